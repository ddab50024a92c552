import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import { loadFormat } from './formats.ts';
import type { FormatName, IntermediateDocument } from './mapping/image-format.ts';

/**
 * A definition as a service takes it.
 *
 * @param definition with its variables replaced
 * @returns the text of the format
 * @throws InputError with the path of everything that the format cannot say
 */
export async function servicePayload(format: FormatName, definition: ImageDefinition): Promise<string> {
  const { write } = await loadFormat(format);
  return write([definition as unknown as IntermediateDocument]);
}
