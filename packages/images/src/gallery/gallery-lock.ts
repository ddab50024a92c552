import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { countdown } from '@bakehouse/core/countdown';
import { hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { delay } from '@bakehouse/core/program';

const PREFIX = '.lock-';
/** A holder touches its lock this often, in milliseconds. */
const HEARTBEAT = 10_000;
/** A lock from another machine that nobody touched while this was watched, in milliseconds, has lost its holder. */
const SILENCE = 60_000;
/** Copying an image to a slow disk takes minutes. */
const PATIENCE = 30 * 60_000;

interface Holder {
  readonly pid: number;
  /** Machine, boot and process namespace: where the pid means something. */
  readonly machine: string;
  /** Start of the process in clock ticks since boot, where it is known: tells it from a later one with the same pid. */
  readonly started?: string;
  readonly since: string;
}

export interface LockOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Runs `work` while no other process works on the same image of a gallery.
 *
 * Each contender writes a file of its own and then looks for others: of two at the same time at least one sees the other and
 * steps back, and the file of a dead process can be removed by anyone since no one else ever uses its name.
 *
 * @param folder of the image in the gallery; made when missing
 * @throws UserError when another run holds the lock for 30 minutes, CancelledError
 */
export async function withGalleryLock<T>(folder: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const lock = await acquire(folder, options);
  const timer = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), HEARTBEAT);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await rm(lock, { force: true });
  }
}

async function acquire(folder: string, { log, signal }: LockOptions): Promise<string> {
  await mkdir(folder, { recursive: true });
  const watch = new Watch(folder);
  const mine = join(folder, `${PREFIX}${process.pid}-${randomBytes(6).toString('hex')}`);
  const left = countdown(PATIENCE);
  let told = false;
  for (;;) {
    throwIfCancelled(signal);
    if ((await watch.others()).length === 0) {
      await writeLock(mine);
      if ((await watch.others(mine)).length === 0) return mine;
      await rm(mine, { force: true });
    }
    const [other] = await watch.others();
    if (other !== undefined && !told) {
      told = true;
      log.info(`Waiting for ${describe(other)}, which works on ${folder}.`);
    }
    if (left() < 0) {
      throw new UserError(`${folder} is in use by ${other === undefined ? 'another run' : describe(other)}.`, {
        hint: `if that run is gone, remove ${join(folder, `${PREFIX}*`)}`,
      });
    }
    // Random, so that two contenders do not keep stepping back together.
    await delay(20 + Math.random() * 180, signal);
  }
}

/** Whole or not at all: a lock without content would look like that of a dead process. */
async function writeLock(path: string): Promise<void> {
  const partial = path.replace(PREFIX, '.new-lock-');
  const holder: Holder = { pid: process.pid, machine: await machine(), ...(await startOf(process.pid)), since: new Date().toISOString() };
  try {
    await writeFile(partial, JSON.stringify(holder));
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

class Watch {
  readonly #folder: string;
  /** When a lock's time last changed, by this process' clock: those of two machines need not agree. */
  readonly #seen = new Map<string, { readonly touched: number; readonly since: number }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The living holders beside `mine`. Locks of dead ones are removed. */
  async others(mine?: string): Promise<Holder[]> {
    const holders: Holder[] = [];
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      if (!name.startsWith(PREFIX) || path === mine) continue;
      const holder = await this.#holder(path);
      if (holder !== undefined) holders.push(holder);
    }
    return holders;
  }

  async #holder(path: string): Promise<Holder | undefined> {
    try {
      const { mtimeMs } = await stat(path);
      const holder = parse(await readFile(path, 'utf8'));
      if (holder !== undefined && !(await this.#isDead(path, holder, mtimeMs))) return holder;
      await rm(path, { force: true });
      return undefined;
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  async #isDead(path: string, holder: Holder, touched: number): Promise<boolean> {
    if (holder.machine === (await machine())) return !(await isAlive(holder));
    const seen = this.#seen.get(path);
    if (seen?.touched === touched) return performance.now() - seen.since > SILENCE;
    this.#seen.set(path, { touched, since: performance.now() });
    return false;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) && typeof holder.machine === 'string' ? holder : undefined;
  } catch {
    // A full disk or a crash of the machine left it; a living holder has written it whole.
    return undefined;
  }
}

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (hasErrorCode(error, 'ESRCH')) return false;
    if (!hasErrorCode(error, 'EPERM')) throw error;
  }
  const now = await startOf(pid);
  return started === undefined || now.started === undefined || now.started === started;
}

/** Field 22 of /proc/<pid>/stat, proc_pid_stat(5); the second may hold blanks and ends with the last bracket. */
async function startOf(pid: number): Promise<{ started?: string }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const started = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  return started === undefined ? {} : { started };
}

async function machine(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return [hostname(), boot.trim(), namespace].join(' ').trim();
}

function describe({ pid, machine: where, since }: Holder): string {
  return `process ${pid} on ${where.split(' ')[0]} (since ${since})`;
}
