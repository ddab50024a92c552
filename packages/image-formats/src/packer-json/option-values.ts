import type { Json } from '@bakehouse/core/data';
import { isJsonObject, type JsonObject } from '@bakehouse/records/json';
import { isFilledText } from '../mapping/json-values.ts';

/** A region of which nothing is said but its name. */
export function isNameOnly(value: Json): value is JsonObject {
  return isJsonObject(value) && Object.keys(value).length === 1 && isFilledText(value['name']);
}
