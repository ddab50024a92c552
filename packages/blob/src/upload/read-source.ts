import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { UserError } from '@bakehouse/core/errors';
import { readAt } from '@bakehouse/system/files';
import { readError } from '../errors/read-error.ts';
import type { LocalFile } from '../source/local-file.ts';

/** Not blocking, so that a FIFO that took a file's place does not hang the run. Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The error of a file that is not what it was. */
export function changedError(file: LocalFile): UserError {
  return new UserError(`${file.absolute} changed since it was listed; it is not uploaded.`, {
    hint: 'wait until nothing writes to it, then run again',
  });
}

/**
 * Reads a small file whole, in this thread: for a few KiB a promise for each open, read and close costs more than the rest.
 *
 * @throws UserError when it cannot be read or is not what it was
 */
export function readSmallFile(file: LocalFile): Buffer {
  if (file.link !== undefined) return Buffer.from(file.link);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file.absolute, FLAGS);
    checkIdentity(file, fstatSync(descriptor, { bigint: true }));
    // One byte more than expected shows a file that grew.
    const buffer = Buffer.allocUnsafe(file.size + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < buffer.length; length += read)
      read = readSync(descriptor, buffer, length, buffer.length - length, length);
    if (length !== file.size) throw changedError(file);
    // What was written to it while it was read.
    checkIdentity(file, fstatSync(descriptor, { bigint: true }));
    return buffer.subarray(0, length);
  } catch (error) {
    throw readError(file.absolute, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A large file while its blocks are read. */
export interface OpenSource {
  /** Fills the bytes from a position. @throws UserError when the file ends before */
  fill(bytes: Uint8Array, position: number): Promise<void>;
  /** @throws UserError when the file was written to, or replaced by another, since it was listed */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** @throws UserError when the file cannot be read or is not what it was */
export async function openLargeFile(file: LocalFile): Promise<OpenSource> {
  const handle = await open(file.absolute, FLAGS).catch((error: unknown) => {
    throw readError(file.absolute, error);
  });
  const check = async () => checkIdentity(file, await handle.stat({ bigint: true }));
  try {
    await check();
  } catch (error) {
    await handle.close();
    throw error;
  }
  return { fill: (bytes, position) => fill(handle, file, bytes, position), check, close: () => handle.close() };
}

async function fill(handle: FileHandle, file: LocalFile, bytes: Uint8Array, position: number): Promise<void> {
  try {
    if ((await readAt(handle, bytes, position)) < bytes.length) throw changedError(file);
  } catch (error) {
    throw readError(file.absolute, error);
  }
}

function checkIdentity(
  file: LocalFile,
  now: { readonly ino: bigint; readonly size: bigint; readonly mtimeNs: bigint; isFile(): boolean },
): void {
  const { identity, size } = file;
  const same = identity === undefined || (identity.ino === now.ino && identity.mtimeNs === now.mtimeNs);
  if (!now.isFile() || now.size !== BigInt(size) || !same) throw changedError(file);
}
