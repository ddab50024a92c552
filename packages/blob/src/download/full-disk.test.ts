import { randomBytes } from 'node:crypto';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it, jest } from '@jest/globals';

const BLOCK = 4096;

it('a partial file keeps what it has when the disk is full', () =>
  withTemporaryFolder('full-disk', async (folder) => {
    let isFull = false;
    // What is there may be written over, but there is no room for another block, nor for one that was given back.
    const writeFile = async (path: string, text: string, options?: { readonly flag?: string }) => {
      await files.writeFile(path, isFull && options?.flag !== 'r+' ? '' : text, options);
      if (isFull && options?.flag !== 'r+' && text !== '') throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    };
    jest.unstable_mockModule('node:fs/promises', () => ({ ...files, writeFile }));
    const { RangeFile, rangeStateOf } = await import('./range-file.ts');
    const path = join(folder, 'part');
    const identity = { url: '/images/large', etag: '"1"', size: 16 * 1024 * 1024 };
    const segment = 4 * 1024 * 1024;
    const part = await RangeFile.open(path, identity, segment);
    expect((await files.stat(rangeStateOf(path))).size).toBeGreaterThan(0);
    const bytes = randomBytes(segment);
    await part.write(2, bytes);
    isFull = true;
    await part.close(true);
    expect((await files.stat(rangeStateOf(path))).size).toBeLessThan(BLOCK);
    const again = await RangeFile.open(path, identity, segment);
    expect([0, 1, 2, 3].filter((index) => again.has(index))).toEqual([2]);
    const read = Buffer.alloc(segment);
    await again.read(read, 2 * segment);
    expect(read.equals(bytes)).toBe(true);
    await again.close(false);
  }));
