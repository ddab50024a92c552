import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { GLOBSTAR, Minimatch } from 'minimatch';
import { hasErrorCode, throwIfCancelled } from './errors.ts';

/** Characters. The longest path that Linux opens, and more than people write. */
const LONGEST_PATTERN = 4096;
/** What `{a,b}{c,d}…` may stand for, each of which every name is held against. */
const MOST_ALTERNATIVES = 1000;
/** Entries of a folder that are matched before signals are heard again; one may take 30 ms. */
const BREATH = 64;

export type Glob = Minimatch;

/**
 * The one way to make a pattern. Its matcher walks a name once, whatever the pattern is: no regular expression that could backtrack is
 * made of it, unlike by `node:fs`'s `glob` and `node:path`'s `matchesGlob`. Patterns mean the same on every system: `/` between folders,
 * upper and lower case differ.
 *
 * @param dot whether `*` and `**` match names that begin with a dot
 * @returns `problem`, to stand behind the pattern ("is longer than …"), for one that cannot be used
 */
export function parseGlob(pattern: string, { dot = false } = {}): Glob | { readonly problem: string } {
  if (pattern.length > LONGEST_PATTERN) return { problem: `is longer than ${LONGEST_PATTERN} characters` };
  try {
    const glob = new Minimatch(pattern, {
      dot,
      nocase: false,
      nocomment: true,
      nonegate: true,
      // The default is the system's, which would let a pattern mean something else on Windows.
      platform: 'linux',
      braceExpandMax: MOST_ALTERNATIVES + 1,
    });
    return glob.globSet.length > MOST_ALTERNATIVES ? { problem: `stands for more than ${MOST_ALTERNATIVES} patterns` } : glob;
  } catch (error) {
    // Of more than 256 nested alternatives.
    if (error instanceof TypeError) return { problem: `cannot be used: ${error.message}` };
    throw error;
  }
}

interface GlobOptions {
  /** Absolute; what the pattern is relative to. */
  readonly folder: string;
  /** Names of folders and files that are left out with all below them, unless the pattern begins with them. */
  readonly skipped?: ReadonlySet<string>;
  readonly signal?: AbortSignal | undefined;
}

interface GlobbedFile {
  /** Absolute. */
  readonly path: string;
  /** Absolute. */
  readonly parent: string;
  /** A file, a symbolic link, or something stranger; never a folder. */
  readonly entry: Dirent;
}

/**
 * Finds what a pattern stands for, folders apart, in no order. The pattern may be absolute and may climb (`../*.yaml`) before its first
 * part that is one. Links to folders are followed only where the pattern names them. Folders that may not be read hold nothing.
 *
 * @returns `problem`, to stand behind the pattern, for one that cannot be used; iterating throws CancelledError
 */
export function findByGlob(pattern: string, options: GlobOptions): AsyncGenerator<GlobbedFile, void> | { readonly problem: string } {
  const parts = posix.normalize(pattern.replaceAll('\\', '/')).split('/');
  const fixed = parts.slice(0, fixedParts(parts));
  const glob = parseGlob(parts.slice(fixed.length).join('/'));
  if ('problem' in glob) return glob;
  // The slash at the end: of an absolute pattern the first part is empty, or a drive of Windows, which alone would be its current folder.
  return walk(glob, fixed.length === 0 ? options.folder : resolve(options.folder, [...fixed, ''].join('/')), [], options);
}

/** How many parts of a pattern come before the first that is one; never all. */
export function fixedParts(parts: readonly string[]): number {
  const first = parts.findIndex((part) => /[*?[{\\]|[+@!]\(/.test(part));
  return first < 0 ? parts.length - 1 : first;
}

async function* walk(glob: Glob, folder: string, above: readonly string[], options: GlobOptions): AsyncGenerator<GlobbedFile, void> {
  const below: string[] = [];
  for (const [index, entry] of (await entriesOf(folder)).entries()) {
    if (index % BREATH === 0) await setImmediate();
    if (options.signal !== undefined) throwIfCancelled(options.signal);
    const { name } = entry;
    if (options.skipped?.has(name)) continue;
    const way = [...above, name].join('/');
    const named = entry.isSymbolicLink() && isNamed(glob, above.length, name);
    if ((entry.isDirectory() || named) && glob.match(way, true)) below.push(name);
    if (!entry.isDirectory() && glob.match(way)) yield { path: join(folder, name), parent: folder, entry };
  }
  for (const name of below) yield* walk(glob, join(folder, name), [...above, name], options);
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) return [];
    throw error;
  }
}

/** Whether the pattern has just this name at this depth, which it can tell only before `**`. */
function isNamed(glob: Glob, depth: number, name: string): boolean {
  return glob.set.some((row) => row[depth] === name && !row.slice(0, depth).includes(GLOBSTAR));
}
