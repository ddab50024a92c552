import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '@bakehouse/core/files';
import { describe, expect, it, jest } from '@jest/globals';
import { blobsOf, type UploadPlace, withUploadPlace } from './upload-place.ts';

// Each starts Azurite several times.
jest.setTimeout(120_000);

async function fill({ source }: UploadPlace, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(source, name)), { recursive: true });
    await writeFile(join(source, name), content);
  }
}

describe('upload-blob on Azurite', () => {
  it('makes the container, sends every byte, and the second time nothing', () =>
    withUploadPlace(async (place) => {
      const { upload, look, said } = place;
      const files = {
        'empty.txt': '',
        'manifest.json': '{"schema":"x"}',
        'sub/binary.bin': randomBytes(300_000),
        'sub/large.bin': randomBytes(20 * 1024 * 1024 + 7),
        'sub/\u00e4 %41 #?&+=;\u65e5\u672c.sh': '#!/bin/sh\n',
      };
      await fill(place, files);
      const bytes = Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
      const first = await upload({ prefix: 'images/a b' });
      expect(first).toMatchObject({ uploaded: 5, skipped: 0, bytes });
      expect(first.containerUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/devstoreaccount1\/artifacts$/);
      const before = await look(async (container) => {
        for (const [name, content] of Object.entries(files)) {
          const blob = container.getBlockBlobClient(`images/a b/${name}`);
          const there = await blob.downloadToBuffer();
          expect(there.equals(Buffer.from(content))).toBe(true);
          const { metadata, contentMD5 } = await blob.getProperties();
          expect(metadata?.['sha256']).toBe(sha256(Buffer.from(content)));
          expect(contentMD5).toHaveLength(16);
        }
        expect((await container.getBlobClient('images/a b/manifest.json').getProperties()).contentType).toBe('application/json');
        return blobsOf(container);
      });
      expect(await upload({ prefix: 'images/a b/' })).toMatchObject({ uploaded: 0, skipped: 5, bytes: 0 });
      expect(said.at(-1)).toBe('Nothing to send: 5 files unchanged.');
      expect(await look(blobsOf)).toEqual(before);
    }));

  it('sends what changed and nothing else, whatever the times say', () =>
    withUploadPlace(async (place) => {
      const { source, upload, look } = place;
      await fill(place, { a: 'one', b: 'two', c: 'three' });
      await upload();
      const before = await look(blobsOf);
      // Other bytes of the same length with an older time; a new time with the same bytes.
      await writeFile(join(source, 'b'), 'TWO');
      await utimes(join(source, 'b'), 1, 1);
      await utimes(join(source, 'c'), new Date(), new Date());
      expect(await upload()).toMatchObject({ uploaded: 1, skipped: 2, bytes: 3 });
      const after = await look(blobsOf);
      expect(after.map(({ name, etag }, index) => [name, etag === before[index]?.etag])).toEqual([
        ['a', true],
        ['b', false],
        ['c', true],
      ]);
      expect(after[1]?.sha256).toBe(sha256('TWO'));
    }));

  it('keeps the links of prepared artifacts and refuses those of other folders', () =>
    withUploadPlace(async (place) => {
      const { source, upload, look } = place;
      await fill(place, { 'tree/00/real': 'x' });
      await symlink('real', join(source, 'tree/00/link'));
      await expect(upload()).rejects.toThrow('holds what cannot be uploaded');
      await fill(place, { 'manifest.json': JSON.stringify({ schema: 'bakehouse-artifacts/1', files: [] }) });
      expect(await upload()).toMatchObject({ uploaded: 3 });
      await look(async (container) => {
        const blob = container.getBlobClient('tree/00/link');
        expect((await blob.downloadToBuffer()).toString()).toBe('real');
        expect((await blob.getProperties()).metadata).toMatchObject({ is_symlink: 'true' });
      });
      expect(await upload()).toMatchObject({ uploaded: 0, skipped: 3 });
    }));

  it('tells in a dry run what it then does, and makes nothing', () =>
    withUploadPlace(async (place) => {
      const { workspace, source, upload, look, said } = place;
      await fill(place, { a: 'one', b: 'two' });
      expect(await upload({ dryRun: true })).toMatchObject({ containerUrl: undefined, uploaded: 2, skipped: 0, bytes: 6 });
      expect(said).toEqual([
        'Would create the container artifacts.',
        'Would create a, 3 B',
        'Would create b, 3 B',
        'Would send 2 files, 6 B; 0 unchanged.',
      ]);
      expect(await readdir(workspace)).toEqual(['source']);
      await upload();
      await writeFile(join(source, 'b'), 'three');
      const before = await look(blobsOf);
      const planned = await upload({ dryRun: true });
      expect(said.slice(-2)).toEqual(['Would overwrite b, 5 B', 'Would send 1 file, 5 B; 1 unchanged.']);
      expect(await look(blobsOf)).toEqual(before);
      const { uploaded, skipped, bytes } = await upload();
      expect({ uploaded, skipped, bytes }).toEqual({ uploaded: planned.uploaded, skipped: planned.skipped, bytes: planned.bytes });
    }));

  it('takes a connection string, masks what is secret in it, and makes no store of its own', () =>
    withUploadPlace(async (place) => {
      const { azuriteFolder, upload, look, masked } = place;
      await fill(place, { a: 'one' });
      await upload();
      const times = (await stat(join(azuriteFolder, '__blobstorage__'))).ctimeMs;
      await look(async (container) => {
        const endpoint = container.url.replace(/\/artifacts$/, '');
        const { account, key } = credentialOf(container);
        const connectionString = `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${endpoint}`;
        expect(await upload({ connectionString })).toMatchObject({ uploaded: 0, skipped: 1 });
        expect(masked).toContain(key);
      });
      expect((await stat(join(azuriteFolder, '__blobstorage__'))).ctimeMs).toBe(times);
    }));

  it('does not send a file that changes between plan and upload', () =>
    withUploadPlace(async (place) => {
      const { source, upload, look } = place;
      await fill(place, { a: 'one', b: randomBytes(9 * 1024 * 1024) });
      // Large files are sent after small ones.
      const log = { debug: (message: string) => void (message === 'sent a' && writeFileSync(join(source, 'b'), 'short')) };
      await expect(upload({ log })).rejects.toThrow('b changed since it was listed; it is not uploaded.');
      expect((await look(blobsOf)).map(({ name }) => name)).toEqual(['a']);
      expect(await upload()).toMatchObject({ uploaded: 1, skipped: 1, bytes: 5 });
    }));
});

function credentialOf(container: { readonly credential: unknown }): { account: string; key: string } {
  const { accountName, accountKey } = container.credential as { accountName: string; accountKey: Buffer };
  return { account: accountName, key: accountKey.toString('base64') };
}
