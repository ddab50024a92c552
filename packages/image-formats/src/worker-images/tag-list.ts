import { isMapping, type JsonObject, valueAt, withValue } from '../mapping/key-tree.ts';
import { TAGS } from './clouds.ts';

/**
 * Files for Taskcluster write tags as a list of mappings with one key each.
 *
 * @returns the data with a mapping instead, and the order of the list; the data itself where there is no such list
 */
export function tagsAsMapping(data: JsonObject): { data: JsonObject; order?: readonly string[] } {
  const list = valueAt(data, TAGS);
  if (!Array.isArray(list) || list.length === 0) return { data };
  const entries = (list as readonly unknown[]).flatMap((item) =>
    isMapping(item) && Object.keys(item).length === 1 ? Object.entries(item) : [],
  );
  const names = entries.map(([name]) => name);
  if (entries.length < list.length || new Set(names).size < names.length) return { data };
  return { data: withValue(data, TAGS, Object.fromEntries(entries) as JsonObject), order: names };
}

/** The list again; what is new comes last. */
export function tagsAsList(data: JsonObject, order: unknown): JsonObject {
  const tags = valueAt(data, TAGS);
  if (!Array.isArray(order) || !isMapping(tags)) return data;
  const first = (order as readonly unknown[]).filter((name): name is string => typeof name === 'string' && Object.hasOwn(tags, name));
  const names = [...new Set([...first, ...Object.keys(tags)])];
  return withValue(
    data,
    TAGS,
    names.map((name) => ({ [name]: tags[name] })),
  );
}
