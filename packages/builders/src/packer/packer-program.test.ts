import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runPacker } from './packer-program.ts';

let folder: string;
const said: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'program-'));
  said.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

/** A program that speaks as Packer does. */
async function standIn(script: string, signal = new AbortController().signal, log: Partial<Log> = {}) {
  const program = join(folder, 'packer');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  const logFile = join(folder, 'build.log');
  const listening = { ...silentLog, output: (line: string) => void said.push(line), ...log };
  return runPacker('build the image with Packer', ['build', 'x.json'], {
    program,
    cwd: folder,
    env: { PKR_VAR_token: 'secret' },
    log: listening,
    logFile,
    signal,
    timeout: 60_000,
  });
}

describe('runPacker', () => {
  it('passes on what Packer says in readable form, to the log and the file', async () => {
    await standIn('echo "1767225600,,ui,say,==> disk: one%!(PACKER_COMMA) two"; echo "1767225600,disk,artifact,0"');
    expect(said).toEqual(['==> disk: one, two']);
    expect(await readFile(join(folder, 'build.log'), 'utf8')).toBe('==> disk: one, two\n');
  });

  it('fails with Packer’s own errors and the path of the log', async () => {
    const error: unknown = await standIn('echo "1767225600,,ui,say,fine so far"; echo "1767225600,disk,error,no such ISO"; exit 3').catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ExternalError);
    expect(error).toMatchObject({ message: 'no such ISO', details: { status: 3, log: join(folder, 'build.log') } });
  });

  it('gives secrets in the environment, never as arguments', async () => {
    await standIn('echo "$*|$PKR_VAR_token"');
    expect(said).toEqual(['build x.json|secret']);
  });

  it('interrupts Packer when cancelled, and lets it clean up', async () => {
    const controller = new AbortController();
    const script = `trap 'kill $sleeper; rm ${'"$0".state'}; echo cleaned; exit 1' INT; touch "$0".state; sleep 60 & sleeper=$!; echo ready; wait`;
    const work = standIn(script, controller.signal, {
      output(line) {
        said.push(line);
        if (line === 'ready') controller.abort();
      },
    });
    await expect(work).rejects.toBeInstanceOf(CancelledError);
    expect(said).toEqual(['ready', 'cleaned']);
    await expect(readFile(join(folder, 'packer.state'))).rejects.toThrow('ENOENT');
  });
});
