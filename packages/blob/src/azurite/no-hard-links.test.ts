import * as files from 'node:fs/promises';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { silentLog } from '@bakehouse/core/log';
import { expect, it, jest } from '@jest/globals';

it.each(['EPERM', 'ENOTSUP'])('a folder whose file system has no hard links (%s) is refused for that, and nothing is left in it', (code) =>
  withTemporaryFolder('lock', async (folder) => {
    jest.resetModules();
    // As FAT and shares of Windows answer; none of them is on every machine.
    const link = () => Promise.reject(Object.assign(new Error(`${code}: operation not permitted, link`), { code }));
    jest.unstable_mockModule('node:fs/promises', () => ({ ...files, link }));
    const { lockFolder } = await import('./folder-lock.ts');
    const options = { wait: 0, log: silentLog, signal: new AbortController().signal };
    const error: unknown = await lockFolder(folder, options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: UserError.name,
      message: `${folder} is on a file system without hard links, by which runs keep out of each other's way.`,
      hint: 'give a folder on another file system',
    });
    expect(await files.readdir(folder)).toEqual([]);
  }),
);
