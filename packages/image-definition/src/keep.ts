import type { Lifecycle } from './definition.ts';
import { parseDays } from './lifecycle.ts';

/** What clearing up leaves alone: `lifecycle.keep` with its defaults. */
export interface Keep {
  /** So many of the newest good ones stay. */
  readonly succeeded: number;
  /** So many of the newest failed ones stay. */
  readonly failed: number;
  /** What is younger stays; whole days. */
  readonly minAgeDays: number;
}

/** Where a definition says nothing, and for what has no definition. */
export const DEFAULT_KEEP: Keep = { succeeded: 3, failed: 3, minAgeDays: 7 };

/** What a definition says to keep. @param lifecycle as the loader has checked it */
export function keepOf({ keep = {} }: Lifecycle): Keep {
  const { succeeded = DEFAULT_KEEP.succeeded, failed = DEFAULT_KEEP.failed, minAge } = keep;
  return { succeeded, failed, minAgeDays: (minAge === undefined ? undefined : parseDays(minAge)) ?? DEFAULT_KEEP.minAgeDays };
}

/** What to keep of what belongs to several images: of each rule that which keeps most. None give the defaults. */
export function keepForAll(keeps: readonly Keep[]): Keep {
  if (keeps.length === 0) return DEFAULT_KEEP;
  const most = (key: keyof Keep) => keeps.reduce((found, keep) => Math.max(found, keep[key]), 0);
  return { succeeded: most('succeeded'), failed: most('failed'), minAgeDays: most('minAgeDays') };
}
