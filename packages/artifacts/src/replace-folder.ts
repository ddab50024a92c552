import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { isProcessAlive, removeLeftovers } from '@bakehouse/core/leftovers';

/**
 * Fills a folder as a whole or not at all: `work` gets an empty neighbour, which takes the folder's place when `work` returns
 * true. What killed runs left behind is removed first.
 *
 * @param folder absolute; replaced only at the very end
 */
export async function replaceFolder(folder: string, work: (partial: string) => Promise<boolean>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await removeLeftovers(dirname(folder), (name) => isLeftover(folder, name));
  const partial = neighbour(folder, 'partial');
  await mkdir(partial);
  try {
    if (await work(partial)) await swap(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function swap(partial: string, folder: string): Promise<void> {
  const old = neighbour(folder, 'old');
  const existed = await rename(folder, old).then(
    () => true,
    (error: unknown) => {
      if (!hasErrorCode(error, 'ENOENT')) throw error;
      return false;
    },
  );
  // Another run may put its own there between the two: then this one takes the place of that.
  const taken = await rename(partial, folder).then(
    () => false,
    async (error: unknown) => {
      if (hasErrorCode(error, 'ENOTEMPTY', 'EEXIST')) return true;
      if (existed) await rename(old, folder);
      throw error;
    },
  );
  await rm(old, { recursive: true, force: true, maxRetries: 3 });
  if (taken) await swap(partial, folder);
}

function neighbour(folder: string, kind: 'partial' | 'old'): string {
  return join(dirname(folder), `.${basename(folder)}.${process.pid}-${randomBytes(4).toString('hex')}.${kind}`);
}

/** True for a neighbour of a run that no longer lives; a number of ours is that of an earlier process (containers reuse them). */
function isLeftover(folder: string, name: string): boolean {
  const start = `.${basename(folder)}.`;
  const owner = name.startsWith(start) ? /^(\d+)-[0-9a-f]{8}\.(?:partial|old)$/.exec(name.slice(start.length))?.[1] : undefined;
  return owner !== undefined && (Number(owner) === process.pid || !isProcessAlive(Number(owner)));
}
