import { open, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { readAt, sha256OfFile, writeFileAtomically } from '@bakehouse/system/files';
import { withFolderLock } from '@bakehouse/system/folder-lock';
import type { BlobRange, BlobSource, BlobStore, StoredBlob } from './blob-store.ts';
import { blobTooLarge, LARGEST_AT_ONCE } from './blob-store-limits.ts';
import { copyVerified } from './copy-verified.ts';
import { keysBelow, pathOfKey } from './key-paths.ts';
import type { StoreDirectoryOptions } from './state-directory.ts';
import { PreconditionFailed } from './state-store.ts';

const WRITE_WAIT = 30 * 60_000;
const LOCKS = '.locks';

/** A `BlobStore` in a folder. A blob is a file, and its version is that of the file: when it was written, its number and its size. */
export class BlobDirectory implements BlobStore {
  readonly place: string;
  readonly #options: StoreDirectoryOptions;

  /** @param folder absolute; made when something is written. Not one that a `StateDirectory` has */
  constructor(folder: string, options: StoreDirectoryOptions) {
    this.place = folder;
    this.#options = options;
  }

  properties(name: string): Promise<StoredBlob | undefined> {
    return propertiesOf(name, pathOfKey(this.place, name));
  }

  async list(prefix: string): Promise<StoredBlob[]> {
    const found = await Promise.all((await keysBelow(this.place, prefix)).map(({ key, path }) => propertiesOf(key, path)));
    return found.filter((blob) => blob !== undefined);
  }

  async read(name: string, range?: BlobRange) {
    const path = pathOfKey(this.place, name);
    const file = await open(path, 'r').catch((error: unknown) => {
      if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
      throw error;
    });
    if (file === undefined) return undefined;
    try {
      const status = await file.stat({ bigint: true });
      const start = Math.min(range?.start ?? 0, Number(status.size));
      const length = Math.max(0, Math.min(range?.end ?? Number(status.size), Number(status.size)) - start);
      if (length > LARGEST_AT_ONCE) throw blobTooLarge(name, length);
      const bytes = Buffer.alloc(length);
      if ((await readAt(file, bytes, start)) < length)
        throw new UserError(`${path} became shorter while it was read.`, { hint: 'run again' });
      return { bytes, version: versionOf(status) };
    } finally {
      await file.close();
    }
  }

  async write(name: string, bytes: Uint8Array, ifVersion: string | undefined): Promise<string> {
    if (bytes.length > LARGEST_AT_ONCE) throw blobTooLarge(name, bytes.length);
    const path = pathOfKey(this.place, name);
    return this.#alone(async () => {
      if ((await propertiesOf(name, path))?.version !== ifVersion) throw new PreconditionFailed(name);
      await writeFileAtomically(path, bytes);
      return stamped(name, path);
    });
  }

  async upload(name: string, source: BlobSource, signal?: AbortSignal): Promise<StoredBlob> {
    const path = pathOfKey(this.place, name);
    const all = signal === undefined ? this.#options.signal : AbortSignal.any([this.#options.signal, signal]);
    return this.#alone(async () => {
      const there = await propertiesOf(name, path);
      if (there !== undefined) {
        if (there.size === source.size && (await sha256OfFile(path)) === source.sha256) return { ...there, sha256: source.sha256 };
        throw new PreconditionFailed(name);
      }
      await copyVerified(source.path, path, source, all).catch((error: unknown) => {
        if (!hasErrorCode(error, 'ENOENT')) throw error;
        throw new UserError(`The file ${source.path} is gone.`, { hint: 'make it again', cause: error });
      });
      await stamped(name, path);
      return { ...((await propertiesOf(name, path)) as StoredBlob), sha256: source.sha256 };
    });
  }

  async download(name: string, target: string, expected: { readonly size: number; readonly sha256: string }): Promise<void> {
    const path = pathOfKey(this.place, name);
    await copyVerified(path, target, expected, this.#options.signal).catch((error: unknown) => {
      if (hasErrorCode(error, 'ENOENT', 'ENOTDIR'))
        throw new UserError(`${this.place}/${name} is gone.`, { hint: 'upload it again', cause: error });
      throw error;
    });
  }

  async delete(name: string, ifVersion: string): Promise<void> {
    const path = pathOfKey(this.place, name);
    await this.#alone(async () => {
      if ((await propertiesOf(name, path))?.version !== ifVersion) throw new PreconditionFailed(name);
      await rm(path);
    });
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return withFolderLock(join(this.place, LOCKS), { ...this.#options, wait: WRITE_WAIT }, work);
  }
}

interface FileTimes {
  readonly mtimeNs: bigint;
  readonly ino: bigint;
  readonly size: bigint;
}

function versionOf({ mtimeNs, ino, size }: FileTimes): string {
  return `${mtimeNs}-${ino}-${size}`;
}

async function propertiesOf(name: string, path: string): Promise<StoredBlob | undefined> {
  try {
    const status = await stat(path, { bigint: true });
    if (!status.isFile()) return undefined;
    return { name, size: Number(status.size), version: versionOf(status), modified: Number(status.mtimeMs), sha256: undefined };
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** Gives a file a time of its own: the clock of file systems takes steps of milliseconds, and a number is used again at once. */
async function stamped(name: string, path: string, now = new Date()): Promise<string> {
  const time = now.getTime() / 1000 + Math.random() / 1000;
  await utimes(path, time, time);
  const found = await propertiesOf(name, path);
  // Under the lock nobody else removes it.
  if (found === undefined) throw new UserError(`${path} was removed as soon as it was written.`, { hint: 'run again' });
  return found.version;
}
