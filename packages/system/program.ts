export { childEnvironment, GIT_SETTINGS, NETWORK, withhold } from './src/child-environment.ts';
export { LineSplitter } from './src/line-splitter.ts';
export { identityOf, identityText, type ProcessIdentity, parseIdentity, stateOf } from './src/process-identity.ts';
export { delay, type ProgramOptions, type RunningProgram, runProgram, startProgram } from './src/program.ts';
export { programPath } from './src/program-path.ts';
