import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { identityOf, type ProcessIdentity, stateOf } from './process-identity.ts';
import { delay } from './program.ts';
import { readRegularText } from './regular-file.ts';

/** Beginning of the names of lock files. Who removes what is stale in a locked folder leaves these. */
export const LOCK_PREFIX = '.lock-';
/** Of a lock that is being written. */
const NEW = '.new';
/** A holder touches its lock this often, in milliseconds. */
const HEARTBEAT = 10_000;
/** A lock of another machine or container that nobody touched while this was watched, in milliseconds, has lost its holder. */
const SILENCE = 60_000;

/** Bytes; a lock that we wrote has some hundred. */
const LARGEST = 64 * 1024;

interface Holder {
  /** The lock is held as long as one of them lives. */
  readonly processes: readonly ProcessIdentity[];
  readonly host: string;
  readonly since: string;
}

export interface FolderLockOptions {
  /** Milliseconds to wait at most while another run holds the lock. */
  readonly wait: number;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Of the same folder, for who tries again and again and does not wait: what it has seen before counts. */
  readonly watch?: LockWatch;
}

/** Another run holds the lock of a folder. */
export class FolderInUse extends UserError {}

export interface FolderLock {
  /** Absolute path of its file. When that is gone, another run may have the lock. */
  readonly path: string;
  /** The folder stays locked as long as this process lives too. */
  addProcess(pid: number): Promise<void>;
  release(): Promise<void>;
}

/**
 * Locks a folder for this process. Waits while another run holds it, and says so once; the lock of one that is gone is taken over.
 *
 * Each contender writes a file of its own and then looks for others: of two at the same time at least one sees the other and steps back,
 * and the file of a dead process can be removed by anyone since no one else ever uses its name. It needs no hard links and no locks of
 * the file system, and works between containers and machines that share the folder: there a holder is known by touching its file.
 *
 * @param folder made when missing
 * @throws UserError when another run holds it for longer than `wait`, the system's error for a folder that cannot be written to,
 *   CancelledError
 */
export async function lockFolder(folder: string, options: FolderLockOptions): Promise<FolderLock> {
  const processes = [await identityOf()];
  const content = () => ({ processes, host: hostname(), since });
  const since = new Date().toISOString();
  const lock = await acquire(folder, content(), options);
  const timer = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), HEARTBEAT);
  timer.unref();
  return {
    path: lock,
    async addProcess(pid) {
      processes.push(await identityOf(pid));
      await writeLock(lock, content());
    },
    async release() {
      clearInterval(timer);
      await rm(lock, { force: true });
    },
  };
}

/** Runs `work` while no other process works on the same folder. @throws what `lockFolder` and `work` throw */
export async function withFolderLock<T>(folder: string, options: FolderLockOptions, work: () => Promise<T>): Promise<T> {
  const lock = await lockFolder(folder, options);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function acquire(
  folder: string,
  holder: Holder,
  { wait, log, signal, watch = new LockWatch(folder) }: FolderLockOptions,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const mine = join(folder, `${LOCK_PREFIX}${process.pid}-${randomBytes(6).toString('hex')}`);
  const deadline = performance.now() + wait;
  let told = false;
  for (;;) {
    throwIfCancelled(signal);
    if ((await watch.others()).length === 0 && (await tryLock(mine, holder, watch))) return mine;
    const [other] = await watch.others();
    if (performance.now() >= deadline) {
      throw new FolderInUse(`${folder} is in use by ${other === undefined ? 'another run' : describe(other)}.`, {
        reason: 'machine',
        hint: `wait until it has ended, or give another folder; if that run is gone, remove ${join(folder, `${LOCK_PREFIX}*`)}`,
      });
    }
    if (other !== undefined && !told) {
      told = true;
      log.info(`Waiting for ${describe(other)}, which works on ${folder}.`);
    }
    // Random, so that two contenders do not keep stepping back together.
    await delay(20 + Math.random() * 180, signal);
  }
}

async function tryLock(mine: string, holder: Holder, watch: LockWatch): Promise<boolean> {
  let isFree = false;
  try {
    await writeLock(mine, holder);
    isFree = (await watch.others(mine)).length === 0;
    return isFree;
  } finally {
    if (!isFree) await rm(mine, { force: true });
  }
}

/** Whole or not at all: a lock without content would look like that of a dead process. */
async function writeLock(path: string, holder: Holder): Promise<void> {
  const partial = `${path}${NEW}`;
  try {
    await writeFile(partial, JSON.stringify(holder));
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** Looks at who holds the lock of a folder. Only over time does it learn that a holder on another machine is gone. */
export class LockWatch {
  readonly #folder: string;
  /** When a lock's time last changed, by this process' clock: those of two machines need not agree. */
  readonly #seen = new Map<string, { readonly touched: number; readonly since: number }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether another run holds the lock, or is about to. Takes nothing. */
  async isHeld(): Promise<boolean> {
    try {
      return (await this.others()).length > 0;
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) return false;
      throw error;
    }
  }

  /** The living holders beside `mine`. Locks of dead ones are removed. */
  async others(mine?: string): Promise<Holder[]> {
    const holders: Holder[] = [];
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      if (!name.startsWith(LOCK_PREFIX) || name.endsWith(NEW) || path === mine) continue;
      const holder = await this.#holder(path);
      if (holder !== undefined) holders.push(holder);
    }
    return holders;
  }

  async #holder(path: string): Promise<Holder | undefined> {
    try {
      // What came with a checkout may be a link to a device that never ends.
      const status = await lstat(path);
      if (!status.isFile()) return undefined;
      const { mtimeMs, size } = status;
      const holder = size > LARGEST ? undefined : parse(await readRegularText(path));
      if (holder !== undefined && !(await this.#isDead(path, holder, mtimeMs))) return holder;
      await rm(path, { force: true });
      return undefined;
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  async #isDead(path: string, { processes }: Holder, touched: number): Promise<boolean> {
    const states = await Promise.all(processes.map((one) => stateOf(one, this.#folder)));
    if (states.includes('alive')) return false;
    if (!states.includes('unknown')) return true;
    const seen = this.#seen.get(path);
    if (seen?.touched === touched) return performance.now() - seen.since > SILENCE;
    this.#seen.set(path, { touched, since: performance.now() });
    return false;
  }
}

/** A full disk or a crash of the machine leaves half a lock, and anybody another text; a living holder has written it whole. */
function parse(text: string): Holder | undefined {
  try {
    const { processes, host, since } = JSON.parse(text) as Partial<Holder>;
    if (!Array.isArray(processes) || !processes.every(isIdentity)) return undefined;
    // They are said in the log.
    const isPlain = [host, since].every((text) => typeof text === 'string' && /^[\w.:-]{1,253}$/.test(text));
    return isPlain ? { processes, host: String(host), since: String(since) } : undefined;
  } catch {
    return undefined;
  }
}

function isIdentity(one: Partial<ProcessIdentity> | null): one is ProcessIdentity {
  return (
    Number.isInteger(one?.pid) && Number(one?.pid) > 0 && [one?.start, one?.boot, one?.space].every((part) => typeof part === 'string')
  );
}

function describe({ processes, host, since }: Holder): string {
  return `process ${processes.map(({ pid }) => pid).join(', ')} on ${host} (since ${since})`;
}
