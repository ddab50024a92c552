import { nearest } from '@bakehouse/core/text';
import type { ReportAt } from './file-fields.ts';
import { isMapping, type JsonObject, type KeyPath, spellKeys, valueAt } from './key-tree.ts';

/**
 * The keys that a format has. A text says what is odd about the key; false stands for one that is both read and kept, so that nothing is
 * to be said.
 */
export interface KnownKeys {
  readonly [key: string]: KnownKeys | string | boolean;
}

/**
 * Reports keys that the format does not have or that do nothing, sections that are none, and what is kept for want of a neutral field.
 *
 * @param extra what is kept
 * @param kept where: "provider.worker-images.extra"
 */
export function reportKeys(data: JsonObject, known: KnownKeys, extra: JsonObject, kept: string, report: ReportAt): void {
  const visit = (mapping: JsonObject, keys: KnownKeys, path: KeyPath): void => {
    for (const [key, value] of Object.entries(mapping)) {
      const inner = [...path, key];
      const meaning = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (meaning === undefined)
        report(inner, 'key', `${spellKeys(inner)} is no key that the original reads`, unknownHint(key, keys, known));
      else if (typeof meaning === 'string') report(inner, 'key', `${spellKeys(inner)} ${meaning}`);
      else if (typeof meaning === 'object') section(value, meaning, inner);
      else if (value === null || value === '') report(inner, 'key', `${spellKeys(inner)} has no value`);
      else if (meaning && valueAt(extra, inner) !== undefined)
        report(inner, 'key', `${spellKeys(inner)} has no neutral field; it is kept as ${kept}.${spellKeys(inner)}`);
    }
  };
  const section = (value: unknown, meaning: KnownKeys, path: KeyPath): void => {
    if (isMapping(value)) visit(value, meaning, path);
    else if (value === null) report(path, 'key', `${spellKeys(path)} has no value`);
    else report(path, 'value', `${spellKeys(path)} must be a mapping, not ${Array.isArray(value) ? 'a list' : 'a single value'}`);
  };
  visit(data, known, []);
}

function unknownHint(key: string, siblings: KnownKeys, known: KnownKeys): string {
  const home = findHome(key, known, []);
  if (home !== undefined) return `it is read as ${spellKeys(home)}`;
  const near = nearest(key, Object.keys(siblings));
  return near === undefined ? `known here: ${Object.keys(siblings).join(', ')}` : `did you mean ${near}?`;
}

/** Where a key is known that stands at the wrong place. */
function findHome(key: string, keys: KnownKeys, path: KeyPath): KeyPath | undefined {
  for (const [name, meaning] of Object.entries(keys)) {
    if (name === key) return [...path, name];
    const inner = typeof meaning === 'object' ? findHome(key, meaning, [...path, name]) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
