import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '@bakehouse/system/debian-packages';
import { NETWORK, runProgram } from '@bakehouse/system/program';

/** A program that only Go can install here, compiled once for each user. */
export interface GoTool {
  /** What the program is called. */
  readonly name: string;
  readonly module: string;
  /** Exact. */
  readonly version: string;
  /** Variable that names a program to use instead. */
  readonly variable?: string;
  /** True when one of that name on PATH will do as well. */
  readonly onPath: boolean;
  /** Replacements of modules that the module asks for and `go install` does not follow. */
  readonly replace?: string;
}

export const ACT: GoTool = { name: 'act', module: 'github.com/nektos/act', version: 'v0.2.89', onPath: true };
/** Debian's is older. Without the replacement it does not compile. */
export const CURRENT_PACKER: GoTool = {
  name: 'packer',
  module: 'github.com/hashicorp/packer',
  version: 'v1.16.0',
  variable: 'BAKEHOUSE_PACKER',
  onPath: false,
  replace: 'github.com/zclconf/go-cty => github.com/nywilken/go-cty v1.13.3',
};

/** Compiling Packer takes five minutes and more on two cores. */
const BUILD_TIMEOUT = 15 * 60_000;

/** Path of the program; undefined where it is not there, with a line that says so. Nothing is compiled here: `npm run test:e2e` has. */
export async function findGoTool(tool: GoTool): Promise<string | undefined> {
  const given = tool.variable === undefined ? undefined : process.env[tool.variable];
  if (given !== undefined) return given;
  const onPath = tool.onPath ? await findProgram(tool.name) : undefined;
  if (onPath !== undefined) return onPath;
  const path = join(folderOf(tool), tool.name);
  if (existsSync(path)) return path;
  process.stdout.write(`skipped: ${tool.name} ${tool.version} is not there; with Go and its module proxy, npm run test:e2e compiles it\n`);
  return undefined;
}

/**
 * Compiles the program where Go is there and its module proxy answers.
 *
 * @returns why it was not, or undefined
 */
export async function compileGoTool(tool: GoTool, signal: AbortSignal): Promise<string | undefined> {
  if ((await findGoTool(tool)) !== undefined) return undefined;
  if ((await findProgram('go')) === undefined) return `there is no Go to compile ${tool.module} ${tool.version} with`;
  const folder = folderOf(tool);
  mkdirSync(folder, { recursive: true });
  const replace = tool.replace === undefined ? '' : `\nreplace ${tool.replace}\n`;
  writeFileSync(join(folder, 'go.mod'), `module for-tests\n\ngo 1.21\n\nrequire ${tool.module} ${tool.version}\n${replace}`);
  // Go's own settings: where modules come from and are kept.
  const env = { GOFLAGS: '-mod=mod -p=2' };
  const options = { cwd: folder, inherit: ['GO*', ...NETWORK], env, timeout: BUILD_TIMEOUT, allowFailure: true, signal };
  const argv = ['go', 'build', '-o', join(folder, tool.name), tool.module] as const;
  const { exitCode, tail } = await runProgram(`compile ${tool.name}`, argv, options);
  return exitCode === 0 ? undefined : `${tool.module} ${tool.version} did not compile: ${tail.at(-1)}`;
}

function folderOf({ name, version }: GoTool): string {
  return join(homedir(), '.cache', 'bakehouse-tests', `${name}-${version}`);
}
