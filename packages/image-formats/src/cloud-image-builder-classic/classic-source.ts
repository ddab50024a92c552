import type { Json } from '@bakehouse/core/data';
import { isObject as isMap, type JsonObject } from '@bakehouse/core/data';
import type { ValuePath } from '@bakehouse/image-definition/parse';
import { readYamlFile, type YamlFile } from '../mapping/yaml-file.ts';

/** A map of YAML. */
export type JsonMap = JsonObject;
export { isMap };

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The members of a map but some; not by assignment, which a key named __proto__ would turn into something else. */
export function omit(map: JsonMap, ...keys: string[]): JsonMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}

/** The own member of a map, and not what every object has. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Reads a file as its builder does: `powershell-yaml` takes only plain decimal numbers as numbers, so `0x27` (a partition type),
 * `0123456` and `5e93395` (commits) are the texts as written.
 *
 * @throws InputError as `readYamlFile` does
 */
export function readClassicSource(text: string, shown: string): YamlFile {
  const file = readYamlFile(text, shown);
  return { ...file, data: asBuilderReads(file.data, [], file) };
}

function asBuilderReads(value: Json, path: ValuePath, file: YamlFile): Json {
  if (isList(value)) return value.map((item, index) => asBuilderReads(item, [...path, index], file));
  if (isMap(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asBuilderReads(inner ?? null, [...path, key], file)]));
  }
  if (typeof value !== 'number') return value;
  const written = file.textOf(path);
  // Where a number is written in another way, a tag or an anchor before it included, the text is what tells one from another.
  return written === String(value) || !/^[-+.\w]+$/.test(written) ? value : written;
}
