import { messageOf, UserError } from '@bakehouse/core/errors';
import { readJson } from '@bakehouse/core/files';

export const MANIFEST_FILE = 'manifest.json';
export const CHECKSUMS_FILE = 'SHA256SUMS';
export const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';

/** Name of the archive beside the manifest of an image. */
export function archiveFileOf(format: string): string {
  return `artifacts.${format}`;
}

/** One file below `tree/` or `tests/`. */
export interface ArtifactFile {
  /** With `/`, relative to the manifest. */
  readonly path: string;
  /** Lower-case hexadecimal; of a symbolic link, that of its target's text. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Octal, four digits. */
  readonly mode: string;
  /** Index of the definition's step that needs it. */
  readonly step?: number;
  /** Name of the test whose script it is. */
  readonly test?: string;
  /** What a symbolic link says; only the trees of runners hold links. */
  readonly link?: string;
}

/** What `manifest.json` beside the prepared files says. It holds no time: equal content gives equal bytes. */
export interface ArtifactManifest {
  readonly schema: typeof MANIFEST_SCHEMA;
  readonly image: string;
  /** SHA-256 over everything that determines the image. */
  readonly fingerprint: string;
  /** In byte order of their paths. */
  readonly files: readonly ArtifactFile[];
  readonly archive: {
    readonly file: string;
    readonly sha256: string;
    /** Bytes. */
    readonly size: number;
    /** Of compression; left out when it is the format's usual one. */
    readonly level?: number;
    /** Of every entry, in seconds since 1970; left out when it is 1980-01-01. */
    readonly time?: number;
  };
}

/**
 * Reads a manifest; undefined when there is none.
 *
 * @throws UserError when the file is something else
 */
export async function readArtifactManifest(file: string): Promise<ArtifactManifest | undefined> {
  let manifest: ArtifactManifest | undefined;
  try {
    manifest = await readJson<ArtifactManifest>(file);
  } catch (error) {
    if (!(messageOf(error).includes('JSON') || error instanceof SyntaxError)) throw error;
    throw new UserError(`${file} is damaged: ${messageOf(error)}.`, { hint: 'remove its folder and prepare the artifacts again' });
  }
  if (manifest === undefined) return undefined;
  if (manifest?.schema === MANIFEST_SCHEMA && Array.isArray(manifest.files) && isWhole(manifest)) return manifest;
  throw new UserError(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
    hint: 'give the folder that prepare-artifacts made, or another output folder',
  });
}

function isWhole({ archive, files }: ArtifactManifest): boolean {
  const isText = (value: unknown) => typeof value === 'string';
  const isFile = (file: ArtifactFile | null) => isText(file?.path) && isText(file?.sha256) && isText(file?.mode) && isLink(file?.link);
  const isLink = (link: unknown) => link === undefined || isText(link);
  return files.every(isFile) && isText(archive?.file) && isText(archive.sha256);
}
