import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';

export type Entry = Partial<Header> & Pick<Header, 'name'> & { readonly content?: string };

/** Bytes of a tar.gz with exactly these entries, safe or not. */
export async function tarGz(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack();
  for (const { content, ...header } of entries) archive.entry({ mtime: new Date(0), ...header }, content ?? '');
  archive.finalize();
  return gzipSync(await buffer(archive as unknown as NodeJS.ReadableStream));
}

export async function writeTarGz(path: string, entries: readonly Entry[]): Promise<void> {
  await writeFile(path, await tarGz(entries));
}
