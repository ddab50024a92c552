import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, ExternalError, messageOf } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { readLockFile, writeLockFile } from '@bakehouse/records/plan';
import { expect, test } from '@jest/globals';
import { NO_SOURCES } from '../../builders/src/secrets/secrets.test-support.ts';
import { PLANNED, PlanPlace } from '../../image-plan/test/plan-place.ts';
import { type BakeRequest, bakeImages } from './bake-images.ts';
import { cancelledBake } from './cancelled-bake.ts';
import { bakeFailure } from './failure-causes.ts';

const CHANGED = `${PLANNED}tags: {team: a}\n`;
const OTHER = PLANNED.replace('id: debian-runner', 'id: alpha');

interface Baking {
  readonly place: PlanPlace;
  readonly lockFile: string;
  readonly warnings: string[];
  bake(more?: {
    readonly plan?: Partial<BakeRequest['plan']>;
    readonly gallery?: Gallery;
    readonly planned?: () => Promise<void>;
    readonly signal?: AbortSignal;
  }): ReturnType<typeof bakeImages>;
}

/** A gallery with a version whose tags are to be changed in place. `planned` is called when the plan is made and nothing is done yet. */
async function withUpdate(work: (baking: Baking) => Promise<void>): Promise<void> {
  const place = await PlanPlace.create();
  try {
    const { path } = place.folder;
    await place.latest();
    await place.folder.write('a.vmimage.yaml', CHANGED);
    const warnings: string[] = [];
    const lockFile = join(path, 'vmimage.lock.json');
    const stateFolder = join(path, 'state');
    const bake: Baking['bake'] = ({
      plan,
      gallery = place.gallery,
      planned = async () => {},
      signal = new AbortController().signal,
    } = {}) => {
      let summaries = 0;
      return bakeImages({
        plan: {
          ...{ definitions: ['*.vmimage.yaml'], loading: { workspace: path, signal }, lockFile, now: '2026-01-02' },
          ...{ planFile: join(stateFolder, 'plan.json'), cacheFolder: join(stateFolder, 'cache'), ...plan },
        },
        options: {
          ...{ gallery, stateFolder, workspace: path, temp: path, toolCache: path, builder: 'auto', accelerator: 'tcg', commit: undefined },
          ...{ store: { container: 'none', use: () => Promise.reject(new Error('nothing is to be sent')) }, testFlags: [] },
          secretSources: NO_SOURCES,
          ...{ promote: true, log: { ...silentLog, warning: (message: string) => void warnings.push(message) }, signal },
        },
        dryRun: false,
        run: { repository: undefined, runUrl: undefined },
        redact: (text) => text,
        async summary() {
          if (summaries++ === 0) await planned();
        },
      });
    };
    await work({ place, lockFile, warnings, bake });
  } finally {
    await place.dispose();
  }
}

/** A gallery that cannot be read any more when a version of it was changed. */
function goneAfterwards(gallery: Gallery): Gallery {
  let gone = false;
  return new Proxy(gallery, {
    get(target, name: keyof Gallery) {
      if (gone && name !== 'placeOf')
        return () => Promise.reject(new ExternalError('no answer', { service: 'Blob Storage', operation: 'read' }));
      if (name === 'publish') {
        return async (...given: Parameters<Gallery['publish']>) => {
          const version = await target.publish(...given);
          gone = true;
          return version;
        };
      }
      const member = target[name];
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

test('A gallery that cannot be read any more leaves out of the report what it alone knows', () =>
  withUpdate(async ({ place, warnings, bake }) => {
    const result = await bake({ gallery: goneAfterwards(place.gallery) });
    expect(result).toMatchObject({ baked: [{ values: { version: '1.0.0' } }], problems: [] });
    expect(await readFile(String(result.report), 'utf8')).toContain('updated in place');
    expect(warnings).toEqual(['The report lacks what the gallery knows of debian-runner 1.0.0: no answer']);
    expect(bakeFailure(result, {})).toBeUndefined();
  }));

test('A lock file that cannot be brought up to date fails the bake, with its outputs and report, behind the failure of an image', () =>
  withUpdate(async ({ place, bake }) => {
    const lost = await bake({ gallery: goneAfterwards(place.gallery), plan: { updateLock: true } });
    expect(bakeFailure(lost, { built: 0 })).toMatchObject({
      message: 'no answer [service: Blob Storage]',
      outputs: { built: 0 },
      details: { reason: 'service' },
    });
    expect(await readFile(String(lost.report), 'utf8')).toContain('no answer');
    await place.folder.write('a.vmimage.yaml', `${PLANNED}tags: {team: b}\n`);
    const both = await bake({
      plan: { updateLock: true },
      planned: async () => {
        await place.folder.write('setup.sh', 'changed');
        await place.folder.write('vmimage.lock.json', '{');
      },
    });
    expect(bakeFailure(both, {})).toMatchObject({
      message: 'debian-runner: The definition of debian-runner changed while images were baked: setup.sh changed since the bake began.',
      findings: [{ file: 'setup.sh' }, { message: expect.stringContaining('vmimage.lock.json is unusable') }],
    });
    expect(both.report).toBeDefined();
  }));

test('A definition that becomes unusable stops no other image', () =>
  withUpdate(async ({ place, bake }) => {
    await place.folder.write('b.vmimage.yaml', OTHER);
    // So that it is known without being read.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(bake({ planned: () => Promise.reject(new Error('enough')) })).rejects.toThrow('enough');
    const result = await bake({ planned: async () => void (await place.folder.write('b.vmimage.yaml', 'nothing')) });
    expect(result.baked).toMatchObject([
      { image: { id: 'alpha' }, stages: [], values: {}, error: { name: 'InputError' } },
      { image: { id: 'debian-runner' }, values: { version: '1.0.0' } },
    ]);
    expect(result.baked[1]?.error).toBeUndefined();
    expect(bakeFailure(result, {})?.message).toMatch(/^alpha: /);
  }));

test('What another run writes into the lock file meanwhile stays in it', () =>
  withUpdate(async ({ lockFile, bake }) => {
    let others = {};
    const result = await bake({
      plan: { updateLock: true },
      async planned() {
        const lock = await readLockFile(lockFile);
        if (lock === undefined) throw new Error('nothing is locked');
        others = { other: { ...lock.images['debian-runner'], definition: 'other.vmimage.yaml' } };
        await writeLockFile(lockFile, { ...lock, images: { ...lock.images, ...others } });
      },
    });
    expect(result.problems).toEqual([]);
    const images = (await readLockFile(lockFile))?.images;
    expect(images).toMatchObject({ ...others, 'debian-runner': { versions: { 'outputs[0]': '1.0.0' } } });
  }));

test('A run with nothing to do has a report of its own and not that of the run before; reports/latest is that of the last run', () =>
  withUpdate(async ({ place, bake }) => {
    const before = await bake();
    const reports = join(place.folder.path, 'state/reports');
    const names = ['junit.xml', 'report.html', 'report.json', 'summary.md'];
    expect((await readdir(join(reports, 'latest'))).sort()).toEqual(names);
    expect(await readFile(join(reports, 'latest/report.html'), 'utf8')).toBe(await readFile(String(before.report), 'utf8'));

    for (let run = 0; run < 2; run++) {
      const idle = await bake();
      expect(idle).toMatchObject({ baked: [], problems: [], junit: expect.stringMatching(/-unchanged.junit\.xml$/) });
      const page = await readFile(String(idle.report), 'utf8');
      expect(page).toMatch(/Nothing to bake: <code class="short">debian-runner<\/code> 1\.0\.0 is up to date/);
      expect(page).toContain('<dt>Latest</dt><dd><p><code class="short">1.0.0</code>, as before.</p></dd>');
      expect(await readFile(join(reports, 'latest/report.html'), 'utf8')).toBe(page);
    }
    // That of the first run is still there, and of those that did nothing only one.
    expect((await readdir(reports)).filter((name) => name.endsWith('Z'))).toHaveLength(1);
    expect((await readdir(reports)).filter((name) => name.endsWith('Z-unchanged'))).toHaveLength(1);
  }));

test('What was changed in place was not built, and the report says so', () =>
  withUpdate(async ({ bake }) => {
    const { report } = await bake();
    const page = await readFile(String(report), 'utf8');
    expect(page).toContain('Nothing was built: <code class="short">1.0.0</code> was changed in place.');
    expect(page).not.toMatch(/packages? installed|Packages since/);
    expect(page).toContain('<dt>Latest</dt><dd><p><code class="short">1.0.0</code>, as before.</p></dd>');
  }));

test('A bake that is cancelled still reports what it did by then, begins no other image, and says where it was', () =>
  withUpdate(async ({ place, bake }) => {
    await place.folder.write('b.vmimage.yaml', PLANNED.replace('id: debian-runner', 'id: other'));
    const abort = new AbortController();
    const gallery = new Proxy(place.gallery, {
      get(target, name: keyof Gallery) {
        if (name === 'publish') {
          return () => {
            abort.abort();
            return Promise.reject(new CancelledError());
          };
        }
        const member = target[name];
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    const { baked, report } = await bake({ gallery, signal: abort.signal, plan: { definitions: ['a.vmimage.yaml', 'b.vmimage.yaml'] } });
    expect(baked.map(({ image, error }) => [image.id, messageOf(error)])).toEqual([['debian-runner', 'cancelled in publish-image']]);
    expect(await readFile(String(report), 'utf8')).toContain('cancelled in publish-image');
    expect(cancelledBake(baked, { built: 0 })).toMatchObject({
      message: 'at debian-runner, in publish-image. 0 images went well. Nothing is staged. Run it again to go on.',
      outputs: { built: 0 },
    });
  }));
