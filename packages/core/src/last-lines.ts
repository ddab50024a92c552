import { open } from 'node:fs/promises';

/** Bytes at the end of a file in which its last lines are looked for. */
const MOST_BYTES = 256 * 1024;

/**
 * The last lines of a text file, of which no more than the end is read, however large it is.
 *
 * @param count of lines; fewer when they are longer than 256 KiB together
 * @returns undefined when the file cannot be read
 */
export async function lastLines(path: string, count: number): Promise<string | undefined> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    const start = Math.max(0, size - MOST_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return undefined;
  }
}
