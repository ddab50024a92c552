import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { imageFileOf } from '@bakehouse/gallery/image-file';
import { fingerprintOfLayers } from '@bakehouse/image-definition/fingerprint';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import {
  fingerprintFor,
  IMAGE,
  options,
  provenanceFor,
  requestFor,
  resultOf,
  updateFor,
} from '../../packages/gallery/test/gallery-folder.ts';
import { runChild, startChild } from './run-child.ts';
import { type GalleryTestPlace, openTestGallery } from './store-places.ts';
import type { InPlace } from './use-places.ts';

interface InGallery {
  readonly gallery: Gallery;
  readonly place: GalleryTestPlace;
  readonly folder: string;
  /** Stages an image with this text. @returns its version */
  stage(text: string, version?: string): Promise<string>;
  /** Stages, tests and promotes. */
  latest(text: string): Promise<string>;
  /** "1.0.0 staged" */
  channels(): Promise<string[]>;
}

/** What every backend of galleries does. @param inPlace gives an empty place of the backend */
export function galleryContract(name: string, inPlace: InPlace<GalleryTestPlace>): void {
  describe(`a gallery in ${name}`, () => {
    const withGallery = (work: (one: InGallery) => Promise<void>) =>
      inPlace(async (place, folder) => {
        const { gallery, close } = await openTestGallery(place);
        const stage = async (text: string, version?: string) =>
          (await gallery.stage(await requestFor(folder, text, version), options)).version.version;
        try {
          await work({
            gallery,
            place,
            folder,
            stage,
            async latest(text) {
              const version = await stage(text);
              await gallery.recordTests(IMAGE, version, resultOf('passed'), undefined, options);
              await gallery.promote(IMAGE, version, options);
              return version;
            },
            channels: async () => (await gallery.list(IMAGE)).map(({ version, channel }) => `${version} ${channel}`),
          });
        } finally {
          close();
        }
      });

    test('has no images and no versions at first', () =>
      withGallery(async ({ gallery, folder }) => {
        expect(await gallery.images()).toEqual([]);
        expect(await gallery.list(IMAGE)).toEqual([]);
        expect(await gallery.latest(IMAGE)).toBeUndefined();
        expect(await gallery.provenance(IMAGE, '1.0.0')).toBeUndefined();
        const hint = `it has no version of ${IMAGE} at all`;
        for (const work of [
          () => gallery.read(IMAGE, '1.0.0'),
          () => gallery.promote(IMAGE, '1.0.0', options),
          () => gallery.retire(IMAGE, '1.0.0', options),
          () => gallery.recordTests(IMAGE, '1.0.0', resultOf('passed'), undefined, options),
          () => gallery.publish(IMAGE, '1.0.0', updateFor('a'), options),
          () => imageFileOf(gallery, IMAGE, '1.0.0', { ...options, cacheFolder: folder }),
        ] as (() => Promise<unknown>)[]) {
          await expect(work()).rejects.toMatchObject({ message: expect.stringContaining(`has no version 1.0.0 of ${IMAGE}`), hint });
        }
        expect(await gallery.images()).toEqual([]);
        await expect((async () => gallery.list('../x'))()).rejects.toThrow(/is not the id of an image/);
        await expect(gallery.read(IMAGE, '../../x')).rejects.toThrow(UserError);
      }));

    test('a staged version has files, record and provenance', () =>
      withGallery(async ({ gallery, folder }) => {
        const request = await requestFor(folder, 'one');
        const { version, place, adopted } = await gallery.stage(request, options);
        expect(adopted).toBe(false);
        expect(place).toBe(gallery.placeOf(IMAGE, '1.0.0'));
        expect(place.endsWith(`${IMAGE}/versions/1.0.0`)).toBe(true);
        expect(version).toMatchObject({ version: '1.0.0', channel: 'staged', fingerprint: fingerprintFor('one'), settings: {} });
        expect(version.files).toEqual(request.files.map(({ format, size, sha256 }) => ({ format, file: `image.${format}`, size, sha256 })));
        expect(await gallery.read(IMAGE, '1.0.0')).toEqual(version);
        expect(await gallery.list(IMAGE)).toEqual([version]);
        expect(await gallery.images()).toEqual([IMAGE]);
        expect(await gallery.latest(IMAGE)).toBeUndefined();
        expect(await gallery.provenance(IMAGE, '1.0.0')).toEqual(provenanceFor('one'));
        expect(await gallery.damagedFiles(version)).toEqual([]);
      }));

    test('the result of the tests of a version is there as it was kept, and none before', () =>
      withGallery(async ({ gallery, stage }) => {
        expect(await gallery.testResult(IMAGE, '1.0.0')).toBeUndefined();
        const version = await stage('one');
        expect(await gallery.testResult(IMAGE, version)).toBeUndefined();
        await gallery.recordTests(IMAGE, version, resultOf('failed'), undefined, options);
        await gallery.recordTests(IMAGE, version, resultOf('passed'), undefined, options);
        expect(await gallery.testResult(IMAGE, version)).toEqual(resultOf('passed'));
        expect(await gallery.testResult(IMAGE, '../x')).toBeUndefined();
      }));

    test('files come back as they were published, and are kept for the next time', () =>
      withGallery(async ({ gallery, folder, stage }) => {
        await stage('one');
        const said: string[] = [];
        const fetching = {
          log: { ...silentLog, info: (message: string) => said.push(message) },
          signal: options.signal,
          cacheFolder: join(folder, 'cache'),
        };
        const { path, sha256: recorded } = await imageFileOf(gallery, IMAGE, '1.0.0', fetching);
        expect(recorded).toBe(sha256('raw one'));
        expect(await readFile(path, 'utf8')).toBe('raw one');
        expect((await stat(path)).mode & 0o222).toBe(0);
        expect(await imageFileOf(gallery, IMAGE, '1.0.0', fetching)).toEqual({ path, sha256: recorded });
        if (gallery.features.localFiles) return;
        expect(said.map((one) => one.split(' ')[0])).toEqual(['Bringing', IMAGE]);
        // What somebody has changed in the cache is not booted.
        await rm(path);
        await writeFile(path, 'raw two');
        expect(await readFile((await imageFileOf(gallery, IMAGE, '1.0.0', fetching)).path, 'utf8')).toBe('raw one');
        const built = { path: join(folder, 'built'), size: 7, sha256: sha256('raw one') };
        await writeFile(built.path, 'raw one');
        expect(await imageFileOf(gallery, IMAGE, '1.0.0', { ...fetching, known: [built] })).toEqual({
          path: built.path,
          sha256: built.sha256,
        });
      }));

    test('auto counts up by number, and the same image is adopted', () =>
      withGallery(async ({ gallery, folder, stage }) => {
        expect([await stage('a'), await stage('b'), await stage('c', '1.0.9'), await stage('d')]).toEqual([
          '1.0.0',
          '1.0.1',
          '1.0.9',
          '1.0.10',
        ]);
        expect(await gallery.stage(await requestFor(folder, 'b'), options)).toMatchObject({ adopted: true, version: { version: '1.0.1' } });
        expect(await gallery.planStage(await requestFor(folder, 'b'))).toMatchObject({ version: '1.0.1', adopt: { version: '1.0.1' } });
        expect(await gallery.planStage(await requestFor(folder, 'e'))).toEqual({ version: '1.0.11' });
        expect((await gallery.list(IMAGE)).map(({ version }) => version)).toEqual(['1.0.0', '1.0.1', '1.0.9', '1.0.10']);
        await expect(stage('e', '1.0.9')).rejects.toThrow(/another debian-runner 1\.0\.9 already, and a version never changes/);
        await expect(stage('e', 'x')).rejects.toThrow(/is not a version/);
      }));

    test('a later build of the same bytes makes the version younger', () =>
      withGallery(async ({ gallery, folder, stage }) => {
        await stage('a');
        const request = await requestFor(folder, 'a');
        const finishedAt = '2026-02-02T00:00:00.000Z';
        const again = await gallery.stage({ ...request, provenance: { ...request.provenance, finishedAt } }, options);
        expect(again).toMatchObject({ adopted: true, version: { version: '1.0.0', rebuiltAt: finishedAt } });
        expect(await gallery.read(IMAGE, '1.0.0')).toMatchObject({ rebuiltAt: finishedAt });
      }));

    test('the files of a version are published again without their first place', () =>
      withGallery(async ({ gallery, folder, stage }) => {
        await stage('a');
        const { files } = await gallery.read(IMAGE, '1.0.0');
        await rm(join(folder, 'build'), { recursive: true });
        const raw = files
          .filter(({ format }) => format === 'raw')
          .map(({ format, size, sha256 }) => ({ format, size, sha256, fromVersion: '1.0.0' }));
        const { version } = await gallery.stage(
          { image: IMAGE, version: 'auto', files: raw, provenance: provenanceFor('outputs changed') },
          options,
        );
        expect(version).toMatchObject({ version: '1.0.1', files: [{ format: 'raw' }] });
        expect(await gallery.damagedFiles(version)).toEqual([]);
        const { path } = await imageFileOf(gallery, IMAGE, '1.0.1', { ...options, cacheFolder: join(folder, 'cache') });
        expect(await readFile(path, 'utf8')).toBe('raw a');
      }));

    test('what is not what was built is refused, and nothing is seen of it', () =>
      withGallery(async ({ gallery, folder }) => {
        const request = await requestFor(folder, 'one');
        const wrong = request.files.map((file) => ({ ...file, sha256: '0'.repeat(64) }));
        await expect(gallery.stage({ ...request, files: wrong }, options)).rejects.toThrow(UserError);
        await rm(request.files[1]?.path ?? '');
        await expect(gallery.stage(request, options)).rejects.toThrow(UserError);
        expect(await gallery.list(IMAGE)).toEqual([]);
      }));

    test('a version is promoted when its tests passed, in place of the one before', () =>
      withGallery(async ({ gallery, stage, channels }) => {
        const [one, two] = [await stage('a'), await stage('b')];
        await expect(gallery.promote(IMAGE, one, options)).rejects.toThrow(`${IMAGE} 1.0.0 is not tested.`);
        for (const outcome of ['failed', 'crashed', 'lost', 'timed-out'] as const) {
          await gallery.recordTests(IMAGE, one, resultOf(outcome), 'd1', options);
          await expect(gallery.promote(IMAGE, one, options)).rejects.toThrow(/1\.0\.0 stays staged/);
        }
        expect(await gallery.latest(IMAGE)).toBeUndefined();
        const tested = await gallery.recordTests(IMAGE, one, resultOf('passed'), 'd2', options);
        expect(tested.tests).toMatchObject({ outcome: 'passed', at: '2026-01-01T00:02:00.000Z', digest: 'd2' });
        expect(await gallery.promote(IMAGE, one, options)).toEqual({ promoted: true, previous: undefined });
        expect(await gallery.promote(IMAGE, one, options)).toEqual({ promoted: false, previous: undefined });
        await gallery.recordTests(IMAGE, two, resultOf('passed'), undefined, options);
        expect(await gallery.promote(IMAGE, two, options)).toEqual({ promoted: true, previous: one });
        expect(await channels()).toEqual(['1.0.0 superseded', '1.0.1 latest']);
        expect(await gallery.promote(IMAGE, one, options)).toEqual({ promoted: true, previous: two });
        expect(await channels()).toEqual(['1.0.0 latest', '1.0.1 superseded']);
      }));

    test('2.7: a version of no-verify is never promoted, whatever its tests say, and stands in for none that may be', () =>
      withGallery(async ({ gallery, stage, folder }) => {
        const request = await requestFor(folder, 'a');
        const unverified = { ...request, provenance: { ...request.provenance, verify: false } };
        const { version: made } = await gallery.stage(unverified, options);
        expect(made).toMatchObject({ version: '1.0.0', verify: false });
        expect((await gallery.stage(unverified, options)).adopted).toBe(true);
        await gallery.recordTests(IMAGE, '1.0.0', resultOf('passed'), undefined, options);
        await expect(gallery.promote(IMAGE, '1.0.0', options)).rejects.toThrow('was built with no-verify, and is never promoted');
        expect(await stage('a')).toBe('1.0.1');
        await gallery.recordTests(IMAGE, '1.0.1', resultOf('passed'), undefined, options);
        expect(await gallery.promote(IMAGE, '1.0.1', options)).toMatchObject({ promoted: true });
      }));

    test('the result of another version is refused', () =>
      withGallery(async ({ gallery, folder, stage }) => {
        const [one, two] = [await stage('a'), await stage('b')];
        const { path: file, sha256: imageSha256 } = await imageFileOf(gallery, IMAGE, one, {
          ...options,
          cacheFolder: join(folder, 'cache'),
        });
        // Tested where it was built, as a bake into a container does.
        const built = { ...resultOf('passed', join(folder, 'build/debian-runner.raw')), imageSha256 };
        await expect(gallery.recordTests(IMAGE, two, built, undefined, options)).rejects.toThrow(/not of debian-runner 1\.0\.1/);
        expect((await gallery.read(IMAGE, two)).tests).toBeUndefined();
        expect(await gallery.recordTests(IMAGE, one, built, undefined, options)).toMatchObject({ tests: { outcome: 'passed' } });
        await expect(gallery.recordTests(IMAGE, two, resultOf('passed', file), undefined, options)).rejects.toThrow(
          /not of debian-runner 1\.0\.1/,
        );
        expect(await gallery.recordTests(IMAGE, one, resultOf('passed', file), undefined, options)).toMatchObject({
          tests: { outcome: 'passed' },
        });
      }));

    test('publish changes in place what can be changed, and nothing else', () =>
      withGallery(async ({ gallery, folder, channels }) => {
        const layers = { base: {}, content: {}, publishImmutable: {}, publishMutable: { tags: { a: '1' } } };
        const request = await requestFor(folder, 'a');
        await gallery.stage(
          { ...request, provenance: { ...request.provenance, layers, fingerprint: fingerprintOfLayers(layers) } },
          options,
        );
        await gallery.recordTests(IMAGE, '1.0.0', resultOf('passed'), 'd', options);
        await gallery.promote(IMAGE, '1.0.0', options);
        const before = await gallery.read(IMAGE, '1.0.0');
        const { definition } = updateFor('a');
        const change = (more: object, dryRun = false) =>
          gallery.publish(IMAGE, '1.0.0', { definition, layers: { ...layers, ...more } }, { ...options, dryRun });
        await expect(change({ base: { other: 1 } })).rejects.toThrow('cannot be changed in place: the definition differs in base.');
        const publishMutable = { tags: { a: '2' } };
        expect(await change({ publishMutable }, true)).toEqual(before);
        expect(await gallery.read(IMAGE, '1.0.0')).toEqual(before);
        for (let times = 0; times < 2; times++) {
          const after = await change({ publishMutable });
          expect(after).toMatchObject({ settings: publishMutable, channel: 'latest', files: before.files, createdAt: before.createdAt });
          expect(after.fingerprint).toEqual(fingerprintOfLayers({ ...layers, publishMutable }));
          expect(await gallery.read(IMAGE, '1.0.0')).toEqual(after);
          expect(await gallery.provenance(IMAGE, '1.0.0')).toMatchObject({ layers: { publishMutable }, fingerprint: after.fingerprint });
        }
        expect(await channels()).toEqual(['1.0.0 latest']);
      }));

    test('retire removes a version with its files, but never latest, and its number is not given out again', () =>
      withGallery(async ({ gallery, folder, stage, latest, channels }) => {
        const [one, two] = [await latest('a'), await stage('b')];
        await expect(gallery.retire(IMAGE, one, options)).rejects.toThrow(/1\.0\.0 is latest and is not retired/);
        const { files } = await gallery.read(IMAGE, two);
        const bytes = files.reduce((sum, { size }) => sum + size, 0);
        const gone = await gallery.read(IMAGE, two);
        expect(await gallery.retire(IMAGE, two, { ...options, dryRun: true })).toEqual({ bytes });
        expect(await channels()).toEqual(['1.0.0 latest', '1.0.1 staged']);
        expect(await gallery.retire(IMAGE, two, options)).toEqual({ bytes });
        expect(await channels()).toEqual(['1.0.0 latest']);
        expect(await gallery.damagedFiles(gone)).toHaveLength(2);
        await expect(gallery.retire(IMAGE, two, options)).rejects.toThrow(/has no version 1\.0\.1/);
        expect(await stage('b')).toBe('1.0.2');
        // The same bytes as those of 1.0.2: they stay.
        const request = await requestFor(folder, 'b');
        const again = await gallery.stage({ ...request, provenance: provenanceFor('outputs changed') }, options);
        await gallery.retire(IMAGE, '1.0.2', options);
        expect(await gallery.damagedFiles(again.version)).toEqual([]);
        expect(await gallery.damagedFiles(await gallery.read(IMAGE, one))).toEqual([]);
      }));

    test('publishers at the same time get a version each, and the same image only one', () =>
      withGallery(async ({ gallery, place, folder, channels }) => {
        const requests = await Promise.all(['a', 'b', 'a'].map((text) => requestFor(folder, text)));
        const results = await Promise.all(requests.map((request) => runChild({ work: 'stage', place, request })));
        expect(results.filter(({ adopted }) => adopted === true)).toHaveLength(1);
        expect(results[0]?.['version']).toBe(results[2]?.['version']);
        expect(await channels()).toEqual(['1.0.0 staged', '1.0.1 staged']);
        for (const version of await gallery.list(IMAGE)) expect(await gallery.damagedFiles(version)).toEqual([]);
      }));

    test('two promotions at the same time leave one version latest', () =>
      withGallery(async ({ gallery, place, stage, channels }) => {
        for (const text of ['a', 'b']) await gallery.recordTests(IMAGE, await stage(text), resultOf('passed'), undefined, options);
        const promote = (version: string) => runChild({ work: 'promote', place, image: IMAGE, version });
        await Promise.all([promote('1.0.0'), promote('1.0.1')]);
        const found = await channels();
        expect(found.filter((one) => one.endsWith(' latest'))).toEqual([`${await gallery.latest(IMAGE)} latest`]);
        expect(found).toHaveLength(2);
        expect(found.filter((one) => one.endsWith(' superseded'))).toHaveLength(1);
      }));

    test('after a power cut in the middle of publishing there is no version, and the next run makes it', () =>
      withGallery(async ({ gallery, place, folder, channels }) => {
        const request = await requestFor(folder, 'one');
        // Between the first file and the second.
        const child = startChild({ work: 'stage', place, request, stopAt: '.vhd from' });
        expect(await child.next()).toMatchObject({ stopped: expect.stringContaining('.vhd from') });
        await child.kill();
        expect(await gallery.list(IMAGE)).toEqual([]);
        expect(await gallery.latest(IMAGE)).toBeUndefined();
        expect(await gallery.stage(request, options)).toMatchObject({ adopted: false, version: { version: '1.0.0' } });
        expect(await gallery.damagedFiles(await gallery.read(IMAGE, '1.0.0'))).toEqual([]);
        expect(await channels()).toEqual(['1.0.0 staged']);
      }));

    test('a cancelled run leaves no version', () =>
      withGallery(async ({ gallery, folder }) => {
        const controller = new AbortController();
        const log = { ...silentLog, debug: () => controller.abort() };
        const request = await requestFor(folder, 'one');
        await expect(gallery.stage(request, { log, signal: controller.signal })).rejects.toThrow(CancelledError);
        expect(await gallery.list(IMAGE)).toEqual([]);
        expect(await gallery.stage(request, options)).toMatchObject({ adopted: false, version: { version: '1.0.0' } });
      }));
  });
}
