import { InputError } from '@bakehouse/core/errors';
import { nearest } from '@bakehouse/core/text';
import { secretNameIn } from '@bakehouse/image-definition/definition';
import { type PathProblem, placeFindings } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';

/** The variables of a definition's template, with the values of those that refer to a secret apart. */
interface PackerVariables {
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** A variable that a definition gives to its template, before anything is looked up. */
interface GivenVariable {
  readonly name: string;
  readonly path: readonly string[];
  /** As the definition has it. */
  readonly value: string;
  /** The secret that the value refers to, and the variable of the environment that holds it. */
  readonly secret?: { readonly name: string; readonly variable: string };
}

/**
 * What is wrong with the variables that a definition gives to its Packer template, whatever the environment holds.
 *
 * @param declared what the template declares, if that is known
 */
export function variableProblems(loaded: LoadedDefinition, declared: ReadonlySet<string> | undefined): PathProblem[] {
  return judged(loaded, declared).flatMap((one) => ('problem' in one ? [one.problem] : []));
}

/** The variables of the environment from which a build takes the secrets of a definition, each once. */
export function environmentVariables(loaded: LoadedDefinition): string[] {
  return [...new Set(judged(loaded, undefined).flatMap((one) => ('secret' in one ? (one.secret?.variable ?? []) : [])))];
}

/**
 * Takes the variables that a definition gives to its Packer template, and the values of secrets from the environment.
 *
 * @param declared what the template declares, if that is known
 * @param secretValue the value of a variable of the environment; it may throw an InputError for a name that may not be asked for
 * @throws InputError with the place of each variable that the template does not declare, and of each secret without a value
 */
export async function packerVariables(
  loaded: LoadedDefinition,
  declared: ReadonlySet<string> | undefined,
  secretValue: (variable: string) => string | undefined,
): Promise<PackerVariables> {
  const variables: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  const problems: PathProblem[] = [];
  for (const one of judged(loaded, declared)) {
    if ('problem' in one) {
      problems.push(one.problem);
      continue;
    }
    const { name, path, value, secret } = one;
    if (secret === undefined) {
      variables[name] = value;
      continue;
    }
    let found: string | undefined;
    try {
      found = secretValue(secret.variable);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { message, hint } = error;
      problems.push({ path, message, ...(hint === undefined ? {} : { hint }) });
      continue;
    }
    if (found !== undefined) secrets[name] = found;
    else {
      const message = `the environment variable ${secret.variable}, which holds the secret ${secret.name}, is not set or blank`;
      problems.push({ path, message, hint: `give it to this step: env: {${secret.variable}: …}` });
    }
  }
  if (problems.length === 0) return { variables, secrets };
  throw await unusableVariables(loaded, problems);
}

/** The error for problems of variables. */
export async function unusableVariables(loaded: LoadedDefinition, problems: readonly PathProblem[]): Promise<InputError> {
  return new InputError('The variables of the Packer template cannot be used.', { findings: await placeFindings(loaded, problems) });
}

/** Each variable in the order of the definition, or what is wrong with it. */
function judged(
  { definition }: LoadedDefinition,
  declared: ReadonlySet<string> | undefined,
): readonly (GivenVariable | { readonly problem: PathProblem })[] {
  const { provider, secrets } = definition;
  return Object.entries(provider.packer?.variables ?? {}).map(([name, value]) => {
    const path = ['provider', 'packer', 'variables', name];
    if (declared?.has(name) === false) {
      const near = nearest(name, [...declared].slice(0, 1000));
      const hint = near === undefined ? 'declare it there, or leave it out here' : `did you mean ${near}?`;
      return { problem: { path, message: `the Packer template declares no variable ${name}`, hint } };
    }
    const secret = secretNameIn(value);
    if (secret === undefined) return { name, path, value };
    const kept = Object.hasOwn(secrets, secret) ? secrets[secret] : undefined;
    if (kept?.from === 'environment') return { name, path, value, secret: { name: secret, variable: kept.name } };
    const message = `the secret ${secret} is in a key vault, from which the builder packer takes none`;
    return { problem: { path, message, hint: 'fetch it in a step before, and declare it as {from: environment, name: NAME}' } };
  });
}
