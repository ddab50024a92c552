import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { readAt, writeAt } from './positioned.ts';

test('All bytes are read and written at their position, however little the system takes at once', () =>
  withTemporaryFolder('positioned', async (folder) => {
    const file = await open(join(folder, 'file'), 'w+');
    try {
      const slow = {
        read: (buffer: Uint8Array, offset: number, length: number, position: number) =>
          file.read(buffer, offset, Math.min(length, 3), position),
        write: (buffer: Uint8Array, offset: number, length: number, position: number) =>
          file.write(buffer, offset, Math.min(length, 2), position),
      };
      await writeAt(slow, Buffer.from('0123456789'), 5);
      const bytes = Buffer.alloc(10);
      expect(await readAt(slow, bytes, 5)).toBe(10);
      expect(bytes.toString()).toBe('0123456789');
      expect(await readAt(slow, bytes, 12)).toBe(3);
      expect(bytes.toString('latin1', 0, 3)).toBe('789');
      expect((await file.stat()).size).toBe(15);
    } finally {
      await file.close();
    }
  }));
