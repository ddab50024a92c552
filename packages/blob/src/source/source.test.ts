import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { startBlobSimulator } from '../../../../test/simulators/blob/blob-simulator.ts';
import { writeVhd } from '../pages/vhd-file.test-support.ts';
import { filesOf, namedFiles, type OpenOptions, openSource, type Source } from './source.ts';

const MIB = 1024 * 1024;

interface Place {
  readonly folder: string;
  readonly selected: string[];
  open(text: string, change?: Partial<OpenOptions>): Promise<Source>;
}

function inFolder(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('source', async (folder) => {
    const selected: string[] = [];
    const options: OpenOptions = {
      resolve: (path) => resolve(folder, path),
      workspace: folder,
      async select(path) {
        selected.push(path);
        return { kind: 'file-set', folder: path, files: [] };
      },
      log: silentLog,
      signal: new AbortController().signal,
    };
    await work({ folder, selected, open: (text, change = {}) => openSource(text, { ...options, ...change }) });
  });
}

describe('openSource', () => {
  it('tells a folder, a link to one, a file, an archive and a disk image apart', () =>
    inFolder(async ({ folder, selected, open }) => {
      await mkdir(join(folder, 'files.zip'));
      await symlink('files.zip', join(folder, 'link'));
      for (const name of ['plain.txt', 'all.tgz', 'disk.raw']) await writeFile(join(folder, name), 'content');
      await writeVhd(join(folder, 'disk.vhd'), 1, {});
      await writeVhd(join(folder, 'unnamed'), 1, {});
      expect(await open('files.zip')).toMatchObject({ kind: 'file-set', folder: join(folder, 'files.zip') });
      expect((await open(join(folder, 'link'))).kind).toBe('file-set');
      expect(selected).toEqual([join(folder, 'files.zip'), join(folder, 'link')]);
      expect(await open('plain.txt')).toMatchObject({ kind: 'file-set', folder, files: [{ path: 'plain.txt', size: 7 }] });
      expect(await open('disk.raw')).toMatchObject({ kind: 'file-set', files: [{ path: 'disk.raw' }] });
      expect(await open('all.tgz')).toMatchObject({ kind: 'archive', format: 'tar.gz', file: { absolute: join(folder, 'all.tgz') } });
      for (const name of ['disk.vhd', 'unnamed'])
        expect(await open(name)).toMatchObject({ kind: 'disk-image', file: { path: name }, disk: { diskSize: MIB, size: MIB + 512 } });
      expect((await open('disk.vhd', { blobType: 'block' })).kind).toBe('file-set');
      await expect(open('all.tgz', { blobType: 'page' })).rejects.toBeInstanceOf(UserError);
    }));

  it('takes a URL as a remote blob, and gives away its secrets before it asks for it', () =>
    inFolder(async ({ open }) => {
      const store = await startBlobSimulator({ keep: true, containers: ['images'] });
      try {
        const url = `${store.endpoint}/images/disk%20one.raw?sig=SECRET%2FSIGNATURE`;
        await fetch(url, { method: 'PUT', body: 'content', headers: { 'x-ms-blob-type': 'BlockBlob' } });
        const masked: string[] = [];
        const source = await open(url, { mask: (secret) => masked.push(secret) });
        expect(source).toMatchObject({ kind: 'remote-blob', file: { path: 'disk one.raw', size: 7, from: { url } } });
        expect(masked).toEqual(expect.arrayContaining(['SECRET%2FSIGNATURE', 'SECRET/SIGNATURE']));
        expect(namedFiles(source).map(({ path }) => path)).toEqual(['disk one.raw']);
      } finally {
        await store.close();
      }
    }));

  it.each(['include', 'manifest'])('refuses %s for what is no folder', (name) =>
    inFolder(async ({ folder, open }) => {
      await writeFile(join(folder, 'file'), '');
      await expect(open('file', { forFolders: [name] })).rejects.toThrow(`is a single file; ${name} is for folders.`);
      const refused = open('https://example.invalid/a?sig=1', { forFolders: [name] });
      await expect(refused).rejects.toThrow(`The source is the URL of a single file; ${name} is for folders.`);
      await expect(refused).rejects.toBeInstanceOf(InputError);
    }),
  );

  it('takes a path with a colon in it as a path', () =>
    inFolder(async ({ folder, open }) => {
      await writeFile(join(folder, 'note:one'), '');
      expect(namedFiles(await open('note:one'))).toMatchObject([{ path: 'note:one' }]);
    }));
});

describe('filesOf', () => {
  it('finds the disk images of a folder, and none among its links', () =>
    inFolder(async ({ folder }) => {
      await writeVhd(join(folder, 'disk.vhd'), 1, {});
      await writeFile(join(folder, 'a.txt'), 'a');
      const file = (path: string, size: number) => ({ path, absolute: join(folder, path), size });
      const files = [file('a.txt', 1), file('disk.vhd', MIB + 512), { ...file('link.vhd', 8), link: 'disk.vhd' }];
      const found = await filesOf({ kind: 'file-set', folder, files });
      expect(found.map(({ path, disk }) => [path, disk?.diskSize])).toEqual([
        ['a.txt', undefined],
        ['disk.vhd', MIB],
        ['link.vhd', undefined],
      ]);
      const asBlocks = await filesOf({ kind: 'file-set', folder, files }, 'block');
      expect(asBlocks.every(({ disk }) => disk === undefined)).toBe(true);
    }));
});
