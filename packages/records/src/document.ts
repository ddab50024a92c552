import { isObject } from '@bakehouse/core/data';
import { hasErrorCode, InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { showControls } from '@bakehouse/core/text';
import { readRegularText } from '@bakehouse/system/files';
import type { Problem, Schema } from './schema.ts';

/** A kind of JSON document that steps hand to one another. */
export interface DocumentKind<T> {
  /** What its member `schema` says: "bakehouse-build/1". */
  readonly id: string;
  readonly schema: Schema<T>;
  /**
   * The error for one that is unusable.
   *
   * @param file its path, or what people call it
   * @param what is wrong, in a sentence without full stop: "files[0] has no path"
   */
  readonly refuse: (file: string, what: string, cause?: unknown) => UserError;
  /** The same for a document of another kind or release, where people should do something else about it. */
  readonly refuseOther?: (file: string, what: string) => UserError;
}

/** Characters of a path or value that an error shows: more would hide what is wrong there. */
const LONGEST = 200;

/**
 * Reads a document; undefined when there is no such file.
 *
 * @param before looks at the text first, and throws where it can say more than a parser
 * @throws what `kind.refuse` makes, when the file is of another kind, damaged, no regular file or too large
 */
export async function readDocument<T>(kind: DocumentKind<T>, file: string, before?: (text: string) => void): Promise<T | undefined> {
  let text: string;
  try {
    text = await readRegularText(file);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw kind.refuse(file, `it cannot be read: ${sentence(messageOf(error))}`, error);
  }
  before?.(text);
  return parseDocument(kind, text, file);
}

/**
 * The document that a text is.
 *
 * @param file for errors
 * @throws what `kind.refuse` makes
 */
export function parseDocument<T>(kind: DocumentKind<T>, text: string, file: string): T {
  let value: unknown;
  try {
    // Some editors of Windows begin a file with a byte order mark.
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    throw kind.refuse(file, sentence(messageOf(error)), error);
  }
  return checkDocument(kind, value, file);
}

/**
 * The value, if it is such a document.
 *
 * @param file for errors
 * @throws what `kind.refuse` makes, naming the first member that is wrong
 */
export function checkDocument<T>(kind: DocumentKind<T>, value: unknown, file: string): T {
  const problem = problemOf(kind, value);
  if (problem === undefined) return value as T;
  const { refuse, refuseOther } = kind;
  throw (isOther(kind, value) ? (refuseOther ?? refuse) : refuse)(file, inWords(problem));
}

/** Whether a value is such a document. */
export function isDocument<T>(kind: DocumentKind<T>, value: unknown): value is T {
  return problemOf(kind, value) === undefined;
}

/** True for JSON that is no document of this kind at all, damaged or not. */
function isOther({ id }: DocumentKind<unknown>, value: unknown): boolean {
  return !isObject(value) || value['schema'] !== id;
}

function problemOf<T>({ id, schema }: DocumentKind<T>, value: unknown): Problem | undefined {
  if (!isObject(value)) return { path: '', message: 'is no JSON object' };
  if (value['schema'] !== id) {
    if (value['schema'] === undefined) return { path: '', message: `has no schema; "${id}" is expected` };
    return { path: '', message: `has the schema ${JSON.stringify(value['schema']).slice(0, LONGEST)}, not "${id}"` };
  }
  return schema.check(value);
}

function inWords({ path, message }: Problem): string {
  const shown = showControls(path.replace(/^\./, ''));
  return `${shown === '' ? 'it' : shown.slice(0, LONGEST)} ${message}`;
}

/** Without the full stop, for the end of a longer one. */
function sentence(message: string): string {
  return message.replace(/\.$/, '');
}

/**
 * How most kinds refuse: the run was given a wrong file.
 *
 * @param is what the file is instead: "no build record"
 */
export function refusing(is: string, hint: string): DocumentKind<unknown>['refuse'] {
  return (file, what, cause) => new InputError(`${file} is ${is}: ${what}.`, { hint, ...(cause === undefined ? {} : { cause }) });
}

/** How kinds refuse that only Bakehouse writes: somebody damaged it. */
export function refusingDamage(hint: string): DocumentKind<unknown>['refuse'] {
  return (file, what, cause) => new UserError(`${file} is damaged: ${what}.`, { hint, ...(cause === undefined ? {} : { cause }) });
}
