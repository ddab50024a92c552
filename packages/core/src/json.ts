import type { Json } from './canonical-json.ts';

export type JsonObject = { readonly [key: string]: Json | undefined };

/** True for what is an object of named members, in what was read as JSON or YAML: no null and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
