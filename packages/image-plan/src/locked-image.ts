import { canonicalJson } from '@bakehouse/core/data';
import { LAYERS, type Layer } from '@bakehouse/records/builds';
import type { LockedFiles, LockedImage } from '@bakehouse/records/plan';
import { sha256 } from '@bakehouse/system/files';

/** @param digests by path */
export function lockedFiles(digests: ReadonlyMap<string, string>): LockedFiles {
  const lines = [...digests].map(([path, digest]) => `${path.normalize('NFC')}\n${digest}\n`).sort();
  return { count: digests.size, sha256: sha256(lines.join('')) };
}

/** Why an entry does not hold for an image any more, in a sentence without full stop; undefined when it does. */
export function whyStale(entry: LockedImage, now: Pick<LockedImage, 'source' | 'files' | 'fingerprint'>): string | undefined {
  if (canonicalJson(entry.source.requested) !== canonicalJson(now.source.requested)) return 'the definition has another source';
  const layers = LAYERS.filter((layer) => entry.fingerprint[layer] !== now.fingerprint[layer]);
  if (layers.length === 0) return undefined;
  const files = entry.files.sha256 === now.files.sha256 ? '' : '; so did files that it refers to';
  return `${layers.map((layer) => LAYER_WORDS[layer]).join(', ')} changed since it was locked${files}`;
}

/** Layers in the words of people. */
const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  base: 'the base',
  content: 'the content',
  publishImmutable: 'the outputs',
  publishMutable: 'the tags or regions',
};
