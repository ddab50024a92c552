import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '@bakehouse/system/debian-packages';
import { NETWORK, runProgram } from '@bakehouse/system/program';

const AZCOPY = { name: '@azure-tools/azcopy-linux', version: '10.32.2' };
const INSTALL_TIMEOUT = 5 * 60_000;

/** rclone and azcopy; undefined, with a line that says why, where one is not to be had. */
export interface Peers {
  readonly rclone: string | undefined;
  readonly azcopy: string | undefined;
}

export async function findPeers(): Promise<Peers> {
  const rclone = await findProgram('rclone');
  if (rclone === undefined) console.error('No rclone to compare with: apt-get install rclone');
  return { rclone, azcopy: await findAzcopy() };
}

/** From npm, once; the package holds the program itself. */
async function findAzcopy(): Promise<string | undefined> {
  const folder = join(homedir(), '.cache', 'bakehouse-tests', `azcopy-${AZCOPY.version}`);
  const program = join(folder, 'node_modules', AZCOPY.name, 'dist', 'bin', 'azcopy_linux_amd64');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const names = [`${AZCOPY.name}@${AZCOPY.version}`];
    const argv = ['npm', 'install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...names] as const;
    const { exitCode, tail } = await runProgram('install azcopy', argv, {
      inherit: ['npm_config_*', ...NETWORK],
      timeout: INSTALL_TIMEOUT,
      allowFailure: true,
    });
    if (exitCode !== 0 || !existsSync(program)) {
      console.error(`No azcopy to compare with: ${tail.at(-1)}`);
      return undefined;
    }
  }
  // npm packs it without its executable bit.
  chmodSync(program, 0o755);
  const { exitCode, tail } = await runProgram('start azcopy', [program, '--version'], { allowFailure: true });
  if (exitCode === 0) return program;
  console.error(`No azcopy to compare with: ${whyNotStarted(tail)}`);
  return undefined;
}

/** From what was said instead: it is linked to libsecret, which servers do not have. Nothing is installed for a measurement. */
export function whyNotStarted(tail: readonly string[]): string {
  if (tail.some((line) => line.includes('libsecret-1.so'))) return 'it needs libsecret: apt-get install libsecret-1-0';
  return `it does not start: ${tail.at(-1) ?? 'it says nothing'}`;
}
