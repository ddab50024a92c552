import { delay } from '@bakehouse/system/program';

/** What one blob may be asked to take. */
export interface RateLimits {
  /** 0 for no limit. */
  readonly bytesPerSecond: number;
  /** 0 for no limit. */
  readonly requestsPerSecond: number;
}

/** "Scalability and performance targets for Blob Storage": a page blob of a standard account takes 60 MiB and 500 requests a second. */
export const PAGE_BLOB_PACE: RateLimits = { bytesPerSecond: 60 * 1024 * 1024, requestsPerSecond: 500 };

export interface Clock {
  /** Milliseconds from any beginning. */
  now(): number;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const CLOCK: Clock = { now: () => performance.now(), wait: delay };

/**
 * Spreads the requests to one blob, so that they stay below its limits instead of being refused and tried again (azcopy sends what
 * it can and gets thousands of answers 500 and 503 for one image: Azure/azure-storage-azcopy#2882, #1219).
 */
export class Pace {
  readonly #limits: RateLimits;
  readonly #clock: Clock;
  /** When the next request may begin. */
  #next = Number.NEGATIVE_INFINITY;

  constructor(limits: RateLimits, clock: Clock = CLOCK) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /**
   * Resolves when a request of so many bytes may be sent.
   *
   * @throws CancelledError
   */
  async turn(bytes: number, signal: AbortSignal): Promise<void> {
    const { bytesPerSecond, requestsPerSecond } = this.#limits;
    const seconds = Math.max(bytesPerSecond === 0 ? 0 : bytes / bytesPerSecond, requestsPerSecond === 0 ? 0 : 1 / requestsPerSecond);
    const now = this.#clock.now();
    const begin = Math.max(this.#next, now);
    this.#next = begin + seconds * 1000;
    if (begin > now) await this.#clock.wait(begin - now, signal);
  }
}
