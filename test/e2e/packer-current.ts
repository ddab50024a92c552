import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { NETWORK } from '@bakehouse/system/child-environment';
import { findProgram } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';

const MODULE = 'github.com/hashicorp/packer';
const VERSION = 'v1.11.2';
/** `go install` of a version does not follow Packer's own replacement of go-cty, without which it does not compile. */
const GO_MOD = `module packer-for-tests

go 1.21

require ${MODULE} ${VERSION}

replace github.com/zclconf/go-cty => github.com/nywilken/go-cty v1.13.3
`;
const BUILD_TIMEOUT = 15 * 60_000;

/**
 * Path of a current Packer: `BAKEHOUSE_PACKER`, or one that Go compiles from its module (two minutes and more, once). Undefined, with
 * a line that says so, where there is neither: Debian's is tested all the same.
 */
export async function currentPacker(): Promise<string | undefined> {
  const given = process.env['BAKEHOUSE_PACKER'];
  if (given !== undefined) return given;
  const folder = join(homedir(), '.cache', 'bakehouse-tests', `packer-${VERSION}`);
  const program = join(folder, 'packer');
  if (existsSync(program)) return program;
  if ((await findProgram('go')) === undefined) {
    console.log(`ABSENT: no current Packer: BAKEHOUSE_PACKER names none, and there is no Go to compile ${MODULE} ${VERSION} with.`);
    return undefined;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), GO_MOD);
  const options = { cwd: folder, inherit: ['GO*', ...NETWORK], env: { GOFLAGS: '-mod=mod' }, timeout: BUILD_TIMEOUT, allowFailure: true };
  const { exitCode, tail } = await runProgram('compile Packer', ['go', 'build', '-o', program, MODULE], options);
  if (exitCode === 0) return program;
  console.log(`ABSENT: no current Packer: ${MODULE} ${VERSION} did not compile: ${tail.at(-1)}`);
  return undefined;
}
