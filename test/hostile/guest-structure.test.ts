/** File systems that contradict themselves: each number on the disk of a machine can be a lie. */
import type { Log } from '@bakehouse/core/log';
import { silentLog } from '@bakehouse/core/log';
import { describe, expect } from '@jest/globals';
import { guestTest, withGuestDisk } from './guest-disk.ts';
import { countHeld } from './held.ts';

const EXTENT_ROOT = 0x28;
const FILES = 'results/000/files';
const held = countHeld('dump disks that contradict themselves');
/** A disk for one attack, which is counted. */
const withHostileDisk = (...disk: Parameters<typeof withGuestDisk>) => held(() => withGuestDisk(...disk));

/** The commands by which debugfs makes a file in a folder. */
const write = (folder: string, ...names: string[]) => [`cd /${folder}`, ...names.map((name) => `write ${name} ${name}`), 'cd /'];

describe('folders and files that contradict themselves', () => {
  guestTest('a folder that stands in itself or in several places is entered once', () =>
    withHostileDisk(async (disk) => {
      await disk.play([
        'mkdir results/000/files/a',
        'mkdir results/000/files/a/b',
        'mkdir results/000/files/stand-1',
        'mkdir results/000/files/stand-2',
      ]);
      await disk.patch(async (bytes) => {
        const inodeOf = (name: string) => bytes.indexOf(Buffer.concat([Buffer.from([name.length, 2]), Buffer.from(name)])) - 6;
        const files = bytes.readUInt32LE(inodeOf('files'));
        bytes.writeUInt32LE(files, inodeOf('b'));
        bytes.writeUInt32LE(2, inodeOf('stand-1'));
        bytes.writeUInt32LE(bytes.readUInt32LE(inodeOf('a')), inodeOf('stand-2'));
      });
      const { files, leftOut } = await disk.read();
      expect(leftOut[0]?.kind).toBe('loop');
      expect(Object.keys(files).filter((path) => path.startsWith('tests/000-first/a/b'))).toEqual([]);
    }),
  );

  guestTest('folders that lie too deep are left out', () =>
    withHostileDisk(async (disk) => {
      const path = Array.from({ length: 40 }, () => 'd');
      await disk.play(path.flatMap((_, depth) => [`mkdir ${FILES}/${path.slice(0, depth + 1).join('/')}`]));
      const { files, leftOut } = await disk.read();
      expect(leftOut).toEqual([{ kind: 'depth', count: 1 }]);
      expect(Math.max(...Object.keys(files).map((one) => one.split('/').length))).toBe(2 + 31);
    }),
  );

  const trees: readonly (readonly [string, (root: Buffer) => void])[] = [
    ['that claims more records than fit', (root) => void root.writeUInt16LE(0xffff, 2)],
    ['without its magic number', (root) => void root.writeUInt16LE(0, 0)],
    ['that is six levels deep', (root) => void root.writeUInt16LE(6, 6)],
    ['that lies beyond the disk', (root) => void root.writeUInt32LE(0x7fffffff, 20)],
    ['that lies far beyond the disk', (root) => void root.writeUInt16LE(0xffff, 18)],
    ['of no blocks', (root) => void root.writeUInt16LE(0, 16)],
    ['of more blocks than there are', (root) => void root.writeUInt16LE(32768, 16)],
    [
      'whose records overlap',
      (root) => {
        root.writeUInt16LE(2, 2);
        root.copy(root, 24, 12, 24);
      },
    ],
    [
      'whose child is itself no tree',
      (root) => {
        root.writeUInt16LE(1, 6);
        root.writeUInt32LE(5, 16);
        root.writeUInt32LE(0, 20);
      },
    ],
  ];
  guestTest.each(trees)('a file with an extent tree %s is left out', (_what, spoil) =>
    withHostileDisk(async (disk) => {
      await disk.put('spoilt', 'x'.repeat(5000));
      await disk.put('fine', 'fine\n');
      await disk.play(write(FILES, 'spoilt', 'fine'));
      await disk.patch(async (bytes, at) => {
        const inode = await at(`${FILES}/spoilt`);
        spoil(bytes.subarray(inode + EXTENT_ROOT, inode + EXTENT_ROOT + 60));
      });
      const { files, leftOut } = await disk.read();
      expect(leftOut).toEqual([{ kind: 'damage', count: 1 }]);
      expect(files['tests/000-first/fine']).toBe('fine\n');
    }),
  );

  guestTest('extent nodes that point at each other end at their depth', () =>
    withHostileDisk(async (disk) => {
      await disk.put('loop', 'x'.repeat(3000));
      await disk.play(write(FILES, 'loop'));
      await disk.patch(async (bytes, at) => {
        const inode = await at(`${FILES}/loop`);
        const block = bytes.readUInt32LE(inode + EXTENT_ROOT + 20);
        const node = (depth: number, child: number) => {
          const made = Buffer.alloc(60);
          for (const [index, value] of [0xf30a, 1, 4, depth].entries()) made.writeUInt16LE(value, index * 2);
          made.writeUInt32LE(child, 16);
          return made;
        };
        node(5, block).copy(bytes, inode + EXTENT_ROOT);
        node(4, block + 1).copy(bytes, block * 1024);
        node(3, block).copy(bytes, (block + 1) * 1024);
      });
      expect((await disk.read()).leftOut).toEqual([{ kind: 'damage', count: 1 }]);
    }),
  );

  const superblocks: readonly (readonly [string, number, number])[] = [
    ['blocks', 0x4, 0xffffffff],
    ['inodes', 0x0, 0xffffffff],
    ['blocks in a group', 0x20, 0],
    ['inodes in a group', 0x28, 0],
    ['bytes of a block', 0x18, 40],
    ['bytes of an inode', 0x58, 0xffff],
    ['bytes of a group descriptor', 0xfe, 0],
  ];
  guestTest.each(superblocks)('a disk with an impossible number of %s is refused', (_what, offset, value) =>
    withHostileDisk(async (disk) => {
      await disk.patch(
        (bytes) => void (value > 0xff ? bytes.writeUInt32LE(value, 1024 + offset) : bytes.writeUInt16LE(value, 1024 + offset)),
      );
      await expect(disk.read()).rejects.toThrow(/impossible/);
    }),
  );

  guestTest('a journal that cannot be used is said to be, and what is in place is taken', () =>
    withHostileDisk(async (disk) => {
      await disk.put('result', 'success exited 0\n');
      await disk.play(write('results/000', 'result'));
      await disk.patch((bytes) => {
        bytes.writeUInt32LE(bytes.readUInt32LE(1024 + 0x60) | 0x4, 1024 + 0x60);
        bytes.writeUInt32LE(7, 1024 + 0xe0);
      });
      const said: string[] = [];
      const log: Log = { ...silentLog, warning: (message) => void said.push(message) };
      expect([...(await disk.read(log)).results]).toEqual([['000', 'success exited 0']]);
      expect(said).toEqual([expect.stringMatching(/What the machine wrote last may be missing\.$/)]);
    }),
  );
});
