/** What an open file is, as far as it is read and written here. */
interface Positioned {
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
}

interface PositionedWrite {
  write(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>;
}

/**
 * Fills a buffer with the bytes of a file from a position.
 *
 * @returns how many there were: fewer than asked where the file ends
 */
export async function readAt(file: Positioned, buffer: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** Writes all bytes at a position. A disk that fills up takes a part of them first, and refuses the rest. */
export async function writeAt(file: PositionedWrite, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
}
