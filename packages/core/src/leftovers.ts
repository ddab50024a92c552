import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from './errors.ts';
import type { Log } from './log.ts';
import { type ProcessIdentity, stateOf } from './process-identity.ts';

/**
 * Removes what killed runs left in a folder. What belongs to a process that lives or of which nothing can be known (in another container,
 * on another machine) stays, and so does what may not be removed (files of another user).
 *
 * @param ownerOf tells by an entry's name which process made it; undefined for what is not ours
 */
export async function removeLeftovers(folder: string, ownerOf: (name: string) => ProcessIdentity | undefined, log: Log): Promise<void> {
  const kept: string[] = [];
  for (const name of await readdir(folder)) {
    const owner = ownerOf(name);
    if (owner === undefined) continue;
    const state = await stateOf(owner, folder);
    if (state === 'unknown') kept.push(name);
    if (state !== 'gone') continue;
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      if (!hasErrorCode(error, 'EACCES', 'EPERM', 'ENOTEMPTY')) throw error;
    });
  }
  if (kept.length > 0) {
    const names = kept.slice(0, 5).join(', ');
    log.debug(`Left in ${folder}, since another container or machine may use it: ${names} (${kept.length} in all).`);
  }
}
