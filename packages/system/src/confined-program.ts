import { chmod, chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExternalError, messageOf, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { formatBytes } from '@bakehouse/core/text';
import { findProgram, type SystemTool } from './debian-packages.ts';
import { type ProgramOptions, type ProgramResult, runProgram } from './program.ts';

/** How far this machine lets us lock up a program that reads what others made. */
export type Confinement =
  /** In namespaces of its own: it sees the programs of the system, what it is given to read, and what it is to write; no network. */
  | { readonly kind: 'namespaces'; readonly bwrap: string }
  /** Root, where namespaces are refused: as the user nobody. */
  | { readonly kind: 'other-user' }
  /** An ordinary user, where namespaces are refused: with limits, and with the user's own rights. */
  | { readonly kind: 'limits' }
  /** Not Linux: only with a time limit. */
  | { readonly kind: 'time' };

export interface ConfinedOptions extends Pick<ProgramOptions, 'cwd' | 'signal' | 'log' | 'onLine' | 'stdin'> {
  /** Absolute paths of files and folders that it may read, beside the programs and libraries of the system. */
  readonly reads: readonly string[];
  /**
   * Absolute paths of files and folders that it may write. What it leaves there is as foreign as what it read: a folder should be new,
   * and be read by names that we know, links not followed.
   */
  readonly writes: readonly string[];
  /** Bytes of the largest file that it may make. */
  readonly largestFile: number;
  /** Milliseconds until it is ended. */
  readonly timeout: number;
}

/** The user and group nobody. */
const NOBODY = 65_534;
/** Address space. An image of 4 TiB needs a tenth of it. */
const MEMORY = 4 * 1024 ** 3;
/** 128 + SIGXFSZ. */
const FILE_TOO_LARGE = 153;

/** Nothing of ours: no inputs, no credentials. With few arenas, since each counts as address space. */
const ENVIRONMENT = ['env', '-i', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'LC_ALL=C', 'MALLOC_ARENA_MAX=2'];

/** What confining needs on this machine. */
export function confinementTools(): readonly SystemTool[] {
  if (process.platform !== 'linux') return [];
  return [
    { needs: 'bwrap', package: 'bubblewrap' },
    { needs: 'prlimit', package: 'util-linux' },
  ];
}

/**
 * Finds out how programs can be confined here, by trying. Where an ordinary user gets no namespaces it says so, once for each call.
 *
 * @throws CancelledError
 */
export async function chooseConfinement(log: Log, signal: AbortSignal): Promise<Confinement> {
  if (process.platform !== 'linux') return { kind: 'time' };
  const bwrap = (await findProgram('bwrap')) ?? 'bwrap';
  const problem = await runProgram('try namespaces', withoutEnvironment(...inNamespaces(bwrap, [], [], '/'), 'true'), { signal }).then(
    () => undefined,
    (error: unknown) => (error instanceof ExternalError || error instanceof UserError ? messageOf(error) : Promise.reject(error)),
  );
  if (problem === undefined) return { kind: 'namespaces', bwrap };
  log.debug(problem);
  if (process.getuid?.() === 0) return { kind: 'other-user' };
  log.warning(
    `Programs that read a disk image run with your own rights: this machine gives an ordinary user no namespaces (${problem.split('\n').at(-1)?.trim()}). ` +
      'To confine them, allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0, or an AppArmor profile for bwrap).',
  );
  return { kind: 'limits' };
}

/**
 * Runs a program that reads what others made, without privilege: it reaches nothing but what it is given, has no variables of ours, makes
 * no large files, and ends in time. It ends with us, too.
 *
 * @param operation as for runProgram
 * @throws ExternalError when it fails, wants more than it may, or takes too long, UserError when it is not installed or root cannot
 *   confine it at all, CancelledError
 */
export async function runConfined(
  operation: string,
  argv: readonly [string, ...string[]],
  options: ConfinedOptions,
  confinement: Confinement,
): Promise<ProgramResult> {
  const { reads, writes, largestFile, ...rest } = options;
  const size = Math.ceil(largestFile);
  const limits = ['prlimit', `--fsize=${size}`, `--as=${MEMORY}`, '--core=0', '--'];
  const run = (...words: readonly string[]) => runProgram(operation, withoutEnvironment(...words, ...argv), { ...rest, name: argv[0] });
  try {
    if (confinement.kind === 'time') return await runProgram(operation, argv, rest);
    if (confinement.kind === 'limits') return await run(...limits, 'setpriv', '--no-new-privs', '--');
    if (confinement.kind === 'namespaces') return await run(...limits, ...inNamespaces(confinement.bwrap, reads, writes, options.cwd));
    await giveToNobody(operation, reads, writes, options.signal);
    return await run(...limits, ...AS_NOBODY);
  } catch (error) {
    if (!(error instanceof ExternalError) || error.details.status !== FILE_TOO_LARGE) throw error;
    throw new ExternalError(
      `Cannot ${operation}: ${argv[0]} wanted to write a file of more than ${formatBytes(size)}, more than there can be.`,
      {
        ...error.details,
        hint: 'the image is damaged, or made to do harm: build it again, or check where it comes from',
      },
    );
  }
}

function withoutEnvironment(...words: readonly string[]): [string, ...string[]] {
  return [...ENVIRONMENT, ...words] as [string, ...string[]];
}

/** Programs and libraries, also of those who bring their own; where these are links, bwrap follows them. */
const SYSTEM = [
  ...['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/etc/ld.so.cache', '/etc/alternatives'],
  ...['/opt', '/nix/store', '/home/linuxbrew'],
];
const DEVICES = ['/dev/null', '/dev/zero', '/dev/random', '/dev/urandom'];

/**
 * Paths are the same inside and outside. Its root folder is read-only too, so that nothing fills the memory. No --new-session: the
 * program has no terminal, and stays in the group that is killed.
 */
function inNamespaces(bwrap: string, reads: readonly string[], writes: readonly string[], cwd = '/'): string[] {
  const same = (option: string, paths: readonly string[]) => paths.flatMap((path) => [option, path, path]);
  return [
    bwrap,
    ...['--unshare-all', '--die-with-parent', '--cap-drop', 'ALL'],
    ...same('--ro-bind-try', SYSTEM),
    ...same('--dev-bind', DEVICES),
    // e2fsprogs asks whether a file system is mounted; without /proc nothing is.
    ...['--dev-bind', '/dev/null', '/etc/mtab'],
    ...same('--bind', writes),
    // Behind the folders to write: a file to read may be in one of them.
    ...same('--ro-bind', reads),
    ...['--remount-ro', '/', '--chdir', cwd, '--'],
  ];
}

const AS_NOBODY = [
  'setpriv',
  ...[`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'],
  '--',
];

/** The folder above one to write can be passed through afterwards, not listed. */
async function giveToNobody(
  operation: string,
  reads: readonly string[],
  writes: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const path of writes) {
    await chown(path, NOBODY, NOBODY);
    const above = dirname(path);
    const { mode } = await stat(above);
    await chmod(above, (mode & 0o7777) | 0o011);
  }
  const questions = [...reads.map((path) => ['-r', path]), ...writes.map((path) => ['-w', path])];
  for (const [question, path] of questions) {
    const answer = await runProgram('try another user', withoutEnvironment(...AS_NOBODY, 'test', question as string, path as string), {
      ...(signal === undefined ? {} : { signal }),
      allowFailure: true,
    });
    if (answer.exitCode === 0) continue;
    throw new UserError(
      `Cannot ${operation} safely: this machine gives root no namespaces, and the user nobody may not ${question === '-r' ? 'read' : 'write'} ${path}.`,
      {
        reason: 'machine',
        hint: 'allow namespaces (in a container: --security-opt seccomp=unconfined), run as an ordinary user, or let everybody read the image',
      },
    );
  }
}
