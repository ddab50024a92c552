import { lstat } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { compareBytes } from '@bakehouse/core/data';
import type { Report } from '../layers/neighbour-file.ts';
import { at, isMapping, list } from '../parse/unchecked-data.ts';
import { type FoundFile, findReferencedFiles, relativePath } from './referenced-files.ts';

/** Files that one pattern may stand for. */
const MAX_MATCHES = 1000;
const MAX_NAME = 64;

/** A test with the file that it is in. */
export interface ExpandedTest {
  /** As in the definition, with a name, and with `file` as that of one file. */
  readonly test: Record<string, unknown>;
  /** Its place in the list as it is written. */
  readonly index: number;
  readonly files: readonly FoundFile[];
}

interface ExpandOptions {
  /** Of the file that holds the list of tests; absolute. */
  readonly folder: string;
  /** Gets every folder that a pattern was looked for in, absolute. */
  readonly folders: Set<string>;
  /** What is wrong with the path of a test. */
  report(index: number): Report;
  /** True where the path holds an undefined variable. */
  isUnresolved(index: number): boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The tests of a definition, each with a name and its file: a pattern (`tests/*.sh`) stands for one test a file, in byte order. Such a
 * test is called like its file, behind the name that the pattern has, if any; a test without file by its place in the list.
 *
 * @param data need not be valid
 */
export async function expandTests(data: unknown, options: ExpandOptions): Promise<ExpandedTest[]> {
  const expanded: ExpandedTest[] = [];
  for (const [index, test] of list(at(data, 'tests', 'inVm')).entries()) {
    if (!isMapping(test)) continue;
    const file = test['file'];
    if (typeof file !== 'string' || file === '' || options.isUnresolved(index)) {
      expanded.push({ test: Object.hasOwn(test, 'name') ? test : { name: `test-${index + 1}`, ...test }, index, files: [] });
      continue;
    }
    const report = options.report(index);
    const matches = await matchesOf(file, options, report);
    if (matches === undefined) {
      const files = await findReferencedFiles({ value: file, folderAllowed: false }, options.folder, report, options.folders);
      expanded.push({ test: { ...named(test, file) }, index, files });
      continue;
    }
    for (const path of matches) {
      const files = await findReferencedFiles({ value: path, folderAllowed: false }, options.folder, report, options.folders);
      const name = typeof test['name'] === 'string' ? { name: `${test['name']}.${nameOf(path)}`.slice(0, MAX_NAME) } : {};
      expanded.push({ test: named({ ...test, ...name, file: path }, path), index, files });
    }
  }
  return expanded;
}

/** The files that a pattern stands for, relative to the folder; undefined for a path that is none. */
async function matchesOf(pattern: string, { folder, folders, signal }: ExpandOptions, report: Report): Promise<string[] | undefined> {
  if (!/[*?]/.test(pattern)) return undefined;
  // A file may have such a name.
  if (
    await lstat(join(folder, pattern)).then(
      () => true,
      () => false,
    )
  )
    return undefined;
  const path = relativePath(pattern, report);
  if (path === undefined) return [];
  const { findByGlob, fixedParts } = await import('@bakehouse/core/glob');
  const found = findByGlob(path, { folder, signal });
  if ('problem' in found) {
    report(`the pattern "${pattern.slice(0, MAX_NAME)}" ${found.problem}`);
    return [];
  }
  const parts = path.split('/');
  folders.add(join(folder, ...parts.slice(0, fixedParts(parts))));
  const matches: string[] = [];
  for await (const file of found) {
    if (matches.length === MAX_MATCHES) {
      report(`"${pattern}" matches more than ${MAX_MATCHES} files`);
      break;
    }
    if (path.includes('/')) folders.add(file.parent);
    matches.push(relative(folder, file.path).split(sep).join('/'));
  }
  if (matches.length === 0) report(`"${pattern}" matches no file`);
  return matches.sort(compareBytes);
}

function named(test: Record<string, unknown>, path: string): Record<string, unknown> {
  return Object.hasOwn(test, 'name') ? test : { name: nameOf(path), ...test };
}

/** Of a file, without extension; characters that a name cannot have become "-". */
function nameOf(path: string): string {
  const stem = posix.basename(path, posix.extname(path)).replaceAll(/[^A-Za-z0-9._-]/g, '-');
  return stem.replace(/^[^A-Za-z0-9]+/, '').slice(0, MAX_NAME) || 'test';
}
