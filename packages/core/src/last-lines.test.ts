import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { lastLines } from './last-lines.ts';

test('the last lines of a file are read, without the blank ones at its end', () =>
  withTemporaryFolder('last-lines', async (folder) => {
    const path = join(folder, 'log');
    await writeFile(path, 'a\nb\nc\n\n');
    expect(await lastLines(path, 2)).toBe('b\nc');
    expect(await lastLines(path, 9)).toBe('a\nb\nc');
    expect(await lastLines(join(folder, 'none'), 2)).toBeUndefined();
  }));

test('S8: of a log of any size only the end is read', () =>
  withTemporaryFolder('last-lines', async (folder) => {
    const path = join(folder, 'log');
    await writeFile(path, '');
    // Sparse: longer than a string can be.
    await truncate(path, 4 * 1024 ** 3);
    expect((await lastLines(path, 20))?.length).toBe(256 * 1024);
  }));
