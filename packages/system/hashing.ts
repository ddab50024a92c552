export { DigestCache } from './src/digest-cache.ts';
export { hashFiles } from './src/hash-files.ts';
export { type HashStream, HashWorkers } from './src/hash-workers.ts';
