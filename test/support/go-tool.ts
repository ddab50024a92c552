import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { NETWORK } from '@bakehouse/system/child-environment';
import { findProgram } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';

/** Compiling act takes about two minutes on two cores. */
const BUILD_TIMEOUT = 10 * 60_000;

/**
 * Path of a program that only Go can install here: from PATH, from an earlier run, or built now. Undefined, with a line that says so,
 * where there is no Go or no module proxy: a user's machine need not have either.
 *
 * @param name what the program is called
 * @param module the Go module with its exact version, `github.com/nektos/act@v0.2.89`
 */
export async function goTool(name: string, module: string): Promise<string | undefined> {
  const onPath = await findProgram(name);
  if (onPath !== undefined) return onPath;
  const folder = join(homedir(), '.cache', 'bakehouse-tests', module.replaceAll(/[^A-Za-z0-9.]/g, '_'));
  const path = join(folder, name);
  if (existsSync(path)) return path;
  if ((await findProgram('go')) === undefined) {
    console.log(`SKIPPED: ${name} is not installed, and there is no Go to install ${module} with.`);
    return undefined;
  }
  mkdirSync(folder, { recursive: true });
  // Go's own settings: where modules come from and are kept.
  const options = { inherit: ['GO*', ...NETWORK], env: { GOBIN: folder, GOFLAGS: '-p=2' }, timeout: BUILD_TIMEOUT, allowFailure: true };
  const { exitCode, tail } = await runProgram(`install ${name}`, ['go', 'install', module], options);
  if (exitCode === 0) return path;
  console.log(`SKIPPED: go install ${module} failed: ${tail.at(-1)}`);
  return undefined;
}
