import { open } from 'node:fs/promises';

const MOST_BYTES = 64 * 1024;

/**
 * The last lines of a file of text, of its last 64 KiB: what wrote it may have filled it.
 *
 * @param most lines
 * @returns undefined where the file cannot be opened
 */
export async function lastLinesOf(path: string, most: number): Promise<string[] | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - MOST_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, MOST_BYTES)), 0, undefined, start);
    const text = buffer.toString('utf8', 0, bytesRead).trimEnd();
    return text === '' ? [] : text.split('\n').slice(-most);
  } finally {
    await file.close();
  }
}
