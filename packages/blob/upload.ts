export type { BlobProperties } from './src/upload/blob-properties.ts';
export { parseDeleteLimit } from './src/upload/delete-limit.ts';
export { mergeProperties, parsePropertyRules } from './src/upload/property-rules.ts';
export type { SyncResult } from './src/upload/sync-files.ts';
export { uploadBlob } from './src/upload/upload-blob.ts';
export { blobUrl, countsOf, uploadManifest } from './src/upload/upload-manifest.ts';
