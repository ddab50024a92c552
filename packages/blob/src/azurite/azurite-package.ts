import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { findProgram } from '@bakehouse/system/debian-packages';
import { readJson, sha256 } from '@bakehouse/system/files';
import { NETWORK, runProgram } from '@bakehouse/system/program';

/** Three minutes: a slow registry, not a dead one. */
const INSTALL_TIMEOUT = 180_000;
/** Of npm's, in the message: the last ones say where its log is, those before them what is wrong. */
const LAST_LINES = 8;

/**
 * What the .npmrc of a user names for the registry of a company, `//host/:_authToken=${NODE_AUTH_TOKEN}`: the first is what npm's own
 * documentation takes, the other what actions/setup-node does. No script of a package runs, so npm alone reads them.
 */
const TOKENS = ['NPM_TOKEN', 'NODE_AUTH_TOKEN'];

export interface AzuritePackageOptions {
  /** Absolute folder of Bakehouse's own installation, whose `node_modules` may have Azurite. Its parents are not looked into. */
  readonly installation: string | undefined;
  /** Absolute folder that is kept between jobs; Azurite is installed below it when the installation has none. */
  readonly toolCache: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Path of Azurite's blob service, a script for Node, of exactly the version that Bakehouse is tested with: from its own installation, or
 * from the tool cache, into which it is installed, and this said, when it is not there. A workspace's Azurite is never run: it may be of a
 * foreign checkout.
 *
 * @throws UserError naming the command to run where it cannot be installed, CancelledError
 */
export async function findAzurite(options: AzuritePackageOptions): Promise<string> {
  const { default: lock } = await import('./package-lock.json', { with: { type: 'json' } });
  if (options.installation !== undefined) {
    const script = await blobScript(options.installation, lock.version);
    if (script !== undefined) return script;
  }
  const text = `${JSON.stringify(lock, undefined, 2)}\n`;
  // Other locked packages are another folder.
  const installed = join(options.toolCache, 'azurite', `${lock.version}-${sha256(text).slice(0, 12)}`);
  return (await blobScript(installed, lock.version)) ?? install(installed, { version: lock.version, text }, options);
}

async function blobScript(folder: string, version: string): Promise<string | undefined> {
  const root = join(folder, 'node_modules', 'azurite');
  const found = await readJson<{ version?: string; bin?: Record<string, string> }>(join(root, 'package.json')).catch(() => undefined);
  const script = found?.bin?.['azurite-blob'];
  return script === undefined || found?.version !== version ? undefined : join(root, script);
}

interface Lock {
  readonly version: string;
  readonly text: string;
}

/** Installs what the lock file says, each package only with the bytes that it names. No script of a package runs. */
async function install(folder: string, { version, text }: Lock, { log, signal }: AzuritePackageOptions): Promise<string> {
  const byHand = `npm install --prefix ${folder} azurite@${version} --ignore-scripts`;
  const partial = `${folder}.${randomBytes(4).toString('hex')}.partial`;
  log.info(`Azurite is not installed; installing azurite@${version} from npm into ${folder}.`);
  try {
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, 'package-lock.json'), text);
    const manifest = { name: 'bakehouse-azurite', version, private: true, dependencies: { azurite: version } };
    await writeFile(join(partial, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
    // With the prefix npm reads no .npmrc but the user's: neither the workspace's nor that of a folder above.
    const args = ['ci', '--prefix', partial, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await log.group(`npm ci (azurite@${version})`, async () => {
      const program: [string, ...string[]] = [...(await npm()), ...args];
      // npm's own settings say which registry and proxy to ask; https://docs.npmjs.com/cli/v11/using-npm/config#environment-variables.
      const inherit = ['npm_config_*', 'NPM_CONFIG_*', ...TOKENS, ...NETWORK];
      await runProgram('install Azurite', program, { cwd: partial, log, signal, timeout: INSTALL_TIMEOUT, inherit });
    });
    await rename(partial, folder).catch((error: unknown) => {
      // Another run was faster.
      if (!hasErrorCode(error, 'EEXIST', 'ENOTEMPTY', 'EPERM')) throw error;
    });
  } catch (error) {
    if (signal.aborted) throw error;
    // npm's own reason stands in a group of the log, which browsers show closed.
    throw new UserError(`Azurite, the embedded blob store, cannot be installed: ${reasonOf(error)}`, {
      hint: `check that npm reaches its registry, or run: ${byHand}; or give account-url or connection-string`,
      cause: error,
    });
  } finally {
    // What went wrong before is what counts.
    await rm(partial, { recursive: true, force: true }).catch(() => {});
  }
  const script = await blobScript(folder, version);
  if (script === undefined)
    throw new UserError(`azurite@${version} in ${folder} has no blob service.`, { hint: 'remove the folder, then run again' });
  return script;
}

/** What went wrong, with the last lines that npm wrote: the group that has all of them is closed where a browser shows it. */
function reasonOf(error: unknown): string {
  const [what = '', ...lines] = messageOf(error).trimEnd().split('\n');
  const last = lines.filter((line) => line.trim() !== '').slice(-LAST_LINES);
  const first = what.replace(/^Cannot install Azurite: /, '').replace(/\.$/, '');
  return [`${first}.`, ...last].join('\n');
}

/** npm without a shell: on Windows its starter is a .cmd file, which cannot be spawned, but its script lies beside it. */
async function npm(): Promise<[string, ...string[]]> {
  const starter = (await findProgram('npm')) ?? join(dirname(process.execPath), 'npm');
  return process.platform === 'win32' ? [process.execPath, join(dirname(starter), 'node_modules', 'npm', 'bin', 'npm-cli.js')] : [starter];
}
