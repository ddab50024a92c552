import type { Finding } from '@bakehouse/core/errors';
import { readDefinitionText } from '../parse/definition-bytes.ts';
import { parseDefinitionSource } from '../parse/definition-source.ts';
import { isMapping } from '../parse/unchecked-data.ts';

/** What a file is called that may be a definition, or a parent of one. */
const READABLE = /\.(ya?ml|json)$/i;
/** What a file is called that is meant to be one. */
const MEANT = /\.vmimage\.(ya?ml|json)$/i;
/** Each definition has one of these. */
const TELLING = ['schema', 'abstract', 'extends', 'image', 'source', 'steps'];

/**
 * Whether a file that is no good definition was never meant to be one: a script, a workflow, a file of variables.
 *
 * @param file absolute
 * @throws InputError when it cannot be read
 */
export async function isForeignFile(file: string): Promise<boolean> {
  if (MEANT.test(file)) return false;
  if (!READABLE.test(file)) return true;
  const { data } = parseDefinitionSource(await readDefinitionText(file, file), file);
  return isMapping(data) && !TELLING.some((key) => Object.hasOwn(data, key));
}

/** What is said of one, and nothing else. @param file as findings call it */
export function foreignFinding(file: string): Finding {
  const hint = 'leave it out; definitions, and what they extend, are YAML or JSON with the keys of vm-image/1';
  return { severity: 'error', file, line: 1, column: 1, message: 'is no image definition', hint };
}
