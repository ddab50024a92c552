export { fileIdentity, fileSystemTime, isSettled } from './src/file-identity.ts';
export type { FileSet, SetFile } from './src/file-set.ts';
export { type FileIdentity, READ_BLOCK, readStableFile, readStableFileSync } from './src/stable-file.ts';
