import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { usePageStores } from '../pages/page-store.test-support.ts';
import { broken, destinationOf, download, MIB, put, refusal, tree } from './download.test-support.ts';

const withPageStore = usePageStores();

describe('a download', () => {
  it('brings every byte of files of all sizes and odd names, and the second time nothing', () =>
    withPageStore(async (store) => {
      const blobs = {
        'set/empty': '',
        'set/small.txt': 'small',
        'set/sub/\u00e4 %41 #?&+=;\u65e5\u672c \ud83d\ude00.sh': '#!/bin/sh\n',
        'set/medium.bin': randomBytes(2 * MIB + 1),
        'set/large.bin': randomBytes(19 * MIB + 7),
        'settings.txt': 'not below the prefix',
      };
      await put(store, blobs);
      const said: string[] = [];
      const first = await download(store, { prefix: 'set/', log: { ...silentLog, info: (message) => said.push(message) } });
      const sizes = Object.entries(blobs).filter(([name]) => name.startsWith('set/'));
      const bytes = sizes.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0);
      expect(first).toMatchObject({ downloaded: 5, skipped: 0, bytes, fetched: bytes });
      expect(await tree(destinationOf(store))).toEqual(
        Object.fromEntries(sizes.map(([name, content]) => [name.slice(4), Buffer.from(content).toString('latin1')])),
      );
      expect(said.at(-1)).toMatch(/^Downloaded 5 files, 21\.0 MiB \(21\.0 MiB fetched\) into .*; 0 unchanged\.$/);
      // What has no check sum is fetched again; Azurite gives small blobs a Content-MD5, as Azure does.
      const second = await download(store, { prefix: 'set' });
      expect(second.skipped + second.unverified).toBe(5);
      expect(second.skipped).toBeGreaterThanOrEqual(3);
    }));

  it('asks for each small file once, and for nothing but the list when all is there', () =>
    withPageStore(async (store) => {
      for (let index = 0; index < 20; index++)
        await put(store, { [`set/${index}`]: `content ${index}` }, { sha256: sha256(`content ${index}`) });
      await broken(
        store,
        () => undefined,
        async (change, seen) => {
          await download(store, { prefix: 'set', ...change });
          expect(seen).toHaveLength(21);
          await download(store, { prefix: 'set', ...change });
          expect(seen).toHaveLength(22);
        },
      );
    }));

  it('of a single blob puts it into the folder under its own name', () =>
    withPageStore(async (store) => {
      await put(store, { 'images/disk.bin': 'one', 'images/disk.bin.txt': 'other' });
      expect(await download(store, { prefix: 'images/disk.bin' })).toMatchObject({ downloaded: 1 });
      expect(await tree(destinationOf(store))).toEqual({ 'disk.bin': 'one' });
    }));

  it('of nothing is an error that says where was looked', () =>
    withPageStore(async (store) => {
      await put(store, { 'images/a': 'one' });
      expect((await refusal(download(store, { prefix: 'Images' }))).message).toBe(`There are no blobs in ${store.container}/Images.`);
      expect((await refusal(download(store, { prefix: 'image' }))).message).toContain('There are no blobs');
      expect((await refusal(download(store, { select: () => false }))).message).toContain('that the patterns take');
      expect((await refusal(download(store, { container: 'no-such' }))).message).toBe('There is no container no-such.');
      expect(await refusal(download(store, { prefix: '../other', container: 'A' }))).toBeInstanceOf(InputError);
      await expect(stat(destinationOf(store))).rejects.toThrow('ENOENT');
    }));

  it('says in a dry run what names are, with their control characters shown', () =>
    withPageStore(async (store) => {
      await put(store, { 'set/a\nDownloaded b': 'a' });
      const said: string[] = [];
      const log = { ...silentLog, info: (message: string) => said.push(message) };
      expect(await download(store, { prefix: 'set', dryRun: true, log })).toMatchObject({ downloaded: 1 });
      expect(said[0]).toBe('Would create a\\u000aDownloaded b, 1 B');
    }));

  it('takes what the caller selects', () =>
    withPageStore(async (store) => {
      await put(store, { 'set/a.sh': 'a', 'set/b.txt': 'b', 'set/sub/c.sh': 'c' });
      await download(store, { prefix: 'set', select: (path) => path.endsWith('.sh') });
      expect(Object.keys(await tree(destinationOf(store))).sort()).toEqual(['a.sh', 'sub/c.sh']);
    }));

  it('says in a dry run what it then does, and writes nothing', () =>
    withPageStore(async (store) => {
      await put(store, { a: 'one', b: 'two' });
      const said: string[] = [];
      const log = { ...silentLog, info: (message: string) => said.push(message) };
      expect(await download(store, { dryRun: true, log })).toMatchObject({ downloaded: 2, skipped: 0, bytes: 6, fetched: 0 });
      expect(said).toEqual([
        'Would create a, 3 B',
        'Would create b, 3 B',
        `Would download 2 files, 6 B into ${destinationOf(store)}; 0 unchanged.`,
      ]);
      await expect(stat(destinationOf(store))).rejects.toThrow('ENOENT');
    }));

  it('keeps, replaces or refuses what is there, as asked', () =>
    withPageStore(async (store) => {
      await put(store, { same: 'same', other: 'other' }, {});
      const folder = destinationOf(store);
      await mkdir(folder);
      await writeFile(join(folder, 'other'), 'OTHER');
      await writeFile(join(folder, 'same'), 'same');
      const failed = await refusal(download(store, { overwrite: 'fail' }));
      expect(failed.findings).toEqual([
        { severity: 'error', file: join(folder, 'other'), message: 'is there already with another content' },
      ]);
      expect(await download(store, { overwrite: 'never' })).toMatchObject({ downloaded: 0, skipped: 2 });
      expect(await tree(folder)).toEqual({ other: 'OTHER', same: 'same' });
      expect(await download(store)).toMatchObject({ downloaded: 1, skipped: 1 });
      expect(await tree(folder)).toEqual({ other: 'other', same: 'same' });
      expect(await download(store, { overwrite: 'always' })).toMatchObject({ downloaded: 2, skipped: 0 });
    }));

  it('makes empty folders where blobs stand for them', () =>
    withPageStore(async (store) => {
      await put(store, { 'set/a': 'a' });
      await put(store, { 'set/empty': '', 'set/full': '' }, { hdi_isfolder: 'true' });
      await put(store, { 'set/full/b': 'b' });
      expect(await download(store, { prefix: 'set' })).toMatchObject({ downloaded: 2 });
      expect(await tree(destinationOf(store))).toEqual({ a: 'a', empty: undefined, 'full/b': 'b' });
      // Nothing is missing, and nothing is written: the folder may be one that nobody may write to.
      const { mtimeNs } = await stat(destinationOf(store), { bigint: true });
      expect(await download(store, { prefix: 'set' })).toMatchObject({ downloaded: 0, skipped: 2 });
      expect((await stat(destinationOf(store), { bigint: true })).mtimeNs).toBe(mtimeNs);
    }));
});

describe('the marker x/ of a folder', () => {
  it('becomes the folder where the patterns take it as one, and never a file', () =>
    withPageStore(async (store) => {
      await put(store, { 'set/a': 'a', 'set/': '', 'set/empty/': '', 'set/full/': '', 'set/full/b': 'b', 'set/out/': '' });
      const isOut = (path: string, kind = 'file') => path === 'out' && kind === 'folder';
      expect(await download(store, { prefix: 'set', select: (path, kind) => !isOut(path, kind) })).toMatchObject({ downloaded: 2 });
      expect(await tree(destinationOf(store))).toEqual({ a: 'a', empty: undefined, 'full/b': 'b' });
    }));

  it('does not hide a blob that has the name of the folder', () =>
    withPageStore(async (store) => {
      await put(store, { 'set/disk': 'content', 'set/disk/': '' });
      expect(await download(store, { prefix: 'set/disk' })).toMatchObject({ downloaded: 1 });
      expect(await tree(destinationOf(store))).toEqual({ disk: 'content' });
    }));
});

describe('the sparse files of a download', () => {
  it('stay sparse, and of a page blob the holes are not even fetched', () =>
    withPageStore(async (store) => {
      const size = 64 * MIB + 512;
      const page = store.connected.client.getPageBlobClient('page.vhd');
      await page.create(size);
      const data = randomBytes(512);
      await page.uploadPages(data, 40 * MIB, 512);
      await page.uploadPages(data, 64 * MIB, 512);
      const block = Buffer.alloc(20 * MIB);
      data.copy(block, 17 * MIB);
      await put(store, { 'block.img': block });
      const result = await download(store);
      expect(result.fetched).toBe(1024 + block.length);
      const folder = destinationOf(store);
      const image = await readFile(join(folder, 'page.vhd'));
      expect(image.equals(await page.downloadToBuffer())).toBe(true);
      expect((await readFile(join(folder, 'block.img'))).equals(block)).toBe(true);
      // tmpfs, ext4, XFS, Btrfs and APFS make holes of what is left out; NTFS does not.
      for (const name of process.platform === 'win32' ? [] : ['page.vhd', 'block.img'])
        expect((await stat(join(folder, name))).blocks * 512).toBeLessThan(MIB);
    }));

  it('of an image whose upload is not complete are refused', () =>
    withPageStore(async (store) => {
      await store.connected.client.getPageBlobClient('disk.vhd').create(MIB, { metadata: { state: 'partial' } });
      const { findings } = await refusal(download(store));
      expect(findings[0]?.message).toBe('"disk.vhd" is an image whose upload is not complete');
    }));
});
