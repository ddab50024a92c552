import { silentLog } from '@bakehouse/core/log';
import { type BuildState, buildStateName } from '@bakehouse/records/builds';
import { StateDirectory } from '@bakehouse/records/stores';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import type { DesiredImage } from './desired-image.ts';
import { KnownBuilds } from './known-builds.ts';
import type { Decision } from './plan-decision.ts';

type Summary = Pick<DesiredImage['summary'], 'formats' | 'lifecycle'>;

const print = 'ab'.repeat(32);
const fingerprint = { image: print, base: print, content: print, publishImmutable: print, publishMutable: print };
const build: Decision = { action: 'build', why: 'the gallery has no version of it', changes: [], notes: [], dated: false };
const at = '2026-01-01T00:00:00.000Z';

function decided(
  more: Partial<BuildState>,
  decision: Decision = build,
  given: Partial<Summary> = {},
  today = '2026-01-01',
): Promise<Decision> {
  const summary = { id: 'web', formats: [], lifecycle: {}, ...given };
  return withTemporaryFolder('known-builds', async (folder) => {
    const store = new StateDirectory(folder, { log: silentLog, signal: new AbortController().signal });
    const state: BuildState = {
      ...{ schema: 'bakehouse-build-state/1', image: 'web', fingerprint, builder: 'service', key: 'k', definitionFile: 'd' },
      ...{ phase: 'running', attempt: 1, worker: 'run 7', entered: [{ phase: 'intent', at }] },
      ...more,
    };
    await store.write(`builds/${buildStateName('web', print)}`, JSON.stringify(state), undefined);
    return new KnownBuilds(store).review(decision, { summary, fingerprint } as unknown as DesiredImage, today);
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

test.each(['intent', 'submitted', 'running'] as const)(
  '1.19: an image whose build is %s is pending in the plan, and is not built again',
  async (phase) => {
    expect(await decided({ phase })).toMatchObject({ action: 'pending', why: `run 7 has it built with service since ${at}` });
  },
);

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
    expect(await decided({ phase: 'succeeded', result: record }, build, { lifecycle }, '2026-01-07')).toMatchObject({ action: 'none' });
    const due = await decided({ phase: 'succeeded', result: record }, build, { lifecycle }, '2026-01-08');
    expect(due).toMatchObject({
      ...{ action: 'refresh', why: expect.stringContaining('7 days old'), dated: true },
      changes: [{ layer: 'lifecycle', path: `lifecycle.${key}`, old: '2026-01-01', new: '2026-01-08' }],
    });
    // Its new build is on its way: nobody begins another one.
    expect(await decided({ phase: 'running' }, build, { lifecycle }, '2026-01-08')).toMatchObject({ action: 'pending' });
  },
);
