export { type FileDigests, readingDigests } from './src/fingerprint/file-digests.ts';
export { FileView } from './src/fingerprint/file-view.ts';
export {
  type FingerprintOptions,
  fingerprintLayers,
  fingerprintOf,
  fingerprintOfLayers,
  type ResolvedDefinition,
  testsDigestOf,
  testsLayer,
  withPinnedSource,
} from './src/fingerprint/fingerprint.ts';
