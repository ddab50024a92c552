import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Finding, hasErrorCode, InputError, messageOf, throwIfCancelled } from '@bakehouse/core/errors';

/** Never searched: other people's code, and what Bakehouse wrote itself. */
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);

/** What a folder stands for. */
interface FileKind {
  readonly name: RegExp;
  /** Of the sentences: "definition". */
  readonly what: string;
  readonly example: string;
}

const DEFINITION: FileKind = { name: /^[^.].*\.vmimage\.(yaml|yml|json)$/, what: 'definition', example: '*.vmimage.yaml' };

/**
 * Absolute paths of the definitions that files, folders and globs stand for, sorted, each once.
 *
 * @param workspace absolute; what the patterns are relative to
 * @throws InputError naming every pattern that stands for nothing or cannot be used, CancelledError
 */
export function findDefinitions(patterns: readonly string[], workspace: string, signal?: AbortSignal): Promise<string[]> {
  return findFiles(patterns, workspace, DEFINITION, signal);
}

/** As {@link findDefinitions}, for the files of any kind. */
export async function findFiles(patterns: readonly string[], workspace: string, kind: FileKind, signal?: AbortSignal): Promise<string[]> {
  const findings: Finding[] = [];
  const files = new Set<string>();
  for (const pattern of patterns) {
    const found = await find(pattern, workspace, kind, signal);
    for (const file of found.files) files.add(file);
    const hint = found.hint === undefined ? {} : { hint: found.hint };
    if (found.files.length === 0) findings.push({ severity: 'error', message: found.nothing, ...hint });
  }
  if (patterns.length === 0) findings.push({ severity: 'error', message: `no ${kind.what} is given` });
  if (findings.length > 0) throw new InputError(`There are no such ${kind.what}s.`, { findings });
  return [...files].sort();
}

interface Found {
  readonly files: string[];
  /** What to say when there are none. */
  readonly nothing: string;
  readonly hint?: string | undefined;
}

async function find(pattern: string, workspace: string, { name, example }: FileKind, signal?: AbortSignal): Promise<Found> {
  const path = resolve(workspace, pattern);
  // First, so that a name with [ or * in it is found as it is.
  const kind = await kindOf(path);
  if (kind === 'file') return { files: [path], nothing: '' };
  if (kind === 'folder') return { files: await filesBelow(path, name, signal), nothing: `the folder ${pattern} holds no ${example}` };
  if (!/[*?[{]|[@!+]\(/.test(pattern)) {
    const { suggestPath } = await import('./findings/suggest-path.ts');
    const hint = await suggestPath(pattern, workspace, [workspace], ['file', 'folder']);
    return { files: [], nothing: `there is no file or folder ${pattern}`, hint };
  }
  return matches(pattern, workspace, signal);
}

/**
 * As the glob would find them: hidden folders and links to folders are left out. Without `glob`, which takes seconds for a hundred
 * thousand files.
 */
async function filesBelow(folder: string, name: RegExp, signal?: AbortSignal): Promise<string[]> {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    if (signal !== undefined) throwIfCancelled(signal);
    for (const entry of entriesOf(next)) {
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !SKIPPED.has(entry.name)) folders.push(join(next, entry.name));
      } else if (name.test(entry.name)) {
        const path = join(next, entry.name);
        if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file')) files.push(path);
      }
    }
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // One without the right to look into it may hold definitions: leaving it out would make their images look gone.
    throw new InputError(`Cannot search ${folder} for definitions: ${messageOf(error)}`, { cause: error });
  }
}

async function matches(pattern: string, folder: string, signal?: AbortSignal): Promise<Found> {
  const { findByGlob } = await import('@bakehouse/core/glob');
  const found = findByGlob(pattern, { folder, skipped: SKIPPED, signal });
  if ('problem' in found) return { files: [], nothing: `the pattern ${pattern.slice(0, 64)} ${found.problem}` };
  const files: string[] = [];
  // Only a link hides what it is.
  for await (const { path, entry } of found) if (!entry.isSymbolicLink() || (await kindOf(path)) === 'file') files.push(path);
  return { files, nothing: `${pattern} matches no file` };
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
}
