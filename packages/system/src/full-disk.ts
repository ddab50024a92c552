import { SAID_FULL } from './free-space.ts';
import type { KnownFailure } from './known-failure.ts';

/** Whatever the program is. */
export const FULL_DISK: KnownFailure = {
  id: 'full-disk',
  line: SAID_FULL,
  reason: 'machine',
  cause: 'No room left on the disk of this machine',
  hint: 'free some space there, or let output-folder, of bake state-folder, be on another disk',
};
