import { glob, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Finding, hasErrorCode, InputError } from '@bakehouse/core/errors';

/** How a definition's file is called; a folder stands for all such files below it. */
const NAMES = '**/*.vmimage.{yaml,yml,json}';
/** Never searched: other people's code, and what Bakehouse wrote itself. */
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);

/**
 * Absolute paths of the definitions that files, folders and globs stand for, sorted, each once.
 *
 * @param workspace absolute; what the patterns are relative to
 * @throws InputError naming every pattern that stands for nothing
 */
export async function findDefinitions(patterns: readonly string[], workspace: string): Promise<string[]> {
  const findings: Finding[] = [];
  const files = new Set<string>();
  for (const pattern of patterns) {
    const found = await find(pattern, workspace);
    for (const file of found.files) files.add(file);
    if (found.files.length === 0) findings.push({ severity: 'error', message: found.nothing });
  }
  if (patterns.length === 0) findings.push({ severity: 'error', message: 'no definition is given' });
  if (findings.length > 0) throw new InputError('There are no such definitions.', { findings });
  return [...files].sort();
}

async function find(pattern: string, workspace: string): Promise<{ files: string[]; nothing: string }> {
  const path = resolve(workspace, pattern);
  // First, so that a name with [ or * in it is found as it is.
  const kind = await kindOf(path);
  if (kind === 'file') return { files: [path], nothing: '' };
  if (kind === 'folder') return { files: await matches(NAMES, path), nothing: `the folder ${pattern} holds no *.vmimage.yaml` };
  if (!/[*?[{]/.test(pattern)) return { files: [], nothing: `there is no file or folder ${pattern}` };
  return { files: await matches(pattern, workspace), nothing: `${pattern} matches no file` };
}

async function matches(pattern: string, folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = glob(pattern, { cwd: folder, withFileTypes: true, exclude: (entry) => SKIPPED.has(entry.name) });
  for await (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if ((await kindOf(path)) === 'file') files.push(path);
  }
  return files;
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
}
