import { InputError } from '@bakehouse/core/errors';
import { type ImageDefinition, secretNameIn } from '@bakehouse/image-definition/definition';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { BuilderPlace } from '../builder.ts';

/** A text of a definition with its value, or what is wrong: a secret that is not there. */
type TextValue = { readonly value: string; readonly isSecret: boolean } | { readonly problem: PathProblem };

/**
 * The value of a text of a definition, which may be `kv_<name>`.
 *
 * @param path of the text
 */
export function textValue(
  text: string,
  path: NonNullable<PathProblem['path']>,
  definition: Pick<ImageDefinition, 'secrets'>,
  place: Pick<BuilderPlace, 'secretValue'>,
): TextValue {
  const name = secretNameIn(text);
  if (name === undefined) return { value: text, isSecret: false };
  const kept = Object.hasOwn(definition.secrets, name) ? definition.secrets[name] : undefined;
  if (kept?.from !== 'environment') {
    const message = `the secret ${name} is in a key vault, from which nothing is taken here`;
    return { problem: { path, message, hint: 'fetch it in a step before, and declare it as {from: environment, name: NAME}' } };
  }
  try {
    const value = place.secretValue?.(kept.name);
    if (value !== undefined) return { value, isSecret: true };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { message, hint } = error;
    return { problem: { path, message, ...(hint === undefined ? {} : { hint }) } };
  }
  const message = `the environment variable ${kept.name}, which holds the secret ${name}, is not set or blank`;
  return { problem: { path, message, hint: `give it to this step: env: {${kept.name}: …}` } };
}
