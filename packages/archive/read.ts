export { type ArchiveLimits, DEFAULT_LIMITS } from './src/archive-entry.ts';
export { readArchive } from './src/read-archive.ts';
export { type Unpacked, unpackArchive } from './src/unpack-archive.ts';
