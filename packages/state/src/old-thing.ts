import type { Tree } from './tree.ts';

export type ThingKind = 'report' | 'build' | 'artifacts' | 'test run' | 'crashes' | 'cache';

/** Something in a state folder that is not needed any more. */
export interface OldThing extends Pick<Tree, 'files'> {
  readonly kind: ThingKind;
  /** Relative to the state folder, with `/`: what goes together, its name first. */
  readonly paths: readonly [string, ...string[]];
}

/** Something that stays though its age says otherwise, or that nobody knows. */
export interface LeftThing {
  /** Relative to the state folder, with `/`. */
  readonly path: string;
  /** In a sentence without full stop. */
  readonly why: string;
}

export interface Found {
  readonly old: readonly OldThing[];
  readonly left: readonly LeftThing[];
}

const DAY = 86_400_000;

/** Whether something was last changed or used so many days ago, or earlier. @param at milliseconds since 1970 */
export function isOlder(at: number, days: number, now: Date): boolean {
  return at + days * DAY <= now.getTime();
}
