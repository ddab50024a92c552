export {
  type ArtifactFile,
  type ArtifactManifest,
  archiveFileOf,
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  MANIFEST_SCHEMA,
  readArtifactManifest,
} from './src/artifact-manifest.ts';
export { formatChecksums, readChecksums } from './src/checksums.ts';
export { type ExpectedFile, type ExpectedFiles, type PackedExpected, parseExpectedFiles, readExpectedFiles } from './src/expected-files.ts';
export { FILES_SCHEMA, type FilesManifest, type ListedFile } from './src/files-manifest.ts';
