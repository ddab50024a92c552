import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { Plan } from '@bakehouse/records/plan';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { IMAGE } from '../../gallery/test/gallery-folder.ts';
import { PLANNED, PlanPlace } from '../test/plan-place.ts';
import { summarize } from './definition-summary.ts';
import { type PlanOptions, planDefinitions } from './plan.ts';

let place: PlanPlace;
beforeEach(async () => {
  place = await PlanPlace.create();
});
afterEach(() => place.dispose());

async function plan(loaded: readonly LoadedDefinition[], options: PlanOptions): Promise<Plan> {
  return (await planDefinitions(await Promise.all(loaded.map((one) => summarize(one))), options)).plan;
}

const TAGGED = `${PLANNED}tags: {team: a}\n`;

describe('an image', () => {
  test('that the gallery does not have is built', async () => {
    expect(await place.decision()).toBe('build: the gallery has no version of it');
    expect(await place.image()).toMatchObject({ layer: 'gallery', changes: [{ path: 'versions', new: 'auto' }] });
  });

  test('is left alone when latest is what the definition says', async () => {
    await place.latest();
    expect(await place.decision()).toBe('none 1.0.0: 1.0.0 is latest');
    expect((await place.image()).changes).toEqual([]);
  });

  test('is built when asked for by force', async () => {
    await place.latest();
    for (const force of [['*'], [IMAGE]]) {
      expect(await place.image(PLANNED, { force })).toMatchObject({ action: 'build', why: 'asked for by force', layer: 'force' });
    }
    await expect(place.plan(PLANNED, { force: ['debian-runer', 'x'] })).rejects.toMatchObject({
      findings: [
        { message: 'force: there is no image debian-runer', hint: 'did you mean debian-runner?' },
        { message: 'force: there is no image x', hint: 'known: debian-runner' },
      ],
    });
  });

  test('whose version is staged goes on with its tests', async () => {
    await place.stage();
    expect(await place.decision()).toBe('retest 1.0.0: 1.0.0 is not tested yet');
    await place.tested('1.0.0', 'crashed');
    expect(await place.decision()).toBe('retest 1.0.0: the tests of 1.0.0 did not pass last time (crashed)');
    await place.tested('1.0.0');
    expect(await place.decision()).toBe('retest 1.0.0: 1.0.0 passed its tests and was not promoted');
    expect(await place.image()).toMatchObject({
      layer: 'gallery',
      changes: [{ path: 'versions.1.0.0.channel', old: 'staged', new: 'latest' }],
    });
  });

  test('with changed tests is tested again, with the test that changed', async () => {
    await place.latest();
    await place.folder.write('test.sh', 'other');
    expect(await place.decision()).toBe('retest 1.0.0: the tests changed since 1.0.0 passed them');
    expect(await place.image()).toMatchObject({
      layer: 'tests',
      changes: [
        {
          layer: 'tests',
          path: 'tests.inVm[0]',
          file: 'test.sh',
          old: { sha256: expect.any(String) },
          new: { sha256: expect.any(String) },
        },
      ],
    });
  });

  test('that changed is built, with path, layer, old and new value of every change', async () => {
    await place.latest();
    await place.folder.write('setup.sh', 'other');
    const image = await place.image(PLANNED.replace('[curl]', '[curl, git]').replace('2048', '4096'));
    expect(image).toMatchObject({ action: 'build', layer: 'base', why: 'changed since 1.0.0: build.diskMiB: 2048 → 4096 and 2 more' });
    expect(image.version).toBeUndefined();
    expect(image.changes).toEqual([
      { layer: 'base', path: 'build.diskMiB', old: 2048, new: 4096 },
      { layer: 'content', path: 'steps[0].packages', new: 'git' },
      { layer: 'content', path: 'steps[1]', file: 'setup.sh', old: { sha256: expect.any(String) }, new: { sha256: expect.any(String) } },
    ]);
  });

  test('of which only the outputs changed is published again from the files of its version, if they suffice', async () => {
    await place.latest();
    const republish = 'republish 1.0.0: only the outputs changed since 1.0.0';
    expect(await place.decision(`${PLANNED}outputs: [{kind: directory, formats: [vhd]}]\n`)).toBe(republish);
    expect(await place.decision(`${PLANNED}outputs: [{kind: directory, version: 2.0.0}]\n`)).toBe(republish);
    expect((await place.image(`${PLANNED}outputs: [{kind: directory, formats: [vhd]}]\n`)).layer).toBe('publishImmutable');
    await rm(join(place.gallery.placeOf(IMAGE, '1.0.0'), 'image.vhd'));
    expect(await place.decision(`${PLANNED}outputs: [{kind: directory, formats: [vhd]}]\n`)).toMatch(
      /^build: changed since 1\.0\.0: outputs\[0\]\.formats: - raw/,
    );
  });

  test('of which only tags changed is updated in place', async () => {
    await place.latest();
    expect(await place.decision(TAGGED)).toBe('update 1.0.0: only what can be changed in place changed since 1.0.0: tags.team: + a');
    expect(await place.image(TAGGED)).toMatchObject({ layer: 'publishMutable', changes: [{ path: 'tags.team', new: 'a' }] });
    await place.folder.write('test.sh', 'other');
    expect((await place.image(TAGGED)).retest).toBe('the tests changed since 1.0.0 passed them');
    await rm(join(place.gallery.placeOf(IMAGE, '1.0.0'), 'image.raw'));
    expect((await place.image(TAGGED)).action).toBe('build');
  });

  test('whose definition was the same before takes up that version again', async () => {
    await place.latest();
    await place.latest(PLANNED.replace('2048', '4096'));
    expect(await place.decision()).toBe('retest 1.0.0: the definition is that of 1.0.0 again');
  });

  test('whose files are gone is built again', async () => {
    await place.latest();
    await rm(join(place.gallery.placeOf(IMAGE, '1.0.0'), 'image.raw'));
    expect(await place.decision()).toBe('build: the files of version 1.0.0 are gone or damaged');
  });

  test('that a release with other layers built is built again, and the new version counts from then on', async () => {
    await place.latest();
    await place.makeOld('1.0.0');
    expect(await place.decision()).toBe('build: 1.0.0 was built by an older release, and cannot be compared');
    await place.latest(PLANNED, undefined, 'again');
    expect(await place.decision()).toBe('none 1.0.1: 1.0.1 is latest');
    expect(await place.decision(PLANNED.replace('2048', '4096'))).toBe('build: changed since 1.0.1: build.diskMiB: 2048 → 4096');
  });
});

describe('the plan', () => {
  test('is refused when two definitions are of one image', async () => {
    const one = await place.folder.load(PLANNED);
    const options = { gallery: place.gallery, workspace: place.folder.path };
    await expect(plan([one, { ...one, file: '/b.vmimage.yaml' }], options)).rejects.toMatchObject({
      findings: [{ file: '/b.vmimage.yaml', message: 'image.id debian-runner is also that of a.vmimage.yaml' }],
    });
  });

  test('has the same bytes for the same input on every day, sorted by id, with paths of the workspace', async () => {
    const [b, a] = [await place.folder.load(PLANNED), await place.folder.load(PLANNED.replace('debian-runner', 'aa'))];
    const options = { gallery: place.gallery, workspace: place.folder.path };
    const text = JSON.stringify(await plan([a, b], { ...options, now: '2026-01-02' }));
    expect(JSON.stringify(await plan([b, a], { ...options, now: '2031-05-06T07:08:09Z' }))).toBe(text);
    const { schema, images, findings } = JSON.parse(text) as Plan;
    expect(schema).toBe('bakehouse-plan/2');
    expect(findings).toEqual([]);
    expect(images.map(({ id, definition }) => [id, definition])).toEqual([
      ['aa', 'a.vmimage.yaml'],
      ['debian-runner', 'a.vmimage.yaml'],
    ]);
  });

  test('retires what no definition makes any more, only when that is asked for', async () => {
    await place.latest();
    const other = PLANNED.replace('debian-runner', 'other');
    expect((await place.plan(other)).images.map(({ id, action }) => `${id} ${action}`)).toEqual(['other build']);
    const { plan, lock } = await place.planWithLock(other, { retire: true, lock: (await place.planWithLock()).lock });
    expect(plan.images.map(({ id, action, why, version }) => [id, action, why, version])).toEqual([
      ['debian-runner', 'retire', 'no definition makes it any more', '1.0.0'],
      ['other', 'build', 'the gallery has no version of it', undefined],
    ]);
    expect(Object.keys(lock.images)).toEqual(['other']);
  });

  test('leaves out what a commit message leaves out, and says what would have been due', async () => {
    const choice = { selected: true, build: true, test: true, force: false, keepResources: false, regions: [] };
    const plan = (change: object) => place.decision(PLANNED, { selection: new Map([[IMAGE, { ...choice, ...change }]]) });
    expect(await plan({})).toBe('build: the gallery has no version of it');
    expect(await plan({ selected: false, why: 'other keys are named' })).toBe(
      'none: the commit message leaves it out: other keys are named (due: build, the gallery has no version of it)',
    );
    expect(await plan({ build: false })).toMatch(/^none: the commit message leaves out builds \(due: build/);
    await place.latest();
    expect(await plan({ force: true })).toBe('build: asked for by force');
  });

  describe('2.7: of a commit message', () => {
    const choice = { selected: true, build: true, test: true, force: false, keepResources: false, regions: [] };
    const asked = (change: object) => ({ selection: new Map([[IMAGE, { ...choice, ...change }]]) });

    test('disable-cleanup and no-verify stand in the plan of what is built', async () => {
      expect(await place.image(PLANNED, asked({ test: false, keepResources: true }))).toMatchObject({
        ...{ verify: false, onError: 'abort' },
        why: 'the gallery has no version of it; no-verify: it is not tested, and never promoted; disable-cleanup: if it fails, its machine stays',
      });
      expect(await place.image(PLANNED, asked({}))).not.toMatchObject({ verify: expect.anything() });
      await place.latest();
      const image = await place.image(PLANNED, asked({ test: false, keepResources: true }));
      expect([image.action, image.verify, image.onError]).toEqual(['none', undefined, undefined]);
    });

    test('a version of no-verify is none to go on with: it is built anew, but not for a message that says so again', async () => {
      const version = await place.stage(PLANNED, undefined, '', { verify: false });
      expect(await place.image()).toMatchObject({
        ...{ action: 'build', layer: 'tests', why: `${version} was built with no-verify, and is never promoted` },
        changes: [{ path: `versions.${version}.verify`, old: false, new: true }],
      });
      expect(await place.decision(PLANNED, asked({ test: false }))).toMatch(/^none: the commit message leaves out tests \(due: build/);
      // What takes its place is gone on with, and it alone.
      const other = await place.stage(PLANNED);
      expect(other).not.toBe(version);
      expect(await place.decision()).toBe(`retest ${other}: ${other} is not tested yet`);
      await place.tested(version);
      expect(await place.decision()).toBe(`retest ${other}: ${other} is not tested yet`);
    });
  });
});
