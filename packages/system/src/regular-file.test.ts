import { execFile } from 'node:child_process';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { readRegularFile, readRegularText, readRegularTextSync } from './regular-file.ts';

const onUnix = process.platform === 'win32' ? it.skip : it;

it('A file is read as it is', () =>
  withTemporaryFolder('regular-', async (folder) => {
    const file = join(folder, 'a');
    await writeFile(file, 'ä');
    expect(await readRegularFile(file)).toEqual(Buffer.from('ä'));
    expect(await readRegularText(file)).toBe('ä');
    expect(readRegularTextSync(file)).toBe('ä');
  }));

onUnix('A FIFO that nobody writes to, and a device without end, are refused at once', () =>
  withTemporaryFolder('regular-', async (folder) => {
    const fifo = join(folder, 'fifo');
    await promisify(execFile)('mkfifo', [fifo]);
    for (const file of [fifo, '/dev/zero']) {
      await expect(readRegularText(file)).rejects.toThrow(`${file} is not a file.`);
      expect(() => readRegularTextSync(file)).toThrow(`${file} is not a file.`);
    }
  }),
);

it('A sparse giant is refused by its size, a folder as reading it would be', () =>
  withTemporaryFolder('regular-', async (folder) => {
    const giant = join(folder, 'giant');
    await writeFile(giant, '');
    await truncate(giant, 2 ** 33);
    await expect(readRegularFile(giant)).rejects.toThrow('giant has 8.0 GiB; at most 128 MiB are read.');
    const inner = join(folder, 'inner');
    await mkdir(inner);
    await expect(readRegularFile(inner)).rejects.toMatchObject({ code: 'EISDIR', syscall: 'read' });
  }));
