import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { removeStaleFiles } from '@bakehouse/system/files';
import { identityOf, identityText, type ProcessIdentity, parseIdentity } from '@bakehouse/system/program';

/**
 * Fills a folder as a whole or not at all: `work` gets an empty neighbour, which takes the folder's place when `work` says that it
 * holds something else. What killed runs left behind is removed first.
 *
 * @param folder absolute; replaced only at the very end
 * @returns what `work` returned
 * @param log told of what stays since it may be in use in another container
 */
export async function replaceFolder<T extends { readonly changed: boolean }>(
  folder: string,
  work: (partial: string) => Promise<T>,
  log: Log = silentLog,
): Promise<T> {
  await mkdir(dirname(folder), { recursive: true });
  await removeStaleFiles(dirname(folder), (name) => ownerOf(folder, name), log);
  const partial = await neighbour(folder, 'partial');
  await mkdir(partial);
  try {
    const result = await work(partial);
    if (result.changed) await swap(partial, folder);
    return result;
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function swap(partial: string, folder: string): Promise<void> {
  const old = await neighbour(folder, 'old');
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

async function neighbour(folder: string, kind: 'partial' | 'old'): Promise<string> {
  const owner = identityText(await identityOf());
  return join(dirname(folder), `${neighbourStart(folder)}${owner}-${randomBytes(4).toString('hex')}.${kind}`);
}

/** The run that a neighbour belongs to. */
function ownerOf(folder: string, name: string): ProcessIdentity | undefined {
  const start = neighbourStart(folder);
  const { identity, rest } = (name.startsWith(start) ? parseIdentity(name.slice(start.length)) : undefined) ?? {};
  return /^-[0-9a-f]{8}\.(?:partial|old)$/.test(rest ?? '') ? identity : undefined;
}

/** Of a long name only the beginning, so that the neighbour's is not too long. */
function neighbourStart(folder: string): string {
  return `.${basename(folder).slice(0, 40)}.`;
}
