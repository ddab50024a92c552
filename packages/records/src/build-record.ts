import { type DocumentKind, readDocument, refusing } from './document.ts';
import { fingerprintSchema } from './fingerprint.ts';
import { count, dictionary, list, number, object, oneOf, optional, type TypeOf, text, yesOrNo } from './schema.ts';

export const RECORD_FILE = 'build.json';
export const LOG_FILE = 'build.log';

/** Disk images that a builder makes on this machine. */
export type OutputFormat = 'raw' | 'vhd';

/** No end of a C string in it: it becomes a path. */
const pathText = text((value) => (value.includes('\0') ? 'has a character that no path can have' : undefined));

const builtFileSchema = object({
  /** "raw", "vhd". */
  format: pathText,
  /** Relative to the folder of the record, or absolute. */
  path: pathText,
  /** Bytes. */
  size: count,
  sha256: pathText,
});

export type BuiltFile = TypeOf<typeof builtFileSchema>;

export const installedPackageSchema = object({ name: text(), version: text(), architecture: text() });

export type InstalledPackage = TypeOf<typeof installedPackageSchema>;

export const stageTimeSchema = object({ name: text(), milliseconds: number });

/** What a builder made elsewhere: a machine image in a cloud. */
const remoteArtifactSchema = object({
  /** What made it, as that calls itself: "azure-arm" of Packer, the name of a builder. */
  builder: text(),
  /** Resource id, or what the service knows it by. */
  id: text(),
  /** "managed-image", "gallery-version", "vhd", or what the service calls it. */
  kind: optional(text()),
  name: optional(text()),
  /** Region, or regions, of a cloud. */
  regions: optional(list(text())),
});

export type RemoteArtifact = TypeOf<typeof remoteArtifactSchema>;

/** Also a part of what is known of a build elsewhere. */
export const buildRecordSchema = object({
  schema: oneOf('bakehouse-build/1'),
  image: text(),
  fingerprint: fingerprintSchema,
  builder: text(),
  definitionFile: text(),
  /** Variables of the definition, where they are not those of the environment. */
  variables: optional(dictionary(text())),
  source: object({ commit: optional(text()) }),
  /** False where no test was asked for (`no-verify`): what was made is never promoted. */
  verify: optional(yesOrNo),
  files: list(builtFileSchema),
  /** Only of builders that make an image elsewhere. */
  artifacts: optional(list(remoteArtifactSchema)),
  packages: list(installedPackageSchema),
  /** Version by name. */
  tools: dictionary(text()),
  stages: list(stageTimeSchema),
  /** Relative to the folder of the record. */
  log: text(),
  /** ISO 8601. */
  startedAt: text(),
  finishedAt: text(),
});

/** `build.json`: what was built, from what, with what. Written last, so that it stands only beside complete files. */
export type BuildRecord = TypeOf<typeof buildRecordSchema>;

export const buildRecordKind: DocumentKind<BuildRecord> = {
  id: 'bakehouse-build/1',
  schema: buildRecordSchema,
  refuse: refusing('no build record', 'build the image again'),
};

/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
export function readBuildRecord(file: string): Promise<BuildRecord | undefined> {
  return readDocument(buildRecordKind, file);
}
