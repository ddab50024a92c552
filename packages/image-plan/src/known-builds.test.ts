import { silentLog } from '@bakehouse/core/log';
import { type BuildState, buildStateName } from '@bakehouse/records/builds';
import { StateDirectory } from '@bakehouse/records/stores';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import type { DesiredImage } from './desired-image.ts';
import { KnownBuilds } from './known-builds.ts';
import type { Decision } from './plan-decision.ts';

const print = 'ab'.repeat(32);
const fingerprint = { image: print, base: print, content: print, publishImmutable: print, publishMutable: print };
const build: Decision = { action: 'build', why: 'the gallery has no version of it', changes: [], notes: [], dated: false };
const at = '2026-01-01T00:00:00.000Z';

interface Wanted {
  readonly formats?: readonly string[];
  readonly lifecycle?: object;
  readonly fixedVersion?: object;
  readonly today?: string;
  /** A run has the right to work on it. */
  readonly isHeld?: boolean;
}

function decided(
  more: Partial<BuildState>,
  decision: Decision = build,
  { today = '2026-01-02', formats = [], lifecycle = {}, isHeld = false, ...summary }: Wanted = {},
): Promise<Decision> {
  return withTemporaryFolder('known-builds', async (folder) => {
    const store = new StateDirectory(folder, { log: silentLog, signal: new AbortController().signal });
    const state: BuildState = {
      ...{ schema: 'bakehouse-build-state/1', image: 'web', fingerprint, builder: 'service', key: 'k', definitionFile: 'd' },
      ...{ phase: 'running', attempt: 1, worker: 'run 7', entered: [{ phase: 'intent', at }] },
      ...more,
    };
    await store.write(`builds/${buildStateName('web', print)}`, JSON.stringify(state), undefined);
    const lease = isHeld ? await store.lease(`builds/${buildStateName('web', print)}`) : undefined;
    const wanted = { summary: { id: 'web', formats, lifecycle, ...summary }, fingerprint } as unknown as DesiredImage;
    return new KnownBuilds(store).review(decision, wanted, today).finally(() => lease?.release());
  });
}

const result = {
  schema: 'bakehouse-build/1',
  image: 'web',
  fingerprint,
  builder: 'service',
  definitionFile: 'd',
  source: {},
  files: [],
} as const;
const record = {
  ...result,
  packages: [],
  tools: {},
  stages: [],
  log: 'l',
  startedAt: at,
  finishedAt: at,
  artifacts: [{ builder: 'service', id: '/i' }],
};

const submitted = [
  { phase: 'intent', at },
  { phase: 'submitted', at },
] as const;

test.each([
  ['about to be submitted by a run', 'intent', [{ phase: 'intent', at }], true],
  ['made in a run', 'running', [{ phase: 'intent', at }], true],
  ['submitted', 'submitted', submitted, false],
  ['submitted, and runs', 'running', submitted, false],
] as const)('1.19: an image that is %s is pending in the plan, and is not built again', async (_, phase, entered, isHeld) => {
  const why = `run 7 has it built with service since ${at}`;
  expect(await decided({ phase, entered: [...entered] }, build, { isHeld })).toMatchObject({ action: 'pending', why });
});

test.each(['intent', 'running'] as const)('An image that was %s in a run that is gone is to be built', async (phase) => {
  expect(await decided({ phase, entered: [{ phase: 'intent', at }] })).toBe(build);
});

test.each(['waiting', 'lost', 'failed', 'cancelled'] as const)(
  'An image whose build is %s is to be built: who triggers it is told the rest',
  async (phase) => {
    expect(await decided({ phase })).toBe(build);
  },
);

test('1.8: an image that was made elsewhere and that no gallery of the plan has is there', async () => {
  expect(await decided({ phase: 'succeeded', result: record })).toMatchObject({ action: 'none', why: 'service has made it: /i' });
  expect(await decided({ phase: 'succeeded', result: record }, build, { formats: ['raw'] })).toMatchObject({ action: 'pending' });
  const forced: Decision = { ...build, changes: [{ layer: 'force', path: 'force', new: 'web' }] };
  expect(await decided({ phase: 'succeeded', result: record }, forced)).toBe(forced);
});

const refresh: Decision = { ...build, action: 'refresh', why: 'the version is 40 days old' };
const lifecycle = { refreshEvery: '30d' };

test.each([
  ['elsewhere', [], 'none'],
  ['for a gallery', ['raw'], 'pending'],
] as const)(
  '1.8: an image that a refresh has made anew %s, and that nobody has published, is not made once more',
  async (_, formats, action) => {
    const state = { phase: 'succeeded', result: record } as const;
    expect(await decided(state, refresh, { formats, lifecycle, today: '2026-01-30' })).toMatchObject({ action, notes: [] });
    expect(await decided(state, build, { formats, lifecycle, today: '2026-01-30' })).toMatchObject({ action });
  },
);

test.each([[[]], [['raw']]])(
  '1.8: an image that was made elsewhere is made anew when its time has passed (formats %j)',
  async (formats) => {
    const state = { phase: 'succeeded', result: record } as const;
    expect(await decided(state, build, { formats, lifecycle, today: '2026-01-31' })).toMatchObject({
      action: 'refresh',
      why: 'the version is 30 days old, and is to be made again every 30 days',
      changes: [{ layer: 'lifecycle', path: 'lifecycle.refreshEvery', old: '2026-01-01', new: '2026-01-31' }],
      dated: true,
    });
    expect(await decided(state, refresh, { formats, lifecycle, today: '2026-01-31' })).toBe(refresh);
  },
);

test('An image that was made elsewhere under a fixed number is not made anew, and the plan says why', async () => {
  const fixedVersion = { output: 0, version: '3.1.0' };
  const state = { phase: 'succeeded', result: record } as const;
  expect(await decided(state, build, { lifecycle, fixedVersion, today: '2026-03-01' })).toMatchObject({
    action: 'none',
    notes: [{ path: ['outputs', 0, 'version'], message: expect.stringContaining('is fixed at 3.1.0') }],
  });
});

test.each(['waiting', 'lost'] as const)('An image that is being made anew, and is %s, goes on with its attempts', async (phase) => {
  expect(await decided({ phase, attempt: 2 }, refresh)).toEqual({ ...refresh, action: 'build' });
});

test('2.7: an image that was made elsewhere with no-verify is to be built anew, for it is never promoted', async () => {
  const due = await decided({ phase: 'succeeded', result: { ...record, verify: false } });
  expect(due).toMatchObject({ action: 'build', why: 'service has made it with no-verify, and that image is never promoted: /i' });
  expect(due.changes).toEqual([{ layer: 'tests', path: 'versions.verify', old: false, new: true }]);
});

test('1.8: a build of another state of the definition says nothing about this one', async () => {
  expect(await decided({ fingerprint: { ...fingerprint, image: `${print.slice(0, 12)}${'0'.repeat(52)}` } })).toBe(build);
});

test('What is not to be built is not looked up', async () => {
  const none: Decision = { ...build, action: 'none' };
  expect(await decided({}, none)).toBe(none);
});

test.each(['refreshEvery', 'maxAge'] as const)(
  '1.1: an image that was made elsewhere is made again when it is as old as lifecycle.%s allows, and not before',
  async (key) => {
    const lifecycle = { [key]: '7d' };
    expect(await decided({ phase: 'succeeded', result: record }, build, { lifecycle, today: '2026-01-07' })).toMatchObject({
      action: 'none',
    });
    const due = await decided({ phase: 'succeeded', result: record }, build, { lifecycle, today: '2026-01-08' });
    expect(due).toMatchObject({
      ...{ action: 'refresh', why: expect.stringContaining('7 days old'), dated: true },
      changes: [{ layer: 'lifecycle', path: `lifecycle.${key}`, old: '2026-01-01', new: '2026-01-08' }],
    });
    // Its new build is on its way: nobody begins another one.
    expect(await decided({ phase: 'running' }, build, { lifecycle, today: '2026-01-08', isHeld: true })).toMatchObject({
      action: 'pending',
    });
  },
);
