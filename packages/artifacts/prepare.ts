export { shownFindings } from './src/output-folder.ts';
export type { ArtifactFolder } from './src/prepare/artifact-folder.ts';
export { prepareArtifacts } from './src/prepare/prepare-artifacts.ts';
export { prepareFiles } from './src/prepare/prepare-files.ts';
export { copyFile } from './src/prepare/write-files.ts';
export { replaceFolder } from './src/replace-folder.ts';
export type { Surroundings } from './src/surroundings.ts';
