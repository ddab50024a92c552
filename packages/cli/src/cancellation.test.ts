import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';

/** A process that listens, reports with an exit code when it is cancelled, and is then held up by something that never ends. */
function heldUp(exitCode: number): string {
  const cancellation = JSON.stringify(join(import.meta.dirname, 'cancellation.ts'));
  return `
    const { listenForCancellation } = await import(${cancellation});
    const cancellation = listenForCancellation();
    setInterval(() => {}, 1e9);
    cancellation.signal.addEventListener('abort', () => {
      process.exitCode = ${exitCode};
      cancellation.dispose();
    });
    console.log('ready');`;
}

/** How a process ends that is told to. */
async function endOf(script: string): Promise<unknown[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    return await once(child, 'close');
  } finally {
    child.kill('SIGKILL');
  }
}

describe('A cancelled process', () => {
  // 0 is what an agent of Azure Pipelines is told in any case.
  it.each([130, 0])('ends with what it has reported (%d), though something in it goes on', async (exitCode) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', heldUp(exitCode)], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(child.stdout, 'data');
      child.kill('SIGINT');
      expect(await once(child, 'close')).toEqual([exitCode, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });

  (process.platform === 'win32' ? it.skip : it)('ends in time though it waits for a pipe that nobody writes to', () =>
    withTemporaryFolder('cancellation', async (folder) => {
      const pipe = join(folder, 'pipe');
      await runProgram('make a pipe', ['mkfifo', pipe]);
      const script = `
        const { listenForCancellation } = await import(${JSON.stringify(join(import.meta.dirname, 'cancellation.ts'))});
        listenForCancellation();
        (await import('node:fs')).readFile(${JSON.stringify(pipe)}, () => {});
        console.log('ready');`;
      expect(await endOf(script)).toEqual([null, 'SIGTERM']);
    }),
  );

  (process.platform === 'win32' ? it.skip : it)('ends after it has reported although a thread waits for a pipe that nobody writes to', () =>
    withTemporaryFolder('cancellation', async (folder) => {
      const pipe = join(folder, 'pipe');
      await runProgram('make a pipe', ['mkfifo', pipe]);
      const script = `${heldUp(143)}; (await import('node:fs/promises')).readFile(${JSON.stringify(pipe)});`;
      expect(await endOf(script)).toEqual([null, 'SIGTERM']);
    }),
  );
});
