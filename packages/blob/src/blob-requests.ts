import { CancelledError, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { delay } from '@bakehouse/core/program';
import { type BlobErrorFacts, blobError, blobErrorCode, blobErrorStatus } from './blob-error.ts';

/** "Retry guidance": throttled, timed out, or the service is not well. 409 and 412 say something lasting. */
const RETRIED_STATUS = new Set([408, 429, 500, 502, 503, 504]);
const RETRIED_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'REQUEST_SEND_ERROR', 'TIMEOUT']);
const FIRST_DELAY = 200;
const LONGEST_DELAY = 10_000;
/** A try may take a minute, and as long as its bytes need at 256 KiB/s. */
const TRY_TIMEOUT = 60_000;
const SLOWEST_BYTES_PER_MILLISECOND = 256;

export interface BlobRequestsOptions extends Omit<BlobErrorFacts, 'operation' | 'retries'> {
  /** How often a request is tried in all. */
  readonly tries: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Sends requests with retries (full jitter, `Retry-After` obeyed), a limit for each try, and errors for people. */
export class BlobRequests {
  readonly #options: BlobRequestsOptions;

  constructor(options: BlobRequestsOptions) {
    this.#options = options;
  }

  get signal(): AbortSignal {
    return this.#options.signal;
  }

  /**
   * @param operation what it is for, in the error: "upload a/b.txt"
   * @param work sends the request; may be called several times
   * @param options `bytes` sent by each try; `expected` error codes of Blob Storage are thrown as they are
   * @throws ExternalError, UserError when signing in fails, CancelledError
   */
  async send<T>(
    operation: string,
    work: (abortSignal: AbortSignal) => Promise<T>,
    options: { readonly bytes?: number; readonly expected?: readonly string[]; readonly signal?: AbortSignal } = {},
  ): Promise<T> {
    const signal = options.signal ?? this.#options.signal;
    const limit = TRY_TIMEOUT + Math.ceil((options.bytes ?? 0) / SLOWEST_BYTES_PER_MILLISECOND);
    for (let attempt = 1; ; attempt++) {
      throwIfCancelled(signal);
      const timeout = AbortSignal.timeout(limit);
      try {
        return await work(AbortSignal.any([signal, timeout]));
      } catch (error) {
        if (signal.aborted) throw new CancelledError();
        const late = timeout.aborted ? Object.assign(new Error('no answer in time'), { code: 'TIMEOUT' }) : error;
        const code = blobErrorCode(late) ?? '';
        if (options.expected?.includes(code)) throw error;
        if (attempt >= this.#options.tries || !(RETRIED_CODES.has(code) || RETRIED_STATUS.has(blobErrorStatus(late) ?? 0))) {
          throw blobError(late, { ...this.#options, operation, retries: attempt - 1 });
        }
        const wait = retryAfter(late) ?? Math.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** attempt);
        this.#options.log.debug(`${operation}: ${blobErrorStatus(late) ?? code}; try ${attempt + 1} in ${Math.round(wait)} ms`);
        await delay(wait, signal);
      }
    }
  }
}

/** What the service asks to wait, in milliseconds; it may not stop a run for longer than half a minute. */
function retryAfter(error: unknown): number | undefined {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
  const value = typeof details === 'object' && details !== null ? (details as Record<string, unknown>)['retry-after'] : undefined;
  const seconds = Number(value ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, 30_000) : undefined;
}
