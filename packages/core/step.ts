export type { StepContext } from './src/context.ts';
export { DECISIONS, defineStep, type Input, type Inputs, type InputsOf, type OutputsOf, type StepDefinition } from './src/definition.ts';
export type {
  CommitMessage,
  CommitMessageRequest,
  Host,
  HostEnvironment,
  HostKind,
  PullRequest,
  PullRequestAccess,
  ServiceConnection,
} from './src/host.ts';
export { isUndefinedMacro, parseInputs, undefinedMacros, unknownInputs, unusable } from './src/parse-inputs.ts';
export { version } from './src/version.ts';
