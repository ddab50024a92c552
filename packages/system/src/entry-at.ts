import type { BigIntStats, PathLike, Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { hasErrorCode } from '@bakehouse/core/errors';

/**
 * What stands at a path, a link as a link; undefined when nothing does, also because something on the way is no folder.
 *
 * @throws what the system says when it cannot be looked at
 */
export async function entryAt(path: PathLike): Promise<Stats | undefined> {
  return lstat(path).catch(ifNothing);
}

/** As {@link entryAt}, with times in nanoseconds. */
export async function exactEntryAt(path: PathLike): Promise<BigIntStats | undefined> {
  return lstat(path, { bigint: true }).catch(ifNothing);
}

function ifNothing(error: unknown): undefined {
  if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR')) throw error;
}
