import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runProgram, startProgram } from './program.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'program-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const node = process.execPath;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Resolves when the process is gone; the test's own deadline bounds it. */
async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
}

describe('runProgram', () => {
  it('returns what the program wrote and passes arguments untouched by any shell', async () => {
    const hostile = '$(touch /tmp/x); `id` "quoted" \'single\' *';
    const { stdout, exitCode } = await runProgram('echo', [node, '-e', 'console.log(process.argv[1])', hostile]);
    expect({ stdout, exitCode }).toEqual({ stdout: `${hostile}\n`, exitCode: 0 });
  });

  it('says which program is missing and what for', async () => {
    await expect(runProgram('make the image', ['no-such-program-here'])).rejects.toThrow(
      new UserError('no-such-program-here is not installed; it is needed to make the image.'),
    );
  });

  it('shows the last lines and the log of a program that failed', async () => {
    const logFile = join(folder, 'failed.log');
    const script = 'for (let i = 1; i <= 30; i++) console.error("line " + i); process.exit(3)';
    const error = await runProgram('fail', [node, '-e', script], { logFile }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExternalError);
    const { message, details } = error as ExternalError;
    expect(details).toMatchObject({ operation: 'fail', status: 3 });
    expect(message).toContain('line 30');
    expect(message).not.toContain('line 10\n');
    expect(message).toContain(`full log: ${logFile}`);
    expect(await readFile(logFile, 'utf8')).toMatch(/^line 1\n/);
  });

  it('ends a program that takes too long', async () => {
    const forever = runProgram('wait', [node, '-e', 'setInterval(() => {}, 1000)'], { timeout: 200 });
    await expect(forever).rejects.toThrow('took longer than');
  });

  it('says when the folder is missing, not the program', async () => {
    const cwd = join(folder, 'nowhere');
    await expect(runProgram('read it', [node, '-v'], { cwd })).rejects.toThrow(
      new UserError(`Cannot read it: there is no folder ${cwd} to run ${node} in.`),
    );
  });

  it('returns a very long line as it was written', async () => {
    const { stdout } = await runProgram('print', [node, '-p', '"é".repeat(200_000)']);
    expect(stdout === `${'é'.repeat(200_000)}\n`).toBe(true);
  });

  it('ends a program that prints more than is kept', async () => {
    const endless =
      'process.stdout.on("error", () => process.exit()); const more = () => process.stdout.write("x".repeat(65536) + "\\n", more); more();';
    await expect(runProgram('ask', [node, '-e', endless], { mostStdout: 1_000_000 })).rejects.toThrow('Cannot ask:');
    await expect(runProgram('ask', [node, '-e', endless], { mostStdout: 1_000_000 })).rejects.toThrow('printed more than it may');
  });

  it('ends children and grandchildren when cancelled', async () => {
    const controller = new AbortController();
    const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      console.log(child.pid);
      setInterval(() => {}, 1000);`;
    let grandchild = 0;
    const running = runProgram('wait', [node, '-e', script], {
      signal: controller.signal,
      onLine(line) {
        grandchild = Number(line);
        controller.abort();
      },
    });
    await expect(running).rejects.toThrow(CancelledError);
    expect(grandchild).toBeGreaterThan(0);
    await gone(grandchild);
  });

  it('does not start a program when it is cancelled already', async () => {
    await expect(runProgram('wait', [node, '-e', '0'], { signal: AbortSignal.abort() })).rejects.toThrow(CancelledError);
  });

  it('gives standard input and passes each line on', async () => {
    const lines: string[] = [];
    const script = 'process.stdin.pipe(process.stdout)';
    await runProgram('copy', [node, '-e', script], { stdin: 'one\r\ntwo\nlast', onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['one', 'two', 'last']);
  });

  it('reports the signal that ended a program as 128 plus its number', async () => {
    const { exitCode } = await runProgram('die', [node, '-e', 'process.kill(process.pid, "SIGKILL")'], { allowFailure: true });
    expect(exitCode).toBe(137);
  });
});

describe('startProgram', () => {
  it('asks a program to end only once, however often it is stopped', async () => {
    const up = Promise.withResolvers<void>();
    const program = startProgram(
      [node, '-e', 'process.once("SIGTERM", () => setTimeout(() => process.exit(7), 200)); console.log("up"); setInterval(() => {}, 1000)'],
      { onLine: () => up.resolve() },
    );
    await up.promise;
    // Long enough for a busy machine: what is told a second time would end at once, with another code.
    await Promise.all([program.stop(60_000), program.stop(60_000)]);
    expect(await program.exited).toMatchObject({ exitCode: 7 });
  });

  it('stops a program that ignores SIGTERM', async () => {
    const program = startProgram([node, '-e', 'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)']);
    await program.stop(100);
    expect(isAlive(Number(program.pid))).toBe(false);
  });

  (process.platform === 'linux' ? it : it.skip)('stops in time although a daemon that the program started holds its output', async () => {
    const up = Promise.withResolvers<number>();
    const program = startProgram(['sh', '-c', 'setsid sleep 30 & echo $!; wait'], { onLine: (line) => up.resolve(Number(line)) });
    const daemon = await up.promise;
    try {
      await program.stop(100);
      expect(isAlive(Number(program.pid))).toBe(false);
      expect(isAlive(daemon)).toBe(true);
    } finally {
      process.kill(daemon, 'SIGKILL');
    }
  });

  (process.platform === 'linux' ? it : it.skip)('leaves no program behind when this process is killed', async () => {
    const parent = spawn(
      node,
      [
        '--input-type=module',
        '-e',
        `import { startProgram } from ${JSON.stringify(import.meta.resolve('./program.ts'))};
         console.log(startProgram([process.execPath, '-e', 'setInterval(() => {}, 1000)']).pid);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [chunk] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(chunk.toString());
    expect(isAlive(child)).toBe(true);
    parent.kill('SIGKILL');
    await gone(child);
  });
});
