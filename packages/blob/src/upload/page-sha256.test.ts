import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeVhd } from '../pages/vhd-file.test-support.ts';
import { withUploads } from './sync-files.test-support.ts';

const MIB = 1024 * 1024;

describe('a page blob without its SHA-256', () => {
  it('is sent again each time, because nothing says what it holds', () =>
    withUploads(async ({ folder, store, sync }) => {
      const data = randomBytes(4096);
      await writeVhd(join(folder, 'disk.vhd'), 8, { 65536: data });
      for (let run = 0; run < 2; run++) {
        expect(await sync({ pageSha256: false })).toMatchObject({ sent: 4096 + 512, blobs: [{ sha256: undefined }] });
        expect(store.blob('artifacts', 'disk.vhd').metadata).toEqual({ state: 'complete' });
        expect(
          store
            .content('artifacts', 'disk.vhd')
            .subarray(65536, 65536 + 4096)
            .equals(data),
        ).toBe(true);
      }
      expect(await sync()).toMatchObject({ sent: 4096 + 512 });
      expect(await sync()).toMatchObject({ sent: 0 });
      expect(await sync({ pageSha256: false, overwrite: 'never' })).toMatchObject({ sent: 0 });
    }));

  it('21: has no byte of another segment in the holes of one, whatever their lengths', () =>
    withUploads(async ({ folder, store, sync }) => {
      // Full segments first, whose buffers are used again; then extents with holes of a block, of 64 KiB, and of most of a segment.
      const data: Record<number, Buffer> = { 0: Buffer.alloc(40 * MIB, 7) };
      for (let segment = 10; segment < 20; segment++) {
        for (const block of [1, 3, 20, 36, 53, 900, 1023]) data[segment * 4 * MIB + block * 4096] = Buffer.alloc(4096, 9);
      }
      await writeVhd(join(folder, 'disk.vhd'), 200, data);
      await sync({ pageSha256: false });
      expect(store.content('artifacts', 'disk.vhd').equals(await readFile(join(folder, 'disk.vhd')))).toBe(true);
    }));

  it('has one where check sums are written', () =>
    withUploads(async ({ folder, store, sync }) => {
      await writeVhd(join(folder, 'disk.vhd'), 8, { 0: randomBytes(512) });
      await sync({ pageSha256: false, writeChecksums: true });
      const { sha256 = '' } = store.blob('artifacts', 'disk.vhd').metadata;
      expect(store.content('artifacts', 'SHA256SUMS').toString()).toBe(`${sha256}  disk.vhd\n`);
    }));
});
