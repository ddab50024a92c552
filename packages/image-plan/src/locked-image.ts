import { canonicalJson } from '@bakehouse/core/data';
import { type Fingerprint, LAYERS, type Layer } from '@bakehouse/records/builds';
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
  const layers = changedLayers(entry.fingerprint, now.fingerprint);
  if (layers === undefined) return undefined;
  const files = entry.files.sha256 === now.files.sha256 ? '' : '; so did files that it refers to';
  return `${layers} changed since it was locked${files}`;
}

/** Which layers of two fingerprints differ, in the words of people: "the base, the content"; undefined when none does. */
export function changedLayers(old: Partial<Fingerprint>, now: Partial<Fingerprint>): string | undefined {
  const layers = LAYERS.filter((layer) => old[layer] !== now[layer]);
  return layers.length === 0 ? undefined : layers.map((layer) => LAYER_WORDS[layer]).join(', ');
}

/** Layers in the words of people. */
const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  base: 'the base',
  content: 'the content',
  publishImmutable: 'the outputs',
  publishMutable: 'the tags or regions',
};
