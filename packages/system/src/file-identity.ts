import { type BigIntStats, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorAt } from './error-path.ts';

/** File times are taken from a clock that ticks this coarsely, in nanoseconds (10 ms on slow kernels, 15.6 ms on Windows). */
const TICK = 50_000_000n;
/** Times without a fraction come from a file system that keeps whole seconds; FAT keeps every second one. */
const WHOLE_SECONDS = 2_000_000_000n;

/**
 * What tells a file from what it was before without reading it, as git's index does: bytes, times of content and inode in nanoseconds,
 * inode. Equal texts mean an unchanged file, provided that it was settled when the first was taken.
 */
export function fileIdentity({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/**
 * True when the file was last changed clearly before `since`: every change after that shows in its times. One that is younger could be
 * changed again in the same tick of the clock, which its times would not show (the "racy" entries of git's index).
 *
 * @param since nanoseconds, by the clock of the file system; taken before the file is read
 */
export function isSettled({ mtimeNs, ctimeNs }: BigIntStats, since: bigint): boolean {
  const last = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  const margin = last % 1_000_000_000n === 0n ? WHOLE_SECONDS : TICK;
  return last + margin < since;
}

/**
 * Now, by the clock that the times of files in a folder come from; on a network drive that is not this machine's.
 *
 * @param folder made when missing
 * @returns nanoseconds since 1970
 */
export async function fileSystemTime(folder: string): Promise<bigint> {
  await mkdir(folder, { recursive: true });
  const probe = join(folder, `.clock-${process.pid}-${process.hrtime.bigint()}`);
  try {
    await writeFile(probe, '');
    return statSync(probe, { bigint: true }).mtimeNs;
  } catch (error) {
    throw errorAt(folder, error);
  } finally {
    await rm(probe, { force: true });
  }
}
