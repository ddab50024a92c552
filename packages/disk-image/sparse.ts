export { BLOCK, type ByteRange, dataRuns, joined, within, without, ZEROS } from './src/byte-ranges.ts';
export { dataExtents } from './src/data-extents.ts';
export { copySparse, writeSparse } from './src/sparse-copy.ts';
