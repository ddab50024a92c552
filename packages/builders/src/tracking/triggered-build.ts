import type { BuildRecord } from '@bakehouse/records/builds';
import type { KnownState } from './build-states.ts';

export interface TriggerOptions {
  /** Wait for the end of a build that outlives this process. */
  readonly wait: boolean;
  /** Milliseconds since 1970 at which a run that waits ends, and leaves the build alone; never when left out. */
  readonly stopAt?: number | undefined;
  /** ISO 8601: by when the build has to be there. */
  readonly deadline?: string | undefined;
}

/** What came of triggering a build. */
export interface TriggeredBuild {
  readonly known: KnownState;
  /** Of a build that has succeeded. */
  readonly record?: BuildRecord;
}
