import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CancelledError } from '@bakehouse/core/errors';
import { sha256, sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { extract, type Header } from 'tar-stream';
import type { PackFile } from './pack-entry.ts';
import { writeTar } from './write-tar.ts';

const signal = new AbortController().signal;
const options = { signal };

async function entryOf(folder: string, path: string, content: string | Buffer, mode: number): Promise<PackFile> {
  const absolute = join(folder, path.replaceAll('/', '_'));
  await writeFile(absolute, content);
  return { kind: 'file', path, absolute, mode, size: Buffer.byteLength(content), sha256: sha256(content) };
}

async function headersOf(archive: string): Promise<(Header & { body: string })[]> {
  const headers: (Header & { body: string })[] = [];
  const entries = extract();
  entries.on('entry', (header, body, next) => {
    const chunks: Buffer[] = [];
    body.on('data', (chunk) => {
      chunks.push(chunk as Buffer);
    });
    body.on('end', () => {
      headers.push({ ...header, body: Buffer.concat(chunks).toString() });
      next();
    });
  });
  const done = new Promise((resolve, reject) => entries.on('finish', () => resolve(undefined)).on('error', reject));
  entries.end(gunzipSync(await readFile(archive)));
  await done;
  return headers;
}

describe('writeTar', () => {
  it('gives the same bytes for other order, times and places, and says what it wrote', () =>
    withTemporaryFolder('pack', async (folder) => {
      const pack = async (name: string, year: number, reverse: boolean) => {
        await mkdir(join(folder, name));
        const entries = [
          await entryOf(join(folder, name), 'b.sh', '#!/bin/sh\n', 0o755),
          await entryOf(join(folder, name), 'a/ü.txt', 'text', 0o644),
          { kind: 'link', path: 'a/link', target: '../b.sh' } as const,
          { kind: 'folder', path: 'a' } as const,
        ];
        for (const file of await readdir(join(folder, name))) await utimes(join(folder, name, file), new Date(year, 1), new Date(year, 1));
        return writeTar(reverse ? entries.reverse() : entries, join(folder, `${name}.tar.gz`), 'tar.gz', options);
      };
      const one = await pack('one', 2001, false);
      const two = await pack('two', 2020, true);
      expect(two).toEqual(one);
      expect(one.sha256).toBe(await sha256OfFile(join(folder, 'one.tar.gz')));
      expect(await readFile(join(folder, 'one.tar.gz'))).toHaveLength(one.size);
    }));

  it('writes sorted entries with fixed owner and time, whole modes and an unknown system', () =>
    withTemporaryFolder('pack', async (folder) => {
      const archive = join(folder, 'x.tar.gz');
      const long = `${'deep/'.repeat(60)}file`;
      await writeTar(
        [
          await entryOf(folder, 'run', 'x', 0o755),
          { kind: 'folder', path: 'empty' },
          await entryOf(folder, 'data', 'y', 0o640),
          { kind: 'link', path: 'link', target: 'data' },
          { ...(await entryOf(folder, 'long', 'z', 0o644)), path: long },
        ],
        archive,
        'tar.gz',
        options,
      );
      const headers = await headersOf(archive);
      expect(headers.map(({ name, type, mode, linkname, body }) => [name, type, mode.toString(8), linkname, body])).toEqual([
        ['data', 'file', '640', null, 'y'],
        [long, 'file', '644', null, 'z'],
        ['empty/', 'directory', '755', null, ''],
        ['link', 'symlink', '777', 'data', ''],
        ['run', 'file', '755', null, 'x'],
      ]);
      for (const { uid, gid, mtime } of headers) expect([uid, gid, mtime?.toISOString()]).toEqual([0, 0, '1980-01-01T00:00:00.000Z']);
      const bytes = await readFile(archive);
      expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    }));

  it('streams files larger than its buffers', () =>
    withTemporaryFolder('pack', async (folder) => {
      const content = Buffer.alloc(5_000_001, 'bakehouse ');
      const archive = join(folder, 'x.tar.gz');
      await writeTar(
        [await entryOf(folder, 'big', content, 0o644), await entryOf(folder, 'after', 'end', 0o644)],
        archive,
        'tar.gz',
        options,
      );
      const headers = await headersOf(archive);
      expect(headers.map(({ name, size }) => [name, size])).toEqual([
        ['after', 3],
        ['big', 5_000_001],
      ]);
      expect(
        createHash('sha256')
          .update(headers[1]?.body ?? '')
          .digest('hex'),
      ).toBe(sha256(content));
    }));

  it.each([
    ['longer', (file: string) => appendFile(file, 'more')],
    ['shorter', (file: string) => writeFile(file, 'a')],
    ['other', (file: string) => writeFile(file, 'othertext')],
  ])('refuses a file that became %s after it was listed, and leaves no archive', (_, change) =>
    withTemporaryFolder('pack', async (folder) => {
      const entry = await entryOf(folder, 'file', 'some text', 0o644);
      if (entry.kind === 'file') await change(entry.absolute);
      const before = await readdir(folder);
      await expect(writeTar([entry], join(folder, 'x.tar.gz'), 'tar.gz', options)).rejects.toThrow('changed while it was packed');
      expect(await readdir(folder)).toEqual(before);
    }),
  );

  it('leaves nothing when it is cancelled or cannot write', () =>
    withTemporaryFolder('pack', async (folder) => {
      const entry = await entryOf(folder, 'file', Buffer.alloc(3_000_000, 1), 0o644);
      const controller = new AbortController();
      const packing = writeTar([entry], join(folder, 'x.tar.gz'), 'tar.gz', { signal: controller.signal });
      controller.abort();
      await expect(packing).rejects.toThrow(CancelledError);
      await expect(writeTar([entry], join(folder, 'missing', 'x.tar.gz'), 'tar.gz', options)).rejects.toThrow('ENOENT');
      expect(await readdir(folder)).toEqual(['file']);
    }));
});
