/** Mutated headers and tables of disk images: 1,000 of each kind, 20,000 in the deep tier. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { findRootPartition } from '@bakehouse/disk-image/partitions';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, jest } from '@jest/globals';
import { inspectDiskImage, lookIntoDisk } from '../../packages/disk-image/src/inspect-disk-image.ts';
import { testNeeding } from '../support/test-needing.ts';
import { reportHeld } from './held.ts';
import { convert, signPartitionTable, signVhd, smallDisk, smallVhd } from './image-files.ts';
import { mutationCount, mutations } from './mutate.ts';

jest.setTimeout(1_800_000);

const test = await testNeeding([{ needs: 'qemu-img', package: 'qemu-utils' }]);

const KIB = 1024;

interface Place {
  readonly raw: string;
  readonly image: string;
}

/** What is mutated: the bytes, and how half of the mutations get right checksums, without which nothing else would be looked at. */
const READERS: readonly (readonly [name: string, make: (place: Place) => Promise<Buffer>, sign: (bytes: Buffer) => void])[] = [
  ['qcow2 images', ({ raw, image }) => convert(raw, image, 'qcow2', '-o', 'cluster_size=512').then(() => readFile(image)), () => {}],
  [
    'compressed qcow2 images',
    ({ raw, image }) => convert(raw, image, 'qcow2', '-c', '-o', 'cluster_size=512').then(() => readFile(image)),
    () => {},
  ],
  ['dynamic VHDs', async () => smallVhd(SMALL), signVhd],
  ['partition tables', async () => SMALL.subarray(0, 4 * KIB), signPartitionTable],
];
const SMALL = smallDisk(140 * KIB);

test.each(READERS)('mutated %s are taken or refused by an error of ours, each in little time and memory', (name, make, sign) =>
  withTemporaryFolder('mutated-image', async (folder) => {
    const place = { raw: join(folder, 'disk.raw'), image: join(folder, 'image') };
    await writeFile(place.raw, SMALL);
    const original = await make(place);
    const look = async (bytes: Buffer): Promise<unknown> => {
      // A disk of which only the beginning was mutated gets its end.
      await writeFile(place.image, name === 'partition tables' ? Buffer.concat([bytes, SMALL.subarray(4 * KIB)]) : bytes);
      const work = async () => lookIntoDisk(await inspectDiskImage(place.image), (disk) => findRootPartition(disk, 'image'));
      return work().catch((thrown: unknown) => thrown);
    };
    expect(await look(original)).toMatchObject({ number: 1 });
    const count = mutationCount();
    let worst = 0;
    let refused = 0;
    let held = 0;
    for (const { seed, bytes } of mutations(original, { seed: 11, count })) {
      const mutated = Buffer.from(bytes);
      if (seed % 2 === 0) sign(mutated);
      const before = performance.now();
      const error = await look(mutated);
      worst = Math.max(worst, performance.now() - before);
      if (error instanceof Error && !(error instanceof UserError)) throw new Error(`mutation ${seed}`, { cause: error });
      if (error instanceof Error) refused++;
      held++;
    }
    reportHeld(`mutated ${name}`, count, held, `${refused} refused, worst ${Math.ceil(worst)} ms`);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(count);
    expect(worst).toBeLessThan(20_000);
    expect(process.memoryUsage().rss).toBeLessThan(1024 * 1024 * KIB);
  }),
);
