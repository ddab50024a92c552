import { userInfo } from 'node:os';
import { UserError } from '@bakehouse/core/errors';
import { runProgram } from '@bakehouse/system/program';

/** How files with foreign owners are made: as root in namespaces of its own, or as an ordinary user in a user namespace. */
export interface Privilege {
  readonly mode: 'root' | 'unshare';
  /** Put before a program that works as root in the image. */
  readonly prefix: readonly string[];
  /** mmdebstrap makes its own user namespace. */
  readonly mmdebstrapPrefix: readonly string[];
  /** Stages of mmdebstrap to leave out. */
  readonly skip: readonly string[];
}

/** A program and its arguments behind a prefix that may be empty. */
export function behind(prefix: readonly string[], program: string, ...args: readonly string[]): [string, ...string[]] {
  const [first, ...rest] = [...prefix, program, ...args];
  return [first as string, ...rest];
}

/**
 * Own mounts, so that the image's /dev, /proc and /sys are never seen outside of it and never deleted through, and own process
 * numbers, so that whatever a script has started ends with the build. unshare ignores SIGTERM; hence SIGKILL when we die.
 */
const ISOLATED = ['setpriv', '--pdeathsig', 'KILL', '--', 'unshare', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--'];

/**
 * Finds out how to build on this machine.
 *
 * @throws UserError when an ordinary user has no subordinate ids
 */
export async function findPrivilege(signal: AbortSignal): Promise<Privilege> {
  if (process.getuid?.() === 0) {
    const { exitCode } = await runProgram('try namespaces', behind(ISOLATED, 'true'), { signal, allowFailure: true });
    // Without namespaces nothing is mounted at all: a mount left behind would lead out of the image.
    if (exitCode !== 0) return { mode: 'root', prefix: [], mmdebstrapPrefix: [], skip: ['chroot/mount'] };
    return { mode: 'root', prefix: [], mmdebstrapPrefix: ISOLATED, skip: [] };
  }
  const prefix = ['unshare', '--map-root-user', '--map-auto', '--'];
  const { exitCode, tail } = await runProgram('try a user namespace', behind(prefix, 'true'), {
    signal,
    allowFailure: true,
  });
  if (exitCode !== 0) {
    throw new UserError(`An image can be built only as root or with a user namespace, which this machine refuses: ${tail.join(' ')}`, {
      reason: 'machine',
      hint: `run as root, or install uidmap and give the user subordinate ids: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 ${userInfo().username}`,
    });
  }
  return { mode: 'unshare', prefix, mmdebstrapPrefix: [], skip: [] };
}
