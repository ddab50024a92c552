import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { InputError, UserError } from '@bakehouse/core/errors';
import type { BlobSource, BlobStore } from '@bakehouse/records/stores';
import { PreconditionFailed } from '@bakehouse/records/stores';
import { sha256, sha256OfFile } from '@bakehouse/system/files';
import { describe, expect, jest, test } from '@jest/globals';
import { startChild } from './run-child.ts';
import { openStores, type StorePlace } from './store-places.ts';
import { useStorePlaces } from './use-places.ts';

// Starts Azurite and other processes, on machines that have much else to do.
jest.setTimeout(180_000);

const places = useStorePlaces();
const MIB = 1024 * 1024;

async function fileOf(path: string, content: Buffer): Promise<BlobSource> {
  await writeFile(path, content);
  return { path, size: content.length, sha256: sha256(content) };
}

/** A file of 96 MiB with data at its beginning, in the middle and at its end. */
async function sparseFile(path: string): Promise<BlobSource> {
  const file = await open(path, 'w');
  const size = 96 * MIB;
  await file.truncate(size);
  for (const position of [0, 40 * MIB + 512, size - 4096]) await file.write(randomBytes(4096), 0, 4096, position);
  await file.close();
  return { path, size, sha256: await sha256OfFile(path) };
}

describe.each(Object.entries(places))('a blob store in %s', (_, inPlace) => {
  const withStore = (work: (blobs: BlobStore, folder: string, place: StorePlace) => Promise<void>) =>
    inPlace(async (place, folder) => {
      const { blobs, close } = await openStores(place);
      try {
        await work(blobs, folder, place);
      } finally {
        close();
      }
    });

  test('has nothing at first', () =>
    withStore(async (blobs, folder) => {
      expect(await blobs.properties('a/b')).toBeUndefined();
      expect(await blobs.read('a/b')).toBeUndefined();
      expect(await blobs.read('a/b', { start: 0, end: 4 })).toBeUndefined();
      expect(await blobs.list('')).toEqual([]);
      await expect(blobs.download('a/b', join(folder, 'b'), { size: 1, sha256: sha256('x') })).rejects.toThrow(/a\/b is gone/);
    }));

  test('writes small blobs on conditions, and reads them or parts of them', () =>
    withStore(async (blobs) => {
      const first = await blobs.write('a/b', Buffer.from('0123456789'), undefined);
      await expect(blobs.write('a/b', Buffer.from('x'), undefined)).rejects.toThrow(PreconditionFailed);
      expect(await blobs.read('a/b')).toEqual({ bytes: Buffer.from('0123456789'), version: first });
      const part = async (start: number, end: number) => (await blobs.read('a/b', { start, end }))?.bytes.toString();
      expect(await Promise.all([part(2, 5), part(8, 20), part(10, 12), part(20, 30), part(3, 3)])).toEqual(['234', '89', '', '', '']);
      const second = await blobs.write('a/b', Buffer.alloc(0), first);
      expect(second).not.toBe(first);
      expect(await blobs.read('a/b')).toEqual({ bytes: Buffer.alloc(0), version: second });
      await expect(blobs.delete('a/b', first)).rejects.toThrow(PreconditionFailed);
      await blobs.delete('a/b', second);
      await expect(blobs.delete('a/b', second)).rejects.toThrow(PreconditionFailed);
      expect(await blobs.list('')).toEqual([]);
    }));

  test('lists by any prefix, sorted, with what is known of each', () =>
    withStore(async (blobs) => {
      for (const name of ['b', 'a/2', 'a/1', 'A B/ü%20+#?']) await blobs.write(name, Buffer.from(name), undefined);
      expect((await blobs.list('')).map(({ name }) => name)).toEqual(['A B/ü%20+#?', 'a/1', 'a/2', 'b']);
      const listed = await blobs.list('a/');
      expect(listed.map(({ name, size }) => [name, size])).toEqual([
        ['a/1', 3],
        ['a/2', 3],
      ]);
      for (const one of listed) expect(await blobs.properties(one.name)).toEqual(one);
      expect(Math.abs((listed[0]?.modified ?? 0) - Date.now())).toBeLessThan(600_000);
    }));

  test('refuses names that not every backend can keep', () =>
    withStore(async (blobs) => {
      for (const name of ['', '../a', 'a//b', 'a.', 'a\n']) {
        await expect((async () => blobs.properties(name))()).rejects.toThrow(InputError);
        await expect((async () => blobs.write(name, Buffer.alloc(0), undefined))()).rejects.toThrow(InputError);
      }
    }));

  test.each([0, 1, 511, 8 * MIB + 1, 9 * MIB])('brings a file of %s bytes there and back', (size) =>
    withStore(async (blobs, folder) => {
      const source = await fileOf(join(folder, 'file'), randomBytes(size));
      const sent = await blobs.upload('images/file.raw', source);
      expect(sent).toMatchObject({ name: 'images/file.raw', size, sha256: source.sha256 });
      expect((await blobs.properties('images/file.raw'))?.size).toBe(size);
      const target = join(folder, 'new', 'back');
      await blobs.download('images/file.raw', target, source);
      expect((await readFile(target)).equals(await readFile(source.path))).toBe(true);
    }),
  );

  test('keeps holes: what is zero takes no room where it is brought to', () =>
    withStore(async (blobs, folder) => {
      const source = await sparseFile(join(folder, 'disk.raw'));
      await blobs.upload('disk.raw', source);
      const target = join(folder, 'back.raw');
      await blobs.download('disk.raw', target, source);
      expect(await sha256OfFile(target)).toBe(source.sha256);
      expect((await stat(target)).size).toBe(source.size);
      expect((await stat(target)).blocks * 512).toBeLessThan(4 * MIB);
    }));

  test('sends the same content once, and never replaces another one', () =>
    withStore(async (blobs, folder) => {
      const source = await fileOf(join(folder, 'file'), randomBytes(3 * MIB));
      const sent = await blobs.upload('file', source);
      expect((await blobs.upload('file', source)).version).toBe(sent.version);
      const other = await fileOf(join(folder, 'other'), randomBytes(3 * MIB));
      await expect(blobs.upload('file', other)).rejects.toThrow(PreconditionFailed);
      expect((await blobs.properties('file'))?.version).toBe(sent.version);
    }));

  test('refuses a file that is not what was said, and shows nothing of it', () =>
    withStore(async (blobs, folder) => {
      for (const size of [1000, 2 * MIB, 9 * MIB + 3]) {
        const source = await fileOf(join(folder, 'file'), randomBytes(size));
        await expect(blobs.upload('file', { ...source, sha256: sha256('another') })).rejects.toThrow(UserError);
        expect(await blobs.properties('file')).toBeUndefined();
        expect(await blobs.list('')).toEqual([]);
      }
    }));

  test('refuses a blob that is not what its record says, and puts nothing in place', () =>
    withStore(async (blobs, folder) => {
      await blobs.write('blob', Buffer.from('content'), undefined);
      const target = join(folder, 'target');
      await expect(blobs.download('blob', target, { size: 7, sha256: sha256('other') })).rejects.toThrow(UserError);
      await expect(blobs.download('blob', target, { size: 8, sha256: sha256('content') })).rejects.toThrow(UserError);
      expect(await stat(target).catch(() => undefined)).toBeUndefined();
    }));

  test('an upload that is killed is not seen, and the next one ends it', () =>
    withStore(async (blobs, folder, place) => {
      await mkdir(folder, { recursive: true });
      const source = await fileOf(join(folder, 'file'), randomBytes(64 * MIB));
      const child = startChild({ work: 'upload', place, name: 'image.raw', source });
      await child.next();
      // In the middle, on a machine of any speed: what matters is what is seen of it.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const seen = await blobs.properties('image.raw');
      await child.kill();
      if (seen === undefined) expect((await blobs.list('')).filter(({ size }) => size !== source.size)).toEqual([]);
      const sent = await blobs.upload('image.raw', source);
      expect(sent).toMatchObject({ size: source.size, sha256: source.sha256 });
      const target = join(folder, 'back');
      await blobs.download('image.raw', target, source);
      expect(await sha256OfFile(target)).toBe(source.sha256);
    }));
});

describe('a blob store in a blob container', () => {
  test('lists more blobs than one answer of the service has', () =>
    places['a blob container'](async (place) => {
      if (place.kind !== 'blob') throw new Error('not a container');
      const container = BlobServiceClient.fromConnectionString(place.connectionString).getContainerClient(place.container);
      const names = Array.from({ length: 5001 }, (_, index) => `n/${String(index).padStart(5, '0')}`);
      const left = names.values();
      const worker = async () => {
        for (const name of left) await container.getBlockBlobClient(`${place.prefix}/${name}`).upload('', 0);
      };
      await Promise.all(Array.from({ length: 32 }, worker));
      const { blobs, state, close } = await openStores(place);
      expect((await blobs.list('n/')).map(({ name }) => name)).toEqual(names);
      expect((await state.list('')).map(({ key }) => key)).toEqual(names);
      close();
    }));
});
