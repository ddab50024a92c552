import { realpath, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { isInside } from '@bakehouse/system/files';
import { suggestPath } from '../findings/suggest-path.ts';

/** Takes what is wrong with a path, and what to do about it. */
export type Report = (message: string, hint?: string) => void;

export interface Neighbour {
  /** Links not resolved. */
  readonly absolute: string;
  /** Links resolved: equal for two ways to one file. */
  readonly real: string;
}

/**
 * The file that a definition names by a path relative to its folder, for files that definitions share: it may lie above that
 * folder, but only inside of one of `roots`, wherever `..` or symbolic links lead.
 *
 * @param folder absolute
 * @param roots absolute
 */
export async function findNeighbour(
  value: string,
  folder: string,
  roots: readonly string[],
  report: Report,
): Promise<Neighbour | undefined> {
  const refuse = (message: string, hint?: string): undefined => void report(message, hint);
  if (value.includes('\\')) return refuse(`"${value}" has a backslash`, 'write / between folders, on Windows too');
  const path = posix.normalize(value);
  if (posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
    return refuse(`"${value}" is an absolute path`, 'give a path relative to the definition');
  }
  const absolute = join(folder, ...path.split('/'));
  const outside = () => refuse(`"${value}" leads out of the workspace`, 'move the file into the workspace');
  if (!roots.some((root) => isInside(root, absolute))) return outside();
  try {
    const real = await realpath(absolute);
    const realRoots = await Promise.all(roots.map((root) => realpath(root)));
    if (!realRoots.some((root) => isInside(root, real))) return outside();
    if ((await stat(real)).isFile()) return { absolute, real };
    return refuse(`"${value}" is not a file`);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return refuse(`there is no file "${value}"`, await suggestPath(path, folder, roots));
    if (hasErrorCode(error, 'ELOOP')) return refuse(`"${value}" is a link in a circle`);
    if (!hasErrorCode(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) throw error;
    return refuse(`"${value}" cannot be read: ${messageOf(error)}`);
  }
}
