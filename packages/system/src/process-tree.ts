import { type ChildProcess, spawn } from 'node:child_process';
import { hasErrorCode } from '@bakehouse/core/errors';
import type { Variables } from './child-environment.ts';
import { systemProgram } from './start-command.ts';

interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/**
 * Ends a program with everything that it has started, and resolves when that was done. On Linux and macOS the signal goes to its process
 * group, which it must lead (`detached`). Windows has neither groups nor SIGTERM: taskkill follows the parents' ids and ends each process at
 * once, so it finds nothing below a program that has ended already.
 *
 * @param environment says where Windows is
 */
export async function signalTree(child: ChildProcess, signal: NodeJS.Signals, environment: Variables): Promise<void> {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') return endTreeOnWindows(child, taskkillCommand(child.pid, environment));
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!hasErrorCode(error, 'ESRCH', 'EPERM')) throw error;
  }
}

/** taskkill's arguments for a process and all below it. */
export function taskkillCommand(pid: number, environment: Variables): Command {
  return { file: systemProgram('taskkill.exe', environment), args: ['/PID', String(pid), '/T', '/F'] };
}

async function endTreeOnWindows(child: ChildProcess, { file, args }: Command): Promise<void> {
  // The number of one that has ended may be another's by now.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = await new Promise<boolean>((resolve) => {
    const taskkill = spawn(file, args, { stdio: 'ignore', windowsHide: true });
    taskkill.on('error', () => resolve(false));
    taskkill.on('close', (code) => resolve(code === 0));
  });
  if (!ended) child.kill('SIGKILL');
}
