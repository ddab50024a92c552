import type { Json } from '@bakehouse/core/data';
import { isList, isMap, type JsonMap, omit } from './classic-source.ts';
import { readTags, writeTags } from './tags.ts';

/**
 * A file's meaning: anchors are expanded, comments and the spelling of texts are gone, and what is not a plain decimal number is text, as
 * `powershell-yaml` reads it.
 *
 * Evened out besides: the order of a target's tags (the builder makes a map of them), and a `platform` or `architecture` without a value,
 * which to the builder is the same as none.
 */
export function canonicalData(data: Json): Json {
  if (!isMap(data)) return data;
  const { image, target } = data;
  return {
    ...data,
    ...(isMap(image) ? { image: withoutEmpty(image, 'architecture') } : {}),
    ...(isList(target) ? { target: target.map(canonicalTarget) } : {}),
  };
}

function canonicalTarget(target: Json): Json {
  if (!isMap(target)) return target;
  const tags = readTags(target['tag']);
  const filled = withoutEmpty(target, 'platform');
  if (tags === undefined) return filled;
  const names = Object.keys(tags).sort((a, b) => (a < b ? -1 : 1));
  return { ...filled, tag: writeTags(Object.fromEntries(names.map((name) => [name, tags[name]]))) };
}

function withoutEmpty(map: JsonMap, key: string): JsonMap {
  return map[key] === null ? omit(map, key) : map;
}
