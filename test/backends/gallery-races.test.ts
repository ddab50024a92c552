import { ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { planImageFile } from '@bakehouse/gallery/image-file';
import { openGallery } from '@bakehouse/gallery/open';
import { fingerprintOfLayers } from '@bakehouse/image-definition/fingerprint';
import type { GalleryVersion } from '@bakehouse/records/gallery';
import type { BlobStore, StateStore } from '@bakehouse/records/stores';
import { describe, expect, jest, test } from '@jest/globals';
import { IMAGE, options, provenanceFor, requestFor, resultOf, updateFor } from '../../packages/gallery/test/gallery-folder.ts';
import { openStores, type StorePlace } from './store-places.ts';
import { useStorePlaces } from './use-places.ts';

// Starts Azurite, on machines that have much else to do.
jest.setTimeout(120_000);

/** What happens just before a store does something: another run is faster, or the service fails. */
interface Before {
  read?(key: string): Promise<void>;
  write?(key: string): Promise<void>;
  delete?(key: string): Promise<void>;
}

function stateAfter(state: StateStore, before: Before): StateStore {
  return {
    place: state.place,
    list: (prefix) => state.list(prefix),
    lease: (key, seconds) => state.lease(key, seconds),
    async read(key) {
      await before.read?.(key);
      return state.read(key);
    },
    async write(key, ...asked) {
      await before.write?.(key);
      return state.write(key, ...asked);
    },
    async delete(key, ifVersion) {
      await before.delete?.(key);
      return state.delete(key, ifVersion);
    },
  };
}

function blobsAfter(blobs: BlobStore, before: Before): BlobStore {
  return {
    place: blobs.place,
    properties: (name) => blobs.properties(name),
    list: (prefix, which) => blobs.list(prefix, which),
    read: (name, range) => blobs.read(name, range),
    write: (name, bytes, ifVersion) => blobs.write(name, bytes, ifVersion),
    upload: (name, source, signal) => blobs.upload(name, source, signal),
    download: (name, target, expected) => blobs.download(name, target, expected),
    async delete(name, ifVersion) {
      await before.delete?.(name);
      return blobs.delete(name, ifVersion);
    },
  };
}

async function openBoth(place: StorePlace, ours: { readonly state?: Before; readonly blobs?: Before }) {
  const { state, blobs, close } = await openStores(place);
  const of = (stores: { state: StateStore; blobs: BlobStore }) => openGallery({ backend: 'blob-container', ...stores, leaseSeconds: 15 });
  return {
    blobs,
    close,
    other: await of({ state, blobs }),
    gallery: await of({ state: stateAfter(state, ours.state ?? {}), blobs: blobsAfter(blobs, ours.blobs ?? {}) }),
  };
}

/** Does something once: what it does comes here again. */
function once<T>(work: (what: T) => Promise<unknown>): (what: T) => Promise<void> {
  let done = false;
  return async (what) => {
    if (done) return;
    done = true;
    await work(what);
  };
}

const layers = { base: {}, content: {}, publishImmutable: {}, publishMutable: { tags: { to: 'one' } } };
const updateTo = (to: string) => ({ definition: updateFor('a').definition, layers: { ...layers, publishMutable: { tags: { to } } } });

/** A request for a version that can be changed in place. */
async function changeable(folder: string) {
  const request = await requestFor(folder, 'a');
  return { ...request, provenance: { ...provenanceFor('a'), layers, fingerprint: fingerprintOfLayers(layers) } };
}

/** Comes when another run has done its work, or waits for us. */
function untilDoneOrWaiting(work: (log: typeof silentLog) => Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const log = { ...silentLog, info: (message: string) => void (message.startsWith('Waiting for another run') && resolve()) };
    work(log).then(
      () => resolve(),
      () => resolve(),
    );
  });
}

describe.each(Object.entries(useStorePlaces()))('a gallery in %s, beside other runs', (_, inPlace) => {
  test('keeps the provenance that a publisher names again while another one removes it', () =>
    inPlace(async (place, folder) => {
      let back: Promise<GalleryVersion> | undefined;
      const remove = once(() =>
        untilDoneOrWaiting((log) => (back = other.publish(IMAGE, '1.0.0', updateTo('one'), { log, signal: options.signal }))),
      );
      const { gallery, other, close } = await openBoth(place, {
        state: { delete: async (key) => (key.includes('/provenance-') ? remove(key) : undefined) },
      });
      await other.stage(await changeable(folder), options);
      await gallery.publish(IMAGE, '1.0.0', updateTo('two'), options);
      expect((await back)?.settings).toEqual({ tags: { to: 'one' } });
      expect(await other.provenance(IMAGE, '1.0.0')).toMatchObject({ layers: updateTo('one').layers });
      close();
    }));

  test('finds the provenance of a version that is published between its record and that', () =>
    inPlace(async (place, folder) => {
      const publish = once(() => other.publish(IMAGE, '1.0.0', updateTo('two'), options));
      const { gallery, other, close } = await openBoth(place, {
        state: { read: async (key) => (key.includes('/provenance-') ? publish(key) : undefined) },
      });
      await other.stage(await changeable(folder), options);
      expect(await gallery.provenance(IMAGE, '1.0.0')).toMatchObject({ layers: updateTo('two').layers });
      close();
    }));

  test('retires a version whose tests are recorded, and whose files are removed, meanwhile', () =>
    inPlace(async (place, folder) => {
      const record = once(() => other.recordTests(IMAGE, '1.0.0', resultOf('failed'), undefined, options));
      const { gallery, other, blobs, close } = await openBoth(place, {
        state: { delete: async (key) => (key.endsWith('/version.json') ? record(key) : undefined) },
        blobs: { delete: once(async (name: string) => blobs.delete(name, (await blobs.properties(name))?.version ?? '')) },
      });
      const { version } = await other.stage(await requestFor(folder, 'a'), options);
      expect((await gallery.retire(IMAGE, '1.0.0', options)).bytes).toBe(version.files.reduce((sum, { size }) => sum + size, 0));
      expect(await other.list(IMAGE)).toEqual([]);
      expect(await blobs.list(`${IMAGE}/files/`)).toEqual([]);
      close();
    }));

  test('leaves a version that was promoted meanwhile', () =>
    inPlace(async (place, folder) => {
      const { state, close } = await openStores(place);
      // As a run whose lease was lost would.
      const promote = once(async () => {
        await other.recordTests(IMAGE, '1.0.0', resultOf('passed'), undefined, options);
        await state.write(`${IMAGE}/latest.json`, '{"version":"1.0.0"}', undefined);
      });
      const both = await openBoth(place, { state: { delete: async (key) => (key.endsWith('/version.json') ? promote(key) : undefined) } });
      const { gallery, other } = both;
      const { version } = await other.stage(await requestFor(folder, 'a'), options);
      await expect(gallery.retire(IMAGE, '1.0.0', options)).rejects.toThrow(`${IMAGE} 1.0.0 is latest and is not retired.`);
      expect(await other.damagedFiles(version)).toEqual([]);
      both.close();
      close();
    }));

  test('plans to boot a file that is there, and none that is gone', () =>
    inPlace(async (place, folder) => {
      const { gallery, blobs, close } = await openBoth(place, {});
      const { version } = await gallery.stage(await requestFor(folder, 'a'), options);
      const raw = version.files.find(({ format }) => format === 'raw');
      expect(await planImageFile(gallery, IMAGE, '1.0.0')).toEqual(raw);
      const name = `${IMAGE}/files/${raw?.sha256}.raw`;
      await blobs.delete(name, (await blobs.properties(name))?.version ?? '');
      await expect(planImageFile(gallery, IMAGE, '1.0.0')).rejects.toThrow(/1\.0\.0 is not whole: .*\.raw\.$/);
      close();
    }));

  test('a promotion writes the records of two versions, and is one though that fails', () =>
    inPlace(async (place, folder) => {
      const written: string[] = [];
      let fails = false;
      const { gallery, other, close } = await openBoth(place, {
        state: {
          async write(key) {
            written.push(key.replace(`${IMAGE}/`, ''));
            if (fails && key.endsWith('/version.json')) throw new ExternalError('It is out of order.', { service: 's', operation: 'o' });
          },
        },
      });
      for (const text of ['a', 'b', 'c']) {
        const { version } = await other.stage(await requestFor(folder, text), options);
        await other.recordTests(IMAGE, version.version, resultOf('passed'), undefined, options);
      }
      await other.promote(IMAGE, '1.0.0', options);
      expect(await gallery.promote(IMAGE, '1.0.1', options)).toEqual({ promoted: true, previous: '1.0.0' });
      expect(written.sort()).toEqual(['latest.json', 'versions/1.0.0/version.json', 'versions/1.0.1/version.json']);
      written.length = 0;
      expect(await gallery.promote(IMAGE, '1.0.1', options)).toEqual({ promoted: false, previous: undefined });
      expect(written).toEqual([]);
      fails = true;
      const warnings: string[] = [];
      const log = { ...silentLog, warning: (message: string) => void warnings.push(message) };
      expect(await gallery.promote(IMAGE, '1.0.2', { ...options, log })).toEqual({ promoted: true, previous: '1.0.1' });
      expect(warnings).toEqual([`${IMAGE} 1.0.2 is latest, but not all records of its versions say so yet: It is out of order.`]);
      expect((await other.list(IMAGE)).map(({ channel }) => channel)).toEqual(['superseded', 'superseded', 'latest']);
      fails = false;
      written.length = 0;
      await gallery.promote(IMAGE, '1.0.2', options);
      expect(written.sort()).toEqual(['versions/1.0.1/version.json', 'versions/1.0.2/version.json']);
      close();
    }));
});
