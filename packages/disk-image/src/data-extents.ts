import type { FileHandle } from 'node:fs/promises';
import { statfs } from 'node:fs/promises';
import { findProgram } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';
import { BLOCK, type ByteRange, joined } from './byte-ranges.ts';

/** Numbers of ext4, XFS and Btrfs in linux/magic.h: file systems whose FIEMAP is known to tell all data after a sync. */
const KNOWN = new Set([0xef53, 0x58465342, 0x9123683e]);
/** From here on a hole is worth more than starting a program for it. */
const WORTHWHILE = 64 * 1024 * 1024;
/** Room for a file system's own blocks in what `stat` counts. */
const SLACK = 1024 * 1024;
const SECTOR = 512;

/**
 * Where a sparse file has data, so that its holes need not be read: 0.05 s instead of 0.4 s of CPU for 4 GiB. Node offers no SEEK_DATA;
 * `filefrag` (e2fsprogs, on every Debian) asks the kernel's FIEMAP. Anything odd in its answer, and the file is read as a whole.
 *
 * @param handle open for reading; what is not yet on the disk is written first, because FIEMAP may not know it
 * @returns sorted ranges of whole blocks of 4 KiB, or undefined where the file system does not tell
 */
export async function dataExtents(handle: FileHandle, file: string, signal: AbortSignal): Promise<ByteRange[] | undefined> {
  if (process.platform !== 'linux') return undefined;
  const { size, blocks } = await handle.stat();
  if (size - blocks * SECTOR < WORTHWHILE) return undefined;
  if (!KNOWN.has((await statfs(file)).type) || (await findProgram('filefrag')) === undefined) return undefined;
  await handle.sync();
  const { exitCode, stdout } = await runProgram('find the holes of a file', ['filefrag', '-s', '-e', '-v', `-b${SECTOR}`, '--', file], {
    signal,
    env: { LC_ALL: 'C' },
    allowFailure: true,
  });
  if (exitCode !== 0) return undefined;
  const extents = readExtents(stdout, size);
  if (extents === undefined) return undefined;
  const told = extents.reduce((sum, { start, end }) => sum + end - start, 0);
  return told + SLACK >= blocks * SECTOR ? inBlocks(extents, size) : undefined;
}

/** File systems may have smaller ones: the zeros around are then read like data. */
export function inBlocks(ranges: readonly ByteRange[], size: number): ByteRange[] {
  return joined(
    ranges.map(({ start, end }) => ({
      start: start - (start % BLOCK),
      end: Math.min(Math.ceil(end / BLOCK) * BLOCK, size),
    })),
  );
}

/**
 * Reads the table of `filefrag -e -v -b512`: `ext: logical_offset: physical_offset: length: expected: flags:`.
 *
 * @returns undefined when any line is not as expected
 */
export function readExtents(text: string, size: number): ByteRange[] | undefined {
  const lines = text.split('\n');
  const table = lines.findIndex((line) => /^ ext:\s+logical_offset:/.test(line));
  if (table < 0) return undefined;
  const ranges: ByteRange[] = [];
  for (const line of lines.slice(table + 1)) {
    if (line === '' || /: \d+ extents? found/.test(line)) continue;
    const [, first, last, length] = /^\s*\d+:\s*(\d+)\.\.\s*(\d+):\s*\d+\.\.\s*\d+:\s*(\d+):/.exec(line) ?? [];
    const start = Number(first) * SECTOR;
    const end = (Number(last) + 1) * SECTOR;
    if (!(end > start) || Number(length) * SECTOR !== end - start || start < (ranges.at(-1)?.end ?? 0)) return undefined;
    ranges.push({ start, end });
  }
  return joined(ranges).filter(({ start }) => start < size);
}
