import { messageOf, UserError } from '@bakehouse/core/errors';
import { pathProblem, shownName } from '@bakehouse/system/file-names';
import { readJson } from '@bakehouse/system/files';

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
  if (manifest?.schema === MANIFEST_SCHEMA && Array.isArray(manifest.files)) return checkArtifactManifest(manifest, file);
  throw new UserError(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
    hint: 'give the folder that prepare-artifacts made, or another output folder',
  });
}

/**
 * The manifest, if it lists files below its folder, each with its digest.
 *
 * @param file for errors
 * @throws UserError when an entry is not whole or has a name that leads elsewhere
 */
export function checkArtifactManifest(manifest: ArtifactManifest, file: string): ArtifactManifest {
  const damaged = (what: string) => {
    throw new UserError(`${file} is damaged: ${what}.`, { hint: 'remove its folder and prepare the artifacts again' });
  };
  const { archive } = manifest;
  if (!Array.isArray(manifest.files) || typeof archive !== 'object' || archive === null) return damaged('it lists no files');
  const entries = [...manifest.files, { ...archive, path: archive.file, mode: '0644' }];
  for (const [index, entry] of entries.entries()) {
    const place = index < manifest.files.length ? `files[${index}]` : 'archive';
    const { path, sha256, size, mode, link } = (entry ?? {}) as Partial<ArtifactFile>;
    const isLink = link === undefined || typeof link === 'string';
    const isWhole = isLink && /^[0-9a-f]{64}$/.test(String(sha256)) && Number.isSafeInteger(size) && /^[0-7]{4}$/.test(String(mode));
    if (typeof path !== 'string') return damaged(`${place} has no path`);
    const problem = pathProblem(path);
    if (problem !== undefined) return damaged(`${place}: the name ${shownName(path)} ${problem}`);
    if (!isWhole) return damaged(`${place} is not whole`);
  }
  return manifest;
}
