export { showControls, showControlsInLines, stripEscapes, withoutEscapes } from './src/control-characters.ts';
export { parseDuration } from './src/duration.ts';
export { editDistance, nearest } from './src/edit-distance.ts';
export { counted, countedOf, formatBytes, formatDuration } from './src/format.ts';
export { leftOut, mdCode, mdFold, mdTable, mdText, tableParts } from './src/markdown.ts';
export { toCamelCase, toKebabCase, toPascalCase } from './src/names.ts';
export { trimEnd } from './src/trim-end.ts';
