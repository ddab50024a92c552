import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { failureOf, withUploads } from './sync-files.test-support.ts';

describe('The check sums that a run writes', () => {
  it('name what blobs hold that are kept, not what stands in the source', () =>
    withUploads(async ({ store, sync, fill, files }) => {
      await fill({ a: 'one', b: 'two' });
      await sync({ files: files().slice(0, 1), prefix: 'set' });
      await fill({ a: 'other content' });
      const listed = files().map((file) => ({ ...file, sha256: sha256(file.path === 'a' ? 'other content' : 'two') }));
      const result = await sync({ files: listed, prefix: 'set', overwrite: 'never', writeChecksums: true });
      expect(store.content('artifacts', 'set/a').toString()).toBe('one');
      expect(store.content('artifacts', 'set/SHA256SUMS').toString()).toBe(`${sha256('one')}  a\n${sha256('two')}  b\n`);
      expect(result.blobs.map((blob) => blob.sha256)).toEqual([sha256('one'), sha256('two')]);
      expect(result.plan.blobs).toMatchObject([
        { name: 'set/a', action: 'keep', size: 3, sha256: sha256('one') },
        { name: 'set/b', action: 'create', size: 3, sha256: sha256('two') },
      ]);
    }));

  it('are an error before anything is sent where nobody knows what a kept blob holds', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'one', b: 'two' });
      store.container('artifacts').put({
        ...{ name: 'set/a', type: 'BlockBlob', metadata: {}, tags: {}, tier: 'Hot', pages: [], size: 3, sequenceNumber: 0, headers: {} },
        chunks: [{ size: 3, md5: '', bytes: Buffer.from('ONE') }],
      });
      const error = await failureOf(sync({ prefix: 'set', overwrite: 'never', writeChecksums: true }));
      expect(error.message).toBe('Nothing was sent: nobody knows the SHA-256 of a blob that is kept or copied: set/a.');
      expect(error.hint).toBe('leave write-checksums out, or let overwrite be changed');
      expect(asked()).toEqual([]);
    }));

  it('are spoken of when they are all that is written, and when they would be', () =>
    withUploads(async ({ sync, fill, said, asked }) => {
      await fill({ a: 'one' });
      await sync({ prefix: 'set' });
      asked();
      expect(await sync({ prefix: 'set', writeChecksums: true, dryRun: true })).toMatchObject({ checksums: 'set/SHA256SUMS' });
      expect(said.at(-1)).toBe('Would write set/SHA256SUMS alone: 1 file unchanged.');
      expect(asked()).toEqual([]);
      expect(await sync({ prefix: 'set', writeChecksums: true })).toMatchObject({ checksums: 'set/SHA256SUMS', bytes: 0 });
      expect(said.at(-1)).toBe('Wrote set/SHA256SUMS alone: 1 file unchanged.');
      await fill({ b: 'two' });
      await sync({ prefix: 'set', writeChecksums: true, dryRun: true });
      expect(said.slice(-2)).toEqual(['Would write set/SHA256SUMS', 'Would send 1 file, 3 B; 1 unchanged.']);
      await sync({ prefix: 'set', writeChecksums: true });
      expect(said.at(-1)).toBe('Sent 1 file, 3 B; 1 unchanged; set/SHA256SUMS written.');
      for (const dryRun of [true, false]) {
        expect(await sync({ prefix: 'set', writeChecksums: true, dryRun })).toMatchObject({ checksums: undefined });
        expect(said.at(-1)).toBe('Nothing to send: 2 files unchanged.');
      }
    }));
});
