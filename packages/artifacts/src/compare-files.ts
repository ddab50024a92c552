import { compareBytes } from '@bakehouse/core/byte-order';
import type { Finding } from '@bakehouse/core/errors';
import type { ExpectedFile } from './expected-files.ts';

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

export interface CompareOptions {
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
