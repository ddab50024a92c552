import { execFileSync } from 'node:child_process';
import { link, lstat, mkdir, open, readdir, realpath, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { Keep } from '@bakehouse/image-definition/definition';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { lockFolder } from '@bakehouse/system/folder-lock';
import { describe, expect, it } from '@jest/globals';
import { daysAgo, galleryOf, PrunePlace } from './prune-place.test-support.ts';
import type { Pruned } from './prune-state.ts';
import { removeThing } from './remove-thing.ts';

const MiB = 1024 * 1024;
const inPlace = (work: (place: PrunePlace) => Promise<void>) => () =>
  withTemporaryFolder('prune', (folder) => work(new PrunePlace(folder)));
const keeping = (keeps: Readonly<Record<string, Partial<Keep>>>) =>
  new Map(Object.entries(keeps).map(([id, keep]) => [id, { succeeded: 3, failed: 3, minAgeDays: 7, ...keep }]));
const pathsOf = ({ removed }: Pruned) => removed.map(({ path }) => path).sort();

describe('pruning reports', () => {
  const days = ['01', '02', '03', '04', '05'];
  const nameOf = (day: string) => `2026-05-${day}T101010Z`;

  it(
    'keeps the newest three that went well and the newest three that did not',
    inPlace(async (place) => {
      for (const day of days) await place.report(nameOf(day), 40, Number(day) % 2 === 0 ? 'failed' : 'succeeded');
      await place.report('2026-04-01T101010Z', 50, 'succeeded');
      expect(pathsOf(await place.prune())).toEqual(['reports/2026-04-01T101010Z']);
      expect(await place.names('reports')).toEqual(days.map(nameOf));
    }),
  );

  it(
    'keeps as many as the definition that keeps most says, and all that are young',
    inPlace(async (place) => {
      for (const day of days) await place.report(nameOf(day), day === '01' ? 9 : 40, 'succeeded');
      const keeps = keeping({ a: { succeeded: 1, minAgeDays: 10 }, b: { succeeded: 2, minAgeDays: 1 } });
      expect(pathsOf(await place.prune({ keeps }))).toEqual(['02', '03'].map((day) => `reports/${nameOf(day)}`));
    }),
  );

  it(
    'takes one that is exactly as old as the limit, and none that is a second younger',
    inPlace(async (place) => {
      for (const day of ['01', '02']) await place.report(nameOf(day), day === '01' ? 7 : 7 - 1 / 86_400, 'failed');
      expect(pathsOf(await place.prune({ keeps: keeping({ a: { failed: 0 } }) }))).toEqual([`reports/${nameOf('01')}`]);
    }),
  );

  it(
    'counts a run that had nothing to do for neither number, and leaves the copy of the last one',
    inPlace(async (place) => {
      for (const day of days.slice(0, 3)) await place.report(nameOf(day), 40, 'succeeded');
      await place.report('2026-05-09T101010Z-unchanged', 40, 'unchanged');
      await place.report('latest', 40, 'unchanged');
      expect(pathsOf(await place.prune())).toEqual(['reports/2026-05-09T101010Z-unchanged']);
      expect(await place.names('reports')).toEqual([...days.slice(0, 3).map(nameOf), 'latest']);
    }),
  );

  it(
    'leaves and names one that does not say how the run ended, and what is no report',
    inPlace(async (place) => {
      await place.report(nameOf('01'), 40, 'splendid');
      await place.write(`reports/${nameOf('02')}/report.json`, 40, '{"outcome":');
      await place.write(`reports/${nameOf('03')}/report.html`, 40);
      await place.write('reports/notes.txt', 40);
      const { removed, left } = await place.prune({ keeps: keeping({ a: { succeeded: 0, failed: 0 } }) });
      expect(removed).toEqual([]);
      expect(left.map(({ path }) => path).sort()).toEqual([
        ...days.slice(0, 3).map((day) => `reports/${nameOf(day)}`),
        'reports/notes.txt',
      ]);
    }),
  );
});

describe('pruning what was made of images', () => {
  it(
    'goes by the age that the definition of each image says',
    inPlace(async (place) => {
      for (const folder of ['builds', 'artifacts', 'vm', 'crashes'])
        for (const image of ['short', 'long', 'other']) await place.write(`${folder}/${image}/deep/file`, 8);
      const pruned = await place.prune({ keeps: keeping({ short: { minAgeDays: 2 }, long: { minAgeDays: 9 } }) });
      expect(pathsOf(pruned)).toEqual(['artifacts', 'builds', 'crashes', 'vm'].flatMap((folder) => [`${folder}/other`, `${folder}/short`]));
      expect(await place.names('builds')).toEqual(['long']);
    }),
  );

  it(
    'is as young as the newest file in it',
    inPlace(async (place) => {
      await place.write('vm/web/tests/new.log', 1);
      await place.age('vm/web', 30);
      await place.write('vm/web/console.log', 30);
      expect(pathsOf(await place.prune())).toEqual([]);
    }),
  );

  it(
    'leaves a finished build that is in no gallery, and takes one that is',
    inPlace(async (place) => {
      for (const image of ['kept', 'published', 'gone']) await place.build(image, 30, `sum-${image}`);
      const gallery = galleryOf({ published: [['sum-published'], ['other']], kept: [['other']] });
      const pruned = await place.prune({ gallery });
      expect(pathsOf(pruned)).toEqual(['builds/published']);
      expect(pruned.left).toEqual([
        { path: 'builds/gone', why: 'it is a finished build that is in no gallery' },
        { path: 'builds/kept', why: 'it is a finished build that is in no gallery' },
      ]);
      expect(pruned.galleryVersions).toBe(3);
      expect(pathsOf(await place.prune({ gallery, keeps: keeping({ kept: {} }) }))).toEqual(['builds/gone']);
    }),
  );

  it(
    'leaves a build whose record cannot be read, and takes one that never ended',
    inPlace(async (place) => {
      await place.write('builds/broken/build.json', 30, '{');
      await place.write('builds/half/build.log', 30);
      const pruned = await place.prune();
      expect(pathsOf(pruned)).toEqual(['builds/half']);
      expect(pruned.left).toMatchObject([
        { path: 'builds/broken', why: expect.stringContaining('nobody can tell whether it is finished') },
      ]);
    }),
  );

  it(
    'leaves a build that somebody works on, and says that it could not be removed',
    inPlace(async (place) => {
      await place.write('builds/web/build.log', 30);
      const lock = await lockFolder(join(place.state, 'builds/web'), { wait: 0, log: silentLog, signal: new AbortController().signal });
      await place.age('builds/web', 30);
      await utimes(lock.path, daysAgo(30), daysAgo(30));
      const pruned = await place.prune();
      await lock.release();
      expect(pruned).toMatchObject({
        removed: [],
        bytes: 0,
        failed: [{ path: 'builds/web', why: expect.stringContaining('is in use by') }],
      });
      expect(pathsOf(await place.prune())).toEqual([]);
      await place.age('builds/web', 30);
      expect(pathsOf(await place.prune())).toEqual(['builds/web']);
    }),
  );

  it(
    'takes a run that was made without an image as one',
    inPlace(async (place) => {
      for (const path of ['result.json', 'console.log', 'tests/a.log', 'web/result.json']) await place.write(`vm/${path}`, 30);
      await place.write('vm/dumps/core.1', 1);
      expect(pathsOf(await place.prune())).toEqual(['vm/web']);
      await place.age('vm/dumps/core.1', 30);
      expect((await place.prune()).removed).toHaveLength(1);
      expect(await place.names('vm')).toEqual([]);
    }),
  );
});

describe('pruning a cache', () => {
  it(
    'takes files that nobody has read or written, and the folders that become empty',
    inPlace(async (place) => {
      const read = await place.write('cache/apt/read.deb', 30);
      await utimes(read, daysAgo(2), daysAgo(30));
      await place.write('cache/apt/old.deb', 30);
      await place.write('cache/gallery/a/b/old.raw', 30);
      await place.write('cache/.lock-1-aa', 30);
      expect(pathsOf(await place.prune())).toEqual(['cache/apt/old.deb', 'cache/gallery/a/b/old.raw']);
      expect(await place.names('cache')).toEqual(['.lock-1-aa', 'apt']);
    }),
  );
});

it('Pruning leaves what the cache knows of builds that have ended', () =>
  withTemporaryFolder('prune', async (folder) => {
    const place = new PrunePlace(folder);
    for (const path of ['builds/aa/job.json', 'packer-outputs/aa/image.json', 'packer/old']) await place.write(`cache/${path}`, 90);
    expect(pathsOf(await place.prune())).toEqual(['cache/packer/old']);
    expect(await place.names('cache')).toEqual(['builds', 'packer-outputs']);
  }));

describe('the room that pruning frees', () => {
  it(
    'is what files take on the disk, once where they have several names, and none where a name stays',
    inPlace(async (place) => {
      const sparse = await place.write('cache/sparse.raw', 30, Buffer.alloc(MiB, 1));
      await truncate(sparse, 1024 * MiB);
      const twice = await place.write('cache/twice.raw', 30, Buffer.alloc(2 * MiB, 1));
      await link(twice, join(place.state, 'cache/again.raw'));
      const held = await place.write('cache/held.raw', 30, Buffer.alloc(4 * MiB, 1));
      await mkdir(join(place.state, 'gallery'));
      await link(held, join(place.state, 'gallery/held.raw'));
      for (const name of ['sparse.raw', 'twice.raw', 'held.raw']) {
        const file = await open(join(place.state, 'cache', name), 'r+');
        await file.sync();
        await file.utimes(daysAgo(30), daysAgo(30));
        await file.close();
      }
      const planned = await place.prune({ dryRun: true });
      expect(planned.removed).toHaveLength(4);
      expect(planned.bytes).toBeGreaterThanOrEqual(3 * MiB);
      expect(planned.bytes).toBeLessThan(4 * MiB);
      expect(await place.names('cache')).toHaveLength(4);
      expect(await place.prune()).toEqual(planned);
      expect(await place.names('.')).toEqual(['cache', 'gallery']);
      expect(await place.names('cache')).toEqual([]);
    }),
  );
});

describe('pruning never leaves the state folder', () => {
  it(
    'links stay and lead nowhere, and those in what goes take nothing with them',
    inPlace(async (place) => {
      const precious = join(place.workspace, 'precious');
      await mkdir(precious);
      await writeFile(join(precious, 'a'), 'a');
      await utimes(join(precious, 'a'), daysAgo(90), daysAgo(90));
      await utimes(precious, daysAgo(90), daysAgo(90));
      await place.write('vm/web/console.log', 30);
      await symlink(precious, join(place.state, 'vm/web/dumps'));
      await place.write('cache/x', 1);
      for (const path of ['builds', 'vm/linked', 'cache/linked']) await symlink(precious, join(place.state, path));
      execFileSync('touch', ['-h', '-d', daysAgo(30).toISOString(), join(place.state, 'vm/web/dumps')]);
      await place.age('vm/web', 30);
      const { removed, left } = await place.prune();
      expect(removed.map(({ path }) => path)).toEqual(['vm/web']);
      expect(left).toEqual([
        { path: 'builds', why: 'it is a link' },
        { path: 'vm/linked', why: 'it is a link' },
        { path: 'cache/linked', why: 'it is a link' },
      ]);
      expect(await readdir(precious)).toEqual(['a']);
      expect((await lstat(join(place.state, 'builds'))).isSymbolicLink()).toBe(true);
    }),
  );

  it(
    'a folder that becomes a link after it was looked at keeps what it leads to',
    inPlace(async (place) => {
      const elsewhere = join(place.workspace, 'elsewhere');
      await mkdir(elsewhere);
      await writeFile(join(elsewhere, 'old'), 'x');
      await mkdir(place.state);
      await symlink(elsewhere, join(place.state, 'cache'));
      const root = await realpath(place.state);
      const options = { log: silentLog, signal: new AbortController().signal };
      const removal = removeThing(root, { kind: 'cache', paths: ['cache/old'], files: [] }, options);
      await expect(removal).rejects.toThrow('leads elsewhere by now');
      expect(await readdir(elsewhere)).toEqual(['old']);
    }),
  );

  it(
    'names once what no step makes, and leaves it',
    inPlace(async (place) => {
      for (const path of ['cache/x', 'gallery/web/latest.json', 'azurite/db', 'uploads/web.json', 'plan.json', 'mine/notes'])
        await place.write(path, 90);
      const { removed, left } = await place.prune();
      expect(removed.map(({ path }) => path)).toEqual(['cache/x']);
      expect(left).toEqual([{ path: 'mine', why: 'no step makes it' }]);
    }),
  );

  it.each([
    ['nothing of ours in it', ['src/a.ts'], 'nothing in it is of a name that Bakehouse gives'],
    ['a repository in it', ['.git/HEAD', 'builds/web/a'], 'it holds a repository'],
  ])('refuses a folder with %s', (_, paths, why) =>
    inPlace(async (place) => {
      for (const path of paths) await place.write(path, 90);
      await expect(place.prune()).rejects.toThrow(why);
      await expect(place.prune()).rejects.toBeInstanceOf(InputError);
      expect(await place.names('.')).toEqual(paths.map((path) => path.split('/')[0]));
    })(),
  );

  it(
    'refuses the workspace and what is above it',
    inPlace(async (place) => {
      await mkdir(join(place.workspace, 'builds/web'), { recursive: true });
      for (const stateFolder of [place.workspace, dirname(place.workspace), '/'])
        await expect(place.prune({ stateFolder })).rejects.toThrow('the workspace is in it');
    }),
  );

  it(
    'refuses what is no folder',
    inPlace(async (place) => {
      await writeFile(place.state, 'x');
      await expect(place.prune()).rejects.toThrow('cannot be read: it is no folder');
    }),
  );

  it(
    'does nothing where there is no such folder, and makes none',
    inPlace(async (place) => {
      expect(await place.prune({ gallery: galleryOf({ web: [['a']] }) })).toMatchObject({ removed: [], galleryVersions: 1 });
      expect(await readdir(place.workspace)).toEqual([]);
    }),
  );
});

it('Pruning waits for the bake that works on the folder, and a dry run does not', () =>
  withTemporaryFolder('prune', async (folder) => {
    const place = new PrunePlace(folder);
    await place.write('cache/old', 30);
    const lock = await lockFolder(place.state, { wait: 0, log: silentLog, signal: new AbortController().signal });
    expect(pathsOf(await place.prune({ dryRun: true }))).toEqual(['cache/old']);
    const log = { ...silentLog, info: () => void lock.release() };
    expect(pathsOf(await place.prune({ log }))).toEqual(['cache/old']);
    expect(await place.names('.')).toEqual(['cache']);
  }));
