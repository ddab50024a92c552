import { statfs } from 'node:fs/promises';

/** Bytes that the user may still write below a folder. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
