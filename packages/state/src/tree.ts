import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { entryAt } from '@bakehouse/system/files';

/** Bytes of a block in what `stat` says, whatever the file system has. */
const BLOCK = 512;

/** A file as the disk has it: one that has several names takes its room once. */
interface FileUse {
  readonly identity: string;
  readonly names: number;
  /** That it takes on the disk: the holes of a sparse file take none. */
  readonly bytes: number;
}

export interface Tree {
  /** When something in it was last changed, milliseconds since 1970. */
  readonly changed: number;
  readonly files: readonly FileUse[];
}

/** What is at a path, links as links: they lead nowhere. What vanishes meanwhile does not count. @throws what the system says */
export async function readTree(path: string): Promise<Tree> {
  const status = await lstat(path);
  if (!status.isDirectory()) return { changed: status.mtimeMs, files: [useOf(status)] };
  const below = [];
  for (const { name } of await readdir(path, { withFileTypes: true })) below.push(await readTree(join(path, name)).catch(ifGone));
  return {
    changed: below.reduce((newest, { changed }) => Math.max(newest, changed), status.mtimeMs),
    files: below.flatMap(({ files }) => files),
  };
}

function ifGone(error: unknown): Tree {
  if (hasErrorCode(error, 'ENOENT')) return { changed: 0, files: [] };
  throw error;
}

export function useOf({ dev, ino, nlink, blocks }: Stats): FileUse {
  return { identity: `${dev}:${ino}`, names: nlink, bytes: blocks * BLOCK };
}

/** Entries of a folder by name; none where there is no folder, or a link to one. */
export async function entriesOf(folder: string): Promise<Dirent[]> {
  const status = await entryAt(folder);
  if (status?.isDirectory() !== true) return [];
  return (await readdir(folder, { withFileTypes: true })).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Sums up the room that becomes free: that of a file when the last of its names goes. */
export class FreedRoom {
  readonly #gone = new Map<string, number>();

  /** @returns bytes that become free now */
  add(files: readonly FileUse[]): number {
    let bytes = 0;
    for (const file of files) {
      const gone = (this.#gone.get(file.identity) ?? 0) + 1;
      this.#gone.set(file.identity, gone);
      if (gone === file.names) bytes += file.bytes;
    }
    return bytes;
  }
}
