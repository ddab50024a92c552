import { mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { describe, expect, it } from '@jest/globals';
import { FOOTER_SIZE, vhdFooter } from './vhd-footer.ts';
import { writeFixedVhd } from './write-fixed-vhd.ts';

const MIB = 1024 * 1024;
const UUID = '01234567-89ab-8def-8123-456789abcdef';

describe('writeFixedVhd', () => {
  it('appends the footer to a copy that keeps the holes of the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vhd-'));
    try {
      const raw = join(folder, "it's a disk");
      await writeFile(raw, 'boot');
      await truncate(raw, 64 * MIB);
      const footer = vhdFooter({ diskSize: 64 * MIB, uuid: UUID, timestamp: 0 });
      const vhd = join(folder, 'image.vhd');
      await writeFixedVhd(raw, vhd, footer, silentLog, new AbortController().signal);
      const state = await stat(vhd);
      expect(state.size).toBe(64 * MIB + FOOTER_SIZE);
      expect(state.blocks * 512).toBeLessThan(MIB);
      const file = await open(vhd);
      const end = Buffer.alloc(FOOTER_SIZE);
      await file.read(end, 0, FOOTER_SIZE, 64 * MIB);
      await file.close();
      expect(end.equals(footer)).toBe(true);
      expect((await readFile(vhd)).subarray(0, 4).toString()).toBe('boot');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
