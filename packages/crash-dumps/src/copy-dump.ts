import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { copySparse, writeSparse } from '@bakehouse/disk-image/sparse';
import { freeSpace, partialNeighbour, readAt, usableSpace } from '@bakehouse/system/files';
import { openDump } from './byte-source.ts';

/** Bytes that are read in one go; a multiple of every file system's block, so that blocks of zeros are found in it. */
const CHUNK = 1024 * 1024;
/** Up to this size holes are read like anything else: a second for each GiB. */
const READ_HOLES = 4 * 1024 ** 3;
/** Of data, holes apart. */
const LARGEST = 256 * 1024 ** 3;

interface Copied {
  /** Bytes, holes included. */
  readonly size: number;
  /** Lower-case hexadecimal; undefined for what is mostly holes and larger than 4 GiB, where it would take minutes to days. */
  readonly sha256: string | undefined;
  /** True when the file changed while it was read. */
  readonly changed: boolean;
  /** Why it was not copied. */
  readonly refused?: string;
}

interface CopyOptions {
  readonly signal: AbortSignal;
  /** Called with the bytes that were read up to now. */
  readonly onProgress?: (bytes: number, size: number) => void;
}

/**
 * Copies a file whole or not at all; blocks of zeros become holes, so a sparse core stays sparse. Without `target` it is only
 * read. The copy can be read by its owner alone: a dump holds whatever the program had in memory. What does not fit on the disk, or has
 * more than 256 GiB of data, is not copied.
 *
 * @throws CancelledError, or what reading and writing throw
 */
export async function copyDump(source: string | Buffer, target: string | undefined, options: CopyOptions): Promise<Copied> {
  const from = await openDump(source);
  try {
    const before = await from.stat();
    const data = process.platform === 'linux' ? Math.min(before.blocks * 512, before.size) : before.size;
    const isHollow = before.size > READ_HOLES && data < before.size / 2;
    if (target !== undefined) await mkdir(dirname(target), { recursive: true });
    const refused = await refusal(data, target);
    if (refused !== undefined || (isHollow && target === undefined)) {
      return { size: before.size, sha256: undefined, changed: false, ...(refused === undefined ? {} : { refused }) };
    }
    const copied = isHollow
      ? await inPlace(target, (_to, partial) => copyData(from, partial as string, before.size, options))
      : await inPlace(target, (to) => copyAll(from, to, before.size, options));
    const after = await from.stat();
    return { ...copied, changed: after.size !== before.size || after.mtimeMs !== before.mtimeMs };
  } finally {
    await from.close();
  }
}

async function refusal(data: number, target: string | undefined): Promise<string | undefined> {
  if (data > LARGEST) return `${formatBytes(data)} of data are more than is collected`;
  if (target === undefined) return undefined;
  const folder = dirname(target);
  if (data <= (await usableSpace(folder))) return undefined;
  return `its ${formatBytes(data)} do not fit on the disk, where ${formatBytes(await freeSpace(folder))} are free`;
}

/** Gives `work` a new file that takes its place afterwards. */
async function inPlace<T>(
  target: string | undefined,
  work: (to: FileHandle | undefined, partial: string | undefined) => Promise<T>,
): Promise<T> {
  if (target === undefined) return work(undefined, undefined);
  const partial = partialNeighbour(target, dirname(target));
  const to = await open(partial, 'wx', 0o600);
  try {
    let result: T;
    try {
      result = await work(to, partial);
      await to.sync();
    } finally {
      await to.close();
    }
    await rename(partial, target);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function copyAll(from: FileHandle, to: FileHandle | undefined, size: number, { signal, onProgress }: CopyOptions) {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(CHUNK);
  let at = 0;
  for (;;) {
    throwIfCancelled(signal);
    const bytesRead = await readAt(from, buffer, at);
    if (bytesRead === 0) break;
    hash.update(buffer.subarray(0, bytesRead));
    if (to !== undefined) await writeSparse(to, buffer.subarray(0, bytesRead), at);
    at += bytesRead;
    onProgress?.(at, size);
    // Still being written, by a program that is faster than this one.
    if (at > LARGEST) break;
  }
  await to?.truncate(at);
  return { size: at, sha256: hash.digest('hex') };
}

/** By `cp`, which finds the data. It gets the file that is open, whatever has taken its name. */
async function copyData(from: FileHandle, partial: string, size: number, { signal }: CopyOptions) {
  await copySparse(`/proc/${process.pid}/fd/${from.fd}`, partial, { what: 'copy the data of a sparse file', signal });
  return { size, sha256: undefined };
}
