import { showControls } from '@bakehouse/core/control-characters';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { Throttle } from '@bakehouse/net/throttle';
import { delay } from '@bakehouse/system/program';
import { type BlobErrorFacts, blobError, blobErrorCode, blobErrorStatus } from '../errors/blob-error.ts';

/** "Retry guidance": throttled, timed out, or the service is not well. 409 and 412 say something lasting. */
const RETRIED_STATUS = new Set([408, 429, 500, 502, 503, 504]);
const RETRIED_CODES = new Set([
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
/** The service says that it has too much to do; the others tell of this request alone. */
const BUSY_STATUS = new Set([429, 500, 503]);
/** The service has other bytes than were sent, by their MD5. */
const DAMAGED = 'Md5Mismatch';
/** "Full jitter": as much as possible of it is left to chance, so that many who were refused at once do not come back at once. */
const FIRST_DELAY = 150;
const LONGEST_DELAY = 10_000;
/** It may not stop a run for longer, in milliseconds. */
const LONGEST_RETRY_AFTER = 30_000;

export interface BlobRequestsOptions extends Omit<BlobErrorFacts, 'operation' | 'retries'> {
  /** How often a request is tried in all. */
  readonly tries: number;
  /** Shared by everything that is sent to the account. Default: one of its own. */
  readonly throttle?: Throttle;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Sends requests with retries (full jitter, `Retry-After` obeyed), as many at once as the throttle lets, and with errors for people.
 * The time that a try may take is limited by the transport.
 */
export class BlobRequests {
  readonly #options: BlobRequestsOptions;
  readonly #throttle: Throttle;
  #retries = 0;
  #signInFailure: UserError | undefined;

  constructor(options: BlobRequestsOptions) {
    this.#options = options;
    this.#throttle = options.throttle ?? new Throttle();
  }

  get signal(): AbortSignal {
    return this.#options.signal;
  }

  /** Why no request can be signed any more, where that is so. */
  get signInFailure(): UserError | undefined {
    return this.#signInFailure;
  }

  /** How often requests were tried again so far. */
  get retries(): number {
    return this.#retries;
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
    const throttle = this.#throttle;
    const { tries, log } = this.#options;
    const signal = options.signal ?? this.#options.signal;
    let wasDamaged = false;
    for (let attempt = 1; ; attempt++) {
      let sentAt = 0;
      try {
        const answer = await throttle.run(options.bytes ?? 0, signal, () => {
          sentAt = performance.now();
          return work(signal);
        });
        throttle.succeeded();
        return answer;
      } catch (error) {
        if (signal.aborted) throw new CancelledError();
        // What the work has found out itself.
        if (error instanceof UserError || error instanceof ExternalError) throw error;
        const code = blobErrorCode(error) ?? '';
        if (options.expected?.includes(code)) throw error;
        const status = blobErrorStatus(error);
        const asked = retryAfter(error);
        if (BUSY_STATUS.has(status ?? 0)) throttle.slowDown(sentAt, asked);
        // Once may be a bit that was lost on the way.
        const damagedOnce: boolean = code === DAMAGED && !wasDamaged;
        wasDamaged ||= damagedOnce;
        const temporary = damagedOnce || RETRIED_CODES.has(code) || RETRIED_STATUS.has(status ?? 0);
        if (!temporary || attempt >= tries || !throttle.mayRepeat()) {
          const failure = blobError(error, { ...this.#options, operation, retries: attempt - 1 });
          if (failure instanceof UserError) this.#signInFailure ??= failure;
          throw failure;
        }
        this.#retries++;
        const wait = asked ?? Math.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
        log.debug(`${showControls(operation)}: ${status ?? code}; try ${attempt + 1} in ${Math.round(wait)} ms`);
        await delay(wait, signal);
      }
    }
  }
}

/** What the service asks to wait, in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(error: unknown): number | undefined {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
  const value = typeof details === 'object' && details !== null ? (details as Record<string, unknown>)['retry-after'] : undefined;
  if (value === undefined || value === '') return undefined;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(String(value)) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}
