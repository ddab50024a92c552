import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { DEFLATE, endRecords, STORE, type ZipRecord, ZipRecords } from './zip-records.ts';

export type TarEntry = Partial<Header> & Pick<Header, 'name'> & { readonly content?: string };

/** Writes a tar with exactly these entries, safe or not. */
export async function writeTestTar(path: string, entries: readonly TarEntry[]): Promise<void> {
  const tar = pack();
  for (const { content, ...header } of entries) tar.entry({ mtime: new Date(0), ...header }, content ?? '');
  tar.finalize();
  const bytes = await buffer(tar as unknown as NodeJS.ReadableStream);
  await writeFile(path, path.endsWith('.zst') ? zstdCompressSync(bytes) : gzipSync(bytes));
}

export interface ZipTestEntry {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  /** With its kind; 0100644 when left out. */
  readonly mode?: number;
  readonly deflate?: boolean;
  /** What the directory says instead of the truth. */
  readonly claims?: Partial<ZipRecord>;
  /** What the local header calls it. */
  readonly localName?: string;
}

/** Bytes of a zip with exactly these entries, true or not. */
export function testZip(entries: readonly ZipTestEntry[]): Buffer {
  const records = new ZipRecords(new Date(Date.UTC(1980, 0, 1)));
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', mode = 0o100644, deflate = false, claims, localName } of entries) {
    const bytes = Buffer.from(content as string);
    const packed = deflate ? deflateRawSync(bytes) : bytes;
    const record: ZipRecord = {
      name: Buffer.from(name as string),
      method: deflate ? DEFLATE : STORE,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      mode,
      folder: false,
      zip64: false,
      ...claims,
    };
    central.push(records.central(record, offset));
    const local = records.local(localName === undefined ? record : { ...record, name: Buffer.from(localName) });
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...parts, directory, endRecords(entries.length, offset, directory.length)]);
}
