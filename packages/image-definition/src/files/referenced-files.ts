import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { isInside } from '@bakehouse/system/files';
import { suggestPath } from '../findings/suggest-path.ts';
import type { Report } from '../layers/neighbour-file.ts';
import type { ValuePath } from '../parse/definition-places.ts';
import { at, list } from '../parse/unchecked-data.ts';

/** Files that one path may stand for; a whole file system is a mistake. */
const MAX_FILES = 100_000;

/** A path that stands in a definition. */
export interface Reference {
  readonly path: ValuePath;
  readonly value: string;
  /** `named`: a folder is right, and which of its files count is found out elsewhere. */
  readonly folderAllowed: boolean | 'named';
  /** The files are templates with `{VARIABLES}`. */
  readonly template: boolean;
}

export interface FoundFile {
  /** With `/`, relative to the folder of the file that names it. */
  readonly path: string;
  /** As the definition names it, links not resolved. */
  readonly absolute: string;
}

/** Every path of files that a definition names, but for those of tests. The data need not be valid yet. */
export function referencesIn(data: unknown): Reference[] {
  const references: Reference[] = [];
  const add = (path: ValuePath, folderAllowed: Reference['folderAllowed'] = false, template = false) => {
    const value = at(data, ...path);
    if (typeof value === 'string' && value !== '') references.push({ path, value, folderAllowed, template });
  };
  for (const [index] of list(at(data, 'steps')).entries()) {
    add(['steps', index, 'file', 'from'], true, at(data, 'steps', index, 'file', 'template') === true);
    add(['steps', index, 'script', 'file']);
    add(['steps', index, 'runner', 'package', 'file']);
  }
  add(['source', 'file']);
  add(['provider', 'packer', 'template'], 'named');
  return references;
}

/** A path of a definition without `./`, `//` and a slash at the end. */
export function normalizeReference(value: string): string {
  return posix.normalize(value).replace(/\/+$/, '');
}

/**
 * The regular files that a reference stands for: itself, or everything below the folder.
 *
 * Nothing outside of the folder of the file that names it counts, wherever `..` or symbolic links lead, so that a definition can be moved,
 * and one of a pull request cannot bake secrets of the build machine into an image. A link to a file inside counts as that file.
 *
 * @param folder of the file that names it, absolute
 * @param folders gets every folder whose entries were listed, absolute
 */
export async function findReferencedFiles(
  reference: Pick<Reference, 'value' | 'folderAllowed'>,
  folder: string,
  report: Report,
  folders: Set<string> = new Set(),
): Promise<FoundFile[]> {
  const path = relativePath(reference.value, report);
  if (path === undefined) return [];
  const search: Search = { root: await realpath(folder), folder, folders, report, found: [] };
  await addPath(search, path, reference.folderAllowed);
  return search.found;
}

/** A usable path below the folder, normalized; anything else is reported. */
export function relativePath(value: string, report: Report): string | undefined {
  const refuse = (message: string, hint: string): undefined => void report(message, hint);
  if (value.includes('\\')) {
    return refuse(`"${value}" has a backslash`, 'write / between folders, on Windows too');
  }
  const path = normalizeReference(value);
  if (posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
    return refuse(`"${value}" is an absolute path`, 'give a path relative to the definition');
  }
  if (path === '..' || path.startsWith('../')) {
    return refuse(`"${value}" leads out of the definition's folder`, 'move the file below the folder of the definition');
  }
  if (path === '.' || path === '') {
    return refuse(`"${value}" is the definition's own folder`, 'put the files into a folder of their own');
  }
  return path;
}

interface Search {
  readonly root: string;
  readonly folder: string;
  readonly folders: Set<string>;
  readonly report: Report;
  readonly found: FoundFile[];
}

async function addPath(search: Search, path: string, folderAllowed: Reference['folderAllowed']): Promise<void> {
  const absolute = join(search.folder, ...path.split('/'));
  try {
    const real = await realpath(absolute);
    if (!isInside(search.root, real))
      return search.report(`"${path}" is a link that leads out of the definition's folder`, 'copy the file there');
    const status = await stat(real);
    if (status.isFile()) search.found.push({ path, absolute });
    else if (!status.isDirectory()) search.report(`"${path}" is a ${kindOf(status)}`, 'only files and folders can be used');
    else if (folderAllowed === false) search.report(`"${path}" is a folder, not a file`);
    else if ((await lstat(absolute)).isSymbolicLink()) search.report(`"${path}" is a link to a folder`, 'name the folder itself');
    else if (folderAllowed === true) await addFolder(search, path, absolute);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) {
      if (await isLink(absolute)) search.report(`"${path}" is a link to nothing`);
      else search.report(`there is no file "${path}"`, await suggestPath(path, search.folder, [search.root]));
    } else if (hasErrorCode(error, 'ELOOP')) search.report(`"${path}" is a link in a circle`);
    else if (hasErrorCode(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
      search.report(`"${path}" cannot be read: ${messageOf(error)}`);
    else throw error;
  }
}

async function addFolder(search: Search, path: string, absolute: string): Promise<void> {
  search.folders.add(absolute);
  for (const entry of await readdir(absolute)) {
    if (search.found.length >= MAX_FILES) return;
    await addPath(search, `${path}/${entry}`, true);
    if (search.found.length === MAX_FILES) search.report(`there are more than ${MAX_FILES} files`, 'pack them into an archive');
  }
}

function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
}

function kindOf(entry: Stats): string {
  if (entry.isFIFO()) return 'FIFO';
  return entry.isSocket() ? 'socket' : 'device';
}
