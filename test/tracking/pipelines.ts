import { type Log, silentLog } from '@bakehouse/core/log';
import type { StateLease, StateStore } from '@bakehouse/records/stores';
import type { Builder, BuildRequest } from '../../packages/builders/src/builder.ts';
import type { Clock, Tracking } from '../../packages/builders/src/tracking/tracking.ts';
import { StateDirectory } from '../../packages/records/src/state-directory.ts';

/** A clock that stands still until somebody sleeps. */
export class SimulatedClock implements Clock {
  #now = Date.parse('2026-01-05T00:00:00Z');
  readonly #random: () => number;

  constructor(random: () => number = () => 0.5) {
    this.#random = random;
  }

  now = (): number => this.#now;

  random(): number {
    return this.#random();
  }

  async sleep(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    // Others have a turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const { signal } = new AbortController();

interface Who {
  readonly worker?: string;
  readonly log?: Log;
}

export function trackingIn(folder: string, clock: Clock, who: Who = {}): Tracking {
  return trackingWith(new StateDirectory(folder, { log: silentLog, signal }), clock, who);
}

export function trackingWith(store: StateStore, clock: Clock, { worker = 'run 1', log = silentLog }: Who = {}): Tracking {
  return { store, clock, worker, log, signal };
}

/** What a pipeline wants to be built: the image, in one state of its definition. */
export function wanted(image: string, content = 1, more: Partial<BuildRequest> = {}): BuildRequest {
  // Of the definition, tracking asks for the id alone.
  const loaded = { definition: { image: { id: image } } } as BuildRequest['loaded'];
  const print = Buffer.from(`${content} ${image}`.padEnd(32, '.')).toString('hex').slice(0, 64);
  const fingerprint = { image: print, base: print, content: print, publishImmutable: print, publishMutable: print };
  return {
    ...{ loaded, fingerprint, artifacts: '/artifacts', definitionFile: `${image}.vmimage.yaml`, commit: 'c0ffee', rebuild: false },
    checkSources: async () => {},
    ...more,
  };
}

/** The process was killed: nothing that it had in memory is there any more, and nothing that it would have done is done. */
export class Killed extends Error {
  override name = 'Killed';
}

/** A process that is killed at one of the points at which it reaches for something outside of it. */
export class Process {
  readonly #killAt: number;
  readonly #held = new Set<StateLease>();
  readonly #sent = new Set<Promise<unknown>>();
  /** How many such points it has passed. */
  points = 0;

  /** @param killAt point, from 1: an odd one is before a call, an even one after it and before its answer is used */
  constructor(killAt: number = Number.POSITIVE_INFINITY) {
    this.#killAt = killAt;
  }

  /** Whoever catches what a call throws does not know that there is nobody any more who could. */
  get isKilled(): boolean {
    return this.points >= this.#killAt;
  }

  store(store: StateStore): StateStore {
    return {
      place: store.place,
      read: (key) => this.#call(() => store.read(key)),
      list: (prefix) => this.#call(() => store.list(prefix)),
      write: (...asked) => this.#call(() => store.write(...asked)),
      delete: (key, ifVersion) => this.#call(() => store.delete(key, ifVersion)),
      lease: (key, seconds) =>
        this.#call(async () => {
          const lease = await store.lease(key, seconds);
          if (lease === undefined) return undefined;
          // What another part of the process had begun when it was killed: it holds nothing either.
          if (this.isKilled) {
            await lease.release();
            throw new Killed();
          }
          this.#held.add(lease);
          return {
            lost: lease.lost,
            renew: () => this.#call(() => lease.renew()),
            release: () =>
              this.#call(async () => {
                await lease.release();
                this.#held.delete(lease);
              }),
          };
        }),
    };
  }

  builder(builder: Builder): Builder {
    return {
      ...builder,
      submit: (request, key) => this.#call(() => builder.submit(request, key)),
      find: (key, request) => this.#call(() => builder.find(key, request)),
      poll: (id) => this.#call(() => builder.poll(id)),
      collect: (id) => this.#call(() => builder.collect(id)),
      release: (id) => this.#call(async () => builder.release?.(id)),
      cancel: (id) => this.#call(() => builder.cancel(id)),
    };
  }

  /** What a process that is gone had sent arrives, and its leases end by themselves. */
  async leasesEnd(): Promise<void> {
    await Promise.allSettled(this.#sent);
    for (const lease of this.#held) await lease.release();
    this.#held.clear();
  }

  async #call<T>(work: () => Promise<T>): Promise<T> {
    if (++this.points >= this.#killAt) throw new Killed();
    const sent = work();
    this.#sent.add(sent);
    const result = await sent.finally(() => this.#sent.delete(sent));
    if (++this.points >= this.#killAt) throw new Killed();
    return result;
  }
}
