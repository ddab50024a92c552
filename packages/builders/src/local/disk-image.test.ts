import { describe, expect, it } from '@jest/globals';
import { usedInodes } from './disk-image.ts';

const DUMP = `Inode count:              32
Free inodes:              14
First inode:              11
Group 0: (Blocks 0-32767)
  Free inodes: 14-15
Group 1: (Blocks 32768-65535)
  Free inodes: 18, 21-32
Group 2: (Blocks 65536-98303)
  Free inodes: 
`;

describe('usedInodes', () => {
  it('lists the inodes that no group calls free, without the reserved ones', () => {
    expect(usedInodes(DUMP)).toEqual([11, 12, 13, 16, 17, 19, 20]);
  });

  it('says when it cannot read the dump', () => {
    expect(() => usedInodes('dumpe2fs: Bad magic number')).toThrow('no inode count');
  });
});
