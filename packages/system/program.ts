export { childEnvironment, GIT_SETTINGS, NETWORK, withhold } from './src/child-environment.ts';
export { APT_FAILURES } from './src/known-failures/apt-failures.ts';
export { FULL_DISK } from './src/known-failures/full-disk.ts';
export { type KnownFailure, type RecognisedFailure, recogniseFailure } from './src/known-failures/known-failure.ts';
export { QEMU_FAILURES } from './src/known-failures/qemu-failures.ts';
export { LineSplitter } from './src/line-splitter.ts';
export { identityOf, identityText, type ProcessIdentity, parseIdentity, stateOf } from './src/process-identity.ts';
export { delay, type ProgramOptions, ProgramTimeout, type RunningProgram, runProgram, startProgram } from './src/program.ts';
export { programPath } from './src/program-path.ts';
