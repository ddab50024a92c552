export type { Partition } from './src/gpt.ts';
export { findRootPartition } from './src/root-partition.ts';
