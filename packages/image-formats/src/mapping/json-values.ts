import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject } from '@bakehouse/records/json';
import type { IntermediateDocument } from './image-format.ts';

/** The objects of a list with their indexes. */
export function objectsIn(list: Json | undefined): [number, JsonObject][] {
  if (!isJsonList(list)) return [];
  return list.flatMap((item, index): [number, JsonObject][] => (isJsonObject(item) ? [[index, item]] : []));
}

/** A text that says something. */
export function isFilledText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

/** What a document keeps under `provider` for one format; empty when that is nothing. */
export function providerOf(document: IntermediateDocument, name: string): JsonObject {
  const provider = document['provider'];
  const own = isJsonObject(provider) ? provider[name] : undefined;
  return isJsonObject(own) ? own : {};
}
