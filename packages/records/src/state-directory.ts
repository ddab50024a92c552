import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { formatBytes } from '@bakehouse/core/text';
import { readRegularText, writeFileAtomically } from '@bakehouse/system/files';
import { FolderInUse, type FolderLock, LockWatch, lockFolder, withFolderLock } from '@bakehouse/system/folder-lock';
import { keysBelow, pathOfKey } from './key-paths.ts';
import {
  checkKey,
  checkLabel,
  LARGEST_VALUE,
  LeaseLost,
  PreconditionFailed,
  type StateEntry,
  type StateLease,
  type StateStore,
  type StateValue,
} from './state-store.ts';

/** Milliseconds that a write waits for another one, which takes some. */
const WRITE_WAIT = 60_000;
/** Milliseconds between two looks at whether a lease is still ours. */
const LOOK = 5000;
/** Hidden, so that no key is taken for it. */
const LOCKS = '.locks';

export interface StoreDirectoryOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * A `StateStore` in a folder of this machine, or of a file system that several machines share. A file has version and label in its first line
 * and the value behind it, and takes its place whole. Writes lock the folder. Leases are locks too, and last as long as the process that has them;
 * on another machine that shares the folder it is taken for gone when it was silent for a minute, in which this store has asked for the lease.
 */
export class StateDirectory implements StateStore {
  readonly place: string;
  readonly #options: StoreDirectoryOptions;
  /** Of the leases that others have, by folder. */
  readonly #watches = new Map<string, LockWatch>();
  #last: Promise<unknown> = Promise.resolve();

  /** @param folder absolute; made when something is written */
  constructor(folder: string, options: StoreDirectoryOptions) {
    this.place = folder;
    this.#options = options;
  }

  async read(key: string): Promise<StateValue | undefined> {
    return readValue(pathOfKey(this.place, key));
  }

  async list(prefix: string): Promise<StateEntry[]> {
    const entries: StateEntry[] = [];
    for (const { key, path } of await keysBelow(this.place, prefix)) {
      const found = await readValue(path);
      if (found === undefined) continue;
      const { value: _, ...entry } = found;
      entries.push({ key, ...entry });
    }
    return entries;
  }

  async write(key: string, value: string, ifVersion: string | undefined, label?: string): Promise<string> {
    const size = Buffer.byteLength(value);
    if (size > LARGEST_VALUE) throw new UserError(`${key} has ${formatBytes(size)}; a value has at most ${formatBytes(LARGEST_VALUE)}.`);
    const path = pathOfKey(this.place, key);
    const suffix = label === undefined ? '' : ` ${checkLabel(label)}`;
    return this.#alone(async () => {
      if ((await readValue(path))?.version !== ifVersion) throw new PreconditionFailed(key);
      const version = randomUUID();
      await writeFileAtomically(path, `${version}${suffix}\n${value}`);
      return version;
    });
  }

  async delete(key: string, ifVersion: string): Promise<void> {
    const path = pathOfKey(this.place, key);
    await this.#alone(async () => {
      if ((await readValue(path))?.version !== ifVersion) throw new PreconditionFailed(key);
      await rm(path);
    });
  }

  async lease(key: string): Promise<StateLease | undefined> {
    const folder = join(this.place, LOCKS, encodeURIComponent(checkKey(key)));
    const watch = this.#watches.get(folder) ?? new LockWatch(folder);
    this.#watches.set(folder, watch);
    if (await watch.isHeld()) return undefined;
    // Two that try at the same time step back from each other, and nobody has it: so one after the other.
    const lock = await this.#alone(() => lockFolder(folder, { ...this.#options, watch, wait: 0 }).catch(noneInUse));
    if (lock === undefined) return undefined;
    this.#watches.delete(folder);
    return new DirectoryLease(lock, key);
  }

  /** What this process wants comes in turn: the lock knows no queue, and the more contend for it, the fewer get on. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => withFolderLock(join(this.place, LOCKS), { ...this.#options, wait: WRITE_WAIT }, work));
    this.#last = turn.catch(() => {});
    return turn;
  }
}

class DirectoryLease implements StateLease {
  readonly #lock: FolderLock;
  readonly #key: string;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(lock: FolderLock, key: string) {
    this.#lock = lock;
    this.#key = key;
    this.#timer = setInterval(() => void this.#look(), LOOK);
    this.#timer.unref();
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async renew(): Promise<void> {
    await this.#look();
    if (this.#lost.signal.aborted) throw new LeaseLost(this.#key);
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#lock.release();
  }

  async #look(): Promise<void> {
    const isThere = await stat(this.#lock.path).then(
      () => true,
      (error: unknown) => !hasErrorCode(error, 'ENOENT'),
    );
    if (isThere) return;
    clearInterval(this.#timer);
    this.#lost.abort(new LeaseLost(this.#key));
  }
}

function noneInUse(error: unknown): undefined {
  if (!(error instanceof FolderInUse)) throw error;
}

/** Undefined when there is no such file, or one that is not ours. */
async function readValue(path: string): Promise<StateValue | undefined> {
  try {
    const text = await readRegularText(path);
    const end = text.indexOf('\n');
    if (end < 0) return undefined;
    const [version = '', label] = text.slice(0, end).split(' ');
    return { version, value: text.slice(end + 1), ...(label === undefined ? {} : { label }) };
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}
