import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { lockFolder } from '@bakehouse/system/folder-lock';
import { expect, test } from '@jest/globals';
import { buildLocally } from './build-locally.ts';

const { signal } = new AbortController();
const layer = 'ab'.repeat(32);

function requestIn(outputFolder: string) {
  return {
    image: 'small',
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    definitionFile: 'small.vmimage.yaml',
    commit: undefined,
    suite: 'bookworm',
    components: ['main'],
    arch: 'x64',
    steps: [],
    diskMiB: 1024,
    formats: ['raw'],
    timeout: 600_000,
    outputFolder,
    cacheFolder: join(outputFolder, 'cache'),
    log: silentLog,
    signal,
  } as const;
}

test('S27: a build waits for another in its output folder, as long as it may take itself, and touches nothing there', () =>
  withTemporaryFolder('build-locally', async (folder) => {
    const lock = await lockFolder(folder, { wait: 0, log: silentLog, signal });
    await writeFile(join(folder, 'build.json'), 'of the other');
    const error: unknown = await buildLocally({ ...requestIn(folder), timeout: 1 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(`${folder} is in use by process ${process.pid} on `);

    const controller = new AbortController();
    const said: string[] = [];
    const info = (message: string) => {
      said.push(message);
      controller.abort();
    };
    const waiting = buildLocally({ ...requestIn(folder), log: { ...silentLog, info }, signal: controller.signal });
    await expect(waiting).rejects.toThrow(CancelledError);
    expect(said).toEqual([expect.stringMatching(/^Waiting for process \d+ on .*, which works on /)]);
    expect(await readFile(join(folder, 'build.json'), 'utf8')).toBe('of the other');
    await lock.release();
    expect(await readdir(folder)).toEqual(['build.json']);
  }));
