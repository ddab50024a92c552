import { compareBytes } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import type { ExpectedFile, ExpectedFiles } from '@bakehouse/records/artifacts';

/** What is there: below a folder, in an archive or in a container. */
export interface FoundFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal; undefined where nobody knows it without reading everything. */
  readonly sha256?: string | undefined;
  /** Octal, four digits; undefined where there are no modes. */
  readonly mode?: string | undefined;
  readonly link?: string | undefined;
  /** Why it could not be looked at, or what else it is: "is a folder". */
  readonly problem?: string | undefined;
}

interface CompareOptions {
  /** Files that nobody expects are no errors. */
  readonly allowExtra: boolean;
  /** Where it lies, for findings. */
  shown(path: string): string;
}

/** Every difference between what is expected and what is there, in byte order of the paths. */
export function compareFiles(expected: readonly ExpectedFile[], found: readonly FoundFile[], options: CompareOptions): Finding[] {
  const there = new Map(found.map((file) => [file.path, file]));
  const differences: [string, string][] = [];
  for (const file of expected) {
    const other = there.get(file.path);
    there.delete(file.path);
    const difference = other === undefined ? 'is missing' : differenceOf(file, other);
    if (difference !== undefined) differences.push([file.path, difference]);
  }
  if (!options.allowExtra) for (const path of there.keys()) differences.push([path, 'is not in the manifest']);
  return differences
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([path, message]) => ({ severity: 'error', file: options.shown(path), message }));
}

/**
 * Folders that are missing, and those in which nothing lies that is expected. None where the manifest does not speak of folders.
 *
 * @param found every folder, also those that hold something
 */
export function compareFolders(
  { files, emptyFolders }: Pick<ExpectedFiles, 'files' | 'emptyFolders'>,
  found: ReadonlySet<string>,
  { allowExtra, shown }: CompareOptions,
): Finding[] {
  if (emptyFolders === undefined) return [];
  const finding = (path: string, message: string): Finding => ({ severity: 'error', file: shown(path), message });
  const findings = emptyFolders.filter((path) => !found.has(path)).map((path) => finding(path, 'is missing, a folder'));
  if (allowExtra) return findings;
  const known = new Set<string>();
  for (const path of [...files.map((file) => file.path), ...emptyFolders]) addWithParents(path, known);
  const extra = [...found].filter((path) => !known.has(path));
  return [...findings, ...extra.map((path) => finding(path, 'is a folder that is not in the manifest'))];
}

/** Adds a path and every folder above it. */
export function addWithParents(path: string, paths: Set<string>): void {
  for (let at = path; at !== '' && !paths.has(at); at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) paths.add(at);
}

function differenceOf(expected: ExpectedFile, found: FoundFile): string | undefined {
  if (found.problem !== undefined) return found.problem;
  if (expected.link !== found.link) {
    if (expected.link === undefined) return 'is a symbolic link';
    return found.link === undefined
      ? `is no symbolic link to ${expected.link}`
      : `is a symbolic link to ${found.link}, not to ${expected.link}`;
  }
  if (expected.size !== undefined && expected.size !== found.size) return `has ${found.size} bytes, not ${expected.size}`;
  if (found.sha256 === undefined) return 'has no SHA-256 recorded, so that only reading it would tell';
  if (expected.sha256 !== found.sha256) return `has the SHA-256 ${found.sha256}, not ${expected.sha256}`;
  if (expected.mode !== undefined && found.mode !== undefined && found.link === undefined && expected.mode !== found.mode) {
    return `has the mode ${found.mode}, not ${expected.mode}`;
  }
  return undefined;
}
