import { messageOf } from '@bakehouse/core/errors';

/**
 * An error of the file system as that of the path that was meant: what stands beside it for a moment has a name that tells nobody anything.
 *
 * @param meant the path that the user knows
 * @returns any other error as it is
 */
export function errorAt(meant: string, error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const { path, code, syscall, errno } = error as NodeJS.ErrnoException;
  if (path === meant || (path === undefined && syscall === undefined)) return error;
  // Of writing to an open file Node says no path.
  const message = path === undefined ? `${messageOf(error)} '${meant}'` : messageOf(error).replaceAll(path, meant);
  return Object.assign(new Error(message, { cause: error }), { code, syscall, errno, path: meant });
}
