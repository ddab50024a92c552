import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { withGalleryLock } from './gallery-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const options = { log: silentLog, signal: new AbortController().signal };

test('work never overlaps', async () => {
  let inside = 0;
  const most: number[] = [];
  await Promise.all(
    Array.from({ length: 8 }, () =>
      withGalleryLock(folder, options, async () => {
        most.push(++inside);
        await new Promise(setImmediate);
        inside--;
      }),
    ),
  );
  expect(most).toEqual(Array(8).fill(1));
  expect(await readdir(folder)).toEqual([]);
});

test('is given back when the work fails', async () => {
  await expect(withGalleryLock(folder, options, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});

test('a damaged lock holds nobody up', async () => {
  await writeFile(join(folder, '.lock-1-a'), '');
  await writeFile(join(folder, '.lock-2-b'), '{"pid":"x"}');
  expect(await withGalleryLock(folder, options, async () => 'done')).toBe('done');
  expect(await readdir(folder)).toEqual([]);
});

test('waiting for another machine is said once, and can be cancelled', async () => {
  await writeFile(join(folder, '.lock-1-a'), JSON.stringify({ pid: 1, machine: `not-${hostname()}`, since: '2026-01-01T00:00:00Z' }));
  const controller = new AbortController();
  const said: string[] = [];
  const log = {
    ...silentLog,
    info(message: string) {
      said.push(message);
      controller.abort();
    },
  };
  await expect(withGalleryLock(folder, { log, signal: controller.signal }, async () => 'done')).rejects.toThrow(CancelledError);
  expect(said).toEqual([`Waiting for process 1 on not-${hostname()} (since 2026-01-01T00:00:00Z), which works on ${folder}.`]);
  expect(await readdir(folder)).toEqual(['.lock-1-a']);
});
