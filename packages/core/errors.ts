export { allSettled } from './src/all-settled.ts';
export {
  CancelledError,
  CancelledOutcome,
  ExternalError,
  type ExternalErrorDetails,
  type FailureReason,
  type Finding,
  findingInWords,
  findingText,
  formatFinding,
  hasErrorCode,
  InputError,
  messageOf,
  OutcomeError,
  type OutputValue,
  placeInWords,
  throwIfCancelled,
  UserError,
} from './src/errors.ts';
export { REASONS, reasonOf } from './src/failure-reason.ts';
export { externalFacts, type FailureText, failureLines, failureText } from './src/failure-text.ts';
