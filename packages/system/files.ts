export { entryAt, exactEntryAt } from './src/entry-at.ts';
export { lastLinesOf } from './src/file-end.ts';
export { findTwins, foldName, lengthProblem, nameProblem, pathProblem, shownName, windowsNameProblem } from './src/file-names.ts';
export {
  exists,
  partialNeighbour,
  readJson,
  sha256,
  sha256OfFile,
  temporaryFolderOwner,
  withTemporaryFolder,
  writeFileAtomically,
  writeJson,
} from './src/files.ts';
export { diskFullMessage, explainNoRoom, freeSpace, isDiskFull, usableSpace } from './src/free-space.ts';
export { isInside, kindOf, linkTargetProblem, missingOnTheWay, octalMode, shownPath } from './src/paths.ts';
export { permissionHint } from './src/permission-hint.ts';
export { readAt, writeAt } from './src/positioned.ts';
export { asReadOnly, makeFolder } from './src/read-only.ts';
export { readRegularFile, readRegularText, readRegularTextSync } from './src/regular-file.ts';
export { findStaleFiles, removeStaleFiles } from './src/stale-files.ts';
export { writeProblem } from './src/writable-file.ts';
