import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { usePageStores } from '../pages/page-store.test-support.ts';
import type { Fault, SeenRequest } from '../requests/blob-faults.test-support.ts';
import { broken, destinationOf, download, isRange, MIB, put, refusal, sums, tree } from './download.test-support.ts';
import { STAGING_FOLDER } from './download-staging.ts';

const withPageStore = usePageStores();

describe('what is not as it should be', () => {
  const files = { a: 'one', 'sub/b': Buffer.alloc(3 * MIB, 'two') };

  it('is found by SHA256SUMS, by metadata and by Content-MD5, and nothing of the set is put in place', () =>
    withPageStore(async (store) => {
      await put(store, { 'sums/a': 'ONE', 'sums/sub/b': files['sub/b'], 'sums/SHA256SUMS': sums(files) });
      expect((await refusal(download(store, { prefix: 'sums' }))).message).toBe(
        `sums/a is damaged: its SHA-256 is ${sha256('ONE')}, SHA256SUMS says ${sha256('one')}.`,
      );
      await put(store, { 'meta/a': 'x'.repeat(2 * MIB) }, { sha256: sha256('other') });
      expect((await refusal(download(store, { prefix: 'meta' }))).message).toContain(`its metadata says ${sha256('other')}`);
      // Where a blob is made of blocks, the service stores the MD5 that it is told.
      const blocks = store.connected.client.getBlockBlobClient('md5/a');
      await blocks.stageBlock('AAAA', 'x', 1);
      await blocks.commitBlockList(['AAAA'], { blobHTTPHeaders: { blobContentMD5: Buffer.alloc(16, 1) } });
      const { message } = await refusal(download(store, { prefix: 'md5' }));
      expect(message).toContain('its Content-MD5 says 01010101');
      expect(Object.keys(await tree(destinationOf(store))).filter((path) => !path.startsWith(STAGING_FOLDER))).toEqual([]);
    }));

  it('is found before anything is fetched where list and manifest contradict each other', () =>
    withPageStore(async (store) => {
      const manifest = {
        schema: 'bakehouse-artifacts/1',
        files: [
          { path: 'a', sha256: sha256('one'), size: 4 },
          { path: 'gone', sha256: sha256('') },
        ],
      };
      await put(store, { a: 'one', 'manifest.json': JSON.stringify(manifest) });
      await put(store, { b: 'two' }, { sha256: sha256('two') });
      await put(store, { SHA256SUMS: `${sha256('TWO')}  b\n` });
      const { findings } = await refusal(download(store));
      expect(findings.map(({ message }) => message)).toEqual([
        `"b" has another content than SHA256SUMS says: its metadata tell of SHA-256 ${sha256('two')}, the manifest of ${sha256('TWO')}`,
        '"a" has 3 bytes; manifest.json says 4',
        '"gone" stands in manifest.json and is not among the blobs',
      ]);
      await expect(stat(destinationOf(store))).rejects.toThrow('ENOENT');
    }));

  it('are blobs that stand in no manifest: a warning; without a check sum: an error where one is asked for', () =>
    withPageStore(async (store) => {
      await store.connected.client.getPageBlobClient('set/page').create(512);
      await put(store, { 'set/a': 'one', 'set/SHA256SUMS': sums({ a: 'one' }) });
      const { findings } = await refusal(download(store, { prefix: 'set', requireChecksums: true }));
      expect(findings.map(({ message }) => message)).toEqual(['"set/page" has no check sum'].map((message) => message.replace('set/', '')));
      const warnings: string[] = [];
      const result = await download(store, { prefix: 'set', log: { ...silentLog, warning: (message) => warnings.push(message) } });
      expect(result).toMatchObject({ downloaded: 3, unverified: 1, manifests: ['SHA256SUMS'] });
      expect(warnings).toEqual(['1 of 3 blobs stands in no manifest: "page".', '1 file had no check sum; only its size was checked.']);
    }));

  it('is a manifest.json of another program no longer when none is asked for, and an error when it is', () =>
    withPageStore(async (store) => {
      await put(store, { 'manifest.json': '{"name":"app"}', a: 'one' });
      expect((await download(store)).manifests).toEqual([]);
      expect((await refusal(download(store, { manifest: 'manifest.json' }))).message).toContain('is no manifest');
      expect((await refusal(download(store, { manifest: 'sub/SHA256SUMS' }))).message).toBe(
        'There is no manifest sub/SHA256SUMS among the blobs.',
      );
    }));

  it('is mended by fetching again where an answer was cut, lost or refused', () =>
    withPageStore(async (store) => {
      await put(store, { large: randomBytes(20 * MIB), small: 'small' }, {});
      const faults: (Fault | undefined)[] = [
        { cutAfter: 1000 },
        { status: 503, code: 'ServerBusy' },
        'lost',
        { status: 500, code: 'OperationTimedOut' },
        { cutAfter: 0 },
      ];
      await broken(
        store,
        (request) => (isRange(request) ? faults.shift() : undefined),
        async (change) => {
          await download(store, change);
        },
      );
      expect(faults).toEqual([]);
      expect(Object.keys(await tree(destinationOf(store))).sort()).toEqual(['large', 'small']);
      expect(
        (await readFile(join(destinationOf(store), 'large'))).equals(
          await store.connected.client.getBlobClient('large').downloadToBuffer(),
        ),
      ).toBe(true);
    }));

  it('is found in bytes that were damaged on the way', () =>
    withPageStore(async (store) => {
      const content = randomBytes(20 * MIB);
      await put(store, { large: content }, { sha256: sha256(content) });
      let count = 0;
      await broken(
        store,
        (request) => (isRange(request) && ++count === 2 ? 'damaged' : undefined),
        async (change) => {
          expect((await refusal(download(store, change))).message).toContain('large is damaged: its SHA-256 is');
        },
      );
      await download(store);
      expect(await readdir(destinationOf(store))).toEqual(['large']);
    }));

  it('is a blob that is replaced or deleted meanwhile: nothing of it is mixed', () =>
    withPageStore(async (store) => {
      const content = randomBytes(20 * MIB);
      for (const act of ['replaced', 'deleted']) {
        await put(store, { large: content, small: 'small' });
        let count = 0;
        const fault = async (request: SeenRequest) => {
          if (!isRange(request) || !request.url.includes('/large') || ++count !== 2) return undefined;
          if (act === 'replaced') await put(store, { large: randomBytes(20 * MIB) });
          else await store.connected.client.getBlobClient('large').delete();
          return undefined;
        };
        await broken(store, fault, async (change) => {
          const { message } = await refusal(download(store, change));
          expect(message).toMatch(/^large was (replaced or )?deleted while it was downloaded\.$/);
        });
        expect(Object.keys(await tree(destinationOf(store))).filter((path) => !path.startsWith(STAGING_FOLDER))).toEqual([]);
      }
    }));
});
