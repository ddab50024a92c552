import { accessSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';

/**
 * Makes a folder and those above it that are missing.
 *
 * @returns the outermost one that was made, if any
 * @throws what the system says; EROFS where Node would say ENOENT
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    return await mkdir(path, { recursive: true });
  } catch (error) {
    throw asReadOnly(error) ?? error;
  }
}

/**
 * What an error of a recursive mkdir means: for a file system that is read-only Node answers ENOENT (libuv tells a missing folder from it
 * nowhere).
 *
 * @returns undefined for any other error
 */
export function asReadOnly(error: unknown): NodeJS.ErrnoException | undefined {
  const { syscall, path } = (typeof error === 'object' && error !== null ? error : {}) as NodeJS.ErrnoException;
  if (!hasErrorCode(error, 'ENOENT') || syscall !== 'mkdir' || path === undefined) return undefined;
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      accessSync(folder, constants.W_OK);
      return undefined;
    } catch (refused) {
      if (hasErrorCode(refused, 'EROFS')) {
        return Object.assign(new Error(`EROFS: read-only file system, mkdir '${path}'`, { cause: error }), {
          code: 'EROFS',
          syscall,
          path,
        });
      }
      if (!hasErrorCode(refused, 'ENOENT', 'ENOTDIR') || folder === dirname(folder)) return undefined;
    }
  }
}
