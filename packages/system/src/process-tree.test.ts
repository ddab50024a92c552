import { expect, test } from '@jest/globals';
import { taskkillCommand } from './process-tree.ts';
import { startProgram } from './program.ts';

test('Windows is told to end a process with all below it, by a program of its own folder', () => {
  expect(taskkillCommand(4711, { SystemRoot: 'C:\\Windows', PATH: 'C:\\checkout' })).toEqual({
    file: 'C:\\Windows\\System32\\taskkill.exe',
    args: ['/PID', '4711', '/T', '/F'],
  });
});

test('A program that is stopped takes with it what its children have started', async () => {
  const ids: number[] = [];
  const up = Promise.withResolvers<void>();
  // Three generations; each tells its number.
  const script = `
    const depth = Number(process.argv[1]);
    console.log(process.pid);
    if (depth > 1) require('node:child_process').spawn(process.execPath, ['-e', process.env.SCRIPT, String(depth - 1)], { stdio: 'inherit' });
    setInterval(() => {}, 1000);`;
  const program = startProgram([process.execPath, '-e', script, '3'], {
    env: { SCRIPT: script },
    onLine(line) {
      ids.push(Number(line));
      if (ids.length === 3) up.resolve();
    },
  });
  await up.promise;
  await program.stop();
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) await gone(id);
  expect(ids.filter(isAlive)).toEqual([]);
});

/** Resolves when the process is gone; the test's own deadline bounds it. */
async function gone(id: number): Promise<void> {
  while (isAlive(id)) await new Promise((resolve) => setImmediate(resolve));
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
