import { open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Finding, hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { errorAt } from './error-path.ts';
import { partialNeighbour, takesBytes } from './files.ts';

/**
 * Why `writeFileAtomically` could not write a file now, or undefined: found by writing an empty neighbour, which is removed at once.
 * Folders that are missing are no reason; they are made when the file is written.
 *
 * @param file absolute
 */
export async function writeProblem(file: string): Promise<Pick<Finding, 'message' | 'hint'> | undefined> {
  try {
    const there = await statusOf(file);
    if (there?.isDirectory() === true) return { message: 'is a folder', hint: 'give the path of a file in it' };
    if (await takesBytes(file)) return undefined;
    const folder = await nearestFolder(dirname(file));
    if (!folder.isFolder) return { message: `lies in ${folder.path}, which is a file`, hint: 'give a path that goes through folders only' };
    const probe = partialNeighbour(file, folder.path);
    const handle = await open(probe, 'wx');
    await handle.close();
    await rm(probe, { force: true });
    return undefined;
  } catch (error) {
    const isRight = hasErrorCode(error, 'EACCES', 'EPERM');
    return {
      message: `cannot be written: ${messageOf(errorAt(file, error))}`,
      hint: isRight ? 'give this user the right to write there, or give another path' : 'give another path',
    };
  }
}

async function nearestFolder(path: string): Promise<{ readonly path: string; readonly isFolder: boolean }> {
  const status = await statusOf(path);
  return status === undefined ? nearestFolder(dirname(path)) : { path, isFolder: status.isDirectory() };
}

/** Undefined where nothing is. */
function statusOf(path: string) {
  return stat(path).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  });
}
