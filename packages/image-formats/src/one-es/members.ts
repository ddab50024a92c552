import { canonicalJson, type Json } from '@bakehouse/core/data';
import { nearest } from '@bakehouse/core/text';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath } from '@bakehouse/records/json';
import type { Notes } from './notes.ts';

/** A member that a format knows. */
export interface Member {
  /** As the file spells it. */
  readonly key: string;
  readonly value: Json;
}

/** The members of an object by what the format calls them, and those that it does not know. */
interface Members<Name extends string> {
  readonly known: Partial<Readonly<Record<Name, Member>>>;
  readonly extra: JsonObject;
}

/**
 * Sorts the members of an object. The services take keys in any case (real files mix `name` and `Name`), so both count.
 *
 * @param object tidied, so that no two of its keys differ in case alone
 */
export function sortMembers<Name extends string>(object: JsonObject, names: readonly Name[]): Members<Name> {
  const known: Partial<Record<Name, Member>> = {};
  const extra: [string, Json][] = [];
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const name = names.find((candidate) => candidate.toLowerCase() === key.toLowerCase());
    if (name === undefined) extra.push([key, value]);
    else known[name] = { key, value };
  }
  return { known, extra: Object.fromEntries(extra) };
}

/** Says of each unknown member that it is kept, and which known one it may be a misprint of. */
export function noteExtra(extra: JsonObject, path: JsonPath, names: readonly string[], where: string, notes: Notes): void {
  for (const key of Object.keys(extra)) {
    const meant = nearest(key, names);
    const hint = meant === undefined ? undefined : `if ${meant} is meant, correct it`;
    notes.warnAtKey([...path, key], `"${key}" is not known here; it is kept under ${where}`, hint);
  }
}

/**
 * Data without members that are null, which says the same as leaving them out. Keys that differ in case alone are an error
 * anywhere in the file, since the services do not tell them apart.
 */
export function tidy(value: Json, notes: Notes, path: JsonPath = []): Json {
  if (isJsonList(value)) return value.map((item, index) => tidy(item, notes, [...path, index]));
  if (!isJsonObject(value)) return value;
  const first = new Map<string, string>();
  const members: [string, Json][] = [];
  for (const [key, member] of Object.entries(value)) {
    const twin = first.get(key.toLowerCase());
    if (twin === undefined) first.set(key.toLowerCase(), key);
    else notes.errorAtKey([...path, key], `"${key}" and "${twin}" are the same key, since case does not count`, 'leave one of them out');
    if (member === null) notes.warnAtKey([...path, key], `"${key}" is null, which says the same as leaving it out`);
    else if (member !== undefined) members.push([key, tidy(member, notes, [...path, key])]);
  }
  // Not by assignment, which a key named __proto__ would turn into something else.
  return Object.fromEntries(members);
}

/** An object without some of its members, in any case. */
export function withoutMembers(object: JsonObject, names: readonly string[]): JsonObject {
  const lower = new Set(names.map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => value !== undefined && !lower.has(key.toLowerCase())));
}

/** True when both are there and say the same. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);
}
