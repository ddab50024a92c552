import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { hasErrorCode, InputError, messageOf } from '@bakehouse/core/errors';
import { readRegularText } from '@bakehouse/system/files';
import { GIT_SETTINGS, runProgram } from '@bakehouse/system/program';
import type { PipelineFile } from './scan-files.ts';

/** Where GitHub and the usual repositories of Azure Pipelines have them. */
export const PIPELINE_PLACES = [
  '.github/workflows',
  '.github/actions',
  '.azure-pipelines',
  '.azuredevops',
  '.ado',
  '.pipelines',
  '.vsts-ci.yml',
  '*azure-pipelines*.{yml,yaml}',
  'eng/pipelines',
];
/** Bytes; nothing that people write comes near. */
const MAX_SIZE = 2 * 1024 * 1024;
/** Files of one branch. */
const MAX_FILES = 20_000;
/** Paths as they are; and files of a checkout that look like a repository are not one: its settings would name programs to run. */
const SETTINGS = ['-c', 'core.quotePath=false', '-c', 'safe.bareRepository=explicit'];
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);

/**
 * The workflows and pipelines of the working tree, sorted by path.
 *
 * @param places files, folders (all *.yml and *.yaml below them) and globs, relative to the workspace
 * @param required true when each place must stand for something
 * @throws InputError naming each that does not or cannot be used, CancelledError
 */
export async function readPipelineFiles(
  workspace: string,
  places: readonly string[],
  required: boolean,
  signal?: AbortSignal,
): Promise<PipelineFile[]> {
  const paths = new Set<string>();
  const missing: string[] = [];
  for (const place of places) {
    const found = await pathsOf(workspace, place, signal);
    for (const path of found) paths.add(path);
    if (found.length === 0) missing.push(place);
  }
  if (required && missing.length > 0) {
    const findings = missing.map((place) => ({ severity: 'error', message: `${place} stands for no workflow or pipeline` }) as const);
    throw new InputError('There are no such workflows.', { findings });
  }
  const files: PipelineFile[] = [];
  for (const path of [...paths].sort()) {
    const { size } = await stat(path);
    const shown = relative(workspace, path).split(sep).join('/');
    // An empty text would hide that it was not read: this many blanks are refused by the parser.
    files.push({ path: shown, text: size > MAX_SIZE ? ' '.repeat(MAX_SIZE + 1) : await readRegularText(path) });
  }
  return files;
}

async function pathsOf(workspace: string, place: string, signal?: AbortSignal): Promise<string[]> {
  const path = resolve(workspace, place);
  try {
    if ((await stat(path)).isFile()) return [path];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
      throw new InputError(`Cannot read ${place}: ${messageOf(error)}`, { cause: error });
  }
  const { findByGlob } = await import('@bakehouse/core/glob');
  const files = findByGlob(place, { folder: workspace, skipped: SKIPPED, signal });
  if ('problem' in files) throw new InputError(`The pattern ${place.slice(0, 64)} ${files.problem}.`);
  const found: string[] = [];
  for await (const { path: file, entry } of files) if (entry.isFile()) found.push(file);
  return found;
}

interface RefsOptions {
  readonly signal: AbortSignal;
}

/**
 * The workflows and pipelines on branches and tags of the checkout, through git; the working tree is not touched.
 *
 * @param refs names (`main`, `origin/release/1.0`, `v1`) or patterns (`origin/release/*`)
 * @param places files and folders as in the repository; patterns are left out
 * @throws InputError for a ref that is not there, UserError without git
 */
export async function readRefFiles(
  workspace: string,
  refs: readonly string[],
  places: readonly string[],
  { signal }: RefsOptions,
): Promise<PipelineFile[]> {
  const git = async (what: string, ...args: string[]) => {
    const { exitCode, stdout, tail } = await runProgram(what, ['git', '-C', workspace, ...SETTINGS, ...args], {
      signal,
      allowFailure: true,
      inherit: GIT_SETTINGS,
      env: { GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    return { ok: exitCode === 0, stdout, tail };
  };
  const files: PipelineFile[] = [];
  const texts = new Map<string, string>();
  for (const ref of await expandRefs(refs, git)) {
    const listing = await git(`list the files of ${ref}`, 'ls-tree', '-r', '--full-tree', ref);
    const entries = listing.stdout.split('\n').flatMap((line) => {
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t([^"].*)$/.exec(line) ?? [];
      return id !== undefined && path !== undefined && isPipeline(path, places) ? [{ id, path }] : [];
    });
    for (const { id, path } of entries.slice(0, MAX_FILES)) {
      // Branches have most files in common.
      if (!texts.has(id)) texts.set(id, (await git(`read ${path} of ${ref}`, 'cat-file', 'blob', id)).stdout);
      files.push({ path, text: texts.get(id) ?? '', ref });
    }
  }
  return files;
}

type Git = (what: string, ...args: string[]) => Promise<{ ok: boolean; stdout: string; tail: readonly string[] }>;

async function expandRefs(refs: readonly string[], git: Git): Promise<string[]> {
  const found = new Set<string>();
  const missing: string[] = [];
  for (const ref of refs) {
    const patterns = /[*?[]/.test(ref) ? [`refs/heads/${ref}`, `refs/remotes/${ref}`, `refs/tags/${ref}`] : [];
    const listed = patterns.length > 0 ? (await git('list branches', 'for-each-ref', '--format=%(refname:short)', ...patterns)).stdout : '';
    const names = listed.split('\n').filter((name) => name !== '' && !name.endsWith('/HEAD'));
    const single =
      patterns.length === 0 && !ref.startsWith('-') && (await git(`find ${ref}`, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`)).ok;
    if (single) names.push(ref);
    if (names.length === 0) missing.push(ref);
    for (const name of names) found.add(name);
  }
  if (missing.length > 0) {
    const findings = missing.map((ref) => ({ severity: 'error', message: `refs: there is no branch or tag ${ref}` }) as const);
    throw new InputError('There are no such branches.', {
      findings: [...findings],
      hint: 'fetch them first: a checkout of one commit has no others',
    });
  }
  return [...found].sort();
}

function isPipeline(path: string, places: readonly string[]): boolean {
  if (!/\.ya?ml$/.test(path)) return false;
  return places.some(
    (place) => path === place || path.startsWith(`${place}/`) || (place.startsWith('*') && /^[^/]*azure-pipelines[^/]*$/.test(path)),
  );
}
