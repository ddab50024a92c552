export { type DownloadResult, downloadBlobs } from './src/download/download.ts';
export { listSet } from './src/download/list-set.ts';
