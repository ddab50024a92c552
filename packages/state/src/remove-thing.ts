import { realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { lockFolder } from '@bakehouse/system/folder-lock';
import { CACHE } from './old-cache.ts';
import type { OldThing } from './old-thing.ts';

interface RemoveOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Removes something from a state folder; of the cache also the folders that become empty. A build that runs without a bake has a lock of its
 * own.
 *
 * @param root real path of the state folder
 * @throws UserError when it is in use or its folder leads elsewhere by now; what the system says
 */
export async function removeThing(root: string, { kind, paths }: OldThing, options: RemoveOptions): Promise<void> {
  for (const path of paths) {
    const file = join(root, path);
    await checkPlace(file);
    const lock = kind === 'build' ? await lockFolder(file, { ...options, wait: 0 }) : undefined;
    try {
      await rm(file, { recursive: true, force: true, maxRetries: 3 });
    } finally {
      await lock?.release();
    }
    if (kind === 'cache') await removeEmpty(dirname(file), join(root, CACHE));
  }
}

/** Whoever may write there could have put a link in the place of a folder since it was looked at. */
async function checkPlace(file: string): Promise<void> {
  const folder = dirname(file);
  if ((await realpath(folder)) !== folder) throw new UserError(`${folder} leads elsewhere by now.`, { hint: 'see who else changes it' });
}

async function removeEmpty(folder: string, last: string): Promise<void> {
  for (let at = folder; at !== last; at = dirname(at)) {
    const isGone = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
