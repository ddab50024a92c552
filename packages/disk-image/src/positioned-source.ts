import type { FileHandle } from 'node:fs/promises';

/** Bytes that are read by their place. */
export interface PositionedSource {
  /** Bytes. */
  readonly size: number;
  /** All of `length` bytes from `offset`, which the caller holds against `size`; in memory that is the caller's. */
  read(offset: number, length: number): Promise<Buffer>;
}

/**
 * A file as a source. It is as large as it is now.
 *
 * @param file opened for reading; the caller closes it
 * @throws what reading throws; RangeError when the file has become shorter
 */
export async function sourceOfFile(file: FileHandle): Promise<PositionedSource> {
  const { size } = await file.stat();
  return {
    size,
    async read(offset, length) {
      const bytes = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) throw new RangeError(`The file ends at ${offset + filled}, before ${offset + length}.`);
        filled += bytesRead;
      }
      return bytes;
    },
  };
}

/** Bytes in memory as a source. */
export function sourceOfBytes(content: Buffer): PositionedSource {
  return { size: content.length, read: async (offset, length) => Buffer.from(content.subarray(offset, offset + length)) };
}
