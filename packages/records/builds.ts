export { BUILD_HISTORIES, type BuildHistory, parseBuildHistory } from './src/build-history.ts';
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
export {
  BUILD_STATES,
  type BuildState,
  buildStateName,
  ENDED_LABEL,
  parseBuildState,
  type TrackedFailure,
  type TrackedPhase,
} from './src/build-state.ts';
export { type Fingerprint, type FingerprintLayers, hasLayers, LAYERS, type Layer } from './src/fingerprint.ts';
