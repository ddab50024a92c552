export { definitionWarnings } from './src/definition-warnings.ts';
export { findDefinitions, findFiles } from './src/find-definitions.ts';
export { environmentVariables, parseGivenVariables } from './src/given-variables.ts';
export { readMergedDefinition } from './src/layers/extends.ts';
export { type LoadedDefinition, type LoadOptions, loadDefinition, openDefinition } from './src/load-definition.ts';
export { type LoadAllOptions, loadDefinitions } from './src/load-definitions.ts';
export { validateDefinitions } from './src/validate-definitions.ts';
