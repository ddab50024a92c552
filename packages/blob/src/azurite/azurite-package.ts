import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findProgram } from '@bakehouse/core/debian-packages';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { readJson } from '@bakehouse/core/files';
import type { Log } from '@bakehouse/core/log';
import { runProgram } from '@bakehouse/core/program';

const VERSION = '3.35.0';
/** Three minutes: a slow registry, not a dead one. */
const INSTALL_TIMEOUT = 180_000;

export interface AzuritePackageOptions {
  /** Absolute folders; each and its parents may have a `node_modules/azurite`. */
  readonly searchFrom: readonly string[];
  /** Absolute folder that is kept between jobs; Azurite is installed below it when it is nowhere else. */
  readonly toolCache: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Path of Azurite's blob service, a script for Node. Installs the npm package, and says so, when it is nowhere.
 *
 * @throws UserError naming the command to run where it cannot be installed, CancelledError
 */
export async function findAzurite(options: AzuritePackageOptions): Promise<string> {
  for (const start of options.searchFrom) {
    for (let folder = start; ; folder = dirname(folder)) {
      const script = await blobScript(folder);
      if (script !== undefined) return script;
      if (folder === dirname(folder)) break;
    }
  }
  const installed = join(options.toolCache, 'azurite', VERSION);
  return (await blobScript(installed)) ?? install(installed, options);
}

async function blobScript(folder: string): Promise<string | undefined> {
  const root = join(folder, 'node_modules', 'azurite');
  const found = await readJson<{ bin?: Record<string, string> }>(join(root, 'package.json')).catch(() => undefined);
  const script = found?.bin?.['azurite-blob'];
  return script === undefined ? undefined : join(root, script);
}

async function install(folder: string, { log, signal }: AzuritePackageOptions): Promise<string> {
  const command = `npm install --prefix ${folder} azurite@${VERSION} --ignore-scripts`;
  const partial = `${folder}.${randomBytes(4).toString('hex')}.partial`;
  log.info(`Azurite is not installed; installing azurite@${VERSION} from npm into ${folder}.`);
  try {
    await mkdir(partial, { recursive: true });
    const args = ['install', '--prefix', partial, `azurite@${VERSION}`, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await log.group(`npm install azurite@${VERSION}`, async () => {
      await runProgram('install Azurite', [...(await npm()), ...args], { log, signal, timeout: INSTALL_TIMEOUT });
    });
    await rename(partial, folder).catch((error: unknown) => {
      // Another run was faster.
      if (!hasErrorCode(error, 'EEXIST', 'ENOTEMPTY', 'EPERM')) throw error;
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new UserError('Azurite, the embedded blob store, cannot be installed.', {
      hint: `run: ${command} — or give account-url or connection-string`,
      cause: error,
    });
  } finally {
    // What went wrong before is what counts.
    await rm(partial, { recursive: true, force: true }).catch(() => {});
  }
  const script = await blobScript(folder);
  if (script === undefined)
    throw new UserError(`azurite@${VERSION} in ${folder} has no blob service.`, { hint: `remove the folder, then run: ${command}` });
  return script;
}

/** npm without a shell: on Windows its starter is a .cmd file, which cannot be spawned, but its script lies beside it. */
async function npm(): Promise<[string, ...string[]]> {
  const starter = (await findProgram('npm')) ?? join(dirname(process.execPath), 'npm');
  return process.platform === 'win32' ? [process.execPath, join(dirname(starter), 'node_modules', 'npm', 'bin', 'npm-cli.js')] : [starter];
}
