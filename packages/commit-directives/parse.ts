export type { SelectableImage } from './src/commit-names.ts';
export type { Directives } from './src/directives.ts';
export { FLAGS, filterLiteral } from './src/instructions.ts';
export { type NamesFile, parseNamesFile } from './src/names-file.ts';
export { parseDirectives } from './src/parse-directives.ts';
