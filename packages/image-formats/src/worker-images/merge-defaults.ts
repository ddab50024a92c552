import type { Json } from '@bakehouse/core/data';
import { renderDocument } from '../convert.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { isMapping, type JsonObject, valueAt } from '../mapping/key-tree.ts';
import { documentsOf, SENTINEL } from './documents.ts';
import { fileData } from './file-data.ts';

/** What a document has that is not of the file, and stays as it is. */
const KEPT = ['extends', 'lifecycle', 'consumers', 'generalize'] as const;

/**
 * Puts the values of a file of defaults (`windows_production_defaults.yaml`) into the documents of another file, as the original does
 * with its own files: mapping by mapping, for each key that is missing, has no value, an empty text, or the word `default`. Lists and
 * everything else of the image win. Versions of the original since 2026 have no such word any more and let an empty value win too.
 *
 * Unlike `extends`, which replaces lists, this reaches into outputs.
 *
 * @param documents all those of one file, as the importer gave them
 * @param defaults the document of the file of defaults, as the importer gave it
 * @throws InputError when the documents hold what the format cannot say
 */
export function mergeDefaults(documents: readonly IntermediateDocument[], defaults: IntermediateDocument): readonly IntermediateDocument[] {
  const own = fileData(documents.map((document) => renderDocument(document, {})));
  const { images, ...general } = fileData([renderDocument(defaults, {})]);
  const merged = documentsOf(mergeData(own, general), stemOf(documents), () => undefined).documents;
  return merged.map((document, index) => withOwn(document, documents[index] ?? {}));
}

function mergeData(own: JsonObject, general: JsonObject): JsonObject {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(general)])];
  return Object.fromEntries(keys.map((key) => [key, mergeValue(valueAt(own, [key]), valueAt(general, [key]))]));
}

function mergeValue(own: Json | undefined, general: Json | undefined): Json | undefined {
  if (isMapping(own) && isMapping(general)) return mergeData(own, general);
  const useless = general === undefined || general === null || isSentinel(general);
  return !useless && (own === undefined || own === null || own === '' || isSentinel(own)) ? general : own;
}

/** PowerShell compares without regard to case. */
function isSentinel(value: Json): boolean {
  return typeof value === 'string' && value.toLowerCase() === SENTINEL;
}

function stemOf(documents: readonly IntermediateDocument[]): string {
  const image = documents[0]?.['image'];
  const name = valueAt(image, ['names', 'key']) ?? valueAt(image, ['id']);
  return typeof name === 'string' ? name : 'image';
}

function withOwn(merged: IntermediateDocument, own: IntermediateDocument): IntermediateDocument {
  const kept = Object.fromEntries(KEPT.filter((key) => own[key] !== undefined).map((key) => [key, own[key]]));
  const image = isMapping(merged['image']) && isMapping(own['image']) ? { image: { ...merged['image'], ...own['image'] } } : {};
  return { ...merged, ...kept, ...image };
}
