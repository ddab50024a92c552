import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { READ_BLOCK } from '@bakehouse/system/file-set';

const deflateRawAsync = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);

/** Bytes of a file that are compressed at a time; part of the format, because the compressed bytes depend on it. */
export const CHUNK = READ_BLOCK;
/** The longest distance that deflate can look back (RFC 1951). */
const WINDOW = 32 * 1024;
/** The most that a stored block holds (RFC 1951, 3.2.4). */
const STORED = 0xffff;
/** How much of a chunk tells whether it is worth compressing, and at how many places. */
const SAMPLE = 4096;
const SAMPLES = 4;

/** An empty last block: what ends a stream of chunks. */
export const DEFLATE_END = Buffer.from([0x03, 0x00]);

const ZEROS = Buffer.alloc(CHUNK);

/** True for a whole chunk of zeros. */
export function isZeroChunk(chunk: Buffer): boolean {
  return chunk.equals(ZEROS);
}

/**
 * Deflates (RFC 1951) in chunks, each of which ends at a byte: so chunks can be compressed side by side, and those that are cheap
 * are cheap. A chunk of zeros is compressed once for all, one that does not shrink is stored. The parts one after another and
 * `DEFLATE_END` are one stream.
 */
export class ChunkDeflater {
  readonly level: number;
  #zeros: Buffer | undefined;

  /** @param level 0 to 9 */
  constructor(level: number) {
    this.level = level;
  }

  /**
   * @param before the chunk before, when there is one
   * @param isZero whether it is a whole chunk of zeros; its memory is not used then
   * @returns parts that together are the chunk's blocks; they share no memory with it unless it is stored
   */
  async deflate(chunk: Buffer, before: Buffer | undefined, isZero: boolean): Promise<readonly Buffer[]> {
    if (this.level > 0 && isZero) {
      this.#zeros ??= deflateRawSync(ZEROS, this.#options());
      return [this.#zeros];
    }
    if (this.level === 0 || !isWorthIt(chunk)) return stored(chunk);
    const dictionary = before?.subarray(Math.max(0, before.length - WINDOW));
    return [await deflateRawAsync(chunk, { ...this.#options(), ...(dictionary === undefined ? {} : { dictionary }) })];
  }

  #options(): ZlibOptions {
    return { ...deflateOptions(this.level), finishFlush: constants.Z_SYNC_FLUSH };
  }
}

/** Everything that the compressed bytes depend on, said outright: zlib's defaults may change. */
function deflateOptions(level: number): ZlibOptions {
  return { level, windowBits: 15, memLevel: 8, strategy: constants.Z_DEFAULT_STRATEGY };
}

/** What deflate looks at beyond a match (RFC 1951 has matches of up to 258 bytes; zlib's MIN_LOOKAHEAD). */
const LOOK_AHEAD = 262;
/** Of zlib's output buffer. One as large as the input is enough where it shrinks. */
const SMALLEST_OUTPUT = 64;

/** Bytes from which another thread saves more time than handing over takes: 0.5 ms, in which 16 KiB of text are compressed. */
const WORTH_A_THREAD = 32 * 1024;

/**
 * Deflates a small file in one go, in another thread when that is faster. Its window is no larger than it needs: zlib would clear 256 KiB
 * for each, which takes longer than compressing 2 KiB. The settings follow from the size alone, so the bytes are always the same; a
 * stream that is reset and used again would save its making, but what it compressed before changes what it makes of the next.
 */
export function deflateSmall(content: Buffer, level: number): Buffer | Promise<Buffer> {
  const options = optionsForSmall(content, level);
  return content.length < WORTH_A_THREAD ? deflateRawSync(content, options) : deflateRawAsync(content, options);
}

function optionsForSmall(content: Buffer, level: number): ZlibOptions {
  const windowBits = Math.min(15, Math.max(9, 32 - Math.clz32(content.length + LOOK_AHEAD)));
  // As many symbols (2^(memLevel + 6)) as the window has bytes: one block is enough then, as with more.
  const memLevel = Math.min(8, windowBits - 6);
  return { ...deflateOptions(level), windowBits, memLevel, chunkSize: Math.max(content.length, SMALLEST_OUTPUT) };
}

/** False when samples of a chunk hardly shrink (media, packages, encrypted data): 20 times faster than finding out by compressing all. */
function isWorthIt(chunk: Buffer): boolean {
  if (chunk.length < SAMPLE * SAMPLES) return true;
  const samples: Buffer[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const at = Math.floor(((chunk.length - SAMPLE) * sample) / (SAMPLES - 1));
    samples.push(chunk.subarray(at, at + SAMPLE));
  }
  const size = SAMPLE * SAMPLES;
  return deflateRawSync(Buffer.concat(samples, size), deflateOptions(1)).length < size * 0.97;
}

function stored(chunk: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < chunk.length; at += STORED) {
    const data = chunk.subarray(at, at + STORED);
    const header = Buffer.alloc(5);
    header.writeUInt16LE(data.length, 1);
    header.writeUInt16LE(data.length ^ 0xffff, 3);
    parts.push(header, data);
  }
  return parts;
}

/** CRC-32 in one pass over chunks, where a whole chunk of zeros costs next to nothing. */
export class ChunkCrc32 {
  value = 0;

  update(chunk: Buffer, isZero: boolean): void {
    this.value = isZero ? overZeros(this.value) : crc32(chunk, this.value);
  }
}

let columns: Uint32Array | undefined;

/**
 * The CRC after one chunk of zeros more. Without the inversion at both ends a CRC over zeros is linear in its start (over GF(2)), so
 * that the results for the 32 single bits give the result for any.
 */
function overZeros(crc: number): number {
  columns ??= Uint32Array.from({ length: 32 }, (_, bit) => ~crc32(ZEROS, ~(1 << bit) >>> 0));
  const register = ~crc;
  let result = 0;
  for (let bit = 0; bit < 32; bit++) if ((register & (1 << bit)) !== 0) result ^= columns[bit] as number;
  return ~result >>> 0;
}
