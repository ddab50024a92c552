import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UserError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { blobsOf, type UploadPlace, withUploadPlace } from './upload-place.ts';

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
      const before = await look(async (container) => {
        // The port of the embedded store is another each time.
        expect(String(first.containerUrl).replace(/:\d+/, '')).toBe(container.url.replace(/:\d+/, ''));
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
    withUploadPlace(
      async (place) => {
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
      },
      { embedded: true },
    ));

  it('takes a connection string, masks what is secret in it, and makes no store of its own', () =>
    withUploadPlace(
      async (place) => {
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
      },
      { embedded: true },
    ));

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

  it('1: takes what the patterns select, the same on every system, and an empty selection is an error', () =>
    withUploadPlace(async (place) => {
      await fill(place, { 'a.sh': 'a', 'b.txt': 'b', 'sub/c.sh': 'c', 'sub/.hidden.sh': 'd', 'sub/not/e.sh': 'e' });
      const chosen = { include: '**/*.sh\n!sub/not/**', exclude: 'a.sh' };
      await expect(place.upload({ include: '*.none' })).rejects.toThrow('holds no files that are selected');
      expect(await place.upload({ include: '*.none', ifEmpty: 'warn' })).toMatchObject({ uploaded: 0 });
      expect(await place.upload(chosen)).toMatchObject({ uploaded: 2 });
      expect((await place.look(blobsOf)).map(({ name }) => name)).toEqual(['sub/.hidden.sh', 'sub/c.sh']);
    }));

  it('uploads what a manifest names, each with the SHA-256 that it says, and the manifest last', () =>
    withUploadPlace(async (place) => {
      const sums = `${sha256('one')}  a\n${sha256('two')}  sub/b\n`;
      await fill(place, { a: 'one', 'sub/b': 'two', other: 'x', SHA256SUMS: sums });
      const manifest = join(place.source, 'SHA256SUMS');
      expect(await place.upload({ manifest })).toMatchObject({ uploaded: 3 });
      expect((await place.look(blobsOf)).map(({ name }) => name)).toEqual(['SHA256SUMS', 'a', 'sub/b']);
      await fill(place, { a: 'ONE' });
      const error: unknown = await place.upload({ manifest }).catch((thrown: unknown) => thrown);
      expect((error as UserError).findings.map(({ message }) => message)).toEqual([
        `has the SHA-256 ${sha256('ONE')}, the manifest says ${sha256('one')}`,
      ]);
      await rm(join(place.source, 'a'));
      await expect(place.upload({ manifest })).rejects.toThrow('is not what SHA256SUMS says');
    }));

  it('10, 33: sets properties by pattern, deletes what has no file, and tells of it in the summary, the manifest and the outputs', () =>
    withUploadPlace(async (place) => {
      const { source, workspace, upload, look, summaries } = place;
      await fill(place, { 'a.html': 'a', b: 'b' });
      const manifestFile = join(workspace, 'uploaded.json');
      const properties = '*.html cache-control=no-cache\n** metadata.team=ci\n** tag.stage=test';
      const outputs = await upload({ prefix: 'set', properties, manifestFile });
      expect(String(outputs.urls).split('\n')).toEqual([`${outputs.containerUrl}/set/a.html`, `${outputs.containerUrl}/set/b`]);
      expect(JSON.parse(readFileSync(manifestFile, 'utf8'))).toMatchObject({
        blobs: [{ name: 'set/a.html', sha256: sha256('a'), action: 'create' }, {}],
      });
      await rm(join(source, 'b'));
      expect(await upload({ prefix: 'set', properties: '*.html cache-control=max-age=5' })).toMatchObject({ uploaded: 0, updated: 1 });
      await expect(upload({ prefix: 'set', delete: 'extraneous' })).rejects.toThrow('1 of 2 blobs (1 B) would be deleted');
      expect(await upload({ prefix: 'set', delete: 'extraneous', maxDelete: '50%', verify: 'download' })).toMatchObject({ deleted: 1 });
      await look(async (container) => {
        const blob = container.getBlobClient('set/a.html');
        expect(await blob.getProperties()).toMatchObject({ cacheControl: 'max-age=5', metadata: { team: 'ci', sha256: sha256('a') } });
        expect((await blob.getTags()).tags).toEqual({ stage: 'test' });
        expect((await blobsOf(container)).map(({ name }) => name)).toEqual(['set/a.html']);
      });
      expect(summaries.at(-1)).toContain('| 0 | 1 | 0 | 1 |');
      await expect(upload({ properties: '* colour=red\n*.x tier=warm' })).rejects.toThrow('Properties that blobs cannot have');
    }));

  it('deletes blobs with odd names by exactly these, and the marker of a folder with its folder', () =>
    withUploadPlace(async (place) => {
      await fill(place, { a: 'a', 'sub/b': 'b' });
      const odd = ['set/a//b', 'set/a.', 'set//a', 'set/%2e%2e/a', 'set/ä #?&+;.txt', 'set/gone/', 'set/gone/c'];
      const kept = ['set/a', 'set/sub/', 'set/sub/b'];
      await place.upload({ prefix: 'set' });
      await place.look(async (container) => {
        for (const name of [...odd, 'set/sub/']) await container.getBlockBlobClient(name).upload('', 0);
        expect((await blobsOf(container)).map(({ name }) => name).sort()).toEqual([...odd, ...kept].sort());
      });
      expect(await place.upload({ prefix: 'set', delete: 'extraneous', maxDelete: '100%' })).toMatchObject({ deleted: odd.length });
      expect((await place.look(blobsOf)).map(({ name }) => name).sort()).toEqual(kept);
    }));

  it('2, 31: writes a plan with the same bytes each time and carries it out later', () =>
    withUploadPlace(async (place) => {
      await fill(place, { b: 'b', a: 'a', 'Z/y': 'z' });
      await place.upload({ include: 'a' });
      const [one, two] = [join(place.workspace, 'one.json'), join(place.workspace, 'two.json')];
      for (const planFile of [one, two]) await place.upload({ dryRun: true, planFile });
      const plan = JSON.parse(readFileSync(one, 'utf8')) as { host: string; blobs: { path: string }[] };
      expect(plan.blobs.map(({ path }) => path)).toEqual(['Z/y', 'a', 'b']);
      // The port of the embedded store is another each time.
      expect(readFileSync(two, 'utf8').replace(/127\.0\.0\.1:\d+/, plan.host)).toBe(readFileSync(one, 'utf8'));
      await fill(place, { b: 'B' });
      await expect(place.upload({ plan: two })).rejects.toThrow('have changed since the plan was made');
    }));
});

function credentialOf(container: { readonly credential: unknown }): { account: string; key: string } {
  const { accountName, accountKey } = container.credential as { accountName: string; accountKey: Buffer };
  return { account: accountName, key: accountKey.toString('base64') };
}
