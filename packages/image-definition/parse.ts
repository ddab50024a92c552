export { formatDefinitions } from './src/format-definitions.ts';
export { readDefinitionText } from './src/parse/definition-bytes.ts';
export type { Place, ValuePath } from './src/parse/definition-places.ts';
export { type DefinitionSource, parseDefinitionSource } from './src/parse/definition-source.ts';
export { resolveVariables } from './src/variables/resolve-variables.ts';
