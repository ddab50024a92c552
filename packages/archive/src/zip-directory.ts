import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { shownName } from '@bakehouse/system/file-names';
import { type ArchiveLimits, damagedArchive, refusedEntry } from './archive-entry.ts';
import { DEFLATE, MAXIMUM_32, STORE } from './zip-records.ts';

/** One entry as the central directory says. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Buffer;
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

/** The end record is 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 0xffff;
/** A central directory is read into memory; this is one of about two million entries. */
const LARGEST_DIRECTORY = 256 * 1024 * 1024;
const ENCRYPTED = 0x0001;
const UTF8 = 0x0800;
/** Info-ZIP's extra field with the name in UTF-8 (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;
const ZIP64 = 0x0001;

/**
 * Reads the central directory of a zip.
 *
 * @param size of the file in bytes
 * @param limits of which the count of entries is looked at here, before they are kept
 * @returns the entries in the order of their places, and where the directory begins
 * @throws UserError when it is damaged, or holds what cannot be unpacked safely
 */
export async function readZipDirectory(
  file: FileHandle,
  size: number,
  archive: string,
  limits: Pick<ArchiveLimits, 'entries'>,
): Promise<{ readonly entries: ZipEntry[]; readonly start: number }> {
  const end = await findEnd(file, size, archive);
  if (end.size > LARGEST_DIRECTORY || end.offset + end.size > size) throw damagedArchive(archive, 'its directory does not fit into it');
  if (end.count > limits.entries) throw damagedArchive(archive, `it holds more than ${limits.entries} entries`);
  const directory = await readAt(file, end.offset, end.size, archive);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < end.count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw damagedArchive(archive, 'its directory is cut');
    const length = 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (at + length > directory.length) throw damagedArchive(archive, 'its directory is cut');
    entries.push(parseEntry(directory.subarray(at, at + length), archive));
    at += length;
  }
  // Some programs count to 65,535 and begin again. A digital signature may follow.
  if (at + 4 <= directory.length && directory.readUInt32LE(at) === 0x02014b50)
    throw damagedArchive(archive, `its directory holds more than the ${end.count} entries that it says`);
  return { entries: entries.sort((a, b) => a.offset - b.offset), start: end.offset };
}

/** @throws UserError when the file ends before */
export async function readAt(file: FileHandle, offset: number, length: number, archive: string): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw damagedArchive(archive, 'it ends too early');
    done += bytesRead;
  }
  return bytes;
}

async function findEnd(file: FileHandle, size: number, archive: string): Promise<{ count: number; size: number; offset: number }> {
  const start = Math.max(0, size - LONGEST_END);
  const tail = await readAt(file, start, size - start, archive);
  for (let at = tail.length - 22; at >= 0; at--) {
    // The comment must reach to the end: a comment may hold the signature too.
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const end = { count: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    const split = tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0;
    const needs64 = end.count === 0xffff || end.size === MAXIMUM_32 || end.offset === MAXIMUM_32;
    const large = needs64 ? await findEnd64(file, start + at, archive) : undefined;
    if (large === undefined && split && end.count !== 0xffff) throw damagedArchive(archive, 'it is one of several parts');
    return large ?? end;
  }
  throw damagedArchive(archive, 'it is no whole zip');
}

/** @param before offset of the end record; undefined when there is no ZIP64 locator before it */
async function findEnd64(file: FileHandle, before: number, archive: string) {
  if (before < 20) return undefined;
  const locator = await readAt(file, before - 20, 20, archive);
  if (locator.readUInt32LE(0) !== 0x07064b50) return undefined;
  const record = await readAt(file, safeNumber(locator, 8, archive), 56, archive);
  if (record.readUInt32LE(0) !== 0x06064b50) throw damagedArchive(archive, 'its ZIP64 record is not where it should be');
  return { count: safeNumber(record, 32, archive), size: safeNumber(record, 40, archive), offset: safeNumber(record, 48, archive) };
}

function safeNumber(bytes: Buffer, at: number, archive: string): number {
  const number = Number(bytes.readBigUInt64LE(at));
  if (!Number.isSafeInteger(number)) throw damagedArchive(archive, 'it holds impossible numbers');
  return number;
}

function parseEntry(header: Buffer, archive: string): ZipEntry {
  const rawName = header.subarray(46, 46 + header.readUInt16LE(28));
  const extra = extraFields(header.subarray(46 + rawName.length, 46 + rawName.length + header.readUInt16LE(30)));
  const flags = header.readUInt16LE(8);
  // 3 is Unix, 19 is macOS; the upper half of the attributes is a mode then.
  const unix = [3, 19].includes(header.readUInt16LE(4) >> 8);
  const name = nameOf(rawName, flags, extra, unix);
  if (name === undefined) throw refusedEntry(archive, rawName.toString('latin1'), 'has a name in an unknown character set');
  if ((flags & ENCRYPTED) !== 0) throw refusedEntry(archive, name, 'is encrypted');
  const method = header.readUInt16LE(10);
  if (method !== STORE && method !== DEFLATE) throw refusedEntry(archive, name, `is compressed by method ${method}; only deflate is known`);
  const large = extra.get(ZIP64);
  let at = 0;
  // Each number of 32 bits that is full stands in the extra field, in this order.
  const number = (short: number) => {
    if (short !== MAXIMUM_32) return short;
    if (large === undefined || at + 8 > large.length) throw damagedArchive(archive, `the size of ${shownName(name)} is missing`);
    at += 8;
    return safeNumber(large, at - 8, archive);
  };
  const size = number(header.readUInt32LE(24));
  const packed = number(header.readUInt32LE(20));
  const offset = number(header.readUInt32LE(42));
  const mode = unix ? header.readUInt32LE(38) >>> 16 : undefined;
  return { name, rawName, method, crc: header.readUInt32LE(16), packed, size, mode, offset };
}

function extraFields(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt16LE(at + 2);
    const kind = bytes.readUInt16LE(at);
    if (kind === ZIP64 || kind === UNICODE_PATH) fields.set(kind, bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

/**
 * Info-ZIP on Unix writes names as the file system has them, without a flag: UTF-8 wherever that is not decades ago. The name of the extra
 * field holds only for the name that it was made for.
 */
function nameOf(raw: Buffer, flags: number, extra: ReadonlyMap<number, Buffer>, unix: boolean): string | undefined {
  const unicode = extra.get(UNICODE_PATH);
  if (unicode !== undefined && unicode.length > 5 && unicode[0] === 1 && unicode.readUInt32LE(1) === crc32(raw))
    return decode(unicode.subarray(5));
  if (unix || (flags & UTF8) !== 0) return decode(raw);
  return raw.every((byte) => byte < 0x80) ? raw.toString('latin1') : undefined;
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
