import { type BigIntStats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';

/**
 * True when a file system takes names that differ in case alone for one, as those of Windows and macOS do by default. Nothing is written:
 * the nearest folder that is there is looked for under its own name in another case.
 *
 * @param folder absolute; need not exist
 */
export function foldsNames(folder: string): boolean {
  for (let path = folder; path !== dirname(path); path = dirname(path)) {
    const other = swapCase(basename(path));
    if (other === basename(path)) continue;
    const there = statusOf(path);
    if (there === undefined) continue;
    const twin = statusOf(join(dirname(path), other));
    return twin !== undefined && twin.ino === there.ino && twin.dev === there.dev;
  }
  return process.platform === 'win32' || process.platform === 'darwin';
}

/** Undefined where nothing is, or where nobody may look: who writes there finds out. */
function statusOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false, bigint: true });
  } catch (error) {
    if (hasErrorCode(error, 'EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
}

function swapCase(name: string): string {
  return name.replaceAll(/[a-z]/gi, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()));
}
