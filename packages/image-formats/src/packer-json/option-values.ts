import type { Json } from '@bakehouse/core/canonical-json';
import { isJsonObject, type JsonObject } from '@bakehouse/records/json-file';
import { isFilledText } from '../mapping/json-values.ts';

/** A region of which nothing is said but its name. */
export function isNameOnly(value: Json): value is JsonObject {
  return isJsonObject(value) && Object.keys(value).length === 1 && isFilledText(value['name']);
}
