export { type CollectedFile, collectFiles } from './src/selection/collect-files.ts';
export { GlobSelection } from './src/selection/glob-selection.ts';
export { scanTree } from './src/selection/scan-tree.ts';
export { selectFileSet } from './src/selection/select-file-set.ts';
export { selectFiles } from './src/selection/select-files.ts';
