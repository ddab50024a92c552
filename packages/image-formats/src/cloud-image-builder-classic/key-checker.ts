import type { Json } from '@bakehouse/core/data';
import { nearest } from '@bakehouse/core/text';
import type { ValuePath } from '@bakehouse/image-definition/parse';
import { isList, isMap, type JsonMap, member } from './classic-source.ts';
import type { Report } from './finding-collector.ts';
import type { Known } from './known-keys.ts';

/** Longer keys and values are nobody's typing mistakes. */
const LONGEST = 64;
/** So many unknown keys are compared with the values of others, which takes time. */
const MAX_LOOKALIKES = 50;

/** Finds keys that nothing reads where they stand, and values that nothing understands. */
export class KeyChecker {
  readonly #data: Json;
  readonly #report: Report;
  /** Where each key is read, spelled as paths. */
  readonly #places = new Map<string, string[]>();

  #unknown = 0;

  constructor(data: Json, known: Known, report: Report) {
    this.#data = data;
    this.#report = report;
    this.#collect(known, '');
  }

  check(value: Json, known: Known, path: ValuePath): void {
    // A key without a value is the same as none to the builder.
    if (value === null || known.kind === 'any') return;
    if (known.kind === 'map') this.#map(value, known.keys, path);
    else if (known.kind === 'list') this.#list(value, known.item, path);
    else if (known.kind === 'text') this.#text(value, known.values, path);
    else if (known.kind === 'boolean') this.#boolean(value, path);
    else if (typeof value !== 'number') {
      const digits = typeof value === 'string' && /^\d+$/.test(value);
      this.#report('value', path, `${spell(path)} must be a number`, digits ? 'write it without quotes' : undefined);
    }
  }

  #map(value: Json, keys: Readonly<Record<string, Known>>, path: ValuePath): void {
    if (!isMap(value)) {
      this.#report('value', path, `${spell(path)} must be a mapping`);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (known === undefined) this.#unknownKey(key, value, Object.keys(keys), path);
      else this.check(inner ?? null, known, [...path, key]);
    }
  }

  #list(value: Json, item: Known, path: ValuePath): void {
    if (!isList(value)) {
      this.#report('value', path, `${spell(path)} must be a list`, 'begin each item with "- "');
      return;
    }
    for (const [index, inner] of value.entries()) this.check(inner, item, [...path, index]);
  }

  #text(value: Json, values: readonly string[] | undefined, path: ValuePath): void {
    if (typeof value !== 'string') {
      const scalar = typeof value === 'number' || typeof value === 'boolean';
      this.#report('value', path, `${spell(path)} must be text`, scalar ? 'put it in quotes' : undefined);
      return;
    }
    // PowerShell compares without regard to case.
    if (values === undefined || values.some((allowed) => allowed.toLowerCase() === value.toLowerCase())) return;
    if (path.at(-1) === 'agent' && value === 'disable') {
      const message = 'agent is "disable", but build-machine-image.ps1 compares it with "disabled", so the machine keeps its agent';
      this.#report('value', path, message, 'write disabled, and mind generate-worker-pool-config.py, which compares with "disable"');
      return;
    }
    const near = value.length <= LONGEST ? nearest(value, values) : undefined;
    const hint = near === undefined ? undefined : `did you mean ${near}?`;
    this.#report('value', path, `${spell(path)} must be one of ${values.join(', ')}`, hint);
  }

  #boolean(value: Json, path: ValuePath): void {
    if (typeof value === 'boolean') return;
    // These are truth values to YAML 1.1 only; to the builder they are texts, and any text counts as true.
    const [word] = typeof value === 'string' ? (/^(?:on|off|yes|no|y|n)$/i.exec(value) ?? []) : [];
    if (word === undefined) {
      this.#report('value', path, `${spell(path)} must be true or false`);
      return;
    }
    const no = /^(?:off|no?)$/i.test(word);
    const effect = no ? 'text to the builder, and so counts as true' : 'text to the builder';
    this.#report('value', path, `${spell(path)} must be true or false; "${word}" is ${effect}`, `write ${!no}`);
  }

  #unknownKey(key: string, siblings: JsonMap, known: readonly string[], path: ValuePath): void {
    this.#unknown++;
    const here = spell(path) || 'the file';
    const shown = key.length > LONGEST ? 'this key' : key;
    const otherCase = known.find((name) => name.toLowerCase() === key.toLowerCase());
    if (otherCase !== undefined) {
      const message = `${shown} in ${here} is ${otherCase} in other letters: the parts of the builder in PowerShell read it, those in Python do not`;
      this.#report('key', [...path, key], message, `write ${otherCase}`);
      return;
    }
    const places = this.#places.get(key) ?? [];
    const above = places.findLast((place) => place === '' || here.startsWith(`${place}.`) || here.startsWith(`${place}[]`));
    if (above !== undefined && path.length > 0) {
      const levels = here
        .slice(above.length)
        .split(/\.|\[\]/)
        .filter((part) => part !== '').length;
      const up = levels === 1 ? 'one level' : `${levels} levels`;
      const message = `${shown} is read ${up} up, in ${above || 'the file itself'}; in ${here} nothing reads it`;
      this.#report('key', [...path, key], message, `move it up to ${above || 'the top'}`);
      return;
    }
    const meant = this.#lookalike(siblings[key] ?? null, siblings, known, path);
    const near = key.length <= LONGEST && this.#unknown <= 1_000 ? nearest(key, known) : undefined;
    const elsewhere = places.length > 0 ? `; it is read in ${places.slice(0, 3).join(', ') || 'the file itself'}` : '';
    const hint =
      meant !== undefined
        ? `did you mean ${meant}? It is missing here, and others have it with a value much like this one`
        : near !== undefined
          ? `did you mean ${near}?`
          : elsewhere === ''
            ? `known: ${known.join(', ')}`
            : undefined;
    this.#report('key', [...path, key], `nothing reads ${shown} in ${here}${elsewhere}`, hint);
  }

  /** The key that is missing here while other items of the list have it, with a value that is much like this one. */
  #lookalike(value: Json, siblings: JsonMap, known: readonly string[], path: ValuePath): string | undefined {
    if (this.#unknown > MAX_LOOKALIKES) return undefined;
    const list = path.slice(0, -1).reduce<Json | undefined>((inner, segment) => childOf(inner, segment), this.#data);
    if (typeof value !== 'string' || value.length > LONGEST || !isList(list)) return undefined;
    return known.find(
      (key) =>
        !Object.hasOwn(siblings, key) &&
        list.slice(0, 20).some((other) => {
          const theirs = member(other, key);
          return typeof theirs === 'string' && theirs.length <= LONGEST && nearest(value, [theirs]) !== undefined;
        }),
    );
  }

  #collect(known: Known, path: string): void {
    if (known.kind === 'list') this.#collect(known.item, `${path}[]`);
    if (known.kind !== 'map') return;
    for (const [key, inner] of Object.entries(known.keys)) {
      this.#places.set(key, [...(this.#places.get(key) ?? []), path]);
      this.#collect(inner, path === '' ? key : `${path}.${key}`);
    }
  }
}

function childOf(value: Json | undefined, segment: string | number): Json | undefined {
  if (typeof segment === 'string') return member(value, segment);
  return isList(value) ? value[segment] : undefined;
}

/** `target[].machine`. */
function spell(path: ValuePath): string {
  return path.reduce<string>(
    (text, segment) => (typeof segment === 'number' ? `${text}[]` : text === '' ? segment : `${text}.${segment}`),
    '',
  );
}
