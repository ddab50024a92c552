import { ExternalError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { redact } from '@bakehouse/core/secrets';
import { showControls } from '@bakehouse/core/text';
import { isTemporary, RateLimiter, retry, retryAfter } from '@bakehouse/net/retry';
import { type BlobErrorFacts, blobError, blobErrorCode, blobErrorStatus } from '../errors/blob-error.ts';

/** The service says that it has too much to do; the others tell of this request alone. */
const BUSY_STATUS = new Set([429, 500, 503]);
/** Of our transport, and of the system. */
const TIMED_OUT = new Set(['TIMEOUT', 'ETIMEDOUT']);
/** The service has other bytes than were sent, by their MD5. */
const DAMAGED = 'Md5Mismatch';

interface BlobRequestsOptions extends Omit<BlobErrorFacts, 'operation' | 'retries'> {
  /** How often a request is tried in all. */
  readonly tries: number;
  /** Shared by everything that is sent to the account. Default: one of its own. */
  readonly limiter?: RateLimiter;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Sends requests with retries (full jitter, `Retry-After` obeyed), as many at once as the rate limiter lets, and with errors for people.
 * The time that a try may take is limited by the transport.
 */
export class BlobRequests {
  readonly #options: BlobRequestsOptions;
  readonly #limiter: RateLimiter;
  #retries = 0;
  #timeoutTold = false;
  #signInFailure: UserError | undefined;

  constructor(options: BlobRequestsOptions) {
    this.#options = options;
    this.#limiter = options.limiter ?? new RateLimiter();
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
    const limiter = this.#limiter;
    const { tries, log } = this.#options;
    const signal = options.signal ?? this.#options.signal;
    let wasDamaged = false;
    let sentAt = 0;
    return retry(
      async () => {
        sentAt = 0;
        const answer = await limiter.run(options.bytes ?? 0, signal, () => {
          sentAt = performance.now();
          return work(signal);
        });
        limiter.succeeded();
        return answer;
      },
      {
        tries,
        signal,
        judge: (error, attempt) => {
          // What the work has found out itself.
          if (error instanceof UserError || error instanceof ExternalError) throw error;
          const code = blobErrorCode(error) ?? '';
          if (options.expected?.includes(code)) throw error;
          const status = blobErrorStatus(error);
          const after = retryAfter(retryAfterOf(error));
          if (BUSY_STATUS.has(status ?? 0)) limiter.slowDown(sentAt, after);
          // Once may be a bit that was lost on the way.
          const damagedOnce = code === DAMAGED && !wasDamaged;
          wasDamaged ||= damagedOnce;
          const temporary = damagedOnce || isTemporary({ code }) || isTemporary({ status: status ?? 0 });
          const failure = blobError(error, { ...this.#options, operation, retries: attempt - 1 });
          if (!temporary || attempt >= tries || !limiter.mayRepeat()) {
            if (failure instanceof UserError) this.#signInFailure ??= failure;
            throw failure;
          }
          this.#retries++;
          return { again: true, after, failure };
        },
        waiting: (error, attempt, wait) => {
          const code = blobErrorCode(error);
          if (TIMED_OUT.has(code ?? '')) this.#tellTimeout(operation, tries - attempt);
          log.debug(`${showControls(operation)}: ${blobErrorStatus(error) ?? code}; try ${attempt + 1} in ${Math.round(wait)} ms`);
        },
      },
    );
  }

  /** Each try takes a minute or more: who reads the log should know what is waited for. */
  #tellTimeout(operation: string, left: number): void {
    if (this.#timeoutTold) return;
    this.#timeoutTold = true;
    const { host, secrets, log } = this.#options;
    const what = redact(showControls(operation), secrets);
    log.info(
      `${host} has not answered in time (${what}). It is asked again, up to ${left === 1 ? 'once' : `${left} times`} for each request.`,
    );
  }
}

function retryAfterOf(error: unknown): unknown {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
  return typeof details === 'object' && details !== null ? (details as Record<string, unknown>)['retry-after'] : undefined;
}
