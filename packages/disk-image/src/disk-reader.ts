import type { FileHandle } from 'node:fs/promises';

/** The bytes of a disk, as a machine sees them. */
export interface DiskReader {
  /** Bytes of the disk. */
  readonly size: number;
  /** `size` bytes from `offset`, or undefined where the disk does not have them. */
  read(offset: number, size: number): Promise<Buffer | undefined>;
}

/** A raw disk, whose bytes are the first `size` ones of the file. */
export function rawDisk(file: FileHandle, size: number): DiskReader {
  return { size, read: (offset, size) => readExactly(file, offset, size) };
}

/** `size` bytes from `offset`, or undefined when the file does not have them. */
export async function readExactly(file: FileHandle, offset: number, size: number): Promise<Buffer | undefined> {
  if (!Number.isSafeInteger(offset) || offset < 0) return undefined;
  const buffer = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(buffer, filled, size - filled, offset + filled);
    if (bytesRead === 0) return undefined;
    filled += bytesRead;
  }
  return buffer;
}
