import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { showControls } from '@bakehouse/core/text';
import type { Ext4, Inode } from '@bakehouse/disk-image/ext4';
import { Ext4Error } from '@bakehouse/disk-image/ext4';
import { writeAt } from '@bakehouse/system/files';
import { LeftOutCounter } from '../left-out.ts';
import { DEEPEST_FOLDER, LONGEST_PATH, MOST_FILES, MOST_HOLES } from './guest-disk-limits.ts';

/**
 * Copies files and folders of a machine by their inodes, into names that the caller chooses or that are checked here. What is made is
 * made anew, as regular files and folders of this process, 0644 and 0755; what cannot be copied is counted and left out.
 */
export class GuestCopy {
  readonly leftOut = new LeftOutCounter();
  readonly #fs: Ext4;
  readonly #diskSize: number;
  /** Bytes that may still be written, and that all sizes may still amount to. */
  #room: number;
  #sizes: number;
  #files = MOST_FILES;
  /** No folder is entered twice: folders could be in one another. */
  readonly #entered = new Set<number>();

  /**
   * @param diskSize bytes: nothing larger is copied
   * @param room bytes that may be written
   */
  constructor(fs: Ext4, diskSize: number, room: number) {
    this.#fs = fs;
    this.#diskSize = diskSize;
    this.#room = Math.min(room, diskSize);
    this.#sizes = diskSize * MOST_HOLES;
  }

  /** A folder that is entered for the first time; undefined, and counted, when it is none. */
  async folder(number: number): Promise<Inode | undefined> {
    const inode = await this.#inode(number, 'folder');
    if (inode === undefined) return undefined;
    if (this.#entered.has(number)) {
      this.leftOut.add('loop');
      return undefined;
    }
    this.#entered.add(number);
    return inode;
  }

  /** The inodes of some names in a folder, in the order of the names. */
  async find(folder: Inode, names: ReadonlySet<string>): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    await this.forEach(folder, async (name, number) => {
      if (name !== undefined && names.has(name) && !found.has(name)) found.set(name, number);
    });
    return new Map([...names].flatMap((name) => (found.has(name) ? [[name, found.get(name) as number] as const] : [])));
  }

  /**
   * Calls `visit` for each entry of a folder; its name is one component of a path, or undefined when it cannot be one, and then its bytes
   * are for choosing another.
   */
  async forEach(folder: Inode, visit: (name: string | undefined, inode: number, bytes: Buffer) => Promise<void>): Promise<void> {
    await this.#readable(async () => {
      for await (const entry of this.#fs.entries(folder)) {
        if (entry === 'damaged') this.leftOut.add('damage');
        else await visit(entry.name, entry.inode, entry.bytes);
      }
    });
  }

  /** A small text. @param most bytes */
  async text(number: number, most: number): Promise<string | undefined> {
    const inode = await this.#inode(number, 'file');
    if (inode === undefined) return undefined;
    if (inode.size > most) {
      this.leftOut.add('size');
      return undefined;
    }
    return this.#readable(async () => {
      const content = Buffer.alloc(inode.size);
      const extents = await this.#fs.extents(inode);
      for await (const { offset, bytes } of this.#fs.pieces(extents, 0, inode.size)) bytes.copy(content, offset);
      return content.toString('utf8');
    });
  }

  /**
   * Copies a regular file; holes stay holes.
   *
   * @param target a path where nothing is
   * @param last keeps only so many bytes, those at the end
   * @returns the size of the copy in bytes; undefined, and counted, when there is none
   */
  async file(number: number, target: string, last = Number.POSITIVE_INFINITY): Promise<number | undefined> {
    const inode = await this.#inode(number, 'file');
    if (inode === undefined) return undefined;
    if (inode.size > this.#diskSize) {
      this.leftOut.add('size');
      return undefined;
    }
    const from = Math.max(0, inode.size - last);
    const size = inode.size - from;
    return this.#readable(async () => {
      // The extents are all known, and held against the disk, before the first byte is written.
      const extents = await this.#fs.extents(inode);
      const { blockSize } = this.#fs;
      const used = extents.reduce((sum, { logical, count }) => {
        const bytes = Math.min(inode.size, (logical + count) * blockSize) - Math.max(from, logical * blockSize);
        return sum + Math.max(0, bytes);
      }, 0);
      if (used > this.#room || size > this.#sizes) {
        this.leftOut.add('room');
        return undefined;
      }
      this.#room -= used;
      this.#sizes -= size;
      if (from > 0) this.leftOut.add('cut');
      return this.#made(target, async () => {
        const file = await open(target, 'wx', 0o644);
        try {
          for await (const { offset, bytes } of this.#fs.pieces(extents, from, inode.size)) await writeAt(file, bytes, offset - from);
          await file.truncate(size);
        } finally {
          await file.close();
        }
        return size;
      });
    });
  }

  /**
   * Copies what is in a folder: regular files and folders with usable names.
   *
   * @param target an empty folder
   * @returns how many files and folders were made
   */
  async tree(number: number, target: string): Promise<number> {
    const folder = await this.folder(number);
    return folder === undefined ? 0 : this.#content(folder, target, 1, 0);
  }

  /** @param pathBytes of the path of the folder */
  async #content(folder: Inode, target: string, depth: number, pathBytes: number): Promise<number> {
    let made = 0;
    await this.forEach(folder, async (name, number) => {
      const bytes = name === undefined ? 0 : pathBytes + 1 + Buffer.byteLength(name);
      if (name === undefined || showControls(name) !== name || bytes > LONGEST_PATH) return this.leftOut.add('name');
      if (this.#files === 0) return this.leftOut.add('number');
      this.#files--;
      const inode = await this.#inode(number, undefined);
      if (inode === undefined) return;
      const path = join(target, name);
      if (inode.kind === 'file') {
        if ((await this.file(number, path)) !== undefined) made++;
      } else if (inode.kind !== 'folder') {
        this.leftOut.add(inode.kind);
      } else if (depth === DEEPEST_FOLDER) {
        this.leftOut.add('depth');
      } else {
        const inner = await this.folder(number);
        if (inner === undefined || (await this.#made(path, async () => await mkdir(path, 0o755).then(() => true))) === undefined) return;
        made += 1 + (await this.#content(inner, path, depth + 1, bytes));
      }
    });
    return made;
  }

  /** An inode that is of a kind; undefined, and counted, when it is none or of another kind. */
  async #inode(number: number, kind: 'file' | 'folder' | undefined): Promise<Inode | undefined> {
    const inode = await this.#readable(() => this.#fs.inode(number));
    if (inode === undefined || kind === undefined || inode.kind === kind) return inode;
    this.leftOut.add(inode.kind === 'file' || inode.kind === 'folder' ? 'damage' : inode.kind);
    return undefined;
  }

  /** Undefined, and counted, when the disk does not give what it says. */
  async #readable<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Ext4Error)) throw error;
      this.leftOut.add(error.fault === 'limit' ? 'number' : 'damage');
      return undefined;
    }
  }

  /** Undefined, and counted, when the host's file system does not take it; a half file is removed. */
  async #made<T>(path: string, make: () => Promise<T>): Promise<T | undefined> {
    try {
      return await make();
    } catch (error) {
      // The name is there twice.
      const isTaken = hasErrorCode(error, 'EEXIST');
      if (!isTaken) await rm(path, { recursive: true, force: true }).catch(() => {});
      const isFull = hasErrorCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG');
      if (!isTaken && !isFull && !hasErrorCode(error, 'ENAMETOOLONG', 'EILSEQ', 'EINVAL')) throw error;
      this.leftOut.add(isFull ? 'room' : 'name');
      return undefined;
    }
  }
}
