import { CancelledError, ExternalError, type FailureReason, InputError, reasonOf, UserError } from '@bakehouse/core/errors';
import type { KeptSecret } from '@bakehouse/image-definition/definition';
import { type PathProblem, placeFindings } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { KeyVaultReader, SecretSources } from './secret-sources.ts';

/** A secret that cannot be had, and what it is of. */
interface SecretProblem extends PathProblem {
  readonly reason: FailureReason | undefined;
}

/**
 * The values of secrets of a definition. Only those that are named are asked for, all at the same time, and a place that has several is
 * asked once. Each value is masked before anything else happens with it.
 *
 * @param names as `secrets` of the definition has them
 * @returns by name
 * @throws InputError or ExternalError with the problems of all of them, each at its place in the definition; no error holds a value;
 *   CancelledError
 */
export async function resolveSecrets(
  loaded: LoadedDefinition,
  names: readonly string[],
  sources: SecretSources,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const reading = new Reading(sources, signal);
  try {
    const wanted = [...new Set(names)];
    const found = await Promise.all(wanted.map((name) => valueOrProblem(loaded, name, reading)));
    const problems = found.filter((one) => typeof one !== 'string');
    if (problems.length > 0) throw await unusableSecrets(loaded, problems);
    return new Map(wanted.map((name, index) => [name, found[index] as string]));
  } finally {
    await reading.close();
  }
}

/** `resolveSecrets` for a builder, which asks before it begins and again when it builds: what is known is not looked up again. */
export function secretsOf(
  loaded: LoadedDefinition,
  sources: SecretSources,
  signal: AbortSignal,
): (names: readonly string[]) => Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  return async (names) => {
    const missing = names.filter((name) => !known.has(name));
    for (const [name, value] of await resolveSecrets(loaded, missing, sources, signal)) known.set(name, value);
    return new Map(names.map((name) => [name, known.get(name) as string]));
  };
}

async function valueOrProblem(
  { definition: { secrets } }: LoadedDefinition,
  name: string,
  reading: Reading,
): Promise<string | SecretProblem> {
  const kept = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
  if (kept === undefined) {
    return {
      path: ['secrets'],
      message: `there is no secret ${name} in "secrets"`,
      hint: 'say there where it is kept',
      reason: 'definition',
    };
  }
  try {
    return await reading.valueOf(name, kept);
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof UserError || error instanceof ExternalError)) throw error;
    const { message, hint, findings } = error;
    const more = findings.map((finding) => finding.message).join('; ');
    const text = `${message.replace(/\.$/, '')}${more === '' ? '' : `: ${more}`}`;
    return { path: ['secrets', name], message: text, ...(hint === undefined ? {} : { hint }), reason: reasonOf(error) };
  }
}

/** What the definition says wrongly comes before what may be otherwise tomorrow: only where nothing else is wrong a service is at fault. */
async function unusableSecrets(loaded: LoadedDefinition, problems: readonly SecretProblem[]): Promise<InputError | ExternalError> {
  const message = 'The secrets of the definition cannot be had.';
  const findings = await placeFindings(
    loaded,
    problems.map(({ reason: _reason, ...problem }) => problem),
  );
  const elsewhere = problems.map(({ reason }) => reason).find((reason) => reason !== undefined && reason !== 'definition');
  if (elsewhere === undefined || problems.some(({ reason }) => reason === 'definition')) return new InputError(message, { findings });
  return new ExternalError(message, { service: 'secrets', operation: 'read the secrets of the definition', reason: elsewhere, findings });
}

/** One look at all places. */
class Reading {
  readonly #sources: SecretSources;
  readonly #signal: AbortSignal;
  /** By URL. */
  readonly #answers = new Map<string, Promise<unknown>>();
  #vaults: Promise<KeyVaultReader> | undefined;

  constructor(sources: SecretSources, signal: AbortSignal) {
    this.#sources = sources;
    this.#signal = signal;
  }

  async valueOf(name: string, kept: KeptSecret): Promise<string> {
    const value = await this.#read(name, kept);
    this.#sources.mask(value);
    return value;
  }

  async close(): Promise<void> {
    await this.#vaults?.then(
      (vaults) => vaults.close(),
      () => {},
    );
  }

  #read(name: string, kept: KeptSecret): string | Promise<string> {
    switch (kept.from) {
      case 'environment':
        return this.#ofEnvironment(name, kept.name);
      case 'keyvault':
        return this.#ofVault(name, kept.vault, kept.name);
      case 'url':
        return this.#ofUrl(name, kept.url, kept.member);
    }
  }

  #ofEnvironment(name: string, variable: string): string {
    const value = this.#sources.environment(variable);
    if (value !== undefined && value.trim() !== '') return value;
    throw new InputError(`the environment variable ${variable}, which holds the secret ${name}, is not set or blank`, {
      hint: `give it to this step: env: {${variable}: …}`,
    });
  }

  async #ofVault(name: string, vault: string | undefined, secret: string): Promise<string> {
    if (vault === undefined) {
      throw new InputError(`the secret ${name} is in a key vault, and nothing says in which`, { hint: 'add vault: its name or URL' });
    }
    this.#vaults ??= this.#sources.vaults();
    return (await this.#vaults).secret(vault, secret, this.#signal);
  }

  async #ofUrl(name: string, url: string, member: string): Promise<string> {
    let answer = this.#answers.get(url);
    if (answer === undefined) {
      answer = this.#ask(url);
      this.#answers.set(url, answer);
    }
    return memberOf(await answer, member, name);
  }

  async #ask(url: string): Promise<unknown> {
    const { jsonAnswer } = await import('./json-answer.ts');
    const { certificates, retryDelay } = this.#sources;
    return jsonAnswer(url, { ca: await certificates(), retryDelay, signal: this.#signal });
  }
}

/** @throws InputError that shows no more of the answer than the definition says of it */
function memberOf(answer: unknown, member: string, name: string): string {
  const names = member.split('.');
  let value = answer;
  for (const [index, one] of names.entries()) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, one)) {
      const missing = names.slice(0, index + 1).join('.');
      throw new InputError(`the answer for the secret ${name} has no member ${missing}`, {
        hint: 'correct member, or what the service keeps',
      });
    }
    value = (value as Readonly<Record<string, unknown>>)[one];
  }
  if (typeof value !== 'string') {
    throw new InputError(`the member ${member} of the answer for the secret ${name} is no text`, {
      hint: 'name the member that is the value',
    });
  }
  if (value.trim() === '')
    throw new InputError(`the member ${member} of the answer for the secret ${name} is empty`, { hint: 'set it again' });
  return value;
}
