import type { IntermediateDocument } from './image-format.ts';
import { isMapping, type JsonObject, valueAt } from './key-tree.ts';
import type { WriteProblems } from './supported-paths.ts';

/**
 * The tags of a document with its worker pool (`image.names.pool`), which Mozilla's formats keep as a tag.
 *
 * @param keys names of that tag, the usual one first
 */
export function tagsWithPool(document: IntermediateDocument, keys: readonly [string, ...string[]], problems: WriteProblems): JsonObject {
  const tags = valueAt(document, ['tags']);
  const texts = isMapping(tags) ? tags : {};
  const pool = valueAt(document, ['image', 'names', 'pool']);
  if (typeof pool !== 'string') return texts;
  const key = keys.find((name) => texts[name] !== undefined);
  if (key === undefined) return { ...texts, [keys[0]]: pool };
  if (texts[key] !== pool) {
    problems.add(document, 'image.names.pool', `is ${pool} and tags.${key} is ${texts[key]}; this format has one key for both`);
  }
  return texts;
}
