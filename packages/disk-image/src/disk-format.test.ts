import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { diskFormatOf } from './disk-format.ts';
import { inspectDiskImage } from './inspect-disk-image.ts';
import { vhdFooter } from './vhd-footer.ts';

const MIB = 1024 * 1024;
const bytesOf = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

function inFile<T>(content: Buffer, look: (path: string) => Promise<T>): Promise<T> {
  return withTemporaryFolder('disk-format', async (folder) => {
    const path = join(folder, 'disk');
    await writeFile(path, content);
    return look(path);
  });
}

const footer = vhdFooter({ diskSize: MIB, uuid: '01234567-89ab-8def-8123-456789abcdef', timestamp: 0 });
const vdi = Buffer.alloc(1024);
vdi.writeUInt32LE(0xbeda107f, 64);

test.each([
  ['qcow2', bytesOf('QFI\xfb\0\0\0\x03', Buffer.alloc(1024))],
  ['qcow', bytesOf('QFI\xfb\0\0\0\x01', Buffer.alloc(1024))],
  ['vhd', bytesOf(Buffer.alloc(MIB), footer)],
  ['vhdx', bytesOf('vhdxfile', Buffer.alloc(1024))],
  ['vmdk', bytesOf('# Disk DescriptorFile\nversion=1\n')],
  ['vdi', vdi],
  ['raw', bytesOf(Buffer.alloc(512), 'EFI PART', Buffer.alloc(1024))],
  ['raw', bytesOf(Buffer.alloc(510), '\x55\xaa', Buffer.alloc(1024))],
  [undefined, bytesOf('# a checksum file')],
  [undefined, Buffer.alloc(4096)],
  [undefined, Buffer.alloc(0)],
])('a file is known as %s by its content', async (format, content) => {
  expect(await inFile(content, diskFormatOf)).toBe(format);
});

test('a raw disk is as large as its file, a fixed VHD is one without its footer', async () => {
  const inspect = (content: Buffer) => inFile(content, async (path) => inspectDiskImage(path));
  expect(await inspect(Buffer.alloc(4096, 1))).toMatchObject({ format: 'raw', diskSize: 4096, mappedBytes: 4096 });
  expect(await inspect(bytesOf(Buffer.alloc(MIB), footer))).toMatchObject({ format: 'fixed-vhd', diskSize: MIB });
});

test('what cannot be a disk is refused', async () => {
  const refusal = (content: Buffer) => inFile(content, async (path) => inspectDiskImage(path).catch((error: Error) => error.message));
  await expect(inspectDiskImage('/nowhere/none')).rejects.toThrow('Cannot open the image');
  await expect(inspectDiskImage('/')).rejects.toThrow('is not a file');
  expect(await refusal(Buffer.alloc(100))).toContain('too small');
  expect(await refusal(Buffer.alloc(4097))).toContain('not a multiple of 512');
  expect(await refusal(bytesOf(Buffer.alloc(2 * MIB), footer))).toContain(
    'its footer tells of a disk of 1048576 bytes, and the file has 2097152 before it',
  );
});
