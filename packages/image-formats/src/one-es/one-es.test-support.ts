import { canonicalJson, type Json } from '@bakehouse/core/data';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { expect } from '@jest/globals';
import { renderDocument } from '../convert.ts';
import type { ImageFormat, IntermediateDocument } from '../mapping/image-format.ts';

/** Reads a text, writes what came out of it, and expects that both say the same. */
export function expectRoundTrip(format: ImageFormat, text: string, stem = 'some-image'): IntermediateDocument {
  const [document] = format.read(text, { shown: 'the file', stem }).documents;
  if (document === undefined) throw new Error('no document');
  const written = format.write([renderDocument(document, {})]);
  expect(canonicalJson(format.canonical(written))).toBe(canonicalJson(format.canonical(text)));
  // Once more, from what was written: nothing drifts.
  const again = format.read(written, { shown: 'the file', stem }).documents;
  expect(format.write(again.map((each) => renderDocument(each, {})))).toBe(written);
  return document;
}

/** The findings of what `work` throws. */
export function findingsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(formatFinding);
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** A copy with one value changed. */
export function changed(document: IntermediateDocument, path: readonly (string | number)[], value: Json): IntermediateDocument {
  const copy = structuredClone(document) as unknown as Record<string | number, unknown>;
  let inner = copy;
  for (const segment of path.slice(0, -1)) inner = inner[segment] as Record<string | number, unknown>;
  inner[path.at(-1) ?? ''] = value;
  return copy as unknown as IntermediateDocument;
}
