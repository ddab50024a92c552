export {
  type BuildRecord,
  type BuiltFile,
  type InstalledPackage,
  LOG_FILE,
  type OutputFormat,
  RECORD_FILE,
  type RemoteArtifact,
  readBuildRecord,
} from './src/build-record.ts';
export { type Fingerprint, type FingerprintLayers, hasLayers, LAYERS, type Layer } from './src/fingerprint.ts';
