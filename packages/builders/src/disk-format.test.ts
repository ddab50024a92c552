import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { diskFormatOf } from './disk-format.ts';
import { vhdFooter } from './vhd.ts';

describe('diskFormatOf', () => {
  it('tells disks apart by their content, and knows what is no disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'format-'));
    const file = join(folder, 'disk');
    const made = async (...parts: (string | Buffer)[]) => {
      await writeFile(file, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
      if ((await diskFormatOf(file)) === undefined) await truncate(file, 4096);
      return diskFormatOf(file);
    };
    try {
      expect(await made('QFI\xfb')).toBe('qcow2');
      expect(await made(Buffer.alloc(512), 'EFI PART')).toBe('raw');
      expect(await made(Buffer.alloc(510), '\x55\xaa')).toBe('raw');
      expect(await made(Buffer.alloc(2048), vhdFooter({ diskSize: 1024 * 1024, uuid: '', timestamp: 0 }))).toBe('vhd');
      expect(await made('# a checksum file')).toBeUndefined();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
