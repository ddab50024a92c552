import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { isProcessAlive } from '@bakehouse/core/leftovers';
import type { Log } from '@bakehouse/core/log';
import { delay } from '@bakehouse/core/program';

const LOCK_FILE = 'lock.json';
/** Between two looks at a lock that another run holds. */
const POLL = 200;

/** Who holds a folder: processes told apart from later ones of the same number by their start. */
interface Holder {
  readonly processes: readonly { readonly pid: number; readonly started?: string }[];
}

export interface FolderLock {
  /** The folder stays locked as long as this process lives too. */
  addProcess(pid: number): Promise<void>;
  release(): Promise<void>;
}

/**
 * Locks a folder for this process. Waits while another live run holds it; the lock of a dead one is taken over.
 *
 * @param options `wait` milliseconds at most
 * @throws UserError when the other run holds it for longer, or where there are no hard links; the system's error for a folder that cannot be
 *   written to; CancelledError
 */
export async function lockFolder(
  folder: string,
  options: { readonly wait: number; readonly log: Log; readonly signal: AbortSignal },
): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, LOCK_FILE);
  const processes = [await identify(process.pid)];
  const end = performance.now() + options.wait;
  let said = false;
  while (!(await create(file, { processes }))) {
    const holder = await readHolder(file);
    if (holder === undefined) continue;
    if (!(await isHeld(holder))) {
      await removeStale(file, holder);
      continue;
    }
    const pids = holder.processes.map(({ pid }) => pid).join(', ');
    if (performance.now() >= end) {
      throw new UserError(`${folder} is in use by another run (process ${pids}).`, {
        hint: 'wait until it has ended, or give another folder',
      });
    }
    if (!said) options.log.info(`Waiting for another run that uses ${folder} (process ${pids}).`);
    said = true;
    await delay(POLL, options.signal);
  }
  return {
    async addProcess(pid) {
      processes.push(await identify(pid));
      const partial = `${file}.${randomBytes(4).toString('hex')}`;
      await writeFile(partial, JSON.stringify({ processes }));
      await rename(partial, file);
    },
    release: () => rm(file, { force: true }),
  };
}

/** Writes the lock whole, or not at all when there is one. */
async function create(file: string, holder: Holder): Promise<boolean> {
  const partial = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(partial, JSON.stringify(holder));
  try {
    await link(partial, file);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    // FAT, and most shares of Windows. Who may not write has been refused before.
    if (hasErrorCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'))
      throw new UserError(`${dirname(file)} is on a file system without hard links, by which runs keep out of each other's way.`, {
        hint: 'give a folder on another file system',
        cause: error,
      });
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    // Nobody of us writes half a lock.
    return { processes: [] };
  }
}

/** Moves the lock away first: only one of several runs that find it stale gets it, and one that got a fresh lock puts it back. */
async function removeStale(file: string, stale: Holder): Promise<void> {
  const moved = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(file, moved);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return;
    throw error;
  }
  const holder = await readHolder(moved);
  if (holder !== undefined && JSON.stringify(holder) !== JSON.stringify(stale)) await link(moved, file).catch(() => {});
  await rm(moved, { force: true });
}

async function isHeld({ processes }: Holder): Promise<boolean> {
  for (const { pid, started } of processes ?? []) {
    if (isProcessAlive(pid) && (await startOf(pid)) === started) return true;
  }
  return false;
}

async function identify(pid: number): Promise<Holder['processes'][number]> {
  const started = await startOf(pid);
  return { pid, ...(started === undefined ? {} : { started }) };
}

/** When a process started, in clock ticks since boot, with the boot's id (proc(5)); undefined where there is no /proc. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const [stat, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8')]);
    // From field 3, the state, on; the second field, the name in parentheses, may hold blanks. The start is field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; where process 1 does not reap (plain containers) it stays for ever.
    return fields[0] === 'Z' ? 'ended' : `${boot.trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}
