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
  /** As the definition has it. */
  readonly value: string;
  /** Name of the secret that the value refers to. */
  readonly secret?: string;
}

/**
 * What is wrong with the variables that a definition gives to its Packer template; no secret is looked up for that.
 *
 * @param declared what the template declares, if that is known
 */
export function variableProblems(loaded: LoadedDefinition, declared: ReadonlySet<string> | undefined): PathProblem[] {
  return judged(loaded, declared).flatMap((one) => ('problem' in one ? [one.problem] : []));
}

/** Names of the secrets that a build needs, each once. */
export function neededSecrets(loaded: LoadedDefinition): string[] {
  return [...new Set(judged(loaded, undefined).flatMap((one) => ('secret' in one ? (one.secret ?? []) : [])))];
}

/**
 * Takes the variables that a definition gives to its Packer template, and the values of the secrets that they refer to.
 *
 * @param declared what the template declares, if that is known
 * @param secretValues the values of secrets by their names
 * @throws InputError with the place of each variable that the template does not declare; what `secretValues` throws
 */
export async function packerVariables(
  loaded: LoadedDefinition,
  declared: ReadonlySet<string> | undefined,
  secretValues: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<PackerVariables> {
  const problems = variableProblems(loaded, declared);
  if (problems.length > 0) throw await unusableVariables(loaded, problems);
  const needed = neededSecrets(loaded);
  // Without one nobody is asked.
  const values = needed.length === 0 ? new Map<string, string>() : await secretValues(needed);
  const variables: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  for (const one of judged(loaded, declared)) {
    if ('problem' in one) continue;
    const { name, value, secret } = one;
    if (secret === undefined) variables[name] = value;
    else secrets[name] = values.get(secret) as string;
  }
  return { variables, secrets };
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
  return Object.entries(definition.provider.packer?.variables ?? {}).map(([name, value]) => {
    if (declared?.has(name) === false) {
      const path = ['provider', 'packer', 'variables', name];
      const near = nearest(name, [...declared].slice(0, 1000));
      const hint = near === undefined ? 'declare it there, or leave it out here' : `did you mean ${near}?`;
      return { problem: { path, message: `the Packer template declares no variable ${name}`, hint } };
    }
    const secret = secretNameIn(value);
    return { name, value, ...(secret === undefined ? {} : { secret }) };
  });
}
