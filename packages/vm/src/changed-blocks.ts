import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { runProgram } from '@bakehouse/core/program';
import type { VmTools } from './tools.ts';

/** Bytes that differ, in whole blocks. */
export interface ChangedRun {
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly bytes: Buffer;
}

/** A power of two, so that it holds whole blocks of any size that ext4 has (1 to 64 KiB). */
const CHUNK = 1024 * 1024;

/**
 * The blocks of one sparse file that differ from another of the same length; adjacent blocks are one run. Only what is
 * allocated in `after` is read: blocks become data there, never holes.
 *
 * @param blockSize bytes
 */
export async function changedRuns(
  folder: string,
  before: string,
  after: string,
  blockSize: number,
  tools: VmTools,
  signal: AbortSignal,
): Promise<ChangedRun[]> {
  // Node cannot ask for holes (SEEK_DATA); qemu-img can.
  const { stdout } = await runProgram('find the allocated blocks', [tools.qemuImg, 'map', '--output=json', '-f', 'raw', after], {
    cwd: folder,
    signal,
  });
  const extents = (JSON.parse(stdout) as { start: number; length: number; data: boolean }[]).filter(({ data }) => data);
  const files = await Promise.all([open(join(folder, before), 'r'), open(join(folder, after), 'r')]);
  try {
    const blocks: ChangedRun[] = [];
    for (const { start, length } of extents) {
      // An extent ends at a block of the host's file system, which may be smaller than one of ext4.
      const first = start - (start % blockSize);
      for (let offset = first; offset < start + length; offset += CHUNK) {
        throwIfCancelled(signal);
        const size = Math.min(CHUNK, Math.ceil((start + length - offset) / blockSize) * blockSize);
        const [old, now] = await Promise.all([readPadded(files[0], offset, size), readPadded(files[1], offset, size)]);
        for (let at = 0; at < size; at += blockSize) {
          const bytes = now.subarray(at, at + blockSize);
          if (!bytes.equals(old.subarray(at, at + blockSize))) blocks.push({ offset: offset + at, bytes });
        }
      }
    }
    return joinRuns(blocks);
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

async function readPadded(file: FileHandle, offset: number, size: number): Promise<Buffer> {
  const buffer = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(buffer, filled, size - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer;
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
