import type { Json } from '@bakehouse/core/data';
import { json, object, optional, type TypeOf, text } from './schema.ts';

/** The layers of a fingerprint, from the innermost to the outermost. */
export const LAYERS = ['base', 'content', 'publishImmutable', 'publishMutable'] as const;

export type Layer = (typeof LAYERS)[number];

export const fingerprintSchema = object({ image: text(), base: text(), content: text(), publishImmutable: text(), publishMutable: text() });

/** SHA-256, lower-case hexadecimal, of what determines an image: as a whole and by layer. */
export type Fingerprint = TypeOf<typeof fingerprintSchema>;

/** Of a version that an older release made: it may have other layers, which `hasLayers` tells. */
export const anyFingerprintSchema = object({
  image: text(),
  base: optional(text()),
  content: optional(text()),
  publishImmutable: optional(text()),
  publishMutable: optional(text()),
});

/** What the fingerprint is taken of; kept with a version, so that a plan can say what changed. */
export type FingerprintLayers = Readonly<Record<Layer, Json>>;

/** The same of a version that an older release made. */
export const anyLayersSchema = object({
  base: optional(json),
  content: optional(json),
  publishImmutable: optional(json),
  publishMutable: optional(json),
});

/** False for a fingerprint that an older release took: it has other layers, and cannot be compared. */
export function hasLayers(fingerprint: Partial<Fingerprint> | undefined): fingerprint is Fingerprint {
  return fingerprint !== undefined && LAYERS.every((layer) => typeof fingerprint[layer] === 'string');
}
