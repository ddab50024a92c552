import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { type ProcessIdentity, stateOf } from './process-identity.ts';

/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param ownerOf tells by an entry's name which process made it; undefined for what is not ours
 */
export async function removeStaleFiles(folder: string, ownerOf: (name: string) => ProcessIdentity | undefined, log: Log): Promise<void> {
  for (const name of await findStaleFiles(folder, ownerOf, log)) {
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      if (!hasErrorCode(error, 'EACCES', 'EPERM', 'ENOTEMPTY')) throw error;
    });
  }
}

/**
 * Names of the entries of a folder whose process is gone. One that lives, or of which nothing can be known (in another container, on
 * another machine), may still use its own: they are none, and the latter are named once.
 */
export async function findStaleFiles(folder: string, ownerOf: (name: string) => ProcessIdentity | undefined, log: Log): Promise<string[]> {
  const gone: string[] = [];
  const unknown: string[] = [];
  for (const name of await readdir(folder)) {
    const owner = ownerOf(name);
    if (owner === undefined) continue;
    const state = await stateOf(owner, folder);
    if (state === 'gone') gone.push(name);
    if (state === 'unknown') unknown.push(name);
  }
  if (unknown.length > 0) {
    const names = unknown.slice(0, 5).join(', ');
    log.debug(`Left in ${folder}, since another container or machine may use it: ${names} (${unknown.length} in all).`);
  }
  return gone;
}
