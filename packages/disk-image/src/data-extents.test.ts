import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { within } from './byte-ranges.ts';
import { dataExtents, inBlocks, readExtents } from './data-extents.ts';

const MIB = 1024 * 1024;

const TABLE = `Filesystem type is: ef53
File size of disk.vhd is 209715712 (409601 blocks of 512 bytes)
 ext:     logical_offset:        physical_offset: length:   expected: flags:
   0:        0..       7:     274432..    274439:      8:
   1:        8..      15:     300000..    300007:      8:     274440:
   2:   409600..  409607:     276480..    276487:      8:     684032: last,eof
disk.vhd: 3 extents found
`;

describe('the table of filefrag', () => {
  it('21: gives the ranges that have data, neighbours joined', () => {
    expect(readExtents(TABLE, 200 * MIB + 512)).toEqual([
      { start: 0, end: 8192 },
      { start: 200 * MIB, end: 200 * MIB + 4096 },
    ]);
  });

  it('21: that is not as expected counts as none, and the file is read as a whole', () => {
    for (const text of [
      '',
      'disk.vhd: FIBMAP unsupported\n',
      TABLE.replace('   1:        8..      15:', '   1:        0..       7:'),
      TABLE.replace('274432..    274439:      8:', '274432..    274439:      9:'),
      TABLE.replace('   0:        0..       7:', '   0:        7..       0:'),
      TABLE.replace('   2:', '   two:'),
    ]) {
      expect(readExtents(text, 200 * MIB)).toBeUndefined();
    }
  });
});

describe('the data of a sparse file', () => {
  it('21: is told in whole blocks, also where the file system has smaller ones', () => {
    const ranges = [
      { start: 512, end: 1024 },
      { start: 3584, end: 4608 },
      { start: 20_480, end: 24_576 },
      { start: 40_960, end: 41_472 },
    ];
    expect(inBlocks(ranges, 41_472)).toEqual([
      { start: 0, end: 8192 },
      { start: 20_480, end: 24_576 },
      { start: 40_960, end: 41_472 },
    ]);
  });

  it('21: is all within what the file system tells, where it tells', () =>
    withTemporaryFolder('holes', async (folder) => {
      const file = join(folder, 'sparse');
      const handle = await open(file, 'w+');
      try {
        const places = [0, 70 * MIB + 12_345, 199 * MIB];
        for (const place of places) await handle.write(Buffer.alloc(10_000, 1), 0, 10_000, place);
        const extents = await dataExtents(handle, file, new AbortController().signal);
        // Undefined on file systems that do not tell.
        for (const place of extents === undefined ? [] : places) {
          expect(within(extents ?? [], { start: place, end: place + 10_000 })).toEqual([{ start: place, end: place + 10_000 }]);
        }
        expect((extents ?? []).reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(2 * MIB);
      } finally {
        await handle.close();
      }
    }));
});
