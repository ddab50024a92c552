import { throwIfCancelled } from '@bakehouse/core/errors';
import { delay } from '@bakehouse/system/program';

/** Requests at once: more gain nothing on one machine, and the service counts them against the whole account. */
const MOST_REQUESTS = 32;
/** A few go on even while the service is busy; one alone would take for ever to find out that it has recovered. */
const FEWEST_REQUESTS = 4;
/** Bytes of bodies that are on the way at once; with the buffers that are being filled this bounds the memory. */
const MOST_BYTES = 96 * 1024 * 1024;
/** Repetitions that a run may always make, and one more for every two requests that succeed: a dead service ends the run soon. */
const FREE_REPETITIONS = 100;

export interface RateLimiterOptions {
  readonly requests?: number;
  readonly bytes?: number;
}

interface Waiting {
  readonly bytes: number;
  readonly go: () => void;
}

/**
 * How many requests and bytes may be on the way at once, shared by everything that a run sends, small files and large ones.
 *
 * When the service says that it is busy, the number of requests is halved for all (once for all that were sent before); every
 * round of successes adds one (additive increase, multiplicative decrease, as TCP does it: RFC 5681).
 */
export class RateLimiter {
  readonly #mostRequests: number;
  readonly #mostBytes: number;
  readonly #waiting: Waiting[] = [];
  #limit: number;
  #running = 0;
  #bytes = 0;
  #successes = 0;
  #repetitions = 0;
  #total = 0;
  #loweredAt = 0;
  #pausedUntil = 0;

  constructor(options: RateLimiterOptions = {}) {
    this.#mostRequests = options.requests ?? MOST_REQUESTS;
    this.#mostBytes = options.bytes ?? MOST_BYTES;
    this.#limit = Math.min(16, this.#mostRequests);
  }

  /** Requests that may be on the way at once now. */
  get limit(): number {
    return this.#limit;
  }

  /**
   * Runs `work` as soon as there is room for it. Who waits longest goes first, so that large ones are not passed over for ever.
   *
   * @param bytes of its body
   * @throws CancelledError, and what `work` throws
   */
  async run<T>(bytes: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    throwIfCancelled(signal);
    if (this.#waiting.length > 0 || !this.#hasRoom(bytes)) await this.#wait(bytes, signal);
    else this.#take(bytes);
    try {
      const pause = this.#pausedUntil - performance.now();
      if (pause > 0) await delay(pause, signal);
      return await work();
    } finally {
      this.#running--;
      this.#bytes -= bytes;
      this.#startWaiting();
    }
  }

  /** To be called after a request that was answered well. */
  succeeded(): void {
    this.#total++;
    if (++this.#successes < this.#limit || this.#limit >= this.#mostRequests) return;
    this.#successes = 0;
    this.#limit++;
    this.#startWaiting();
  }

  /**
   * To be called when the service was busy.
   *
   * @param sentAt `performance.now()` when the request was sent
   * @param pause milliseconds for which the service wants no request at all
   */
  slowDown(sentAt: number, pause = 0): void {
    const now = performance.now();
    this.#pausedUntil = Math.max(this.#pausedUntil, now + pause);
    // The others that were on the way at the same time tell of the same moment.
    if (sentAt < this.#loweredAt) return;
    this.#loweredAt = now;
    this.#successes = 0;
    this.#limit = Math.max(Math.min(FEWEST_REQUESTS, this.#mostRequests), Math.floor(this.#limit / 2));
  }

  /** Counts a repetition; false when the run has made too many for what succeeded. */
  mayRepeat(): boolean {
    return ++this.#repetitions <= FREE_REPETITIONS + this.#total / 2;
  }

  #hasRoom(bytes: number): boolean {
    // One that is larger than everything goes alone.
    return this.#running < this.#limit && (this.#bytes === 0 || this.#bytes + bytes <= this.#mostBytes);
  }

  #take(bytes: number): void {
    this.#running++;
    this.#bytes += bytes;
  }

  #startWaiting(): void {
    for (let next = this.#waiting[0]; next !== undefined && this.#hasRoom(next.bytes); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#take(next.bytes);
      next.go();
    }
  }

  #wait(bytes: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        bytes,
        go() {
          signal.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        this.#startWaiting();
        try {
          throwIfCancelled(signal);
        } catch (error) {
          reject(error);
        }
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(waiting);
    });
  }
}
