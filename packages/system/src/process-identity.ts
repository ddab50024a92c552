import { createHash } from 'node:crypto';
import { readFile, readlink, statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import { hasErrorCode } from '@bakehouse/core/errors';

/**
 * Which process something belongs to. A number alone says nothing: containers have numbers of their own, and numbers are used again.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in clock ticks since boot (proc_pid_stat(5), field 22), as the number in base 36; `0` where nobody tells. */
  readonly start: string;
  /** Of the running system: the beginning of /proc/sys/kernel/random/boot_id; zeros where there is none. */
  readonly boot: string;
  /** Where the number means something: hash of the namespaces of processes and of time, of the machine's name where there are none. */
  readonly space: string;
}

type ProcessState = 'alive' | 'gone' | 'unknown';

const NO_BOOT = '00000000';
const NO_START = '0';

/**
 * Magic numbers of statfs(2) of file systems that one running system writes to at a time: ext2 to ext4, XFS, Btrfs, F2FS, bcachefs, ZFS,
 * tmpfs, overlay. What another boot left there was left by an earlier one. Shares (NFS, SMB, 9p, virtiofs) are none of them.
 */
const LOCAL_FILE_SYSTEMS = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0xca451a4e, 0x2fc12fc1, 0x01021994, 0x794c7630]);

/** Where this process runs. */
interface Place {
  readonly boot: string;
  readonly space: string;
  /** /proc is there, and its numbers are those of this process's namespace. */
  readonly canLookUp: boolean;
}

let ownPlace: Promise<Place> | undefined;

function findPlaceOnce(): Promise<Place> {
  ownPlace ??= findPlace();
  return ownPlace;
}

/** The identity of a process that this one can see by its number; of this one when left out. */
export async function identityOf(pid = process.pid): Promise<ProcessIdentity> {
  const { boot, space } = await findPlaceOnce();
  return { pid, start: (await lookUp(pid))?.start ?? NO_START, boot, space };
}

/**
 * Whether a process still lives. One of another machine or of another namespace of this one (a container) cannot be asked for:
 * `unknown`, and what belongs to it must stay. One of an earlier boot is gone if what it left is on a file system of this machine.
 *
 * @param folder where what belongs to the process was found
 */
export async function stateOf({ pid, start, boot, space }: ProcessIdentity, folder: string): Promise<ProcessState> {
  const ours = await findPlaceOnce();
  if (boot !== ours.boot) {
    const isEarlier = boot !== NO_BOOT && ours.boot !== NO_BOOT && (await isLocal(folder));
    return isEarlier ? 'gone' : 'unknown';
  }
  if (space !== ours.space) return 'unknown';
  if (!hasNumber(pid)) return 'gone';
  const now = await lookUp(pid);
  // Where nothing more can be learned, somebody has the number: safer to take it for the one that was meant.
  if (now === undefined || start === NO_START) return now?.ended === true ? 'gone' : 'alive';
  return now.ended || now.start !== start ? 'gone' : 'alive';
}

/** As a part of a file's name: `4711-1kz5f-0f3a9c21-77ab01cd`. */
export function identityText({ pid, start, boot, space }: ProcessIdentity): string {
  return `${pid}-${start}-${boot}-${space}`;
}

/** What `identityText` wrote at the beginning of a text, and what follows it; undefined for any other text. */
export function parseIdentity(text: string): { readonly identity: ProcessIdentity; readonly rest: string } | undefined {
  const [whole, pid, start = '', boot = '', space = ''] =
    /^(\d{1,10})-([0-9a-z]{1,14})-([0-9a-f]{8})-([0-9a-f]{8})(?![0-9a-f])/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { identity: { pid: Number(pid), start, boot, space }, rest: text.slice(whole.length) };
}

/** True while a process of this namespace has the number, also one of another user. */
function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}

/** Undefined where there is no /proc, where it is that of another namespace, and where it does not show processes of others. */
async function lookUp(pid: number): Promise<{ readonly start: string; readonly ended: boolean } | undefined> {
  if (!(await findPlaceOnce()).canLookUp) return undefined;
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // From field 3, the state, on; the second field, the name in brackets, may hold blanks and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  if (ticks === undefined || !/^\d+$/.test(ticks)) return undefined;
  // A zombie has ended; where process 1 does not reap (plain containers) it stays for ever.
  return { start: BigInt(ticks).toString(36), ended: state === 'Z' || state === 'X' };
}

async function findPlace(): Promise<Place> {
  const read = (path: string) => readFile(path, 'utf8').catch(() => '');
  const linkTo = (path: string) => readlink(path).catch(() => '');
  const boot = (await read('/proc/sys/kernel/random/boot_id')).trim().replaceAll('-', '').slice(0, NO_BOOT.length);
  const known = /^[0-9a-f]{8}$/.test(boot);
  // Starts are told in the reader's own time namespace.
  const [processes, time] = await Promise.all([linkTo('/proc/self/ns/pid'), linkTo('/proc/self/ns/time')]);
  const space = known && processes !== '' ? `${processes} ${time}` : `${hostname()} ${processes} ${time}`;
  return {
    boot: known ? boot : NO_BOOT,
    space: createHash('sha256').update(space).digest('hex').slice(0, 8),
    canLookUp: (await linkTo('/proc/self')) === String(process.pid),
  };
}

async function isLocal(folder: string): Promise<boolean> {
  const { type } = await statfs(folder);
  // Node gives it as a signed number on some systems.
  return LOCAL_FILE_SYSTEMS.has(type >>> 0);
}
