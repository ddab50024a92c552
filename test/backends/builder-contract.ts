import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { delay } from '@bakehouse/system/program';
import { expect, type test as jestTest } from '@jest/globals';
import { BuildLostError } from '../../packages/builders/src/build-lost-error.ts';
import type { Builder, BuilderPlace, BuildId, BuildRequest } from '../../packages/builders/src/builder.ts';
import { openBuilder } from '../../packages/builders/src/builder-registry.ts';
import { noSecrets } from '../../packages/builders/src/secrets/secrets.test-support.ts';

/** What a request of the suite is to end in. */
export type Story = 'well' | 'fail' | 'slow';

/** A builder, with what it needs to build something small. */
export interface BuilderBackend {
  readonly name: string;
  /** Something for it to build in a folder. `slow` takes until it is cancelled. */
  request(folder: string, story: Story): Promise<BuildRequest>;
  /** How many builds were begun, where that can be counted. */
  builds?(): Promise<number>;
  /** What its place has besides folders. */
  place?(): Pick<BuilderPlace, 'azure'>;
}

const { signal } = new AbortController();

/** What every builder and every simulator of one does. */
export function builderContract(test: typeof jestTest | typeof jestTest.skip, backend: BuilderBackend): void {
  const { name } = backend;

  /** A place of its own, and a second builder on it, which stands for another process. */
  function onPlace(work: (builder: Builder, other: Builder, place: BuilderPlace, folder: string) => Promise<void>): Promise<void> {
    return withTemporaryFolder('builder', async (folder) => {
      const place = {
        outputFolder: join(folder, 'output'),
        cacheFolder: join(folder, 'cache'),
        log: silentLog,
        secrets: noSecrets,
        signal,
        ...backend.place?.(),
      };
      await work(await openBuilder(name, place), await openBuilder(name, place), place, folder);
    });
  }

  test(`${name}: is known by its name and says what it does before it does it`, () =>
    onPlace(async (builder, _, place, folder) => {
      expect(builder.name).toBe(name);
      const lines = await builder.plan(await backend.request(folder, 'well'));
      expect(lines.join('\n')).toContain(place.outputFolder);
      expect(await builder.find('some-key')).toBeUndefined();
    }));

  test(`${name}: a build is submitted once by its key, asked for by others, and its record is complete`, () =>
    onPlace(async (builder, other, place, folder) => {
      const before = await backend.builds?.();
      const request = await backend.request(folder, 'well');
      const [id, again] = await Promise.all([builder.submit(request, 'key'), other.submit(request, 'key')]);
      expect(again).toEqual(id);
      expect(id).toMatchObject({ builder: name, key: 'key' });
      const asJson = JSON.parse(JSON.stringify(id)) as BuildId;
      expect(asJson).toEqual(id);
      const record = await builder.collect(id);
      expect(await other.poll(asJson)).toMatchObject({ phase: 'succeeded' });
      expect(await other.find('key', request)).toEqual(id);
      expect(await other.collect(asJson)).toEqual(record);
      await builder.release?.(id);
      if (before !== undefined) expect(await backend.builds?.()).toBe(before + 1);
      expect(record).toMatchObject({ builder: name, image: request.loaded.definition.image.id, fingerprint: request.fingerprint });
      for (const { path, size, sha256 } of record.files) {
        expect((await stat(join(place.outputFolder, path))).size).toBe(size);
        expect(await sha256OfFile(join(place.outputFolder, path))).toBe(sha256);
      }
      expect(record.files.map(({ format }) => format)).toEqual(builder.features.formats.length === 0 ? [] : ['raw']);
    }));

  test(`${name}: a build that failed says why, to others too, and may be submitted again`, () =>
    onPlace(async (builder, other, _, folder) => {
      const request = await backend.request(folder, 'fail');
      const id = await builder.submit(request, 'key');
      const problem = await builder.collect(id).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(Error);
      const polled = await other.poll(id);
      const told = (await other.explain?.(id, polled, undefined)) ?? polled;
      expect(told).toMatchObject({ phase: 'failed', problem: (problem as Error).message });
      await expect(other.collect(id)).rejects.toThrow((problem as Error).message);
      expect(await other.find('key', request)).toBeUndefined();
      const before = await backend.builds?.();
      // Names of folders and times differ.
      const [what = ''] = (problem as Error).message.split('\n');
      await expect(other.submit(request, 'key').then((next) => other.collect(next))).rejects.toThrow(what);
      if (before !== undefined) expect(await backend.builds?.()).toBe(before + 1);
    }));

  test(`${name}: a build can be cancelled by another process, ends, and is not begun again by asking for it`, () =>
    onPlace(async (builder, other, _, folder) => {
      const request = await backend.request(folder, 'slow');
      const id = await builder.submit(request, 'key');
      const collected = builder.collect(id).catch((error: unknown) => error);
      expect(await other.poll(id)).toMatchObject({ phase: expect.stringMatching(/^(submitted|running)$/) });
      expect(await other.find('key', request)).toEqual(id);
      await delay(300, signal);
      await other.cancel(id);
      expect(await collected).toBeInstanceOf(CancelledError);
      expect(await builder.poll(id)).toMatchObject({ phase: 'cancelled' });
      // Who waits for it was not cancelled, and may submit it again.
      await expect(other.collect(id)).rejects.toBeInstanceOf(BuildLostError);
      expect(await other.find('key', request)).toBeUndefined();
      await other.cancel(id);
    }));

  test(`${name}: a build of which nothing is known is lost, not running`, () =>
    onPlace(async (builder, _, place) => {
      const id = { builder: name, key: 'nobody', reference: join(place.cacheFolder, 'builds', 'nobody.json') };
      expect(await builder.poll(id)).toMatchObject({ phase: 'lost' });
      await expect(builder.collect(id)).rejects.toThrow('The build nobody is lost');
    }));
}
