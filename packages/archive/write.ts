export { entriesOf, OLDEST_TIME, type PackEntry, type Packed, type PackFile } from './src/pack-entry.ts';
export { type ArchiveFormat, archiveFormatOf, levelsOf, writeArchive } from './src/write-archive.ts';
