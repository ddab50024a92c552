import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { type PageStore, usePageStores } from '../pages/page-store.test-support.ts';
import type { SeenRequest } from '../requests/blob-faults.test-support.ts';
import { broken, destinationOf, download, isRange, MIB, put, tree } from './download.test-support.ts';
import { STAGING_FOLDER } from './download-staging.ts';

const withPageStore = usePageStores();

describe('an interrupted download', () => {
  /** Cancels when so many ranges were asked for. */
  async function interrupt(store: PageStore, ranges: number, prefix = ''): Promise<void> {
    const controller = new AbortController();
    let count = 0;
    const fault = (request: SeenRequest) => {
      if (isRange(request) && ++count > ranges) controller.abort();
      return undefined;
    };
    await broken(store, fault, (change) =>
      expect(download(store, { ...change, prefix, signal: controller.signal })).rejects.toThrow(CancelledError),
    );
  }

  it('goes on with what it has of a large file', () =>
    withPageStore(async (store) => {
      // Eight ranges, of which six are asked for at once: at the last one, two are there.
      const content = randomBytes(60 * MIB);
      await put(store, { large: content });
      await interrupt(store, 7);
      const [part = ''] = (await readdir(join(destinationOf(store), STAGING_FOLDER))).filter((name) => name.endsWith('.json'));
      const { done } = JSON.parse(await readFile(join(destinationOf(store), STAGING_FOLDER, part), 'utf8')) as { done: number[] };
      expect(done.length).toBeGreaterThan(0);
      const result = await download(store);
      expect(result.fetched).toBe(
        content.length - done.reduce((sum, index) => sum + Math.min(8 * MIB, content.length - index * 8 * MIB), 0),
      );
      expect((await readFile(join(destinationOf(store), 'large'))).equals(content)).toBe(true);
      expect(await readdir(destinationOf(store))).toEqual(['large']);
    }));

  it('goes on with small files whose check sum is known', () =>
    withPageStore(async (store) => {
      for (let index = 0; index < 40; index++) await put(store, { [`${index}`]: `content ${index}` });
      await interrupt(store, 30);
      const kept = (await readdir(join(destinationOf(store), STAGING_FOLDER))).length;
      expect(kept).toBeGreaterThan(0);
      const left = Array.from({ length: 40 }, (_, index) => `content ${index}`.length).reduce((sum, length) => sum + length, 0);
      const { downloaded, fetched } = await download(store);
      expect(downloaded).toBe(40);
      expect(fetched).toBeLessThan(left);
      expect(Object.keys(await tree(destinationOf(store)))).toHaveLength(40);
    }));

  it('is begun again for a blob that has another content now, and leaves nothing of the old one', () =>
    withPageStore(async (store) => {
      await put(store, { large: randomBytes(30 * MIB) });
      await interrupt(store, 3);
      const content = randomBytes(20 * MIB);
      await put(store, { large: content });
      expect(await download(store)).toMatchObject({ fetched: content.length });
      expect((await readFile(join(destinationOf(store), 'large'))).equals(content)).toBe(true);
      expect(await readdir(destinationOf(store))).toEqual(['large']);
    }));

  it('does not trust a part whose record is damaged', () =>
    withPageStore(async (store) => {
      const content = randomBytes(30 * MIB);
      await put(store, { large: content });
      await interrupt(store, 3);
      const folder = join(destinationOf(store), STAGING_FOLDER);
      for (const name of await readdir(folder)) if (name.endsWith('.json')) await writeFile(join(folder, name), '{"done":[0,1,2');
      expect(await download(store)).toMatchObject({ fetched: content.length });
      expect((await readFile(join(destinationOf(store), 'large'))).equals(content)).toBe(true);
    }));

  it('that is still running is waited for by another one into the same folder', () =>
    withPageStore(async (store) => {
      await put(store, { large: randomBytes(20 * MIB), small: 'small' }, {});
      const results = await Promise.all([download(store), download(store)]);
      expect(results.map(({ downloaded }) => downloaded)).toEqual([2, 2]);
      expect((await readdir(destinationOf(store))).sort()).toEqual(['large', 'small']);
    }));
});
