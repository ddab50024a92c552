export { findDefinitions, findFiles } from './src/find-definitions.ts';
export { environmentVariables, parseGivenVariables } from './src/given-variables.ts';
export { readMergedDefinition } from './src/layers/extends.ts';
export { type LoadedDefinition, type LoadOptions, loadDefinition, openDefinition } from './src/load-definition.ts';
export { type LoadAllOptions, loadDefinitions } from './src/load-definitions.ts';
