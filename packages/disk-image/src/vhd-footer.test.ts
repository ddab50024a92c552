import { describe, expect, it } from '@jest/globals';
import { diskGeometry, FOOTER_SIZE, vhdFooter } from './vhd-footer.ts';

const MIB = 1024 * 1024;
const UUID = '01234567-89ab-8def-8123-456789abcdef';

describe('vhdFooter', () => {
  const footer = vhdFooter({ diskSize: 1024 * MIB, uuid: UUID, timestamp: 1_767_225_600 });

  it('says fixed disk, version 1.0, in 512 bytes', () => {
    expect(footer).toHaveLength(FOOTER_SIZE);
    expect(footer.toString('latin1', 0, 8)).toBe('conectix');
    expect(footer.readUInt32BE(8)).toBe(2);
    expect(footer.readUInt32BE(12)).toBe(0x10000);
    expect(footer.readBigUInt64BE(16)).toBe(2n ** 64n - 1n);
    expect(footer.readUInt32BE(60)).toBe(2);
  });

  it('counts its time from the year 2000', () => {
    expect(new Date(Date.UTC(2000, 0, 1) + footer.readUInt32BE(24) * 1000).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });

  it('says the size of the disk twice, and its identity', () => {
    expect(footer.readBigUInt64BE(40)).toBe(BigInt(1024 * MIB));
    expect(footer.readBigUInt64BE(48)).toBe(BigInt(1024 * MIB));
    expect(footer.toString('hex', 68, 84)).toBe(UUID.replaceAll('-', ''));
  });

  it('makes the sum of all bytes and the complement of its checksum agree', () => {
    const sum = footer.reduce((total, byte, index) => (index >= 64 && index < 68 ? total : total + byte), 0);
    expect((footer.readUInt32BE(64) ^ 0xffffffff) >>> 0).toBe(sum);
  });

  it('refuses a disk that is not a whole number of MiB', () => {
    for (const diskSize of [0, MIB + 512, -MIB]) {
      expect(() => vhdFooter({ diskSize, uuid: UUID, timestamp: 0 })).toThrow('whole number of MiB');
    }
  });
});

describe('diskGeometry', () => {
  // Worked out by hand from the pseudo-code in the specification's appendix.
  it.each([
    [8 * MIB, { cylinders: 240, heads: 4, sectorsPerTrack: 17 }],
    [200 * MIB, { cylinders: 825, heads: 16, sectorsPerTrack: 31 }],
    [1024 * MIB, { cylinders: 2080, heads: 16, sectorsPerTrack: 63 }],
    [30 * 1024 * MIB, { cylinders: 62415, heads: 16, sectorsPerTrack: 63 }],
    [4 * 1024 * 1024 * MIB, { cylinders: 65535, heads: 16, sectorsPerTrack: 255 }],
  ])('of %d bytes is %j', (bytes, geometry) => {
    const { cylinders, heads, sectorsPerTrack } = diskGeometry(bytes / 512);
    expect({ heads, sectorsPerTrack }).toEqual({ heads: geometry.heads, sectorsPerTrack: geometry.sectorsPerTrack });
    expect(cylinders).toBe(geometry.cylinders);
    expect(cylinders * heads * sectorsPerTrack).toBeLessThanOrEqual(bytes / 512);
  });
});
