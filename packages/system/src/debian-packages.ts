import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { APT_FAILURES } from './apt-failures.ts';
import { absoluteFolders, NETWORK } from './child-environment.ts';
import { recogniseFailure } from './known-failure.ts';
import { runProgram } from './program.ts';
import { programFiles } from './program-path.ts';

/** A program (looked up on PATH) or file (absolute path) and the Debian package that brings it. */
export interface SystemTool {
  readonly needs: string;
  readonly package: string;
}

/** Ten minutes: a slow mirror, not a dead one. */
const INSTALL_TIMEOUT = 600_000;

/**
 * Absolute path of a program in an absolute folder of PATH (with the sbin folders, which users often lack), or undefined. On Windows it may
 * be a batch file.
 */
export async function findProgram(name: string): Promise<string | undefined> {
  const folders = absoluteFolders(process.env['PATH'] ?? '');
  if (process.platform !== 'win32') folders.push('/usr/local/sbin', '/usr/sbin', '/sbin');
  for (const path of programFiles(name, folders, process.env, process.platform)) {
    if (await isAllowed(path, constants.X_OK)) return path;
  }
  return undefined;
}

/**
 * Makes sure that tools are there: installs their Debian packages where root or password-less sudo allows, and says so.
 *
 * @throws UserError naming the command to run where they cannot be installed
 */
export async function ensureSystemTools(tools: readonly SystemTool[], log: Log, signal: AbortSignal): Promise<void> {
  const missing = await missingTools(tools);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((tool) => tool.package))].sort();
  const command = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
  const refused = new UserError(`Missing: ${missing.map((tool) => tool.needs).join(', ')}.`, {
    reason: 'machine',
    hint: `run: sudo ${command}`,
  });
  if (process.platform !== 'linux' || (await findProgram('apt-get')) === undefined) throw refused;
  const sudo = await privilege(signal);
  if (sudo === undefined) throw refused;
  log.info(`Installing Debian packages: ${packages.join(' ')}`);
  // apt asks mirrors. What it installs runs scripts as root: they see nothing else of ours.
  const options = { log, signal, timeout: INSTALL_TIMEOUT, inherit: NETWORK, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const apt = (...args: string[]) =>
    [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args] as [string, ...string[]];
  await log.group(`apt-get install ${packages.join(' ')}`, async () => {
    await runProgram('update the list of Debian packages', apt('update'), { ...options, allowFailure: true });
    await runProgram('install Debian packages', apt('install', '--yes', '--no-install-recommends', ...packages), options).catch(
      (error: unknown) => {
        throw explained(error, packages);
      },
    );
  });
  const still = await missingTools(missing);
  if (still.length > 0)
    throw new UserError(`Still missing after installing ${packages.join(', ')}: ${still.map((tool) => tool.needs).join(', ')}.`, {
      reason: 'machine',
    });
}

/** Why apt has not installed them, in one line, where that is known. */
function explained(error: unknown, packages: readonly string[]): unknown {
  if (!(error instanceof ExternalError)) return error;
  const lines = error.message.split('\n').slice(1);
  const known = recogniseFailure(lines, APT_FAILURES);
  if (known === undefined) return error;
  const { cause, hint, reason } = known;
  // What is asked for is ours: no definition names it.
  const own = reason === 'definition' ? 'machine' : reason;
  return new ExternalError(`Cannot install ${packages.join(', ')}: ${cause}.`, {
    ...{ ...error.details, reason: own, hint, cause: error },
    lastLines: lines.map((line) => line.trim()),
  });
}

async function missingTools(tools: readonly SystemTool[]): Promise<SystemTool[]> {
  const present = await Promise.all(
    tools.map(({ needs }) =>
      needs.startsWith('/') ? isAllowed(needs, constants.R_OK) : findProgram(needs).then((path) => path !== undefined),
    ),
  );
  return tools.filter((_, index) => present[index] !== true);
}

async function privilege(signal: AbortSignal): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  if ((await findProgram('sudo')) === undefined) return undefined;
  const { exitCode } = await runProgram('try sudo', ['sudo', '-n', 'true'], { signal, allowFailure: true });
  return exitCode === 0 ? ['sudo', '-n'] : undefined;
}

async function isAllowed(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
