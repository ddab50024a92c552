import type { Log } from '@bakehouse/core/log';

/** What every use case of this package takes from its caller. */
export interface Surroundings {
  /** Absolute. Findings name files relative to it. */
  readonly workspace: string;
  /** Absolute. Where a dry run works, and what is only needed for a time lies. */
  readonly temp: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}
