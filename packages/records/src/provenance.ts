import { installedPackageSchema, stageTimeSchema } from './build-record.ts';
import { type DocumentKind, refusingDamage } from './document.ts';
import { anyFingerprintSchema, anyLayersSchema } from './fingerprint.ts';
import { anything, dictionary, json, list, object, oneOf, optional, type TypeOf, text, yesOrNo } from './schema.ts';

const schema = object({
  schema: oneOf('bakehouse-provenance/1'),
  image: text(),
  /** Of older releases it has other layers; `hasLayers` tells. */
  fingerprint: anyFingerprintSchema,
  /** What the fingerprint was taken of. */
  layers: anyLayersSchema,
  /** SHA-256 of the tests at the time of publishing. */
  testsDigest: text(),
  /** What `testsDigest` was taken of. */
  tests: optional(json),
  /** The definition as it was, variables resolved and parents merged. */
  definition: anything,
  definitionFile: text(),
  variables: dictionary(text()),
  /** Exact version of the source, where the definition names none. */
  resolvedVersion: optional(text()),
  builder: text(),
  source: object({ commit: optional(text()) }),
  /** As in the record of the build. */
  verify: optional(yesOrNo),
  /** Version by name. */
  tools: dictionary(text()),
  packages: list(installedPackageSchema),
  stages: list(stageTimeSchema),
  /** ISO 8601. */
  startedAt: text(),
  finishedAt: text(),
});

/** `provenance.json`: what a version was made of, by what, and when. */
export type Provenance = TypeOf<typeof schema>;

export const provenanceKind: DocumentKind<Provenance> = {
  id: 'bakehouse-provenance/1',
  schema,
  refuse: refusingDamage('restore it, or remove its folder'),
};
