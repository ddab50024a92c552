import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { CancelledError, messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { writeSparse } from '@bakehouse/disk-image/sparse';
import type { Compression } from '@bakehouse/records/tests';
import { usableSpace } from '@bakehouse/system/files';
import type { ByteSource } from './byte-source.ts';
import { UNPACK_COMMANDS } from './packing.ts';

/** Bytes that are read, and that come out, in one go. */
const CHUNK = 256 * 1024;
/** A core of much unused memory shrinks to a thousandth; of a bomb, made to fill a disk or to take hours, no more than this is unpacked. */
const LIMITS: UnpackLimits = { freely: 4 * 1024 ** 3, ratio: 1000, most: 256 * 1024 ** 3 };
/** Bytes between two looks at the free space. */
const LOOK = 64 * 1024 * 1024;

interface UnpackLimits {
  /** Bytes that come out of a file of any size. */
  readonly freely: number;
  /** Above that, times its own size. */
  readonly ratio: number;
  /** And in all. */
  readonly most: number;
}

interface UnpackedDump {
  /** Bytes, holes included. */
  readonly size: number;
  /** Why it is not all of it, as a sentence without full stop. */
  readonly problem?: string;
  /** True when more was left out on purpose. */
  readonly stopped: boolean;
}

/** Why a file is not unpacked here; undefined when it is. The command line may run on an older Node, which has no zstd. */
export function whyNotUnpacked(compression: Compression, has: object = zlib): string | undefined {
  const hint = `unpack it with ${UNPACK_COMMANDS[compression]}`;
  if (compression === 'lz4' || compression === 'xz') return `it is compressed with ${compression}, which is not read here: ${hint}`;
  if (compression === 'gzip' || 'createZstdDecompress' in has) return undefined;
  return `it is compressed with zstd, which Node ${process.versions.node} cannot read: use Node 24, or ${hint}`;
}

/** What a file holds from its start to its end, in parts. */
export async function* piecesOf(source: ByteSource, signal: AbortSignal): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < source.size; ) {
    throwIfCancelled(signal);
    const piece = await source.read(at, CHUNK);
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}

/** The first bytes that come out; fewer when it is damaged before. */
export async function unpackedHead(
  compression: 'zstd' | 'gzip',
  pieces: AsyncIterable<Buffer>,
  length: number,
): Promise<{ readonly head: Buffer; readonly problem?: string }> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpacked(compression, pieces)) {
      parts.push(part);
      size += part.length;
      if (size >= length) break;
    }
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return { head: Buffer.concat(parts).subarray(0, length), problem: damaged(compression, error) };
  }
  return { head: Buffer.concat(parts).subarray(0, length) };
}

/**
 * Unpacks a dump into a new file; runs of zeros become holes. It is never in memory as a whole. Of one that is damaged, or unpacks to far
 * more than dumps do, the file has what came out up to there.
 *
 * @param pieces the compressed bytes
 * @param packedSize how many
 * @throws CancelledError, and what reading and writing throw
 */
export async function unpackDump(
  compression: 'zstd' | 'gzip',
  pieces: AsyncIterable<Buffer>,
  packedSize: number,
  target: string,
  { signal, limits = LIMITS }: { readonly signal: AbortSignal; readonly limits?: UnpackLimits },
): Promise<UnpackedDump> {
  const most = Math.min(limits.most, Math.max(limits.freely, packedSize * limits.ratio));
  const file = await open(target, 'wx', 0o600);
  let size = 0;
  let looked = 0;
  const stop = (problem: string): UnpackedDump => ({ size, problem, stopped: true });
  try {
    const parts = unpacked(compression, pieces)[Symbol.asyncIterator]();
    try {
      for (;;) {
        throwIfCancelled(signal);
        const next = await nextPart(parts);
        if ('problem' in next) return { size, problem: damaged(compression, next.problem), stopped: false };
        if (next.part === undefined) return { size, stopped: false };
        const part = next.part.subarray(0, most - size);
        await writeSparse(file, part, size);
        size += part.length;
        if (part.length < next.part.length) return stop(`only its first ${formatBytes(size)} were unpacked: dumps do not shrink as much`);
        if (size - looked < LOOK) continue;
        looked = size;
        if ((await usableSpace(dirname(target))) === 0)
          return stop(`only its first ${formatBytes(size)} were unpacked: there is no room for more`);
      }
    } finally {
      await parts.return?.(undefined);
    }
  } finally {
    await file.truncate(size);
    await file.close();
  }
}

/** The next part, or why there is none: what zlib says of the bytes is no error of ours. */
async function nextPart(parts: AsyncIterator<Buffer>): Promise<{ readonly part: Buffer | undefined } | { readonly problem: unknown }> {
  try {
    const { done, value } = await parts.next();
    return { part: done === true ? undefined : value };
  } catch (error) {
    if (error instanceof CancelledError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return { problem: error };
  }
}

async function* unpacked(compression: 'zstd' | 'gzip', pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  if (compression === 'zstd') {
    // Loaded where there is zstd.
    const { unpackZstd } = await import('@bakehouse/archive/unpack-zstd');
    return yield* unpackZstd(pieces);
  }
  // What comes before a cut is wanted too.
  const gunzip = zlib.createGunzip({ chunkSize: CHUNK, finishFlush: zlib.constants.Z_SYNC_FLUSH });
  const fed = pipeline(Readable.from(pieces), gunzip);
  fed.catch(() => {});
  for await (const part of gunzip as AsyncIterable<Buffer>) yield part;
  await fed;
}

function damaged(compression: Compression, error: unknown): string {
  return `its ${compression} data is damaged or cut: ${messageOf(error)}`;
}
