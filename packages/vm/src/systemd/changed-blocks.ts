import type { FileHandle } from 'node:fs/promises';
import { ExternalError, throwIfCancelled } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { readPadded } from '@bakehouse/disk-image/ext4';
import { openScratchFile } from './scratch-file.ts';

/** Bytes that differ, in whole blocks. */
export interface ChangedRun {
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly bytes: Buffer;
}

/** A power of two, so that it holds whole blocks of any size that ext4 has (1 to 64 KiB). */
const CHUNK = 1024 * 1024;

/** The agent takes some hundred KiB, with what the file system notes of it. A bound against a hostile file system. */
const MOST_CHANGED = 64 * CHUNK;

/** An extent as `qemu-img map` prints it, in bytes. */
interface Extent {
  readonly start: number;
  readonly length: number;
  readonly data: boolean;
}

/**
 * The blocks of one sparse file that differ from another of the same length; adjacent blocks are one run. Only what is
 * allocated in `after` is read: blocks become data there, never holes.
 *
 * @param before path of a file that a confined program has made, as `after`
 * @param blockSize bytes
 * @param map what `qemu-img map --output=json` says of `after`: Node cannot ask for holes (SEEK_DATA)
 * @throws ExternalError when more differs than we can have changed, CancelledError
 */
export async function changedRuns(
  before: string,
  after: string,
  blockSize: number,
  map: string,
  signal: AbortSignal,
): Promise<ChangedRun[]> {
  const extents = (JSON.parse(map) as Extent[]).filter(({ data }) => data);
  const files = [await openScratchFile(before, 'e2image')];
  try {
    files.push(await openScratchFile(after, 'debugfs'));
    const [old, now] = files as [FileHandle, FileHandle];
    const { size: end } = await now.stat();
    const blocks: ChangedRun[] = [];
    for (const { start, length } of extents) {
      // An extent ends at a block of the host's file system, which may be smaller than one of ext4.
      const first = start - (start % blockSize);
      for (let offset = first; offset < Math.min(start + length, end); offset += CHUNK) {
        throwIfCancelled(signal);
        const size = Math.min(CHUNK, Math.ceil((start + length - offset) / blockSize) * blockSize);
        const [oldBytes, newBytes] = await Promise.all([readPadded(old, offset, size), readPadded(now, offset, size)]);
        for (let at = 0; at < size; at += blockSize) {
          const bytes = newBytes.subarray(at, at + blockSize);
          if (bytes.equals(oldBytes.subarray(at, at + blockSize))) continue;
          blocks.push({ offset: offset + at, bytes });
          if (blocks.length * blockSize > MOST_CHANGED) throw tooMuch();
        }
      }
    }
    return joinRuns(blocks);
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

function tooMuch(): ExternalError {
  return new ExternalError(`debugfs changed more than ${formatBytes(MOST_CHANGED)} of the root file system to put the test agent there.`, {
    service: 'debugfs',
    operation: 'put the test agent into the overlay',
    hint: 'the file system is damaged, or made to do harm: build the image again, or check where it comes from',
  });
}

function joinRuns(blocks: readonly ChangedRun[]): ChangedRun[] {
  const runs: { offset: number; end: number; parts: Buffer[] }[] = [];
  for (const { offset, bytes } of [...blocks].sort((a, b) => a.offset - b.offset)) {
    const last = runs.at(-1);
    // The same block can be seen from two extents when blocks of ext4 are the larger ones.
    if (last !== undefined && offset < last.end) continue;
    if (last !== undefined && offset === last.end) {
      last.parts.push(bytes);
      last.end += bytes.length;
    } else {
      runs.push({ offset, end: offset + bytes.length, parts: [bytes] });
    }
  }
  return runs.map(({ offset, parts }) => ({ offset, bytes: Buffer.concat(parts) }));
}
