import { messageOf, UserError } from '@bakehouse/core/errors';
import { pathProblem, shownName } from '@bakehouse/system/file-names';
import type { ArtifactFile } from './artifact-manifest.ts';
import { readChecksums } from './checksums.ts';

export const FILES_SCHEMA = 'bakehouse-files/1';

/** A file or, with `link`, a symbolic link. */
export type ListedFile = Pick<ArtifactFile, 'path' | 'sha256' | 'size' | 'mode' | 'link'>;

/** What `manifest.json` beside packed or copied files says. It holds no time: equal content gives equal bytes. */
export interface FilesManifest {
  readonly schema: typeof FILES_SCHEMA;
  readonly name: string;
  /** Beside the manifest, in byte order of their paths. */
  readonly files: readonly ListedFile[];
  readonly emptyFolders: readonly string[];
  readonly archive?: PackedFiles;
}

/** An archive beside the manifest, and what is in it. */
export interface PackedFiles {
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly files: readonly ListedFile[];
  readonly emptyFolders: readonly string[];
}

/**
 * Reads `SHA256SUMS` and checks every name.
 *
 * @param file for errors
 * @throws UserError naming all lines that are unusable
 */
export function parseChecksums(text: string, file: string): { readonly path: string; readonly sha256: string }[] {
  const seen = new Set<string>();
  const parsed: { path: string; sha256: string }[] = [];
  const findings = readChecksums(text).flatMap((read) => {
    const wrong = (message: string) => [{ severity: 'error' as const, file, line: read.line, message }];
    if (read.sha256 === undefined) return wrong('is no line of SHA256SUMS: 64 digits, two blanks and a name');
    const { sha256 } = read;
    // As `find .` names them.
    const path = read.path.replace(/^(?:\.\/+)+/, '');
    const problem = seen.has(path) ? 'stands in it twice' : pathProblem(path);
    if (problem !== undefined) return wrong(`${shownName(path)} ${problem}`);
    seen.add(path);
    parsed.push({ path, sha256 });
    return [];
  });
  if (findings.length > 0) throw new UserError(`${file} cannot be used.`, { findings });
  return parsed;
}

/**
 * Checks what was read as a manifest of files.
 *
 * @param file for errors
 * @throws UserError when it is damaged
 */
export function checkFilesManifest(value: unknown, file: string): FilesManifest {
  const manifest = value as FilesManifest;
  try {
    if (manifest.schema !== FILES_SCHEMA) throw new Error(`its schema is not ${FILES_SCHEMA}`);
    for (const list of [manifest, ...(manifest.archive === undefined ? [] : [manifest.archive])]) {
      for (const file of list.files) checkEntry(file);
      for (const path of list.emptyFolders) checkPath(path);
    }
    if (manifest.archive !== undefined) checkEntry({ ...manifest.archive, path: manifest.archive.file, mode: '0644' });
    return manifest;
  } catch (error) {
    throw new UserError(`${file} is no manifest of prepared files: ${messageOf(error)}.`, {
      cause: error,
      hint: 'give the manifest.json that prepare-artifacts wrote',
    });
  }
}

function checkEntry({ path, sha256, size, mode, link }: ListedFile): void {
  if (link !== undefined && typeof link !== 'string') throw new Error(`its entry ${JSON.stringify(path)} links to nothing`);
  if (typeof path !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(size) || !/^0[0-7]{3}$/.test(mode)) {
    throw new Error(`its entry ${JSON.stringify(path)} is not whole`);
  }
  checkPath(path);
}

function checkPath(path: string): void {
  const problem = pathProblem(path);
  if (problem !== undefined) throw new Error(`the name ${shownName(path)} ${problem}`);
}
