import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { throwIfCancelled } from '@bakehouse/core/errors';
import type { DumpFile } from './dump-files.ts';

/** Milliseconds. */
const POLL = 200;

export interface Patience {
  /** A file that was written to in the last so many milliseconds may still be. */
  readonly recent: number;
  /** It is done when nothing was written for so long. */
  readonly quiet: number;
  /** All files together are waited for no longer than this. */
  readonly most: number;
}

/** createdump and the kernel write without a pause; 16 s were seen for 5 GB. */
export const PATIENCE: Patience = { recent: 10_000, quiet: 1000, most: 60_000 };

interface State {
  readonly size: number;
  readonly mtimeMs: number;
}

/** Those of files that are not whole that were written to a moment ago, by this machine's clock or that of a share. */
export async function recentlyWritten<T extends DumpFile>(files: readonly T[], { recent }: Patience): Promise<T[]> {
  // The time of day, as that of the files; it may be off a little where the clock was set meanwhile.
  const now = performance.timeOrigin + performance.now();
  const states = await Promise.all(files.map(({ path }) => stateOf(path)));
  return files.filter((_, index) => Math.abs(now - (states[index]?.mtimeMs ?? 0)) < recent);
}

/**
 * Waits until nothing is written to any of these files.
 *
 * @returns those that were written to meanwhile
 * @throws CancelledError
 */
export async function waitUntilQuiet<T extends DumpFile>(
  files: readonly T[],
  { quiet, most }: Patience,
  signal: AbortSignal,
): Promise<T[]> {
  const states = new Map<T, State | undefined>();
  for (const file of files) states.set(file, await stateOf(file.path));
  const written = new Set<T>();
  const start = performance.now();
  let last = start;
  while (performance.now() - last < quiet && performance.now() - start < most) {
    await wait(POLL, undefined, { signal }).catch(() => throwIfCancelled(signal));
    for (const file of files) {
      const [before, now] = [states.get(file), await stateOf(file.path)];
      if (now?.size === before?.size && now?.mtimeMs === before?.mtimeMs) continue;
      states.set(file, now);
      written.add(file);
      last = performance.now();
    }
  }
  return [...written];
}

/** Undefined for one that is gone. */
async function stateOf(path: string | Buffer): Promise<State | undefined> {
  return stat(path).catch(() => undefined);
}
