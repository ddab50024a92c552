export type { SelectedImage } from './src/decide.ts';
export { type Explained, explainCommit } from './src/explain-commit.ts';
