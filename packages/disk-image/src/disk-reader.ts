import type { FileHandle } from 'node:fs/promises';
import { readAt } from '@bakehouse/system/files';

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

/**
 * A disk that lies in a file in clusters, in any order.
 *
 * @param size of the disk in bytes
 * @param clusterSize bytes
 * @param readPart gives `length` bytes from `start` of a cluster, which counts from 0; undefined for zeros
 */
export function clusteredDisk(
  size: number,
  clusterSize: number,
  readPart: (cluster: number, start: number, length: number) => Promise<Buffer | undefined>,
): DiskReader {
  return {
    size,
    async read(offset, wanted) {
      if (!Number.isSafeInteger(offset) || offset < 0 || offset + wanted > size) return undefined;
      const result = Buffer.alloc(wanted);
      for (let done = 0; done < wanted; ) {
        const start = (offset + done) % clusterSize;
        const length = Math.min(wanted - done, clusterSize - start);
        (await readPart(Math.floor((offset + done) / clusterSize), start, length))?.copy(result, done);
        done += length;
      }
      return result;
    },
  };
}

/** `size` bytes from `offset`, or undefined when the file does not have them. */
export async function readExactly(file: FileHandle, offset: number, size: number): Promise<Buffer | undefined> {
  if (!Number.isSafeInteger(offset) || offset < 0) return undefined;
  const buffer = Buffer.alloc(size);
  return (await readAt(file, buffer, offset)) === size ? buffer : undefined;
}

/** `size` bytes from `offset`; what the file does not have is zero. */
export async function readPadded(file: FileHandle, offset: number, size: number): Promise<Buffer> {
  const buffer = Buffer.alloc(size);
  await readAt(file, buffer, offset);
  return buffer;
}
