import { createHash, hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { readStableFile, readStableFileSync } from '@bakehouse/system/file-set';
import { type ArchiveFile, writeArchiveFile } from './archive-file.ts';
import { CHUNK, ChunkCrc32, ChunkDeflater, DEFLATE_END, deflateSmall, isZeroChunk } from './deflate-chunks.ts';
import { DeflateQueue } from './deflate-queue.ts';
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
import { DEFLATE, endRecords, MAXIMUM_32, STORE, type ZipRecord, ZipRecords } from './zip-records.ts';

/** Small files take about 0.3 ms each; after so many, signals get their turn. */
const FILES_PER_TURN = 32;

/**
 * Packs files into a zip whose bytes depend on names, modes and content alone: sorted, one time, Unix modes, names in UTF-8, no extra
 * fields but those of ZIP64 where an entry or the archive needs them. With level 0 the bytes are the same everywhere; otherwise where
 * the same version of zlib compresses. Each file is read once.
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, InputError for a time that zip cannot say, CancelledError
 */
export async function writeZip(entries: readonly PackEntry[], archive: string, options: PackOptions): Promise<Packed> {
  throwIfCancelled(options.signal);
  const records = new ZipRecords(entryTime(options));
  return writeArchiveFile(archive, options.signal, async (file) => {
    const zip = new Zip(file, records, options);
    await zip.add(inByteOrder(entries));
    await zip.end();
    return zip.files;
  });
}

/** At most 32 MiB of files and as much of what became of them. */
const MOST_WAITING = 32;

interface Waiting {
  readonly name: string;
  readonly content: Buffer;
  readonly mode: number;
  readonly deflated: Buffer | Promise<Buffer>;
}

class Zip {
  readonly files: PackedFile[] = [];
  readonly #file: ArchiveFile;
  readonly #records: ZipRecords;
  readonly #options: PackOptions;
  readonly #level: number;
  readonly #deflater: ChunkDeflater;
  readonly #central: Buffer[] = [];
  /** Small entries in their order; their bytes may still be being compressed. */
  readonly #waiting: Waiting[] = [];

  constructor(file: ArchiveFile, records: ZipRecords, options: PackOptions) {
    this.#file = file;
    this.#records = records;
    this.#options = options;
    this.#level = options.level ?? 6;
    this.#deflater = new ChunkDeflater(this.#level);
  }

  async add(entries: readonly PackEntry[]): Promise<void> {
    for (const [index, entry] of entries.entries()) {
      if (index % FILES_PER_TURN === FILES_PER_TURN - 1) await nextTurn();
      throwIfCancelled(this.#options.signal);
      if (entry.kind === 'file' && entry.size > CHUNK) await this.#stream(entry);
      else {
        this.#waiting.push(this.#take(entry));
        // Half of them at once: a promise for each takes as long as its records.
        if (this.#waiting.length >= MOST_WAITING) await this.#write(MOST_WAITING / 2);
      }
    }
  }

  async end(): Promise<void> {
    await this.#write(0);
    const offset = this.#file.size;
    const central = Buffer.concat(this.#central);
    await this.#file.append([central, endRecords(this.#central.length, offset, central.length)]);
  }

  #take(entry: PackEntry): Waiting {
    if (entry.kind === 'folder') return this.#waitingOf(`${entry.path}/`, Buffer.alloc(0), 0o40755);
    if (entry.kind === 'link') return this.#waitingOf(entry.path, Buffer.from(entry.target), 0o120777);
    const content = readStableFileSync(entry.absolute, entry.identity);
    this.#done(entry, content.length, this.#options.hash === false ? '' : hash('sha256', content));
    this.#options.onProgress?.(content.length);
    return this.#waitingOf(entry.path, content, 0o100000 | entry.mode);
  }

  #waitingOf(name: string, content: Buffer, mode: number): Waiting {
    const deflated = content.length === 0 || this.#level === 0 ? content : deflateSmall(content, this.#level);
    // Heard when its turn comes; until then a failure must not end the process.
    if (!Buffer.isBuffer(deflated)) deflated.catch(() => {});
    return { name, content, mode, deflated };
  }

  /** Writes the first small entries until so many are left. */
  async #write(left: number): Promise<void> {
    for (const next of this.#waiting.splice(0, this.#waiting.length - left)) {
      this.#writeSmall(next, Buffer.isBuffer(next.deflated) ? next.deflated : await next.deflated);
      if (this.#file.isFull) await this.#file.flush();
    }
  }

  #writeSmall({ name, content, mode }: Waiting, deflated: Buffer): void {
    const shrinks = deflated.length < content.length;
    const record: ZipRecord = {
      name: Buffer.from(name),
      method: shrinks ? DEFLATE : STORE,
      crc: crc32(content),
      packed: shrinks ? deflated.length : content.length,
      size: content.length,
      mode,
      folder: name.endsWith('/'),
      zip64: false,
    };
    this.#central.push(this.#records.central(record, this.#file.size));
    this.#file.collect([this.#records.local(record), shrinks ? deflated : content]);
  }

  /** A file of any size: its header, which has its CRC and size, is written again when they are known. */
  async #stream(entry: PackFile): Promise<void> {
    await this.#write(0);
    const name = Buffer.from(entry.path);
    // Stored blocks and the ends of chunks make what cannot be compressed longer by less than a thousandth.
    const zip64 = entry.size * 1.001 + CHUNK >= MAXIMUM_32;
    const blank = { name, method: DEFLATE, crc: 0, packed: 0, size: 0, mode: 0o100000 | entry.mode, folder: false, zip64 } as const;
    const offset = this.#file.size;
    await this.#file.append([this.#records.local(blank)]);
    const start = this.#file.size;
    const hashing = this.#options.hash === false ? undefined : createHash('sha256');
    const crc = new ChunkCrc32();
    let size = 0;
    const queue = new DeflateQueue(this.#deflater, (parts) => this.#file.append(parts));
    await readStableFile(
      entry.absolute,
      this.#options.signal,
      async (block) => {
        size += block.length;
        if (size > entry.size) throw changedWhilePacked(entry);
        const isZero = isZeroChunk(block);
        crc.update(block, isZero);
        await queue.push(block, isZero);
        hashing?.update(block);
        this.#options.onProgress?.(block.length);
      },
      entry.identity,
    ).finally(() => queue.settle());
    await queue.drain();
    await this.#file.append([DEFLATE_END]);
    this.#done(entry, size, hashing?.digest('hex') ?? '');
    const record: ZipRecord = { ...blank, crc: crc.value, packed: this.#file.size - start, size };
    this.#central.push(this.#records.central(record, offset));
    await this.#file.rewrite(this.#records.local(record), offset);
  }

  #done(entry: PackFile, size: number, digest: string): void {
    if (size !== entry.size || (entry.sha256 !== undefined && digest !== '' && digest !== entry.sha256)) throw changedWhilePacked(entry);
    this.files.push({ path: entry.path, size, sha256: digest });
  }
}
