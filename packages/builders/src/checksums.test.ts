import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { DiskChecksum, sha256OfDisk } from './checksums.ts';

const { signal } = new AbortController();
const footer = Buffer.from('footer');
const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex');

test('A disk read in parts has the checksums of the disk read at once', () =>
  withTemporaryFolder('checksums', async (folder) => {
    const disk = join(folder, 'disk');
    const bytes = randomBytes(9_000_001);
    await writeFile(disk, bytes);
    const checksum = new DiskChecksum();
    for (const end of [1, 5_000_000, undefined]) await checksum.readTo(disk, end, signal);
    const expected = { raw: sha256(bytes), withFooter: sha256(bytes, footer) };
    expect(checksum.digests(footer)).toEqual(expected);
    expect(await sha256OfDisk(disk, footer, signal)).toEqual(expected);
  }));

test('What is written behind the part that was read counts', () =>
  withTemporaryFolder('checksums', async (folder) => {
    const disk = join(folder, 'disk');
    await writeFile(disk, 'begin-old');
    const checksum = new DiskChecksum();
    await checksum.readTo(disk, 6, signal);
    await writeFile(disk, 'begin-new');
    await checksum.readTo(disk, undefined, signal);
    expect(checksum.digests(footer).raw).toBe(sha256(Buffer.from('begin-new')));
  }));
