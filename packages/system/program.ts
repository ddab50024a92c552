export { APT_FAILURES } from './src/apt-failures.ts';
export { childEnvironment, GIT_SETTINGS, NETWORK, withhold } from './src/child-environment.ts';
export { FULL_DISK } from './src/full-disk.ts';
export { type KnownFailure, type RecognisedFailure, recogniseFailure } from './src/known-failure.ts';
export { LineSplitter } from './src/line-splitter.ts';
export { identityOf, identityText, type ProcessIdentity, parseIdentity, stateOf } from './src/process-identity.ts';
export { delay, type ProgramOptions, ProgramTimeout, type RunningProgram, runProgram, startProgram } from './src/program.ts';
export { programPath } from './src/program-path.ts';
export { QEMU_FAILURES } from './src/qemu-failures.ts';
