import { finished } from 'node:stream/promises';
import { constants, createZstdCompress, type ZstdCompress } from 'node:zlib';
import type { ArchiveFile } from './archive-file.ts';
import { CHUNK, ChunkCrc32, ChunkDeflater, DEFLATE_END, isZeroChunk } from './deflate-chunks.ts';
import { DeflateQueue } from './deflate-queue.ts';

/** What a tar is written through. */
export interface TarCompressor {
  /** @param block a whole chunk, but for the last */
  push(block: Buffer): Promise<void>;
  end(): Promise<void>;
  /** Frees what is held, whether it ended or not. */
  close(): Promise<void>;
}

/** RFC 1952, 2.3: deflate, no name, no time, no flags; the system is "unknown" (255), where zlib would name the one it runs on. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

export class GzipCompressor implements TarCompressor {
  readonly #file: ArchiveFile;
  readonly #queue: DeflateQueue;
  readonly #crc = new ChunkCrc32();
  #size = 0;

  constructor(file: ArchiveFile, level: number) {
    this.#file = file;
    this.#queue = new DeflateQueue(new ChunkDeflater(level), (parts) => file.append(parts));
  }

  async push(block: Buffer): Promise<void> {
    if (this.#size === 0) await this.#file.append([GZIP_HEADER]);
    this.#size += block.length;
    const isZero = isZeroChunk(block);
    this.#crc.update(block, isZero);
    await this.#queue.push(block, isZero);
  }

  async end(): Promise<void> {
    await this.#queue.drain();
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#crc.value, 0);
    trailer.writeUInt32LE(this.#size % 2 ** 32, 4);
    await this.#file.append([DEFLATE_END, trailer]);
  }

  close(): Promise<void> {
    return this.#queue.settle();
  }
}

/** One frame with a check sum, on one thread: the bytes must not depend on the number of processors. */
export class ZstdCompressor implements TarCompressor {
  readonly #file: ArchiveFile;
  readonly #stream: ZstdCompress;
  readonly #ended: Promise<void>;
  #parts: Buffer[] = [];

  constructor(file: ArchiveFile, level: number) {
    this.#file = file;
    const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_nbWorkers]: 0 };
    this.#stream = createZstdCompress({ params, chunkSize: CHUNK });
    this.#stream.on('data', (part: Buffer) => this.#parts.push(part));
    this.#ended = finished(this.#stream);
    // Heard in `end`; until then a failure must not end the process.
    this.#ended.catch(() => {});
  }

  async push(block: Buffer): Promise<void> {
    // The callback comes when the block has been compressed, so that its memory may be used again.
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(block, (error) => (error ? reject(error) : resolve()));
    });
    await this.#take();
  }

  async end(): Promise<void> {
    this.#stream.end();
    await this.#ended;
    await this.#take();
  }

  async close(): Promise<void> {
    this.#stream.destroy();
  }

  async #take(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    await this.#file.append(parts);
  }
}
