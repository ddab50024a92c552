import { type DocumentKind, refusingDamage } from './document.ts';
import { anyFingerprintSchema } from './fingerprint.ts';
import { count, json, list, object, oneOf, optional, type TypeOf, text, textLike, yesOrNo } from './schema.ts';
import { OUTCOMES } from './vm-result.ts';

const channelSchema = oneOf('staged', 'latest', 'superseded');

/** Of a version that a slow gallery is working on. It can be neither tested nor promoted. */
const unreadyStateSchema = oneOf('creating', 'updating', 'failed', 'deleting');

/** A file of the version's own folder: none that its record could lead to elsewhere. */
const galleryFileName = textLike(/^[A-Za-z0-9][\w.-]{0,199}$/, 'name of a file of a version');

const galleryFileSchema = object({
  /** "raw", "vhd". */
  format: text(),
  /** Beside version.json: "image.raw". */
  file: galleryFileName,
  /** Bytes. */
  size: count,
  sha256: text(),
});

export type GalleryFile = TypeOf<typeof galleryFileSchema>;

/** How a version did in its tests. */
const recordedTestsSchema = object({
  outcome: oneOf(...OUTCOMES),
  /** ISO 8601. */
  at: text(),
  /** File with the result, beside version.json. */
  result: text(),
  /** SHA-256 of the tests that ran; left out when it is not known. */
  digest: optional(text()),
});

export type RecordedTests = TypeOf<typeof recordedTestsSchema>;

const schema = object({
  schema: oneOf('bakehouse-gallery-version/1'),
  image: text(),
  /** "1.0.3". */
  version: text(),
  channel: channelSchema,
  /** Absent when it is ready, as it always is in a directory and in a container. */
  state: optional(unreadyStateSchema),
  /** Of older releases it has other layers; `hasLayers` tells. */
  fingerprint: anyFingerprintSchema,
  files: list(galleryFileSchema),
  /** In a container: name of its provenance, beside version.json. In a directory, where that is always provenance.json, it is left out. */
  provenance: optional(galleryFileName),
  /** Tags, regions, end of life: the layer `publishMutable`, which can be changed in place. */
  settings: optional(json),
  /** False where no test was asked for when it was built (`no-verify`): it is never promoted. */
  verify: optional(yesOrNo),
  tests: optional(recordedTestsSchema),
  /** ISO 8601: when its files were made. Older releases have it in the provenance alone. */
  builtAt: optional(text()),
  /** ISO 8601: when it was last built again with the same bytes as result. */
  rebuiltAt: optional(text()),
  /** ISO 8601. */
  createdAt: text(),
});

/** `version.json`. Files, `createdAt` and the inner layers of the fingerprint never change. */
export type GalleryVersion = TypeOf<typeof schema>;

export const galleryVersionKind: DocumentKind<GalleryVersion> = {
  id: 'bakehouse-gallery-version/1',
  schema,
  refuse: refusingDamage('restore it, or remove its folder'),
};
