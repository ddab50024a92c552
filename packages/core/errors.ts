export { allSettled } from './src/all-settled.ts';
export {
  CancelledError,
  CancelledOutcome,
  ExternalError,
  type ExternalErrorDetails,
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
