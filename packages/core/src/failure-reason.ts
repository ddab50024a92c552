import { CancelledError, ExternalError, type FailureReason, hasErrorCode, InputError, OutcomeError, UserError } from './errors.ts';

/** What the reasons mean, in a few words for people. `isOfImage`: the same definition fails again, wherever it is built. */
export const REASONS: Readonly<Record<FailureReason, { readonly title: string; readonly isOfImage: boolean }>> = {
  definition: { title: 'the definition, its files or the inputs', isOfImage: true },
  test: { title: 'a test', isOfImage: true },
  quota: { title: 'a quota or a rate limit', isOfImage: false },
  network: { title: 'the network', isOfImage: false },
  service: { title: 'a service', isOfImage: false },
  machine: { title: 'this machine', isOfImage: false },
  bakehouse: { title: 'a mistake of Bakehouse itself', isOfImage: false },
};

/** Of getaddrinfo(3), connect(2) and undici: nobody was reached, or the connection broke. */
const NETWORK = [
  ...['EAI_AGAIN', 'ENOTFOUND', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ENETUNREACH', 'EHOSTUNREACH'],
  ...['ENETDOWN', 'EHOSTDOWN', 'EPROTO', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_SOCKET'],
];
const MACHINE = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO', 'EFBIG'];
/** Codes of services; a region has too little of what `SkuNotAvailable` and `AllocationFailed` name. */
const QUOTA =
  /\b(?:\w*QuotaExceeded|QuotaLimit\w*|TooManyRequests|\w*LimitExceeded|SkuNotAvailable|\w*AllocationFailed|InsufficientCapacity)\b|exceeding (?:approved|quota)/;
/** The largest exit code of a program; answers of services begin above. */
const LARGEST_EXIT_CODE = 255;
/** How many causes of causes are asked. */
const DEEPEST = 8;

/**
 * What a failure is of. Where the error does not say it: unusable input and what a user can mend is of the definition, a bad result of a
 * test, a program that failed of this machine, an answer of a service of the service or its quota, no answer of the network.
 *
 * @returns undefined for a run that was cancelled, which is no failure
 */
export function reasonOf(error: unknown): FailureReason | undefined {
  if (error instanceof CancelledError) return undefined;
  if (error instanceof UserError || error instanceof ExternalError) {
    if (error.details.reason !== undefined) return error.details.reason;
  }
  if (error instanceof InputError) return 'definition';
  if (error instanceof OutcomeError) return error.cause === undefined ? 'test' : reasonOf(error.cause);
  const ofSystem = reasonOfSystem(error);
  if (error instanceof ExternalError) return ofSystem ?? reasonOfAnswer(error);
  if (error instanceof UserError) return ofSystem ?? 'definition';
  return ofSystem ?? 'bakehouse';
}

/** By the code that the system, or the library below, has given to it or to one of its causes. */
function reasonOfSystem(error: unknown): FailureReason | undefined {
  let at: unknown = error;
  for (let depth = 0; depth < DEEPEST && typeof at === 'object' && at !== null; depth++) {
    if (hasErrorCode(at, ...NETWORK)) return 'network';
    // Libraries use such codes for other things, too.
    if ('syscall' in at && hasErrorCode(at, ...MACHINE)) return 'machine';
    at = 'cause' in at ? at.cause : undefined;
  }
  return undefined;
}

/** By the status: an exit code, an HTTP status, or the code of a service or of the system. */
function reasonOfAnswer({ message, details }: ExternalError): FailureReason {
  const { status } = details;
  const number = Number(status ?? Number.NaN);
  if (number <= LARGEST_EXIT_CODE) return 'machine';
  if (NETWORK.includes(String(status))) return 'network';
  return number === 429 || QUOTA.test(`${status} ${message}`) ? 'quota' : 'service';
}
