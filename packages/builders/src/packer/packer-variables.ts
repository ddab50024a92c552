import { InputError } from '@bakehouse/core/errors';
import { nearest } from '@bakehouse/core/text';
import { secretNameIn } from '@bakehouse/image-definition/definition';
import { placeFindings } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';

/** The variables of a definition's template, with the values of those that refer to a secret apart. */
interface PackerVariables {
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * Takes the variables that a definition gives to its Packer template, and the values of secrets from the environment.
 *
 * @param declared what the template declares, if that is known
 * @param secretValue the value of a variable of the environment
 * @throws InputError with the place of each variable that the template does not declare, and of each secret without a value
 */
export async function packerVariables(
  loaded: LoadedDefinition,
  declared: ReadonlySet<string> | undefined,
  secretValue: (variable: string) => string | undefined,
): Promise<PackerVariables> {
  const { provider, secrets: places } = loaded.definition;
  const variables: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  const problems: { path: readonly string[]; message: string; hint?: string }[] = [];
  for (const [name, value] of Object.entries(provider.packer?.variables ?? {})) {
    const path = ['provider', 'packer', 'variables', name];
    if (declared?.has(name) === false) {
      const near = nearest(name, [...declared].slice(0, 1000));
      const hint = near === undefined ? 'declare it there, or leave it out here' : `did you mean ${near}?`;
      problems.push({ path, message: `the Packer template declares no variable ${name}`, hint });
      continue;
    }
    const secret = secretNameIn(value);
    const kept = secret === undefined || !Object.hasOwn(places, secret) ? undefined : places[secret];
    if (secret === undefined) variables[name] = value;
    else if (kept?.from !== 'environment') {
      const message = `the secret ${secret} is in a key vault, from which the builder packer takes none`;
      problems.push({ path, message, hint: 'fetch it in a step before, and declare it as {from: environment, name: NAME}' });
    } else {
      const found = secretValue(kept.name);
      if (found !== undefined) secrets[name] = found;
      else {
        const message = `the environment variable ${kept.name}, which holds the secret ${secret}, is not set or blank`;
        problems.push({ path, message, hint: `give it to this step: env: {${kept.name}: …}` });
      }
    }
  }
  if (problems.length === 0) return { variables, secrets };
  throw new InputError('The variables of the Packer template cannot be used.', { findings: await placeFindings(loaded, problems) });
}
