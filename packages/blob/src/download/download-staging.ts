import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { type FolderLock, LOCK_PREFIX, lockFolder } from '@bakehouse/system/folder-lock';
import { rangeStateOf } from './range-file.ts';

/** In the destination, so that what is complete is put in its place by renaming it. */
export const STAGING_FOLDER = '.bakehouse-download';
/** Milliseconds to wait for another download into the same folder. */
const LOCK_WAIT = 600_000;
/** More runs than ever wait for one folder. */
const LOCK_TRIES = 100;

/** Where the files of a set are until all of them are whole and right. One run at a time has it. */
export class Staging {
  readonly #destination: string;
  readonly #folder: string;
  readonly #lock: FolderLock;
  readonly #made = new Set<string>();

  private constructor(destination: string, folder: string, lock: FolderLock) {
    this.#destination = destination;
    this.#folder = folder;
    this.#lock = lock;
  }

  /** @throws UserError when it cannot be made or another run keeps it, CancelledError */
  static async open(destination: string, options: { readonly log: Log; readonly signal: AbortSignal }): Promise<Staging> {
    const folder = join(destination, STAGING_FOLDER);
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (there !== undefined && !there.isDirectory()) {
      const what = there.isSymbolicLink() ? 'a symbolic link' : 'a file';
      throw new UserError(`${folder} is ${what}, where the folder for partial downloads is to be.`, { hint: 'remove it' });
    }
    for (let tries = 1; ; tries++) {
      try {
        return new Staging(destination, folder, await lockFolder(folder, { ...options, wait: LOCK_WAIT }));
      } catch (error) {
        // The run that was waited for has just removed the folder.
        if (hasErrorCode(error, 'ENOENT') && tries < LOCK_TRIES) continue;
        throw hasErrorCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC') ? cannotWrite(folder, error) : error;
      }
    }
  }

  get folder(): string {
    return this.#folder;
  }

  /** Of one content: another ETag is another file, so that what an earlier run has left is never mixed with it. */
  pathOf({ url, etag }: { readonly url: string; readonly etag: string }): string {
    return join(this.#folder, createHash('sha256').update(`${url}\n${etag}`).digest('hex').slice(0, 32));
  }

  /** Removes what earlier runs have left of contents that nobody wants any more. @param wanted paths that `pathOf` gave */
  async clear(wanted: Iterable<string>): Promise<void> {
    const keep = new Set<string>();
    for (const path of wanted) keep.add(path).add(rangeStateOf(path));
    for (const entry of await readdir(this.#folder)) {
      const path = join(this.#folder, entry);
      if (!keep.has(path) && !entry.startsWith(LOCK_PREFIX)) await rm(path, { recursive: true, force: true });
    }
  }

  /**
   * Puts a staged file or link in its place; what was there is replaced.
   *
   * @param target absolute path below the destination
   * @throws UserError when the place cannot be written to
   */
  async place(staged: string, target: string, options: { readonly executable: boolean }): Promise<void> {
    await this.makeFolder(dirname(target));
    try {
      if (options.executable && process.platform !== 'win32') {
        const { mode } = await stat(staged);
        // Who may read it may run it: what the user's umask allows.
        await chmod(staged, (mode & 0o777) | ((mode & 0o444) >> 2));
      }
      await rename(staged, target);
    } catch (error) {
      throw cannotWrite(target, error);
    }
    await rm(rangeStateOf(staged), { force: true });
  }

  /** Makes a folder below the destination, and those above it; never through a link. */
  async makeFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return;
    if (folder !== this.#destination) {
      await this.makeFolder(dirname(folder));
      try {
        await mkdir(folder);
      } catch (error) {
        if (!hasErrorCode(error, 'EEXIST')) throw cannotWrite(folder, error);
        if (!lstatSync(folder).isDirectory())
          throw new UserError(`${folder} is no folder any more; nothing is written there.`, { hint: 'run again' });
      }
    }
    this.#made.add(folder);
  }

  /**
   * @param keep what is staged, for another run
   * @returns whether something was kept
   */
  async close(keep: boolean): Promise<boolean> {
    if (!keep) await this.clear([]);
    await this.#lock.release();
    // Fails when something is left, or when another run has just come.
    const isEmpty = await rmdir(this.#folder).then(
      () => true,
      () => false,
    );
    return keep && !isEmpty;
  }
}

/** The error for a file system that refuses. */
export function cannotWrite(path: string, error: unknown): UserError {
  const hints: Readonly<Record<string, string>> = {
    ENOSPC: 'free some space, then run again: what was downloaded is kept',
    EDQUOT: 'free some of your quota, then run again: what was downloaded is kept',
    EFBIG: 'the file system takes no files of this size; give a folder on another one',
    EXDEV: `it is on another file system than the folder ${STAGING_FOLDER}; download into it by itself`,
    EACCES: 'give a folder that this user may write to',
    EPERM: 'give a folder that this user may write to; on Windows links need the right to make them (developer mode)',
    EROFS: 'give a folder on a file system that is not read-only',
    ENOTDIR: 'give a folder whose path goes through folders only',
    ENAMETOOLONG: 'give a folder with a shorter path',
  };
  const hint = Object.entries(hints).find(([code]) => hasErrorCode(error, code))?.[1];
  return new UserError(`Cannot write ${path}: ${messageOf(error)}.`, { cause: error, ...(hint === undefined ? {} : { hint }) });
}
