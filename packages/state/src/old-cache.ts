import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCK_PREFIX } from '@bakehouse/system/folder-lock';
import { type Found, isOlder, type LeftThing, type OldThing } from './old-thing.ts';
import { entriesOf, useOf } from './tree.ts';

/** The folder below the state folder. */
export const CACHE = 'cache';

/** Small, and no cache: which builds have ended, without which they are made again, and what Packer left, which is in the way of its next run. */
const NEEDED: readonly string[] = [`${CACHE}/builds`, `${CACHE}/packer-outputs`];

/**
 * The files of the cache that nobody has read or written for so many days. Where the file system notes no reading, writing alone counts.
 *
 * @param root real path of the state folder
 */
export async function oldCache(root: string, days: number, now: Date): Promise<Found> {
  const old: OldThing[] = [];
  const left: LeftThing[] = [];
  const look = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(join(root, folder))) {
      const path = `${folder}/${entry.name}`;
      if (NEEDED.includes(path)) continue;
      if (entry.isDirectory()) await look(path);
      else if (entry.name.startsWith(LOCK_PREFIX)) continue;
      else if (!entry.isFile()) left.push({ path, why: entry.isSymbolicLink() ? 'it is a link' : 'it is no file' });
      else {
        const status = await lstat(join(root, path));
        if (isOlder(Math.max(status.atimeMs, status.mtimeMs), days, now))
          old.push({ kind: 'cache', paths: [path], files: [useOf(status)] });
      }
    }
  };
  await look(CACHE);
  return { old, left };
}
