import { CancelledError } from '@bakehouse/core/errors';
import { delay } from '@bakehouse/system/program';

/** "Retry guidance" of Azure, and what other services mean by the same: throttled, timed out, or not well. 409 and 412 say something lasting. */
const TEMPORARY_STATUS: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
/** Of connections. A certificate that is not trusted, a host that does not exist or an address that leads elsewhere stay so. */
const TEMPORARY_CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'REQUEST_SEND_ERROR',
  'HPE_INVALID_CONSTANT',
  'TIMEOUT',
]);
/** Milliseconds. "Full jitter": as much of it as possible is left to chance, so that many who were refused at once do not come back at once. */
const FIRST_DELAY = 150;
const LONGEST_DELAY = 10_000;
/** Milliseconds. A service may not stop a run for longer. */
const LONGEST_RETRY_AFTER = 30_000;

export interface RetryOptions {
  /** In all. */
  readonly tries: number;
  readonly signal: AbortSignal;
  /** Milliseconds; the longest wait before the second try, doubled for each further one up to ten seconds. Default 150. */
  readonly firstDelay?: number | undefined;
  /** What a failure means. What it throws ends it all. */
  judge(error: unknown, attempt: number): Verdict;
  /** Told before each wait. @param wait milliseconds */
  waiting?(error: unknown, attempt: number, wait: number): void;
}

interface Verdict {
  /** False: the error is thrown. */
  readonly again: boolean;
  /** Milliseconds that the service asks to wait, by `retryAfter`. */
  readonly after?: number | undefined;
  /** The failure as it is told when nothing comes after it but a cancellation; the error itself when left out. */
  readonly failure?: Error;
}

/**
 * The one way to try again. Each wait is a random part of a time that doubles (150 ms, 300 ms, … ten seconds), and at
 * least what the service asks for, half a minute at most. Only a failure that may pass is tried again: see `isTemporary`.
 *
 * @param work is given the number of its try, from 1
 * @throws what the last try threw, or `judge`; CancelledError as soon as the signal fires, with what became of the try before as its cause
 */
export async function retry<T>(work: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { tries, signal, firstDelay = FIRST_DELAY } = options;
  let last: unknown;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (signal.aborted) throw new CancelledError(undefined, last);
      const { again, after, failure = error } = options.judge(error, attempt);
      last = failure;
      if (!again || attempt >= tries) throw error;
      const wait = Math.max(after ?? 0, Math.random() * Math.min(LONGEST_DELAY, firstDelay * 2 ** (attempt - 1)));
      options.waiting?.(error, attempt, wait);
      await delay(wait, signal).catch((cancelled: unknown) => {
        throw cancelled instanceof CancelledError ? new CancelledError(undefined, last) : cancelled;
      });
    }
  }
}

/** True for what may pass by itself. A status says more than a code. */
export function isTemporary({ status, code }: { readonly status?: number | undefined; readonly code?: string | undefined }): boolean {
  return status === undefined ? TEMPORARY_CODES.has(code ?? '') : TEMPORARY_STATUS.has(status);
}

/**
 * What a service asks to wait.
 *
 * @param value of `Retry-After`: seconds or a date (RFC 9110, 10.2.3)
 * @returns milliseconds, at most 30,000; undefined for none and for what cannot be read
 */
export function retryAfter(value: unknown): number | undefined {
  if (value === undefined || value === '') return undefined;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(String(value)) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}
