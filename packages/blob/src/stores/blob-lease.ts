import { randomUUID } from 'node:crypto';
import { RateLimiter } from '@bakehouse/net/retry';
import { LEASE_SUFFIX, LeaseLost, PreconditionFailed, type StateLease } from '@bakehouse/records/stores';
import { blobErrorCode, blobErrorStatus } from '../errors/blob-error.ts';
import type { StoreContainer } from './store-container.ts';

/** Renewed so often within its time: two tries may be lost. */
const RENEWALS = 3;
/** What the service says of a lease that somebody else has, or that was broken. */
const NOT_OURS = [
  'LeaseIdMismatchWithLeaseOperation',
  'LeaseNotPresentWithLeaseOperation',
  'LeaseIsBrokenAndCannotBeRenewed',
  'LeaseLost',
  'BlobNotFound',
  'ContainerNotFound',
];

type LeaseClient = ReturnType<ReturnType<Awaited<ReturnType<StoreContainer['connected']['sdk']>>['getBlobClient']>['getBlobLeaseClient']>;

/**
 * Takes a lease of Blob Storage on a blob of its own beside the key ("Lease Blob": 15 to 60 seconds).
 *
 * @returns undefined while somebody else has it
 */
export async function acquireLease(container: StoreContainer, key: string, seconds: number): Promise<StateLease | undefined> {
  const name = key + LEASE_SUFFIX;
  const client = (await container.connected.sdk()).getBlobClient(container.nameOf(name)).getBlobLeaseClient(randomUUID());
  const acquire = async () => {
    const startedAt = performance.now();
    // With an id of our own: when the answer is lost, the next try finds that it is ours.
    await container.requests.send(`take the lease on ${key}`, (abortSignal) => client.acquireLease(seconds, { abortSignal }), {
      expected: ['LeaseAlreadyPresent', 'BlobNotFound', 'ContainerNotFound'],
    });
    return startedAt;
  };
  try {
    const startedAt = await acquire().catch(async (error: unknown) => {
      if (blobErrorStatus(error) !== 404) throw error;
      await container.write(name, Buffer.alloc(0), undefined, { contentType: 'application/octet-stream' }).catch((failure: unknown) => {
        if (!(failure instanceof PreconditionFailed)) throw failure;
      });
      return acquire();
    });
    return new BlobLease(container, client, key, seconds, startedAt);
  } catch (error) {
    if (blobErrorCode(error) === 'LeaseAlreadyPresent') return undefined;
    throw error;
  }
}

class BlobLease implements StateLease {
  readonly #container: StoreContainer;
  readonly #client: LeaseClient;
  readonly #key: string;
  readonly #seconds: number;
  /** Its own: what waits behind the blocks of a large blob comes too late. */
  readonly #limiter = new RateLimiter();
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;
  /** By `performance.now()`: until then nobody else gets it. */
  #until: number;
  #renewing: Promise<void> | undefined;
  #released = false;

  constructor(container: StoreContainer, client: LeaseClient, key: string, seconds: number, startedAt: number) {
    this.#container = container;
    this.#client = client;
    this.#key = key;
    this.#seconds = seconds;
    this.#until = startedAt + seconds * 1000;
    this.#timer = setInterval(() => void this.#keep(), (seconds * 1000) / RENEWALS);
    // A step that has ended must not be kept running by it.
    this.#timer.unref();
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async renew(): Promise<void> {
    await this.#renewOnce();
    if (this.#lost.signal.aborted) throw new LeaseLost(this.#key);
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#released || this.#lost.signal.aborted) return;
    this.#released = true;
    await this.#renewing?.catch(() => {});
    // It ends by itself otherwise; a run that was cancelled gives it back all the same.
    const requests = this.#container.requestsWith(AbortSignal.timeout(5000), this.#limiter);
    await requests
      .send(`give back the lease on ${this.#key}`, (abortSignal) => this.#client.releaseLease({ abortSignal }), { expected: NOT_OURS })
      .catch(() => {});
  }

  /** Of the timer: what fails is tried again until the time is over. */
  async #keep(): Promise<void> {
    try {
      await this.#renewOnce();
    } catch (error) {
      this.#container.log.debug(`The lease on ${this.#key} was not renewed: ${String(error)}`);
    }
    if (performance.now() >= this.#until) this.#lose();
  }

  async #renewOnce(): Promise<void> {
    this.#renewing ??= this.#send().finally(() => {
      this.#renewing = undefined;
    });
    await this.#renewing;
  }

  async #send(): Promise<void> {
    const startedAt = performance.now();
    const left = Math.max(Math.ceil(this.#until - startedAt), 1000);
    const signal = AbortSignal.any([this.#container.requests.signal, AbortSignal.timeout(left)]);
    const requests = this.#container.requestsWith(signal, this.#limiter);
    try {
      await requests.send(`renew the lease on ${this.#key}`, (abortSignal) => this.#client.renewLease({ abortSignal }), {
        expected: NOT_OURS,
      });
      this.#until = startedAt + this.#seconds * 1000;
    } catch (error) {
      if (NOT_OURS.includes(blobErrorCode(error) ?? '')) return this.#lose();
      throw error;
    }
  }

  #lose(): void {
    clearInterval(this.#timer);
    if (!this.#released) this.#lost.abort(new LeaseLost(this.#key));
  }
}
