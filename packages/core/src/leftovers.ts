import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from './errors.ts';

/** True while a process of this number lives, also one of another user. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}

/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param isLeftover tells by an entry's name whether it is one; see `isProcessAlive`
 */
export async function removeLeftovers(folder: string, isLeftover: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!isLeftover(name)) continue;
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      if (!hasErrorCode(error, 'EACCES', 'EPERM', 'ENOTEMPTY')) throw error;
    });
  }
}
