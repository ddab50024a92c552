import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import { shownName } from '@bakehouse/system/files';
import { type Entry, fromRandomAccessReaderPromise, type LocalFileHeader, RandomAccessReader, type ZipFile } from 'yauzl';
import { type ArchiveLimits, damagedArchive, refusedEntry } from './archive-entry.ts';
import { DEFLATE, MAXIMUM_32, STORE } from './zip-records.ts';

/** One entry as the central directory says. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes of its name in the directory, where these are not the UTF-8 of `name`. */
  readonly rawName: Buffer | undefined;
  readonly method: typeof STORE | typeof DEFLATE;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes. */
  readonly size: number;
  /** Unix mode with its kind; undefined when the archive was not made by Unix. */
  readonly mode: number | undefined;
  /** Where its local header stands. */
  readonly offset: number;
}

/** A central directory is kept in memory; this is one of about two million entries. */
const LARGEST_DIRECTORY = 256 * 1024 * 1024;
/** So many entries take about 10 ms; then signals get their turn. */
const ENTRIES_PER_TURN = 2000;
/** What is read in one go: headers of small files stand close to one another. */
const WINDOW = 64 * 1024;
const UTF8 = 0x0800;
/** Info-ZIP's extra field with the name in UTF-8 (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;
const ZIP64 = 0x0001;
const CENTRAL_HEADER = 0x02014b50;

/** The records of a zip, as yauzl reads them; what they say is held against our own rules. */
export class ZipDirectory {
  /** In the order of their places. */
  readonly entries: readonly ZipEntry[];
  /** Where the directory begins, and no entry's content goes on. */
  readonly start: number;
  readonly #zip: ZipFile;
  readonly #archive: string;

  private constructor(zip: ZipFile, archive: string, entries: readonly ZipEntry[], start: number) {
    this.#zip = zip;
    this.#archive = archive;
    this.entries = entries;
    this.start = start;
  }

  /**
   * Reads the central directory of a zip.
   *
   * @param size of the file in bytes
   * @param limits of which the count of entries is looked at here, before they are kept
   * @throws UserError when it is damaged, or holds what cannot be unpacked safely; CancelledError
   */
  static async read(
    file: FileHandle,
    size: number,
    archive: string,
    { limits, signal }: { readonly limits: Pick<ArchiveLimits, 'entries'>; readonly signal?: AbortSignal },
  ): Promise<ZipDirectory> {
    const reader = new WindowReader(file.fd);
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const zip = await fromRandomAccessReaderPromise(reader, size, options).catch((error: unknown) => {
      throw damagedArchive(archive, reasonOf(error), error);
    });
    if (zip.entryCount > limits.entries) throw damagedArchive(archive, `it holds more than ${limits.entries} entries`);
    const start = cursorOf(zip);
    if (start > size) throw damagedArchive(archive, 'its directory does not fit into it');
    const entries: ZipEntry[] = [];
    let failure: unknown;
    zip.on('error', (error) => {
      failure = damagedArchive(archive, reasonOf(error), error);
    });
    zip.on('entry', (entry: Entry) => {
      try {
        entries.push(checkEntry(entry, archive));
      } catch (error) {
        failure = error;
      }
    });
    while (entries.length < zip.entryCount) {
      const before = entries.length;
      zip.readEntry();
      // The reader answers at once, and so does yauzl, but for an entry without a name.
      while (entries.length === before && failure === undefined) await nextTurn();
      if (failure !== undefined) throw failure;
      if (cursorOf(zip) - start > LARGEST_DIRECTORY) throw damagedArchive(archive, 'its directory is too large');
      if (entries.length % ENTRIES_PER_TURN > 0) continue;
      await nextTurn();
      if (signal !== undefined) throwIfCancelled(signal);
    }
    // Some programs count to 65,535 and begin again. A digital signature may follow.
    if (reader.numberAt(cursorOf(zip)) === CENTRAL_HEADER)
      throw damagedArchive(archive, `its directory holds more than the ${zip.entryCount} entries that it says`);
    return new ZipDirectory(
      zip,
      archive,
      entries.sort((a, b) => a.offset - b.offset),
      start,
    );
  }

  /**
   * Where an entry's bytes begin; its local header must say the same as the directory.
   *
   * @param end where they must end at the latest
   * @throws UserError
   */
  dataOf(entry: ZipEntry, end: number): number {
    let header: LocalFileHeader | undefined;
    let failure: unknown;
    const place = { relativeOffsetOfLocalHeader: entry.offset, compressedSize: 0 } as Entry;
    this.#zip.readLocalFileHeader(place, {}, (error, found) => {
      failure = error;
      header = found;
    });
    if (failure instanceof Error) throw damagedArchive(this.#archive, `${shownName(entry.name)} is not where it should be`, failure);
    // One without a name has no header up to now.
    if (!header?.fileName.equals(entry.rawName ?? Buffer.from(entry.name)) || header.compressionMethod !== entry.method) {
      throw refusedEntry(this.#archive, entry.name, 'is another one in the directory than in its place');
    }
    if (header.fileDataStart + entry.packed > end) throw refusedEntry(this.#archive, entry.name, 'overlaps with what follows it');
    return header.fileDataStart;
  }
}

/** Gives yauzl the parts of a file at once, so that a million entries do not take a million turns. */
class WindowReader extends RandomAccessReader {
  readonly #fd: number;
  readonly #window = Buffer.alloc(WINDOW);
  #start = 0;
  #length = 0;

  constructor(fd: number) {
    super();
    this.#fd = fd;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    let read = 0;
    let failure: Error | null = null;
    try {
      read = this.#fill(buffer.subarray(offset, offset + length), position);
    } catch (error) {
      failure = error as Error;
    }
    callback(failure, read);
  }

  /** Undefined where the file ends before. */
  numberAt(position: number): number | undefined {
    const bytes = Buffer.alloc(4);
    return this.#fill(bytes, position) === bytes.length ? bytes.readUInt32LE() : undefined;
  }

  #fill(target: Buffer, position: number): number {
    if (!Number.isSafeInteger(position)) throw new RangeError('it holds impossible numbers');
    if (target.length > WINDOW) return this.#read(target, position);
    if (position < this.#start || position + target.length > this.#start + this.#length) {
      this.#length = this.#read(this.#window, position);
      this.#start = position;
    }
    return this.#window.copy(target, 0, position - this.#start, Math.min(position - this.#start + target.length, this.#length));
  }

  #read(target: Buffer, position: number): number {
    let filled = 0;
    while (filled < target.length) {
      const read = readSync(this.#fd, target, filled, target.length - filled, position + filled);
      if (read === 0) break;
      filled += read;
    }
    return filled;
  }
}

/** Where the next entry of the directory stands; @types/yauzl calls it a boolean. */
function cursorOf(zip: ZipFile): number {
  return zip.readEntryCursor as unknown as number;
}

function reasonOf(error: unknown): string {
  const message = messageOf(error).replace(/[.?]+$/, '');
  if (message.startsWith('multi-disk')) return 'it is one of several parts';
  if (/^invalid central directory|^unexpected EOF/.test(message)) return `its directory is cut: ${message}`;
  return `it is no whole zip: ${message}`;
}

function checkEntry(entry: Entry, archive: string): ZipEntry {
  const rawName = entry.fileNameRaw;
  // 3 is Unix, 19 is macOS; the upper half of the attributes is a mode then.
  const unix = [3, 19].includes(entry.versionMadeBy >> 8);
  const name = nameOf(rawName, entry, unix);
  if (name === undefined) throw refusedEntry(archive, rawName.toString('latin1'), 'has a name in an unknown character set');
  if (entry.isEncrypted()) throw refusedEntry(archive, name, 'is encrypted');
  const { compressionMethod: method, uncompressedSize: size, compressedSize: packed, relativeOffsetOfLocalHeader: offset } = entry;
  if (method !== STORE && method !== DEFLATE) throw refusedEntry(archive, name, `is compressed by method ${method}; only deflate is known`);
  const isFull = [size, packed, offset].includes(MAXIMUM_32);
  if (isFull && !entry.extraFields.some(({ id }) => id === ZIP64))
    throw damagedArchive(archive, `the size of ${shownName(name)} is missing`);
  if (![size, packed, offset].every(Number.isSafeInteger)) throw damagedArchive(archive, 'it holds impossible numbers');
  const mode = unix ? entry.externalFileAttributes >>> 16 : undefined;
  return { name, rawName: Buffer.from(name).equals(rawName) ? undefined : rawName, method, crc: entry.crc32, packed, size, mode, offset };
}

/**
 * Info-ZIP on Unix writes names as the file system has them, without a flag: UTF-8 wherever that is not decades ago. The name of the extra
 * field holds only for the name that it was made for.
 */
function nameOf(raw: Buffer, { generalPurposeBitFlag: flags, extraFields }: Entry, unix: boolean): string | undefined {
  const unicode = extraFields.findLast(({ id }) => id === UNICODE_PATH)?.data;
  if (unicode !== undefined && unicode.length > 5 && unicode[0] === 1 && unicode.readUInt32LE(1) === crc32(raw))
    return decode(unicode.subarray(5));
  if (unix || (flags & UTF8) !== 0) return decode(raw);
  return raw.every((byte) => byte < 0x80) ? raw.toString('latin1') : undefined;
}

const UTF8_DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer): string | undefined {
  try {
    return UTF8_DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}
