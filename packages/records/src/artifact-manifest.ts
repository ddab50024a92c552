import { UserError } from '@bakehouse/core/errors';
import { pathProblem, shownName } from '@bakehouse/system/files';
import { type DocumentKind, readDocument } from './document.ts';
import { count, list, object, oneOf, optional, sha256Text, type TypeOf, text, textLike } from './schema.ts';

export const MANIFEST_FILE = 'manifest.json';
export const CHECKSUMS_FILE = 'SHA256SUMS';
export const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';

/** Name of the archive beside the manifest of an image. */
export function archiveFileOf(format: string): string {
  return `artifacts.${format}`;
}

/** With `/`, below a folder: none that leads out of it. */
export const pathBelow = text((value) => {
  const problem = pathProblem(value);
  return problem === undefined ? undefined : `is ${shownName(value)}, which ${problem}`;
});

const artifactFileSchema = object({
  /** With `/`, relative to the manifest. */
  path: pathBelow,
  /** Lower-case hexadecimal; of a symbolic link, that of its target's text. */
  sha256: sha256Text,
  /** Bytes. */
  size: count,
  /** Octal, four digits. */
  mode: textLike(/^[0-7]{4}$/, 'mode of four octal digits'),
  /** Index of the definition's step that needs it. */
  step: optional(count),
  /** Name of the test whose script it is. */
  test: optional(text()),
  /** What a symbolic link says; only the trees of runners hold links. */
  link: optional(text()),
});

/** One file below `tree/` or `tests/`. */
export type ArtifactFile = TypeOf<typeof artifactFileSchema>;

const schema = object({
  schema: oneOf(MANIFEST_SCHEMA),
  /** In byte order of their paths. */
  files: list(artifactFileSchema),
  archive: object({
    file: pathBelow,
    sha256: sha256Text,
    /** Bytes. */
    size: count,
    /** Of compression; left out when it is the format's usual one. */
    level: optional(count),
    /** Of every entry, in seconds since 1970; left out when it is 1980-01-01. */
    time: optional(count),
  }),
  image: text(),
  /** SHA-256 over everything that determines the image. */
  fingerprint: text(),
});

/** What `manifest.json` beside the prepared files of an image says. It holds no time: equal content gives equal bytes. */
export type ArtifactManifest = TypeOf<typeof schema>;

export const artifactManifestKind: DocumentKind<ArtifactManifest> = {
  id: MANIFEST_SCHEMA,
  schema,
  refuse: (file, what, cause) =>
    new UserError(`${file} is damaged: ${what}.`, {
      hint: 'remove its folder and prepare the artifacts again',
      ...(cause === undefined ? {} : { cause }),
    }),
  refuseOther: (file) =>
    new UserError(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
      hint: 'give the folder that prepare-artifacts made, or another output folder',
    }),
};

/**
 * Reads a manifest; undefined when there is none.
 *
 * @throws UserError when the file is something else
 */
export function readArtifactManifest(file: string): Promise<ArtifactManifest | undefined> {
  return readDocument(artifactManifestKind, file);
}
