import { createHash } from 'node:crypto';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { readStableFile } from '@bakehouse/system/file-set';
import { type Header, type Pack, pack } from 'tar-stream';
import { type ArchiveFile, writeArchiveFile } from './archive-file.ts';
import { CHUNK } from './deflate-chunks.ts';
import {
  changedWhilePacked,
  entryTime,
  inByteOrder,
  type PackEntry,
  type Packed,
  type PackedFile,
  type PackFile,
  type PackOptions,
} from './pack-entry.ts';
import { GzipCompressor, type TarCompressor, ZstdCompressor } from './tar-compressor.ts';

const DEFAULT_LEVEL = { 'tar.gz': 6, 'tar.zst': 3 } as const;

/**
 * Packs files into a tar whose bytes depend on names, modes and content alone: sorted, one time, owned by 0:0. The tar itself is the
 * same everywhere; what compresses it (zlib, zstd) may pack differently in another version. Each file is read once.
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, InputError for an unusable time, CancelledError
 */
export async function writeTar(
  entries: readonly PackEntry[],
  archive: string,
  format: 'tar.gz' | 'tar.zst',
  options: PackOptions,
): Promise<Packed> {
  throwIfCancelled(options.signal);
  const level = options.level ?? DEFAULT_LEVEL[format];
  const time = entryTime(options);
  return writeArchiveFile(archive, options.signal, async (file) => {
    const compressor = compressorOf(format, file, level);
    try {
      const filling = new TarFilling(time, options);
      await filling.run(inByteOrder(entries), compressor);
      await compressor.end();
      return filling.files;
    } finally {
      await compressor.close();
    }
  });
}

function compressorOf(format: 'tar.gz' | 'tar.zst', file: ArchiveFile, level: number): TarCompressor {
  return format === 'tar.gz' ? new GzipCompressor(file, level) : new ZstdCompressor(file, level);
}

class TarFilling {
  readonly files: PackedFile[] = [];
  readonly #tar: Pack = pack();
  readonly #time: Date;
  readonly #options: PackOptions;

  constructor(time: Date, options: PackOptions) {
    this.#time = time;
    this.#options = options;
  }

  /** The first failure is the cause; the other side only stops because of it. */
  async run(entries: readonly PackEntry[], compressor: TarCompressor): Promise<void> {
    const failures: unknown[] = [];
    const failed = (error: unknown) => {
      failures.push(error);
      this.#tar.destroy(error as Error);
    };
    await Promise.all([this.#fill(entries).catch(failed), this.#compress(compressor).catch(failed)]);
    if (failures.length > 0) throw failures[0];
  }

  async #compress(compressor: TarCompressor): Promise<void> {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let filled = 0;
    for await (const part of this.#tar as AsyncIterable<Buffer>) {
      for (let at = 0; at < part.length; ) {
        const copied = part.copy(chunk, filled, at);
        at += copied;
        filled += copied;
        if (filled < CHUNK) continue;
        await compressor.push(chunk);
        filled = 0;
      }
    }
    if (filled > 0) await compressor.push(chunk.subarray(0, filled));
  }

  async #fill(entries: readonly PackEntry[]): Promise<void> {
    for (const entry of entries) {
      throwIfCancelled(this.#options.signal);
      if (entry.kind === 'file') await this.#addFile(entry);
      else if (entry.kind === 'folder') await this.#addHeader({ name: `${entry.path}/`, type: 'directory', mode: 0o755 });
      else await this.#addHeader({ name: entry.path, type: 'symlink', mode: 0o777, linkname: entry.target });
    }
    this.#tar.finalize();
  }

  #addHeader(header: Partial<Header> & Pick<Header, 'name'>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#tar.entry({ ...header, mtime: this.#time }, (error) => (error ? reject(error) : resolve()));
    });
  }

  async #addFile(entry: PackFile): Promise<void> {
    const hash = this.#options.hash === false ? undefined : createHash('sha256');
    let ended: (error?: Error | null) => void = () => {};
    const done = new Promise<void>((resolve, reject) => {
      ended = (error) => (error ? reject(error) : resolve());
    });
    done.catch(() => {});
    const header = { name: entry.path, type: 'file', mode: entry.mode, size: entry.size, mtime: this.#time } as const;
    const sink = this.#tar.entry(header, (error) => ended(error));
    // tar-stream reports through the callback above; an unheard event would end the process.
    sink.on('error', () => {});
    let size = 0;
    await readStableFile(
      entry.absolute,
      this.#options.signal,
      async (block) => {
        size += block.length;
        if (size > entry.size) throw changedWhilePacked(entry);
        hash?.update(block);
        this.#options.onProgress?.(block.length);
        // The tar keeps what it is given until it is read, and the block's memory is used again.
        if (!sink.write(Buffer.from(block)))
          await Promise.race([new Promise<void>((resolve) => sink.once('drain', () => resolve())), done]);
      },
      entry.identity,
    );
    const digest = hash?.digest('hex') ?? '';
    if (size !== entry.size || (entry.sha256 !== undefined && digest !== '' && digest !== entry.sha256)) throw changedWhilePacked(entry);
    sink.end(undefined);
    await done;
    this.files.push({ path: entry.path, size, sha256: digest });
  }
}
