import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { hasErrorCode, messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import { readAt, shownName } from '@bakehouse/system/files';
import { type ArchiveEntry, type ArchiveLimits, damagedArchive, LONGEST_TARGET, refusedEntry, type VisitEntry } from './archive-entry.ts';
import { ZipDirectory, type ZipEntry } from './zip-directory.ts';
import { DEFLATE, STORE } from './zip-records.ts';

/** Up to this size an entry is unpacked in one go, which is several times faster than in a stream. */
const SMALL = 1024 * 1024;
const KIND = 0o170000;
const FOLDER = 0o040000;
const FILE = 0o100000;
const LINK = 0o120000;

/**
 * Reads a zip entry by entry, as its directory lists them; yauzl reads its records. Every file's size and CRC are checked, entries must not overlap (which is
 * how the worst bombs are made), and the archive's claims are summed up before anything is unpacked.
 *
 * @throws UserError when it is damaged or unsafe, what `visit` throws, CancelledError
 */
export async function readZip(archive: string, limits: ArchiveLimits, visit: VisitEntry, signal: AbortSignal): Promise<void> {
  const file = await open(archive);
  try {
    const { size } = await file.stat();
    const directory = await ZipDirectory.read(file, size, archive, { limits, signal });
    const { entries, start } = directory;
    checkSums(entries, archive, limits);
    for (const [index, entry] of entries.entries()) {
      throwIfCancelled(signal);
      const end = entries[index + 1]?.offset ?? start;
      const data = directory.dataOf(entry, end);
      await visitOne(archive, entry, contentOf(file, entry, data, archive), visit);
    }
  } finally {
    await file.close();
  }
}

function checkSums(entries: readonly ZipEntry[], archive: string, limits: ArchiveLimits): void {
  let bytes = 0;
  for (const { size, name } of entries) {
    bytes += size;
    if (bytes > limits.bytes) throw refusedEntry(archive, name, `would make more than ${limits.bytes} bytes of it`);
  }
}

async function visitOne(archive: string, entry: ZipEntry, content: AsyncIterable<Buffer>, visit: VisitEntry): Promise<void> {
  const kind = kindOfEntry(entry);
  if (kind === undefined) throw refusedEntry(archive, entry.name, 'is neither file nor folder nor symbolic link');
  if (kind === 'folder' && entry.size > 0) throw refusedEntry(archive, entry.name, 'is a folder with content');
  const common = { name: entry.name, mode: entry.mode === undefined ? 0o644 : entry.mode & 0o777 };
  if (kind !== 'link') return visit({ kind, size: entry.size, ...common }, content);
  if (entry.size > LONGEST_TARGET) throw refusedEntry(archive, entry.name, 'is a link with too long a target');
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  const target = Buffer.concat(parts);
  if (!isUtf8(target)) throw refusedEntry(archive, entry.name, 'is a link to a name that is not UTF-8');
  return visit({ kind, size: 0, ...common, target: target.toString() }, content);
}

function kindOfEntry({ name, mode }: ZipEntry): ArchiveEntry['kind'] | undefined {
  const kind = (mode ?? 0) & KIND;
  if (kind === LINK) return 'link';
  if (name.endsWith('/')) return kind === FOLDER || kind === 0 ? 'folder' : undefined;
  return kind === FILE || kind === 0 ? 'file' : undefined;
}

async function* contentOf(file: FileHandle, entry: ZipEntry, data: number, archive: string): AsyncGenerator<Buffer> {
  let size = 0;
  let crc = 0;
  try {
    for await (const part of partsOf(file, entry, data, archive)) {
      size += part.length;
      if (size > entry.size) throw refusedEntry(archive, entry.name, 'is larger than it says');
      crc = crc32(part, crc);
      yield part;
    }
  } catch (error) {
    if (hasErrorCode(error, 'ERR_BUFFER_TOO_LARGE')) throw refusedEntry(archive, entry.name, 'is larger than it says');
    if (!isZlib(error)) throw error;
    throw damagedArchive(archive, `${shownName(entry.name)} cannot be unpacked: ${messageOf(error)}`, error);
  }
  if (size !== entry.size || crc !== entry.crc) throw damagedArchive(archive, `${shownName(entry.name)} has other content than it says`);
}

/** An error of zlib: its codes are Z_DATA_ERROR, Z_BUF_ERROR and the like. */
function isZlib(error: unknown): boolean {
  return typeof error === 'object' && error !== null && String((error as { code?: unknown }).code).startsWith('Z_');
}

async function* partsOf(file: FileHandle, entry: ZipEntry, data: number, archive: string): AsyncGenerator<Buffer> {
  if (entry.packed === 0) return;
  if (entry.packed <= SMALL && entry.size <= SMALL) {
    const packed = await bytesAt(file, data, entry.packed, archive);
    yield entry.method === STORE ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    return;
  }
  const blocks = blocksOf(file, data, entry.packed, archive);
  if (entry.method !== DEFLATE) return yield* blocks;
  const source = Readable.from(blocks, { objectMode: false });
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

async function* blocksOf(file: FileHandle, start: number, length: number, archive: string): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += SMALL) yield await bytesAt(file, start + at, Math.min(SMALL, length - at), archive);
}

/** @throws UserError when the file ends before */
async function bytesAt(file: FileHandle, position: number, length: number, archive: string): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  if ((await readAt(file, bytes, position)) < length) throw damagedArchive(archive, 'it ends too early');
  return bytes;
}
