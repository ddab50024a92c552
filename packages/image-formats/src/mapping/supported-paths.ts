import type { Json } from '@bakehouse/core/data';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { IntermediateDocument } from './image-format.ts';
import { isMapping } from './key-tree.ts';
import { limitFindings } from './yaml-file.ts';

/**
 * What no format of others has a key for: what only Bakehouse does with the image (refresh it, tell its consumers, boot it), what the
 * other tool finds out or does by itself, and what is resolved by now.
 */
const NOT_OF_THE_FILE =
  /^(?:\$?schema|abstract|extends|variables|variableFiles|lifecycle|consumers|builders|provider|generalize|build\.timeout|build\.readsTags|tests\.boot|image\.(?:id|description|os|arch|generation|names))(?:[.[]|$)/;

/** The paths of all values of a document that are set, `steps[0].script.url`: neither empty nor false. */
function* valuesIn(value: Json | undefined, path: string): Generator<string> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* valuesIn(item as Json, `${path}[${index}]`);
  else if (isMapping(value))
    for (const [key, member] of Object.entries(value)) yield* valuesIn(member, path === '' ? key : `${path}.${key}`);
  else if (value !== undefined && value !== null && value !== false && value !== '') yield path;
}

/** The paths of a document that a format has no key for, where `sayable` are those that it has. */
export function unsupportedPaths(document: IntermediateDocument, supported: RegExp): string[] {
  return [...valuesIn(document as Json, '')].filter((path) => !NOT_OF_THE_FILE.test(path) && !supported.test(path));
}

/** What a format cannot write, each with its path. */
export class WriteProblems {
  readonly #findings: Finding[] = [];

  add(document: IntermediateDocument, path: string, message: string): void {
    const image = document['image'];
    const id = isMapping(image) && typeof image['id'] === 'string' ? `${image['id']}: ` : '';
    this.#findings.push({ severity: 'error', message: `${id}${path} ${message}` });
  }

  /** @throws InputError when there are any */
  throwIfAny(format: string): void {
    if (this.#findings.length === 0) return;
    throw new InputError(`The definition holds what a file of ${format} cannot say.`, {
      findings: limitFindings(this.#findings, format),
      hint: 'leave these fields out, or choose another format',
    });
  }
}
