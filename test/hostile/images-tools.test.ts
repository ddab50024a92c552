/** Hostile images where a tool would work on them: what Packer hands over, and file systems that the agent is put into. */
import { mkdir, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { inspectDiskImage } from '@bakehouse/disk-image/format';
import { unpackDiskImage } from '@bakehouse/disk-image/unpack';
import { confinementTools } from '@bakehouse/system/confined-program';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, jest } from '@jest/globals';
import { convertDisk, findDisk } from '../../packages/builders/src/packer/packer-disks.ts';
import { agentUnits } from '../../packages/vm/src/systemd/agent.ts';
import { testNeeding } from '../support/test-needing.ts';
import { ensureVmTools, overlayOf } from '../support/vm-tools.ts';
import { convert, largeDisk, smallDisk } from './image-files.ts';

jest.setTimeout(600_000);

const MIB = 1024 * 1024;
const { signal } = new AbortController();

const test = await testNeeding([
  { needs: 'qemu-img', package: 'qemu-utils' },
  { needs: 'mke2fs', package: 'e2fsprogs' },
  ...confinementTools(),
]);

function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('hostile-tools', work);
}

const wanted = { formats: ['raw', 'vhd'] as const, fingerprint: '0'.repeat(64), timestamp: 0 };

test.each([
  ['qcow2', ['-c']],
  ['vpc', ['-o', 'force_size=on']],
  ['raw', []],
])('the %s disk of Packer is unpacked as it is, and every file belongs to us', (format, options) =>
  inFolder(async (folder) => {
    const disk = largeDisk(4);
    await writeFile(join(folder, 'disk.raw'), disk);
    await convert(join(folder, 'disk.raw'), join(folder, 'packer-disk'), format, ...options);
    const path = await findDisk([join(folder, 'packer-disk')]);
    const work = join(folder, 'work');
    await mkdir(work);
    await convertDisk(String(path), work, wanted, silentLog, signal);
    expect((await readFile(join(work, 'image.raw'))).equals(disk)).toBe(true);
    expect((await readdir(work)).sort()).toEqual(['image.raw', 'image.vhd', 'unpacked']);
  }),
);

test("S4: a disk of Packer's with a backing file is refused, and nothing is unpacked", () =>
  inFolder(async (folder) => {
    const [raw, disk, work] = [join(folder, 'disk.raw'), join(folder, 'packer-disk'), join(folder, 'work')];
    await writeFile(raw, largeDisk(4));
    await runProgram('make', ['qemu-img', 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', raw, disk]);
    await mkdir(work);
    const path = await findDisk([join(folder, 'packer-disk')]);
    await expect(convertDisk(String(path), work, wanted, silentLog, signal)).rejects.toThrow('it has a backing file');
    expect(await readdir(work)).toEqual([]);
  }));

test('a disk of Packer in a format that is not read is refused by its name; beside a raw one it does not count', () =>
  inFolder(async (folder) => {
    const raw = join(folder, 'disk.raw');
    await writeFile(raw, largeDisk(4));
    await convert(raw, join(folder, 'disk.vmdk'), 'vmdk');
    const path = String(await findDisk([join(folder, 'disk.vmdk')]));
    await expect(convertDisk(path, folder, wanted, silentLog, signal)).rejects.toThrow('it is a VMDK');
    expect(await findDisk([join(folder, 'disk.vmdk'), raw])).toBe(raw);
  }));

test('S4: an image that gets a backing file after it was looked at shows nothing of the host', () =>
  inFolder(async (folder) => {
    const [raw, image, secret] = [join(folder, 'disk.raw'), join(folder, 'image'), join(folder, 'secret')];
    await writeFile(raw, largeDisk(4));
    await writeFile(secret, Buffer.alloc(4 * MIB, 'the secret'));
    await convert(raw, image, 'qcow2');
    const inspected = await inspectDiskImage(image);
    await runProgram('swap', ['qemu-img', 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', secret, image, '4M']);
    const tools = await ensureVmTools(silentLog, signal);
    const unpacked = await unpackDiskImage(inspected, join(folder, 'base'), { ...tools, signal });
    expect((await readFile(unpacked)).includes('the secret')).toBe(false);
  }));

test('S7b: an image whose disk has no room is refused before it is unpacked', () =>
  inFolder(async (folder) => {
    const [raw, image] = [join(folder, 'disk.raw'), join(folder, 'image')];
    await writeFile(raw, largeDisk(4));
    await convert(raw, image, 'qcow2');
    const inspected = { ...(await inspectDiskImage(image)), mappedBytes: 2 ** 60 };
    const tools = await ensureVmTools(silentLog, signal);
    await expect(unpackDiskImage(inspected, join(folder, 'base'), { ...tools, signal })).rejects.toThrow(
      'There is no room to unpack the image',
    );
    expect(await readdir(join(folder, 'base'))).toEqual([]);
  }));

test.each([
  ['qcow2', ['-c']],
  ['vpc', ['-o', 'force_size=on']],
])('S7b: nothing of a %s image without a partition table is unpacked', (format, options) =>
  inFolder(async (folder) => {
    const [raw, image, work] = [join(folder, 'disk.raw'), join(folder, 'image'), join(folder, 'work')];
    await writeFile(raw, Buffer.alloc(4 * MIB, 'no table '));
    await convert(raw, image, format, ...options);
    await mkdir(work);
    const tools = await ensureVmTools(silentLog, signal);
    await expect(overlayOf(image, work, agentUnits([]), tools, signal)).rejects.toThrow('has no GUID partition table');
    expect(await readdir(work)).toEqual([]);
  }),
);

/** A disk whose root file system is made of a folder. */
async function diskOf(folder: string, fill: (tree: string) => Promise<void>): Promise<string> {
  const [tree, root, disk] = [join(folder, 'tree'), join(folder, 'root.ext4'), join(folder, 'disk.raw')];
  await mkdir(join(tree, 'etc/systemd/system/multi-user.target.wants'), { recursive: true });
  await fill(tree);
  await writeFile(root, '');
  await truncate(root, 32 * MIB);
  const { mke2fs } = await ensureVmTools(silentLog, signal);
  await runProgram('make ext4', [mke2fs, '-q', '-t', 'ext4', '-d', tree, root]);
  const table = smallDisk(40 * MIB).subarray(0, 2048);
  await writeFile(disk, table);
  await truncate(disk, 40 * MIB);
  const file = await open(disk, 'r+');
  await file.write(await readFile(root), 0, 32 * MIB, 2048);
  await file.close();
  return disk;
}

test('the agent is put into a file system that is in order', () =>
  inFolder(async (folder) => {
    const disk = await diskOf(folder, async () => {});
    await overlayOf(disk, folder, agentUnits([]), await ensureVmTools(silentLog, signal), signal);
    expect(await readdir(folder)).toContain('overlay.qcow2');
  }));

test('a file system in which a giant stands in the place of the agent is refused, and costs no memory', () =>
  inFolder(async (folder) => {
    const disk = await diskOf(folder, async (tree) => {
      const giant = join(tree, 'etc/systemd/system/bakehouse-agent.service');
      await writeFile(giant, '');
      await truncate(giant, 1024 ** 4);
    });
    const tools = await ensureVmTools(silentLog, signal);
    await expect(overlayOf(disk, folder, agentUnits([]), tools, signal)).rejects.toThrow('debugfs wanted to write a file of more than');
    expect(process.memoryUsage().rss).toBeLessThan(1024 * MIB);
  }));

test('a file system that says that it has 2^48 blocks is refused, and fills nothing', () =>
  inFolder(async (folder) => {
    const disk = await diskOf(folder, async () => {});
    const file = await open(disk, 'r+');
    // s_blocks_count_lo and _hi, and their feature 64bit, without a checksum of the superblock.
    const superblock = Buffer.alloc(1024);
    await file.read(superblock, 0, 1024, 2048 + 1024);
    superblock.writeUInt32LE(0xffff_ffff, 4);
    superblock.writeUInt32LE(0xffff, 0x150);
    superblock.writeUInt32LE(superblock.readUInt32LE(0x64) & ~0x400, 0x64);
    await file.write(superblock, 0, 1024, 2048 + 1024);
    await file.close();
    const tools = await ensureVmTools(silentLog, signal);
    await expect(overlayOf(disk, folder, agentUnits([]), tools, signal)).rejects.toThrow(
      'Cannot read the metadata of the root file system',
    );
  }));
