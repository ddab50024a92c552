import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProgramOptions, runProgram } from '@bakehouse/system/program';
import { uuidFrom, volumeIdFrom } from '../identity.ts';
import { KERNEL_OPTIONS } from './base-system.ts';
import { ESP_SIZE_MIB, ESP_START_MIB, ROOT_START_MIB, rootMiB } from './disk-layout.ts';
import { behind, type Privilege } from './privilege.ts';

/*
 * A GPT disk with an EFI system partition and an ext4 root, each written at its place in the one sparse file. Nothing is
 * mounted: kernels in CI often lack loop devices or vfat.
 */
const MIB = 1024 * 1024;
/** Where the root file system begins, in bytes. */
export const ROOT_START = ROOT_START_MIB * MIB;
/** Of the UEFI specification, and "Linux x86-64 root" of the Discoverable Partitions Specification. */
const ESP_TYPE = 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B';
const ROOT_TYPE = '4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709';

export const BOOT_LOADER = '/usr/lib/systemd/boot/efi/systemd-bootx64.efi';

/** Named one by one, so that the file system does not depend on which features this machine's mke2fs likes best, and older systems can read it. */
const EXT4_FEATURES =
  'none,has_journal,ext_attr,resize_inode,dir_index,filetype,extent,flex_bg,sparse_super,large_file,huge_file,dir_nlink,extra_isize,metadata_csum,64bit';

/** Name of the disk in the work folder. Programs run there: in a path, mke2fs would take `?` and mtools `@@` for their own signs. */
export const DISK = 'image.raw';

export interface DiskContent {
  /** The folder of this build, in which `root` and the disk are. */
  readonly work: string;
  /** Name of the folder with the root file system. */
  readonly root: string;
  readonly kernel: string;
  readonly initrd: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly diskMiB: number;
  /** Seconds since 1970. */
  readonly sourceDate: number;
}

/** What all the programs get: the work folder, a fixed time, no time zone, no locale. */
function within({ work, sourceDate }: DiskContent, options: ProgramOptions): ProgramOptions {
  const time = String(sourceDate);
  return { ...options, cwd: work, env: { SOURCE_DATE_EPOCH: time, E2FSPROGS_FAKE_TIME: time, TZ: 'UTC', LC_ALL: 'C' } };
}

/** Makes the file with its partition table. */
export async function partitionDisk(content: DiskContent, options: ProgramOptions): Promise<void> {
  const file = join(content.work, DISK);
  await writeFile(file, '', { flag: 'wx' });
  await truncate(file, content.diskMiB * MIB);
  const id = (purpose: string) => uuidFrom(content.fingerprint, purpose);
  const partition = (name: string, type: string, start: number, size: number) =>
    `start=${start}MiB, size=${size}MiB, type=${type}, uuid=${id(name)}, name=${name}`;
  const table = [
    'label: gpt',
    `label-id: ${id('disk')}`,
    partition('esp', ESP_TYPE, ESP_START_MIB, ESP_SIZE_MIB),
    partition('root', ROOT_TYPE, ROOT_START_MIB, rootMiB(content.diskMiB)),
  ];
  // sfdisk and not sgdisk, which sleeps for a second after it has written.
  await runProgram('write the partition table', ['sfdisk', '--quiet', '--no-reread', '--no-tell-kernel', DISK], {
    ...within(content, options),
    stdin: `${table.join('\n')}\n`,
  });
}

/** Writes the EFI system partition: systemd-boot where firmware looks without being told, its entry, kernel and initial RAM disk. */
export async function writeEsp(content: DiskContent, programOptions: ProgramOptions): Promise<void> {
  const options = within(content, programOptions);
  const size = String(ESP_SIZE_MIB * 1024);
  const serial = volumeIdFrom(content.fingerprint);
  // Clusters of 2 KiB: at 4 KiB there would be too few for FAT32.
  const offset = String((ESP_START_MIB * MIB) / 512);
  await runProgram(
    'make the EFI system partition',
    ['mkfs.vfat', '-F', '32', '-s', '4', '-n', 'ESP', '--invariant', '-i', serial, '-h', offset, '--offset', offset, DISK, size],
    options,
  );
  const loader = join(content.work, 'loader.conf');
  const entry = join(content.work, 'entry.conf');
  // No menu, and nobody at the console changes the kernel's parameters.
  await writeFile(loader, 'default bakehouse.conf\ntimeout 0\neditor no\n');
  await writeFile(entry, `title ${content.title}\nlinux /vmlinuz\ninitrd /initrd.img\noptions ${KERNEL_OPTIONS}\n`);
  const at = `${DISK}@@${ESP_START_MIB}M`;
  await runProgram(
    'make folders in the EFI system partition',
    ['mmd', '-i', at, '::/EFI', '::/EFI/BOOT', '::/loader', '::/loader/entries'],
    options,
  );
  const files = [
    [BOOT_LOADER, '::/EFI/BOOT/BOOTX64.EFI'],
    [loader, '::/loader/loader.conf'],
    [entry, '::/loader/entries/bakehouse.conf'],
    [content.kernel, '::/vmlinuz'],
    [content.initrd, '::/initrd.img'],
  ] as const;
  for (const [from, to] of files) {
    await runProgram('fill the EFI system partition', ['mcopy', '-i', at, from, to], options);
  }
}

/** Writes the ext4 root from a folder. */
export async function writeRoot(content: DiskContent, privilege: Privilege, programOptions: ProgramOptions): Promise<void> {
  const options = within(content, programOptions);
  const uuid = uuidFrom(content.fingerprint, 'ext4');
  const argv = behind(
    privilege.prefix,
    'mke2fs',
    '-q',
    '-F',
    ...['-t', 'ext4', '-O', EXT4_FEATURES, '-b', '4096', '-I', '256', '-i', '16384', '-m', '1'],
    ...['-L', 'root', '-U', uuid, '-d', content.root],
    // The file is new, all zeros: what need not be written stays a hole.
    ...['-E', `offset=${ROOT_START},hash_seed=${uuid},root_owner=0:0,assume_storage_prezeroed=1,nodiscard`],
    DISK,
    `${rootMiB(content.diskMiB) * 1024}k`,
  );
  await runProgram('make the root file system', argv, options);
  await fixInodeTimes(`${DISK}?offset=${ROOT_START}`, content.sourceDate, options);
}

/** mke2fs copies the times of access and change from the folder, which differ at each build (before e2fsprogs 1.47.1). */
async function fixInodeTimes(filesystem: string, sourceDate: number, options: ProgramOptions): Promise<void> {
  // Tens of thousands of lines that say nothing.
  const { log: _log, logFile: _logFile, ...quiet } = options;
  const { stdout } = await runProgram('read the inode tables', ['dumpe2fs', filesystem], quiet);
  const times = usedInodes(stdout).flatMap((inode) =>
    ['atime', 'ctime'].map((field) => `set_inode_field <${inode}> ${field} @${sourceDate}`),
  );
  // How much was ever written depends on where the files lay on this machine's disk: zero, in the first superblock.
  const commands = ['set_super_value kbytes_written 0', ...times];
  await runProgram('set the times of the files', ['debugfs', '-w', '-f', '-', filesystem], { ...quiet, stdin: `${commands.join('\n')}\n` });
  // debugfs leaves the other superblocks as they are; tune2fs writes all. With errors on the disk, no program goes on writing.
  await runProgram('write all superblocks', ['tune2fs', '-e', 'remount-ro', filesystem], quiet);
}

/** The numbers of the inodes in use, without the reserved ones, from what dumpe2fs prints. */
export function usedInodes(dump: string): number[] {
  const number = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)$`, 'm').exec(dump)?.[1]);
  const count = number('Inode count');
  const first = number('First inode');
  if (Number.isNaN(count) || Number.isNaN(first)) throw new Error('dumpe2fs printed no inode count');
  const free = new Uint8Array(count + 1);
  for (const [, ranges] of dump.matchAll(/^ {2}Free inodes: (.*)$/gm)) {
    for (const range of (ranges ?? '').split(', ').filter((text) => text !== '')) {
      const [from, to] = range.split('-').map(Number);
      free.fill(1, from, (to ?? (from as number)) + 1);
    }
  }
  const used: number[] = [];
  for (let inode = first; inode <= count; inode++) if (free[inode] === 0) used.push(inode);
  return used;
}
