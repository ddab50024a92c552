import { UserError } from '@bakehouse/core/errors';
import type { DiskReader } from './disk-reader.ts';
import { type Partition, readPartitionTable } from './gpt.ts';

/** Root partition of x86-64, "Discoverable Partitions Specification". */
const LINUX_ROOT_X64 = '4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709';

/** Fields of the ext4 superblock, at 1024 bytes: `Documentation/filesystems/ext4/super.rst` of the Linux kernel. */
const SUPERBLOCK = 1024;
const MAGIC = { offset: 0x38, value: 0xef53 };
const INCOMPAT = 0x60;
const INCOMPAT_RECOVER = 0x4;

/**
 * Finds the partition with the root file system: by its type, else by the name `root`, else the largest one with ext4.
 *
 * @param disk its bytes
 * @param label how to call the disk in messages
 * @throws UserError when there is none, when it is not ext4, or when it was not unmounted cleanly
 */
export async function findRootPartition(disk: DiskReader, label: string): Promise<Partition> {
  const partitions = await readPartitionTable(disk, label);
  const named =
    partitions.find((partition) => partition.type === LINUX_ROOT_X64) ??
    partitions.find((partition) => partition.name.toLowerCase() === 'root') ??
    (await largestExt4(disk, partitions));
  const found = partitions.map(({ number, name, type }) => `${number} (${name === '' ? type : name})`).join(', ');
  if (named === undefined) {
    throw new UserError(`${label} has no root partition with ext4. Its partitions: ${found === '' ? 'none' : found}.`, {
      hint: 'give the root partition the type 8304 (Linux root x86-64) or the name "root"',
    });
  }
  const start = await disk.read(named.offset, 128 * 1024);
  const kind = start === undefined ? 'nothing' : fileSystemOf(start);
  if (start === undefined || kind !== 'ext4') {
    throw new UserError(`The root partition ${named.number} of ${label} holds ${kind}; tests can be put into ext4 only.`, {
      hint: 'build the image with an ext4 root',
    });
  }
  if ((start.readUInt32LE(SUPERBLOCK + INCOMPAT) & INCOMPAT_RECOVER) !== 0) {
    throw new UserError(`The root file system of ${label} was not unmounted cleanly: its journal must be replayed first.`, {
      hint: 'shut the machine down before its disk is taken as an image, or build the image again',
    });
  }
  return named;
}

async function largestExt4(disk: DiskReader, partitions: readonly Partition[]): Promise<Partition | undefined> {
  for (const partition of [...partitions].sort((a, b) => b.size - a.size)) {
    const start = await disk.read(partition.offset, 128 * 1024);
    if (start !== undefined && fileSystemOf(start) === 'ext4') return partition;
  }
  return undefined;
}

/** By the magic numbers of the file systems that Linux images use for their root. */
function fileSystemOf(start: Buffer): string {
  if (start.readUInt16LE(SUPERBLOCK + MAGIC.offset) === MAGIC.value) return 'ext4';
  if (start.toString('latin1', 0, 4) === 'XFSB') return 'xfs';
  if (start.toString('latin1', 0x10040, 0x10048) === '_BHRfS_M') return 'btrfs';
  if (start.toString('latin1', 0, 4) === 'hsqs') return 'squashfs';
  if (start.toString('latin1', 0, 4) === 'LUKS') return 'an encrypted volume (LUKS)';
  if (start.readUInt32LE(SUPERBLOCK) === 0xe0f5e1e2) return 'erofs';
  return 'an unknown file system';
}
