import type { BigIntStats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { UserError } from '@bakehouse/core/errors';
import { readAt } from '@bakehouse/system/files';
import { readError } from '../errors/read-error.ts';

/** A file that is read while nothing else may change it. */
export interface StableSource {
  readonly handle: FileHandle;
  /**
   * Fills the buffer from a position.
   *
   * @throws UserError when the file ends before
   */
  read(buffer: Buffer, position: number): Promise<void>;
  /**
   * Makes sure that the file is what it was when it was opened.
   *
   * @throws UserError when it was written to, replaced or removed
   */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** @throws UserError when the file cannot be read or has another size */
export async function openSource(file: string, size: number): Promise<StableSource> {
  const changed = (what: string) =>
    new UserError(`${file} ${what} while it was uploaded; the blob stays marked as incomplete.`, {
      hint: 'wait until nothing writes to it, then run again',
    });
  const handle = await open(file).catch((error: unknown) => {
    throw readError(file, error);
  });
  const before = await handle.stat({ bigint: true });
  if (before.size !== BigInt(size)) {
    await handle.close();
    throw new UserError(`${file} changed since it was looked at; it is not uploaded.`, {
      hint: 'wait until nothing writes to it, then run again',
    });
  }
  return {
    handle,
    async read(buffer, position) {
      if ((await readAt(handle, buffer, position)) < buffer.length) throw changed('became shorter');
    },
    async check() {
      if (!isSame(before, await handle.stat({ bigint: true }))) throw changed('changed');
      const there = await stat(file, { bigint: true }).catch(() => undefined);
      if (there === undefined) throw changed('was removed');
      if (there.ino !== before.ino || there.dev !== before.dev) throw changed('was replaced');
    },
    close: () => handle.close(),
  };
}

/** Not the time of the inode: a new hard link or another mode changes that, and no byte. */
function isSame(a: BigIntStats, b: BigIntStats): boolean {
  return a.size === b.size && a.mtimeNs === b.mtimeNs;
}
