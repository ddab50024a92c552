import { mkdir, open, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import { crc32c } from './crc32c.ts';
import {
  contentOf,
  debugfs,
  diskOfBytes,
  ext4Test,
  FEATURES,
  inodeAt,
  makeExt4,
  openBytes,
  openImage,
  repair,
} from './ext4.test-support.ts';
import { Ext4 } from './ext4.ts';
import { entriesOf } from './ext4-directory.ts';

/** A tree in a folder, and the path of the image that is to be made of it. */
function withTree(work: (tree: string, image: string, folder: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('ext4', async (folder) => {
    const tree = join(folder, 'tree');
    await mkdir(tree);
    await work(tree, join(folder, 'disk'), folder);
  });
}

/** A file of which every second block is a hole. */
async function writeHoles(path: string, blockSize: number, blocks: number): Promise<void> {
  const file = await open(path, 'w');
  for (let block = 0; block < blocks; block += 2)
    await file.write(Buffer.alloc(blockSize, 1 + (block % 255)), 0, blockSize, block * blockSize);
  await file.truncate(blocks * blockSize);
  await file.close();
}

describe.each([1024, 2048, 4096])('a file system with blocks of %i bytes', (blockSize) => {
  ext4Test('is read as what was put in', () =>
    withTree(async (tree, image) => {
      const content = new Map<string, Buffer | string>([['', 'folder']]);
      const put = async (path: string, bytes: Buffer) => {
        await writeFile(join(tree, path), bytes);
        content.set(`/${path}`, bytes);
      };
      await put('empty', Buffer.alloc(0));
      await put('small', Buffer.from('small'));
      await put('large', Buffer.alloc(3 * 1024 * 1024 + 7, 'large file '));
      await mkdir(join(tree, 'many'));
      content.set('/many', 'folder');
      for (let index = 0; index < 300; index++) await put(`many/${'name-'.repeat(8)}${index}-ü`, Buffer.from(String(index)));
      await symlink('/etc/passwd', join(tree, 'link'));
      content.set('/link', 'link');
      // So many extents that the tree is two levels deep.
      await writeHoles(join(tree, 'holes'), 4096, 1200);
      content.set('/holes', await readFile(join(tree, 'holes')));
      await makeExt4(image, tree, { blockSize, mib: 32 });
      const fs = await openImage(image);
      expect([fs.blockSize, fs.journal]).toEqual([blockSize, { kind: 'clean' }]);
      const found = await contentOf(fs);
      found.delete('/lost+found');
      expect([...found.keys()].sort()).toEqual([...content.keys()].sort());
      const same = (a: Buffer | string | undefined, b: Buffer | string) =>
        a instanceof Buffer && b instanceof Buffer ? a.equals(b) : a === b;
      for (const [path, expected] of content) expect([path, same(found.get(path), expected)]).toEqual([path, true]);
    }),
  );
});

ext4Test('holes are no pieces, and reserved blocks read as zeros', () =>
  withTree(async (tree, image, folder) => {
    await writeHoles(join(tree, 'holes'), 4096, 9);
    await truncate(join(tree, 'holes'), 10 * 4096);
    await writeFile(join(tree, 'reserved'), 'x');
    await makeExt4(image, tree, { blockSize: 4096 });
    await debugfs(folder, image, ['fallocate reserved 1 3', 'set_inode_field reserved size 16384']);
    const fs = await openImage(image);
    const holes = await fs.inode(await inodeAt(fs, 'holes'));
    const offsets: number[] = [];
    for await (const { offset, bytes } of fs.pieces(await fs.extents(holes), 0, holes.size)) offsets.push(offset, bytes.length);
    expect(offsets).toEqual([0, 4096, 8192, 4096, 16384, 4096, 24576, 4096, 32768, 4096]);
    expect((await contentOf(fs)).get('/reserved')).toEqual(Buffer.concat([Buffer.from('x'), Buffer.alloc(16383)]));
  }),
);

ext4Test('a part of a file is read without what is around it', () =>
  withTree(async (tree, image) => {
    await writeFile(join(tree, 'file'), Buffer.alloc(3000, '0123456789'));
    await makeExt4(image, tree);
    const fs = await openImage(image);
    const file = await fs.inode(await inodeAt(fs, 'file'));
    const parts: string[] = [];
    for await (const { offset, bytes } of fs.pieces(await fs.extents(file), 2040, 2052)) parts.push(`${offset}: ${bytes}`);
    expect(parts).toEqual(['2040: 012345678901']);
  }),
);

ext4Test('a folder that is a hash tree is read like any other', () =>
  withTree(async (tree, image) => {
    for (let index = 0; index < 400; index++) await writeFile(join(tree, `a-rather-long-name-of-a-file-${index}`), '');
    await makeExt4(image, tree);
    await repair(image, '-D');
    const fs = await openImage(image);
    expect((await fs.inode(2)).flags & 0x1000).toBe(0x1000);
    expect((await contentOf(fs)).size).toBe(402);
  }),
);

ext4Test('names of features that are not read are told', () =>
  withTree(async (tree, image) => {
    await makeExt4(image, tree, { features: `${FEATURES},inline_data,casefold` });
    await expect(openImage(image)).rejects.toThrow('The ext4 file system has features that are not read: inline_data, casefold.');
  }),
);

ext4Test('a file that is mapped by blocks, as in ext3, is refused, the others are read', () =>
  withTree(async (tree, image) => {
    await writeFile(join(tree, 'file'), 'x');
    await makeExt4(image, tree, { features: 'none,has_journal,filetype' });
    const fs = await openImage(image);
    const root = await fs.inode(2);
    await expect(fs.extents(root)).rejects.toMatchObject({ name: 'Ext4Error', fault: 'unsupported' });
  }),
);

ext4Test('a run that is cancelled ends', () =>
  withTree(async (tree, image) => {
    await makeExt4(image, tree);
    const abort = new AbortController();
    const fs = await Ext4.open(diskOfBytes(await readFile(image)), abort.signal);
    abort.abort();
    await expect(fs.inode(2)).rejects.toBeInstanceOf(CancelledError);
  }),
);

ext4Test('a disk that describes more work than an honest one has is left when enough was read', () =>
  withTree(async (tree, image) => {
    await writeHoles(join(tree, 'holes'), 4096, 1200);
    await makeExt4(image, tree);
    const fs = await openImage(image);
    const file = await fs.inode(await inodeAt(fs, 'holes'));
    const again = async () => {
      for (let round = 0; round < 10_000; round++) await fs.extents(file);
    };
    await expect(again()).rejects.toMatchObject({ fault: 'limit', message: 'The file system describes more than is read of one.' });
  }),
);

describe('a source that is no file system', () => {
  test.each([0, 100, 4096])('of %i bytes is refused', async (size) => {
    await expect(openBytes(Buffer.alloc(size, 0x5a))).rejects.toMatchObject({ name: 'Ext4Error', fault: 'damaged' });
  });
});

describe('a block of a folder', () => {
  const entry = (inode: number, length: number, name: Buffer | string, nameLength = name.length) => {
    const bytes = Buffer.alloc(Math.max(length, 8));
    bytes.writeUInt32LE(inode, 0);
    bytes.writeUInt16LE(length, 4);
    bytes.writeUInt8(nameLength, 6);
    Buffer.from(name).copy(bytes, 8);
    return bytes.subarray(0, length);
  };

  test.each([
    ['with a record shorter than its head', entry(5, 4, '')],
    ['with a record of no length', Buffer.from([5, 0, 0, 0, 0, 0, 1, 1, 0x61, 0, 0, 0])],
    ['with a record that ends in its middle', Buffer.concat([entry(5, 12, 'a'), Buffer.alloc(4)])],
    ['with a name longer than its record', entry(5, 12, 'abc', 200)],
    ['with a record that goes beyond it', Buffer.concat([entry(5, 12, 'a'), Buffer.from([5, 0, 0, 0, 100, 0, 1, 1])])],
    ['with a record of an odd length', Buffer.concat([entry(5, 12, 'a'), entry(6, 13, 'b')])],
  ])('%s gives the entries before it', (_what, block) => {
    const found = entriesOf(block);
    expect(found.isDamaged).toBe(true);
    expect(found.entries.length).toBeLessThan(2);
  });

  test('gives no dots, nothing without an inode, and no name that is none', () => {
    const names = ['.', '..', 'fine', 'a/b', 'nul\0', '', Buffer.from([0xff])];
    const block = Buffer.concat([...names.map((name, index) => entry(index + 1, 16, name)), entry(0, 12, 'gone')]);
    expect(entriesOf(block)).toMatchObject({
      entries: [
        { inode: 3, name: 'fine' },
        { inode: 4, name: undefined },
        { inode: 5, name: undefined },
        { inode: 6, name: undefined },
        { inode: 7, name: undefined },
      ],
      isDamaged: false,
    });
  });
});

test('CRC-32C has the values of RFC 3720, appendix B.4', () => {
  const sum = (bytes: Uint8Array) => (crc32c(0xffffffff, bytes) ^ 0xffffffff) >>> 0;
  expect(sum(Buffer.alloc(32))).toBe(0x8a9136aa);
  expect(sum(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43);
  expect(sum(Buffer.from('123456789'))).toBe(0xe3069283);
});
