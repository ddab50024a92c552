import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import type { Gallery } from '@bakehouse/gallery/gallery';
import type { PlannedImage } from '@bakehouse/records/plan';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { directoryGallery } from '../../../gallery/src/directory/directory-gallery.ts';
import { IMAGE, options, requestFor, resultOf } from '../../../gallery/test/gallery-folder.ts';
import type { DefinitionInUse } from './definition-in-use.ts';
import { expectedTime } from './expected-time.ts';
import type { BakeOptions, ImageWork } from './stage.ts';

/** A gallery with a version that is staged, and a way to ask it. */
function withStaged(
  work: (
    gallery: Gallery,
    ask: (stage: 'build' | 'test' | 'publish', change?: Partial<BakeOptions>) => Promise<number | undefined>,
    said: string[],
  ) => Promise<void>,
) {
  return withTemporaryFolder('expected-time', async (folder) => {
    const gallery = directoryGallery({ folder: join(folder, 'gallery') });
    await gallery.stage(await requestFor(folder, 'a'), options);
    const said: string[] = [];
    const log = { ...silentLog, debug: (message: string) => void said.push(message) };
    const ask = (stage: 'build' | 'test' | 'publish', change: Partial<BakeOptions> = {}) => {
      const asked = { gallery, builder: 'auto', accelerator: 'auto', log, ...change } as BakeOptions;
      return expectedTime(stage, {
        image: { id: IMAGE } as PlannedImage,
        definition: {} as DefinitionInUse,
        options: asked,
      } satisfies ImageWork);
    };
    await work(gallery, ask, said);
  });
}

const promote = async (gallery: Gallery) => {
  await gallery.recordTests(IMAGE, '1.0.0', resultOf('passed'), undefined, options);
  await gallery.promote(IMAGE, '1.0.0', options);
};

test('a build and a test are expected to take as long as those of the version that is latest, and nothing is expected of the rest', () =>
  withStaged(async (gallery, ask, said) => {
    await promote(gallery);
    expect(await ask('build')).toBe(60_000);
    expect(await ask('test')).toBe(30_000);
    expect(await ask('publish')).toBeUndefined();
    expect(said).toEqual([]);
  }));

test('nothing is expected where no version is latest', () =>
  withStaged(async (_, ask, said) => {
    expect([await ask('build'), await ask('test')]).toEqual([undefined, undefined]);
    expect(said).toEqual([]);
  }));

test('nothing is expected of another builder or another accelerator than those of the last time', () =>
  withStaged(async (gallery, ask) => {
    await promote(gallery);
    expect(await ask('build', { builder: 'local' })).toBe(60_000);
    expect(await ask('build', { builder: 'packer' })).toBeUndefined();
    expect(await ask('test', { accelerator: 'tcg' })).toBe(30_000);
    expect(await ask('test', { accelerator: 'kvm' })).toBeUndefined();
  }));

test('times that are none are no expectation', () =>
  withStaged(async (gallery, ask) => {
    const result = { ...resultOf('passed'), startedAt: '2026-01-01T00:03:00.000Z' };
    await gallery.recordTests(IMAGE, '1.0.0', result, undefined, options);
    await gallery.promote(IMAGE, '1.0.0', options);
    expect(await ask('test')).toBeUndefined();
    await gallery.recordTests(IMAGE, '1.0.0', { ...result, startedAt: 'yesterday' }, undefined, options);
    expect(await ask('test')).toBeUndefined();
  }));

test('a gallery that cannot tell is no failure, and a debug message says why', () =>
  withStaged(async (gallery, ask, said) => {
    const gone: Gallery = { ...gallery, latest: () => Promise.reject(new Error('no answer')) };
    expect(await ask('build', { gallery: gone })).toBeUndefined();
    expect(said).toEqual(['How long this took the last time is not known: no answer']);
  }));
