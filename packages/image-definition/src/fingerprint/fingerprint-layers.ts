import type { Json } from '@bakehouse/core/canonical-json';

/** The layers of a fingerprint, from the innermost to the outermost. */
export const LAYERS = ['base', 'content', 'publishImmutable', 'publishMutable'] as const;

export type Layer = (typeof LAYERS)[number];

/** SHA-256, lower-case hexadecimal, of what determines an image: as a whole and by layer. */
export interface Fingerprint extends Readonly<Record<Layer, string>> {
  readonly image: string;
}

/** What the fingerprint is taken of; kept with a version, so that a plan can say what changed. */
export type FingerprintLayers = Readonly<Record<Layer, Json>>;
