import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** Else a process that does not end would hold up the tests too. */
const HELD_FOR_EVER = { timeout: 20_000, killSignal: 'SIGKILL' } as const;

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

  (process.platform === 'win32' ? it.skip : it)(
    'ends although a thread waits for a FIFO that nobody writes to',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'cancellation-'));
      const fifo = join(folder, 'fifo');
      await promisify(execFile)('mkfifo', [fifo]);
      const source = `${heldUp(143)}; (await import('node:fs/promises')).readFile(${JSON.stringify(fifo)});`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
        stdio: ['ignore', 'pipe', 'inherit'],
        ...HELD_FOR_EVER,
      });
      try {
        await once(child.stdout, 'data');
        child.kill('SIGTERM');
        expect(await once(child, 'close')).toEqual([null, 'SIGTERM']);
      } finally {
        child.kill('SIGKILL');
        await rm(folder, { recursive: true });
      }
    },
    30_000,
  );
});
