import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { silentLog } from '@bakehouse/core/log';
import { startProgram } from '@bakehouse/core/program';
import { describe, expect, it } from '@jest/globals';
import { lockFolder } from './folder-lock.ts';

const options = { wait: 60_000, log: silentLog, signal: new AbortController().signal };

describe('lockFolder', () => {
  it('lets one in at a time', () =>
    withTemporaryFolder('lock', async (folder) => {
      const events: string[] = [];
      const one = await lockFolder(folder, options);
      const two = lockFolder(folder, { ...options, log: { ...silentLog, info: (message) => events.push(message) } }).then(async (lock) => {
        events.push('second is in');
        await lock.release();
      });
      await expect(lockFolder(folder, { ...options, wait: 0 })).rejects.toThrow(
        `${folder} is in use by another run (process ${process.pid}).`,
      );
      events.push('first goes');
      await one.release();
      await two;
      expect(events.filter((event) => !event.startsWith('Waiting'))).toEqual(['first goes', 'second is in']);
      expect(await readdir(folder)).toEqual([]);
    }));

  it.each([
    ['a dead process', JSON.stringify({ processes: [{ pid: 4_194_304 }] })],
    ['an earlier process of the same number', JSON.stringify({ processes: [{ pid: process.pid, started: 'another-boot/1' }] })],
    ['half a lock', '{"proc'],
  ])('takes over the lock of %s', (_, content) =>
    withTemporaryFolder('lock', async (folder) => {
      await writeFile(join(folder, 'lock.json'), content);
      const locks = await Promise.allSettled([1, 2, 3].map(() => lockFolder(folder, { ...options, wait: 0 })));
      expect(locks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    }),
  );

  it('says that it waits for a run that was faster to take over the lock of a dead one', () =>
    withTemporaryFolder('lock', async (folder) => {
      await writeFile(join(folder, 'lock.json'), JSON.stringify({ processes: [{ pid: 4_194_304 }] }));
      const controller = new AbortController();
      const said: string[] = [];
      const info = (message: string) => {
        said.push(message);
        controller.abort();
      };
      const { signal } = controller;
      const locks = await Promise.allSettled([1, 2].map(() => lockFolder(folder, { wait: 60_000, log: { ...silentLog, info }, signal })));
      expect(locks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(said).toEqual([`Waiting for another run that uses ${folder} (process ${process.pid}).`]);
    }));

  it('stays locked while a process that was added lives', () =>
    withTemporaryFolder('lock', async (folder) => {
      const child = startProgram(['sleep', '600']);
      try {
        await writeFile(join(folder, 'lock.json'), '');
        const lock = await lockFolder(folder, options);
        await lock.addProcess(Number(child.pid));
        const file = join(folder, 'lock.json');
        const { processes } = JSON.parse(await (await import('node:fs/promises')).readFile(file, 'utf8')) as { processes: object[] };
        // The first run is gone; only its child is left.
        await writeFile(file, JSON.stringify({ processes: processes.slice(1) }));
        await expect(lockFolder(folder, { ...options, wait: 0 })).rejects.toThrow(`(process ${child.pid})`);
        await child.stop();
        await (await lockFolder(folder, { ...options, wait: 0 })).release();
      } finally {
        await child.stop();
      }
    }));

  it('stops waiting when it is cancelled', () =>
    withTemporaryFolder('lock', async (folder) => {
      await lockFolder(folder, options);
      const controller = new AbortController();
      const waiting = lockFolder(folder, {
        ...options,
        signal: controller.signal,
        log: { ...silentLog, info: () => controller.abort() },
      });
      await expect(waiting).rejects.toThrow(CancelledError);
    }));
});
