import { openGallery } from '@bakehouse/gallery/open';
import type { StateStore } from '@bakehouse/records/stores';
import { describe, expect, jest, test } from '@jest/globals';
import { fingerprintFor, IMAGE, options, provenanceFor, requestFor, resultOf } from '../../packages/gallery/test/gallery-folder.ts';
import { openStores, type StorePlace } from './store-places.ts';
import { useStorePlaces } from './use-places.ts';

// Starts Azurite, on machines that have much else to do.
jest.setTimeout(120_000);

const places = useStorePlaces();

/** A lease can be lost while a run works on: then what it writes on conditions is all that keeps two apart. */
describe('a gallery whose leases keep nobody out', () => {
  const withoutLeases = async (place: StorePlace) => {
    const { state, blobs, close } = await openStores(place);
    const lease = async () => ({ lost: options.signal, async renew() {}, async release() {} });
    const free: StateStore = {
      place: state.place,
      read: (key) => state.read(key),
      list: (prefix) => state.list(prefix),
      write: (...asked) => state.write(...asked),
      delete: (key, ifVersion) => state.delete(key, ifVersion),
      lease,
    };
    return { gallery: await openGallery({ backend: 'blob-container', state: free, blobs }), close };
  };

  test.each(Object.entries(places))('on stores in %s still gives each publisher a version of its own', (_, inPlace) =>
    inPlace(async (place, folder) => {
      const open = await Promise.all([1, 2, 3, 4].map(() => withoutLeases(place)));
      const requests = await Promise.all(['a', 'b', 'c', 'd'].map((text) => requestFor(folder, text)));
      const staged = await Promise.all(
        open.map(({ gallery }, index) => gallery.stage(requests[index] as (typeof requests)[number], options)),
      );
      expect(new Set(staged.map(({ version }) => version.version)).size).toBe(4);
      const [{ gallery }] = open as [(typeof open)[number]];
      for (const [index, text] of ['a', 'b', 'c', 'd'].entries()) {
        const version = staged[index]?.version.version ?? '';
        expect((await gallery.read(IMAGE, version)).fingerprint).toEqual(fingerprintFor(text));
        expect(await gallery.provenance(IMAGE, version)).toEqual(provenanceFor(text));
        expect(await gallery.damagedFiles(await gallery.read(IMAGE, version))).toEqual([]);
      }
      for (const { close } of open) close();
    }),
  );

  test('refuses a promotion where another run has promoted since it looked', () =>
    places['a blob container'](async (place, folder) => {
      const [one, two] = [await withoutLeases(place), await withoutLeases(place)];
      for (const text of ['a', 'b']) {
        const { version } = await one.gallery.stage(await requestFor(folder, text), options);
        await one.gallery.recordTests(IMAGE, version.version, resultOf('passed'), undefined, options);
      }
      const done = await Promise.allSettled([one.gallery.promote(IMAGE, '1.0.0', options), two.gallery.promote(IMAGE, '1.0.1', options)]);
      const refused = done.filter((result) => result.status === 'rejected');
      // Both looked before either wrote, or one came after the other.
      for (const { reason } of refused)
        expect(String(reason)).toMatch(/Another run has promoted a version of debian-runner at the same time/);
      expect(refused.length).toBeLessThan(2);
      const latest = (await one.gallery.list(IMAGE)).filter(({ channel }) => channel === 'latest').map(({ version }) => version);
      expect(latest).toEqual([await one.gallery.latest(IMAGE)]);
      for (const { close } of [one, two]) close();
    }));
});
