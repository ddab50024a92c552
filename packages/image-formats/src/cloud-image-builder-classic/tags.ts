import type { Json } from '@bakehouse/core/data';
import { isList, isMap, type JsonMap, member } from './classic-source.ts';

/**
 * A target's `tag` list as a map; the builder and the pool generator make one of it, so the order means nothing.
 *
 * @returns undefined where it is not a list of texts by different names; an empty list is an empty map
 */
export function readTags(list: Json | undefined): JsonMap | undefined {
  if (!isList(list)) return undefined;
  const tags = new Map<string, string>();
  for (const tag of list) {
    const [name, value] = [member(tag, 'name'), member(tag, 'value')];
    const regular = isMap(tag) && Object.keys(tag).length === 2 && typeof name === 'string' && typeof value === 'string';
    // A name of digits would change its place.
    if (!regular || name === '' || /^\d+$/.test(name) || tags.has(name)) return undefined;
    tags.set(name, value);
  }
  return Object.fromEntries(tags);
}

export function writeTags(tags: JsonMap): Json[] {
  return Object.entries(tags).map(([name, value]) => ({ name, value }));
}

/** The tags that all targets have with the same value; none where a target's tags could not be read. */
export function sharedTags(tags: readonly (JsonMap | undefined)[]): JsonMap {
  const [first, ...others] = tags;
  if (first === undefined) return {};
  return Object.fromEntries(Object.entries(first).filter(([name, value]) => others.every((other) => member(other, name) === value)));
}
