import { messageOf, UserError } from '@bakehouse/core/errors';
import type { ArtifactFile } from './artifact-manifest.ts';
import { compareBytes } from './byte-order.ts';
import { pathProblem } from './file-names.ts';

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

/** The text of `SHA256SUMS` beside a manifest: everything in the folder but itself, in byte order of the names. */
export function formatChecksums(files: readonly { readonly path: string; readonly sha256: string; readonly link?: string }[]): string {
  return files
    .filter(({ link }) => link === undefined)
    .sort((a, b) => compareBytes(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

const LINE = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/;

/**
 * Reads `SHA256SUMS` as `sha256sum --check` does, and checks every name.
 *
 * @param file for errors
 * @throws UserError naming all lines that are unusable
 */
export function parseChecksums(text: string, file: string): { readonly path: string; readonly sha256: string }[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const seen = new Set<string>();
  const parsed: { path: string; sha256: string }[] = [];
  const findings = lines.flatMap((line, index) => {
    const [, escaped, digest, name] = LINE.exec(line.replace(/\r$/, '')) ?? [];
    const wrong = (message: string) => [{ severity: 'error' as const, file, line: index + 1, message }];
    if (digest === undefined || name === undefined) return wrong('is no line of SHA256SUMS: 64 digits, two blanks and a name');
    // Only names that hold a backslash or a line's end are escaped, and neither travels to every system.
    const problem = escaped === '' ? pathProblem(name) : 'has a backslash or the end of a line in its name';
    if (problem !== undefined) return wrong(`${JSON.stringify(name)} ${problem}`);
    if (seen.has(name)) return wrong(`${JSON.stringify(name)} stands in it twice`);
    seen.add(name);
    parsed.push({ path: name, sha256: digest.toLowerCase() });
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

function checkEntry({ path, sha256, size, mode }: ListedFile): void {
  if (typeof path !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(size) || !/^0[0-7]{3}$/.test(mode)) {
    throw new Error(`its entry ${JSON.stringify(path)} is not whole`);
  }
  checkPath(path);
}

function checkPath(path: string): void {
  const problem = pathProblem(path);
  if (problem !== undefined) throw new Error(`the name ${JSON.stringify(path)} ${problem}`);
}
