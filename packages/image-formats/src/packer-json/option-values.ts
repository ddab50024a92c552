import type { Json } from '@bakehouse/core/canonical-json';
import { isJsonObject, type JsonObject } from '@bakehouse/records/json-file';

/** A text that says something. */
export function isFilled(value: Json | undefined): boolean {
  return typeof value === 'string' && value !== '';
}

export function isFilledText(value: Json): value is string {
  return isFilled(value);
}

/** A region of which nothing is said but its name. */
export function isNameOnly(value: Json): value is JsonObject {
  return isJsonObject(value) && Object.keys(value).length === 1 && isFilled(value['name']);
}
