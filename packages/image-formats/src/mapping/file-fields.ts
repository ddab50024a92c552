import type { Json } from '@bakehouse/core/data';
import { isMapping, type JsonObject, type KeyPath, KeyTree, pathOfPointer, pointerOf, spellKeys, valueAt } from './key-tree.ts';

/** `whole`: a number from 1 to 65,536 (GB of a disk); `texts`: a list. */
type FieldType = 'text' | 'whole' | 'flag' | 'texts';

/** A key of a file that stands for a neutral field. */
export interface FileField {
  /** How the importer calls the value. */
  readonly name: string;
  readonly type: FieldType;
  /** Where it stands in the file: the usual place, then those of other generations of the format. */
  readonly keys: readonly [KeyPath, ...KeyPath[]];
  /** What a text must look like for the neutral field to hold it, and how to say that. */
  readonly pattern?: { readonly regex: RegExp; readonly wanted: string };
}

export type FieldValue = string | number | boolean | readonly string[];
export type FieldValues = Record<string, FieldValue | undefined>;

/**
 * How a key is written where its neutral field does not say it: a text as number or boolean, a number or a list as text, no value, an
 * empty text, an empty list, or the word that stands for the value of a file of defaults.
 */
type Writing = 'number' | 'boolean' | 'text' | 'null' | 'blank' | 'list' | 'default';

/** What of a file has no neutral field, for `provider.<format>`. Pointers are those of the file. */
export interface Remainder {
  /** The place of a field by its usual place, where it is another. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly written?: Readonly<Record<string, Writing>>;
  /** Keys without a neutral field, as in the file. */
  readonly extra?: JsonObject;
}

/** @param on whether the key or its value is what is wrong */
export type ReportAt = (path: KeyPath, on: 'key' | 'value', message: string, hint?: string) => void;

const WANTED: Readonly<Record<FieldType, string>> = {
  text: 'a text',
  whole: 'a whole number',
  flag: 'true or false',
  texts: 'a list of texts',
};

/** Takes fields out of a file's data, and keeps account of what is left. */
export class FieldReader {
  readonly data: JsonObject;
  readonly #report: ReportAt;
  readonly #sentinel: string | undefined;
  readonly #taken = new Set<string>();
  readonly #keys: Record<string, string> = {};
  readonly #written: Record<string, Writing> = {};

  /** @param sentinel the text that stands for the value of a file of defaults */
  constructor(data: JsonObject, report: ReportAt, sentinel?: string) {
    this.data = data;
    this.#report = report;
    this.#sentinel = sentinel;
  }

  read(fields: readonly FileField[]): FieldValues {
    return Object.fromEntries(fields.map((field) => [field.name, this.#field(field)]));
  }

  /** All texts of a mapping, except those that were read before. */
  readTexts(path: KeyPath): Record<string, string> {
    const mapping = valueAt(this.data, path);
    if (!isMapping(mapping)) return {};
    const texts = Object.keys(mapping).flatMap((key): [string, string][] => {
      if (this.#taken.has(pointerOf([...path, key]))) return [];
      const value = this.#value([...path, key], 'text', true);
      return typeof value === 'string' ? [[key, value]] : [];
    });
    return Object.fromEntries(texts);
  }

  /** @param ignored path of something that is kept in another way */
  remainder(...ignored: readonly KeyPath[]): Remainder {
    for (const path of ignored) this.#taken.add(pointerOf(path));
    const extra = this.#rest(this.data, []);
    return {
      ...(Object.keys(this.#keys).length > 0 ? { keys: this.#keys } : {}),
      ...(Object.keys(this.#written).length > 0 ? { written: this.#written } : {}),
      ...(Object.keys(extra).length > 0 ? { extra } : {}),
    };
  }

  #field({ keys, type, pattern }: FileField): FieldValue | undefined {
    const [path, ...others] = keys.filter((key) => valueAt(this.data, key) !== undefined && !this.#taken.has(pointerOf(key)));
    if (path === undefined) return undefined;
    if (path !== keys[0]) this.#keys[pointerOf(keys[0])] = pointerOf(path);
    for (const other of others) {
      this.#report(other, 'key', `${spellKeys(other)} and ${spellKeys(path)} are there for the same; ${spellKeys(path)} is taken`);
    }
    return this.#value(path, type, false, pattern);
  }

  #value(path: KeyPath, type: FieldType, blank: boolean, pattern?: FileField['pattern']): FieldValue | undefined {
    const value = valueAt(this.data, path);
    const pointer = pointerOf(path);
    const take = (writing: Writing | undefined, result: FieldValue | undefined) => {
      this.#taken.add(pointer);
      if (writing !== undefined) this.#written[pointer] = writing;
      return result;
    };
    if (value === null) return take('null', undefined);
    if (this.#sentinel !== undefined && value === this.#sentinel) return take('default', undefined);
    if (value === '' && !blank) return take('blank', undefined);
    const read = asType(value, type);
    if (read === undefined || (pattern !== undefined && !pattern.regex.test(String(read.value)))) {
      this.#report(path, 'value', `${spellKeys(path)} must be ${pattern?.wanted ?? WANTED[type]}, not ${kindOf(value)}`);
      return undefined;
    }
    if (read.writing === 'number' || read.writing === 'boolean')
      this.#report(path, 'value', `${spellKeys(path)} is a text, and this is ${kindOf(value)}`, 'put it in quotes');
    return take(read.writing, read.value);
  }

  #rest(mapping: JsonObject, path: KeyPath): JsonObject {
    const rest = Object.entries(mapping).flatMap(([key, value]): [string, Json][] => {
      const inner = [...path, key];
      if (value === undefined || this.#taken.has(pointerOf(inner))) return [];
      if (isMapping(value)) {
        const left = this.#rest(value, inner);
        return Object.keys(left).length > 0 || Object.keys(value).length === 0 ? [[key, left]] : [];
      }
      // Not as such: a null would delete the key in what extends the document, and the word would hide its parent's value.
      if (value === null) this.#written[pointerOf(inner)] = 'null';
      else if (this.#sentinel !== undefined && value === this.#sentinel) this.#written[pointerOf(inner)] = 'default';
      else return [[key, value]];
      return [];
    });
    return Object.fromEntries(rest);
  }
}

/** The data of a file again: neutral values first, then what `remainder` adds. */
export function writeFields(
  fields: readonly FileField[],
  values: FieldValues,
  texts: ReadonlyMap<KeyPath, JsonObject>,
  left: Remainder,
): JsonObject {
  const tree = new KeyTree();
  const written = isMapping(left.written) ? left.written : {};
  const keys = isMapping(left.keys) ? left.keys : {};
  for (const { name, type, keys: places } of fields) {
    const value = values[name];
    const other = valueAt(keys, [pointerOf(places[0])]);
    const path = typeof other === 'string' ? pathOfPointer(other) : places[0];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    tree.set(path, spelled(value, type, valueAt(written, [pointerOf(path)])));
  }
  for (const [path, mapping] of texts) {
    for (const [key, value] of Object.entries(mapping)) {
      const inner = [...path, key];
      if (value !== undefined && !tree.has(inner))
        tree.set(inner, spelled(value as FieldValue, 'text', valueAt(written, [pointerOf(inner)])));
    }
  }
  if (isMapping(left.extra)) tree.fill(left.extra);
  for (const [pointer, writing] of Object.entries(written)) {
    const path = pathOfPointer(pointer);
    if (tree.has(path)) continue;
    if (writing === 'null') tree.set(path, null);
    else if (writing === 'default') tree.set(path, 'default');
    else if (writing === 'blank') tree.set(path, '');
    else if (writing === 'list') tree.set(path, []);
  }
  return tree.toJson();
}

function asType(value: Json | undefined, type: FieldType): { value: FieldValue; writing?: Writing } | undefined {
  switch (type) {
    case 'text':
      if (typeof value === 'string') return { value };
      if (typeof value === 'number') return { value: String(value), writing: 'number' };
      return typeof value === 'boolean' ? { value: String(value), writing: 'boolean' } : undefined;
    case 'whole':
      if (typeof value === 'number') return isSize(value) ? { value } : undefined;
      return typeof value === 'string' && /^[1-9][0-9]{0,4}$/.test(value) && isSize(Number(value))
        ? { value: Number(value), writing: 'text' }
        : undefined;
    case 'flag':
      if (typeof value === 'boolean') return { value };
      return value === 'true' || value === 'false' ? { value: value === 'true', writing: 'text' } : undefined;
    case 'texts':
      if (typeof value === 'string') return { value: [value], writing: 'text' };
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string' && item !== '')) return undefined;
      return value.length === 0 ? { value, writing: 'list' } : { value };
  }
}

function isSize(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65_536;
}

function spelled(value: FieldValue, type: FieldType, writing: Json | undefined): Json {
  if (type === 'text') {
    if (writing === 'number' && String(Number(value)) === value && Number.isFinite(Number(value))) return Number(value);
    if (writing === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
    return value;
  }
  if (writing !== 'text') return value;
  if (Array.isArray(value)) return value.length === 1 ? String(value[0]) : value;
  return String(value);
}

function kindOf(value: Json | undefined): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}
