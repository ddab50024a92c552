import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';
import { test } from '@jest/globals';
import type { DiskReader } from './disk-reader.ts';
import { Ext4 } from './ext4.ts';
import { ROOT_INODE } from './ext4-inode.ts';

const [mke2fs = '', debugfsProgram = '', e2fsck = ''] = await Promise.all(['mke2fs', 'debugfs', 'e2fsck'].map(findProgram));

/** A test that needs e2fsprogs; skipped, and listed as such, where it is not installed. */
export const ext4Test = mke2fs === '' || debugfsProgram === '' || e2fsck === '' ? test.skip : test;

export const neverAborted = new AbortController().signal;

/** The features of the disks that Bakehouse makes. */
export const FEATURES =
  'none,has_journal,ext_attr,dir_index,filetype,extent,flex_bg,sparse_super,large_file,huge_file,dir_nlink,extra_isize';

/** Makes an ext4 file system of a folder's content. */
export async function makeExt4(
  image: string,
  tree: string,
  { mib = 16, blockSize = 1024, features = `${FEATURES},64bit,metadata_csum` } = {},
): Promise<void> {
  await writeFile(image, '');
  await truncate(image, mib * 1024 * 1024);
  const options = ['-q', '-t', 'ext4', '-O', features, '-b', String(blockSize), '-d', tree];
  await runProgram('make the file system', [mke2fs, ...options, image]);
}

/** Changes a file system with debugfs, in the folder of the image. */
export async function debugfs(folder: string, image: string, commands: readonly string[]): Promise<string> {
  await writeFile(join(folder, 'commands'), `${commands.join('\n')}\n`);
  const { stdout } = await runProgram('change the file system', [debugfsProgram, '-w', '-f', 'commands', image], { cwd: folder });
  return stdout;
}

/** Replays the journal and repairs, as Linux would. */
export async function repair(image: string, ...options: string[]): Promise<void> {
  await runProgram('repair the file system', [e2fsck, '-f', '-y', ...options, image], { allowFailure: true });
}

/** Bytes in memory as a disk. */
export function diskOfBytes(content: Buffer): DiskReader {
  const { length } = content;
  const read = async (offset: number, size: number) =>
    offset + size > length ? undefined : Buffer.from(content.subarray(offset, offset + size));
  return { size: length, read };
}

export async function openBytes(content: Buffer): Promise<Ext4> {
  return Ext4.open(diskOfBytes(content), neverAborted);
}

export async function openImage(image: string): Promise<Ext4> {
  return openBytes(await readFile(image));
}

/** Everything in a file system by its path: a file as its content, anything else as its kind. */
export async function contentOf(fs: Ext4): Promise<Map<string, Buffer | string>> {
  const found = new Map<string, Buffer | string>();
  const visit = async (number: number, path: string): Promise<void> => {
    const inode = await fs.inode(number);
    if (inode.kind === 'file') found.set(path, await fileContent(fs, number));
    else found.set(path, inode.kind);
    if (inode.kind !== 'folder') return;
    for await (const entry of fs.entries(inode)) {
      if (entry === 'damaged' || entry.name === undefined) throw new Error(`a damaged entry in ${path}`);
      await visit(entry.inode, `${path}/${entry.name}`);
    }
  };
  await visit(ROOT_INODE, '');
  return found;
}

async function fileContent(fs: Ext4, number: number): Promise<Buffer> {
  const inode = await fs.inode(number);
  const content = Buffer.alloc(inode.size);
  for await (const { offset, bytes } of fs.pieces(await fs.extents(inode), 0, inode.size)) bytes.copy(content, offset);
  return content;
}

/** The inode at a path. */
export async function inodeAt(fs: Ext4, path: string): Promise<number> {
  let number = ROOT_INODE;
  for (const part of path.split('/').filter((name) => name !== '')) {
    let next: number | undefined;
    for await (const entry of fs.entries(await fs.inode(number))) if (entry !== 'damaged' && entry.name === part) next = entry.inode;
    if (next === undefined) throw new Error(`there is no ${part} in ${path}`);
    number = next;
  }
  return number;
}

/** The block at which the journal of a fresh file system begins; it lies in one piece. */
export async function journalStart(image: string): Promise<number> {
  const fs = await openImage(image);
  const [extent] = await fs.extents(await fs.inode(8));
  if (extent === undefined) throw new Error('there is no journal');
  return extent.physical;
}

/** Where an inode lies in an image of one group or more, in bytes. */
export function inodeOffset(image: Buffer, number: number): number {
  const blockSize = 1024 << image.readUInt32LE(1024 + 0x18);
  const perGroup = image.readUInt32LE(1024 + 0x28);
  const inodeSize = image.readUInt16LE(1024 + 0x58);
  const descriptorSize = (image.readUInt32LE(1024 + 0x60) & 0x80) === 0 ? 32 : image.readUInt16LE(1024 + 0xfe);
  const descriptors = (image.readUInt32LE(1024 + 0x14) + 1) * blockSize;
  const table = image.readUInt32LE(descriptors + Math.floor((number - 1) / perGroup) * descriptorSize + 8);
  return table * blockSize + ((number - 1) % perGroup) * inodeSize;
}

/** The blocks in which two images differ. */
export function differingBlocks(before: Buffer, after: Buffer, blockSize: number): number[] {
  const blocks: number[] = [];
  for (let at = 0; at < before.length; at += blockSize)
    if (!before.subarray(at, at + blockSize).equals(after.subarray(at, at + blockSize))) blocks.push(at / blockSize);
  return blocks;
}
