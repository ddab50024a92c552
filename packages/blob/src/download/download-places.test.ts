import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { usePageStores } from '../pages/page-store.test-support.ts';
import { destinationOf, download, put, refusal, tree } from './download.test-support.ts';
import { STAGING_FOLDER } from './download-staging.ts';

const withPageStore = usePageStores();

describe('names of blobs', () => {
  it('never lead out of the folder, not even one of them is written', () =>
    withPageStore(async (store) => {
      // Through a URL parser these would be other names; the service itself takes them.
      const names = ['good', '/absolute', 'a//b', 'c/', `${STAGING_FOLDER}/x`];
      for (const name of names) await put(store, { [`set/${name}`]: 'x' });
      const { findings, message } = await refusal(download(store, { prefix: 'set' }));
      expect(message).toBe('These blobs cannot be downloaded; nothing was written.');
      expect(findings.map(({ message: what }) => what).sort()).toEqual([
        '".bakehouse-download/x" is where partial downloads are kept',
        '"/absolute" starts with a slash and would leave the folder',
        '"a//b" has an empty path segment',
        '"c/" has an empty path segment',
      ]);
      await expect(stat(destinationOf(store))).rejects.toThrow('ENOENT');
    }));

  it('do not write through a symbolic link that stands in the folder', () =>
    withPageStore(async (store) => {
      await put(store, { 'sub/a': 'a', b: 'b' });
      const folder = destinationOf(store);
      const outside = join(store.folder, 'outside');
      await mkdir(outside);
      await mkdir(folder);
      await symlink(outside, join(folder, 'sub'));
      await writeFile(join(outside, 'b'), 'mine');
      await symlink(join(outside, 'b'), join(folder, 'b'));
      const { findings } = await refusal(download(store));
      expect(findings).toMatchObject([
        { file: join(folder, 'sub'), message: 'is a symbolic link, through which blobs would be written elsewhere' },
      ]);
      // A link in the place of a file is replaced itself.
      await download(store, { select: (path) => path === 'b' });
      expect(await readFile(join(outside, 'b'), 'utf8')).toBe('mine');
      expect(await readFile(join(folder, 'b'), 'utf8')).toBe('b');
      expect((await readdir(outside)).sort()).toEqual(['b']);
    }));

  it('in whose place something else stands are refused', () =>
    withPageStore(async (store) => {
      await put(store, { 'a/b': 'x', c: 'x' });
      const folder = destinationOf(store);
      await mkdir(join(folder, 'c'), { recursive: true });
      await writeFile(join(folder, 'a'), 'a file');
      const { findings, message: what } = await refusal(download(store));
      expect(what).toBe(`${folder} cannot take these blobs; nothing was written.`);
      expect(findings.map(({ message }) => message)).toEqual([
        'is a file; a folder is needed there',
        'is a folder; a file is to be put there',
      ]);
    }));
});

describe('a folder that cannot be used', () => {
  it('is told from the blobs: a file in its place, and one where partial downloads go', () =>
    withPageStore(async (store) => {
      await put(store, { a: 'a' }, { sha256: sha256('a') });
      const folder = destinationOf(store);
      await mkdir(folder);
      const place = join(folder, 'file');
      await writeFile(place, '');
      const refused = await refusal(download(store, { destination: place }));
      expect(refused.message).toBe(`${place} cannot take these blobs; nothing was written.`);
      expect(refused.findings).toMatchObject([
        { file: place, message: 'is a file; a folder is needed there', hint: 'give another folder' },
      ]);
      await writeFile(join(folder, STAGING_FOLDER), '');
      expect(await refusal(download(store))).toMatchObject({
        message: `${join(folder, STAGING_FOLDER)} is a file, where the folder for partial downloads is to be.`,
        hint: 'remove it',
      });
    }));
});

describe('a folder that has everything', () => {
  it('is not written to, as it may be one that nobody may write to', () =>
    withPageStore(async (store) => {
      await put(store, { a: 'a' });
      await download(store);
      const before = await stat(destinationOf(store), { bigint: true });
      expect(await download(store)).toMatchObject({ downloaded: 0, skipped: 1 });
      expect((await stat(destinationOf(store), { bigint: true })).mtimeNs).toBe(before.mtimeNs);
    }));
});

describe('symbolic links', () => {
  (process.platform === 'win32' ? it.skip : it)(
    'are made whatever mode a manifest has of them, and no file, here or elsewhere, becomes a program by that',
    () =>
      withPageStore(async (store) => {
        const links = { beside: 'data', 'sub/above': '../data', 'a/b/c': '../../outside' };
        const list = Object.entries({ ...links, data: 'data' }).map(([path, content]) => {
          return { path, sha256: sha256(content), size: content.length, mode: path in links ? '0777' : '0644' };
        });
        await put(store, { data: 'data', 'manifest.json': JSON.stringify({ schema: 'bakehouse-files/1', files: list }) });
        await put(store, links, { is_symlink: 'true' });
        // Where the last link leads to from the staging folder.
        const outside = join(store.folder, 'outside');
        await writeFile(outside, '', { mode: 0o644 });
        await download(store);
        const found = await tree(destinationOf(store));
        expect(found).toMatchObject({ beside: '-> data', 'sub/above': '-> ../data', 'a/b/c': '-> ../../outside', data: 'data' });
        for (const file of [outside, join(destinationOf(store), 'data')]) expect((await stat(file)).mode & 0o111).toBe(0);
      }),
  );

  const manifest = {
    schema: 'bakehouse-artifacts/1',
    files: [
      { path: 'bin/tool', sha256: sha256('#!/bin/sh\n'), size: 10, mode: '0755' },
      { path: 'bin/data', sha256: sha256('data'), size: 4, mode: '0644' },
      { path: 'lib/link', sha256: sha256('../bin/tool'), size: 11, mode: '0777', link: '../bin/tool' },
    ],
  };

  it('and programs come back as they were prepared, and are known the second time', () =>
    withPageStore(async (store) => {
      await put(store, { 'bin/tool': '#!/bin/sh\n', 'bin/data': 'data', 'manifest.json': JSON.stringify(manifest) });
      await put(store, { 'lib/link': '../bin/tool' }, { is_symlink: 'true' });
      expect(await download(store)).toMatchObject({ downloaded: 4, manifests: ['manifest.json'] });
      const folder = destinationOf(store);
      expect(await tree(folder)).toMatchObject({ 'lib/link': '-> ../bin/tool', 'bin/data': 'data' });
      if (process.platform !== 'win32') {
        expect((await stat(join(folder, 'bin/tool'))).mode & 0o111).not.toBe(0);
        expect((await stat(join(folder, 'bin/data'))).mode & 0o111).toBe(0);
      }
      expect(await download(store)).toMatchObject({ downloaded: 0, skipped: 4 });
    }));

  it('are left out or refused when that is asked for', () =>
    withPageStore(async (store) => {
      await put(store, { a: 'a' });
      await put(store, { link: 'a' }, { is_symlink: 'true' });
      expect((await refusal(download(store, { links: 'refuse' }))).findings[0]?.message).toBe('"link" is a symbolic link');
      await download(store, { links: 'skip' });
      expect(await tree(destinationOf(store))).toEqual({ a: 'a' });
    }));

  it('that lead out of the folder are not made, and nothing else either', () =>
    withPageStore(async (store) => {
      await put(store, { a: 'a' });
      await put(store, { 'sub/link': '../../outside' }, { is_symlink: 'true' });
      expect((await refusal(download(store))).message).toBe(
        'The symbolic link "sub/link" to "../../outside" leads out of the folder; it is not made.',
      );
      expect(Object.keys(await tree(destinationOf(store))).filter((path) => !path.startsWith(STAGING_FOLDER))).toEqual([]);
    }));
});
