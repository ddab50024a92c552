import { hostname } from 'node:os';
import type { Log } from '@bakehouse/core/log';
import type { StateStore } from '@bakehouse/records/stores';
import { delay } from '@bakehouse/system/program';

/** The time, and chance, as whoever tracks builds sees them. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to less than 1. */
  random(): number;
  /** @throws CancelledError */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  // The time of day when the process began, and what has passed since: nobody sets that.
  now: () => performance.timeOrigin + performance.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) => delay(milliseconds, signal),
};

/** What is needed to follow builds over several runs. */
export interface Tracking {
  /** Shared by all pipelines that may build the same images. */
  readonly store: StateStore;
  readonly clock: Clock;
  /** Who this run is, for the others: the address of a run, or a process. */
  readonly worker: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** "process 4711 on build-7": this run, where it has no address. */
export function thisProcess(): string {
  return `process ${process.pid} on ${hostname()}`;
}

/** ISO 8601. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
