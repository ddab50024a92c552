import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lastLinesOf } from './file-end.ts';
import { withTemporaryFolder } from './files.ts';

test('The end of a file is its last lines, none of an empty one, and nothing of one that is not there', () =>
  withTemporaryFolder('file-end', async (folder) => {
    const file = join(folder, 'log');
    expect(await lastLinesOf(file, 3)).toBeUndefined();
    await writeFile(file, '');
    expect(await lastLinesOf(file, 3)).toEqual([]);
    await writeFile(file, 'one\ntwo\nthree\nfour\n\n');
    expect(await lastLinesOf(file, 3)).toEqual(['two', 'three', 'four']);
    await writeFile(file, `${'x'.repeat(1024 * 1024)}\nlast\n`);
    const [long = '', last] = (await lastLinesOf(file, 3)) ?? [];
    expect([long.length, last]).toEqual([64 * 1024 - '\nlast\n'.length, 'last']);
  }));
