import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { detectDiskFormat } from './disk-format.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'disk-format-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function fileOf(...parts: Buffer[]): Promise<string> {
  const path = join(folder, 'disk');
  await writeFile(path, Buffer.concat(parts));
  return path;
}

function vhdFooter(type: number): Buffer {
  const footer = Buffer.alloc(512);
  footer.write('conectix', 'latin1');
  footer.writeUInt32BE(type, 60);
  return footer;
}

test('a raw disk is as large as its file', async () => {
  expect(await detectDiskFormat(await fileOf(Buffer.alloc(4096)))).toEqual({ kind: 'raw', size: 4096 });
});

test('a fixed VHD is a raw disk without its footer', async () => {
  expect(await detectDiskFormat(await fileOf(Buffer.alloc(4096), vhdFooter(2)))).toEqual({ kind: 'fixed-vhd', size: 4096 });
});

test('a dynamic VHD and a qcow2 file are told from their content, whatever their name', async () => {
  expect(await detectDiskFormat(await fileOf(Buffer.alloc(4096), vhdFooter(3)))).toEqual({ kind: 'dynamic-vhd' });
  expect(await detectDiskFormat(await fileOf(Buffer.from('QFI\xfb', 'latin1'), Buffer.alloc(4092)))).toEqual({ kind: 'qcow2' });
});

test('what cannot be a disk is refused', async () => {
  await expect(detectDiskFormat(join(folder, 'none'))).rejects.toThrow('Cannot open the image');
  await expect(detectDiskFormat(folder)).rejects.toThrow('is not a file');
  await expect(detectDiskFormat(await fileOf(Buffer.alloc(100)))).rejects.toThrow('too small');
  await expect(detectDiskFormat(await fileOf(Buffer.alloc(4097)))).rejects.toThrow('not a multiple of 512');
});
