export { rawDisk, readExactly, readPadded } from './src/disk-reader.ts';
export { Ext4 } from './src/ext4.ts';
export { Ext4Error } from './src/ext4-error.ts';
export { type Inode, ROOT_INODE } from './src/ext4-inode.ts';
