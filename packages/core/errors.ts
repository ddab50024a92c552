export { allSettled } from './src/all-settled.ts';
export {
  CancelledError,
  ExternalError,
  type ExternalErrorDetails,
  type Finding,
  findingText,
  formatFinding,
  hasErrorCode,
  InputError,
  messageOf,
  OutcomeError,
  type OutputValue,
  throwIfCancelled,
  UserError,
} from './src/errors.ts';
