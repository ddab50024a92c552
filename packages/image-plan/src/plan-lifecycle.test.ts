import { join } from 'node:path';
import { formatFinding } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { buildStateName } from '@bakehouse/records/builds';
import { StateDirectory } from '@bakehouse/records/stores';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PLANNED, PlanPlace } from '../test/plan-place.ts';

let place: PlanPlace;
beforeEach(async () => {
  place = await PlanPlace.create();
});
afterEach(() => place.dispose());

const withLifecycle = (lifecycle: string) => `${PLANNED}lifecycle: {${lifecycle}}\n`;

async function on(now: string, text: string, more: object = {}) {
  const plan = await place.plan(text, { now, ...more });
  const [image] = plan.images;
  return { today: plan.today, action: image?.action, why: image?.why, changes: image?.changes, findings: plan.findings.map(formatFinding) };
}

test('a version is made again when it is too old, and the plan then says which day it was', async () => {
  const text = withLifecycle('refreshEvery: 30d');
  await place.latest(text);
  expect(await on('2026-01-30', text)).toEqual({ today: undefined, action: 'none', why: '1.0.0 is latest', changes: [], findings: [] });
  expect(await on('2026-01-31T23:59:59Z', text)).toEqual({
    today: '2026-01-31',
    action: 'refresh',
    why: 'the version is 30 days old, and is to be made again every 30 days',
    changes: [{ layer: 'lifecycle', path: 'lifecycle.refreshEvery', old: '2026-01-01', new: '2026-01-31' }],
    findings: [],
  });
});

test('what a refresh made is tested, and not made once more', async () => {
  const text = withLifecycle('refreshEvery: 30d');
  await place.latest(text);
  place.builtAt = '2026-02-01T00:00:00.000Z';
  await place.stage(text, undefined, 'newer packages');
  expect(await on('2026-02-02', text)).toMatchObject({ action: 'retest', why: '1.0.1 is not tested yet' });
  await place.tested('1.0.1', 'failed');
  expect(await on('2026-02-02', text)).toMatchObject({ action: 'retest', why: 'the tests of 1.0.1 did not pass last time (failed)' });
  await place.latest(text, undefined, 'newer packages');
  expect(await on('2026-02-02', text)).toMatchObject({ today: undefined, action: 'none', why: '1.0.1 is latest' });
});

test('a refresh that gives the same bytes makes the version young again', async () => {
  const text = withLifecycle('refreshEvery: 30d');
  await place.latest(text);
  place.builtAt = '2026-02-01T00:00:00.000Z';
  expect(await place.stage(text)).toBe('1.0.0');
  expect(await on('2026-02-02', text)).toMatchObject({ action: 'none' });
  expect(await on('2026-03-03', text)).toMatchObject({ action: 'refresh' });
});

test('a version whose number is fixed cannot be made again, which is said at its place', async () => {
  const text = `${withLifecycle('refreshEvery: 30d')}outputs: [{kind: directory, version: 3.1.0}]\n`;
  await place.latest(text);
  expect(await on('2026-03-01', text)).toMatchObject({
    today: '2026-03-01',
    action: 'none',
    findings: [
      'a.vmimage.yaml:10:38: the version is 59 days old, and is to be made again every 30 days, but outputs[0].version is fixed at 3.1.0 (raise it, or write auto)',
    ],
  });
});

test('a fixed number that the gallery has already is warned about before anything is made', async () => {
  const text = `${PLANNED}outputs: [{kind: directory, version: 1.0.0}]\n`;
  expect((await on('2026-01-02', text)).findings).toEqual([]);
  await place.latest(text);
  expect((await on('2026-01-02', text)).findings).toEqual([]);
  const warning = 'the gallery has a 1.0.0 of debian-runner already, and a version never changes (raise it, or write auto)';
  expect(await on('2026-01-02', text.replace('curl', 'git'))).toMatchObject({
    action: 'build',
    today: undefined,
    findings: [`a.vmimage.yaml:9:38: ${warning}`],
  });
  expect(await on('2026-01-02', text.replace('directory,', 'directory, formats: [raw],'))).toMatchObject({
    action: 'republish',
    findings: [`a.vmimage.yaml:9:54: ${warning}`],
  });
  expect(await on('2026-01-02', text.replace('1.0.0', '1.0.1'))).toMatchObject({ action: 'republish', findings: [] });
});

test('an image that is to go is warned about three weeks ahead, and is an error from its day on', async () => {
  const text = withLifecycle('removal: 2026-10-22');
  expect((await on('2026-09-30', text)).findings).toEqual([]);
  expect(await on('2026-10-01', text)).toMatchObject({
    today: '2026-10-01',
    action: 'build',
    findings: ['a.vmimage.yaml:9:22: the image is to be removed on 2026-10-22, in 21 days (move its users, or the date)'],
  });
  const { findings } = await place.plan(text, { now: '2026-10-22' });
  expect(findings).toMatchObject([{ severity: 'error', message: 'the image was to be removed on 2026-10-22', line: 9, column: 22 }]);
});

test('an image that is to go is retired where that is asked for', async () => {
  const text = withLifecycle('removal: 2026-10-22');
  expect(await on('2026-10-22', text, { retire: true })).toMatchObject({ action: 'none', why: 'it was to be removed on 2026-10-22' });
  await place.latest(text);
  const plan = await place.plan(text, { now: '2026-10-22', retire: true });
  expect(plan.images).toMatchObject([{ action: 'retire', version: '1.0.0', layer: 'lifecycle' }]);
  expect(plan.findings).toMatchObject([{ severity: 'warning' }]);
});

test('what is no time is refused', async () => {
  await expect(place.plan(PLANNED, { now: 'tomorrow' })).rejects.toThrow('now: "tomorrow" is no time.');
});

test('1.8: what a refresh made elsewhere counts from the end of its build, by the state of builds, until it is too old itself', async () => {
  const text = withLifecycle('refreshEvery: 30d');
  await place.latest(text);
  const builds = new StateDirectory(join(place.folder.path, 'state'), { log: silentLog, signal: new AbortController().signal });
  const { fingerprint, id } = await place.image(text);
  const key = `builds/${buildStateName(id, fingerprint.image)}`;
  const at = '2026-02-01T00:00:00.000Z';
  const note = async (more: object) => {
    const state = {
      ...{ schema: 'bakehouse-build-state/1', image: id, fingerprint, builder: 'service', key: 'k', definitionFile: 'd' },
      ...{ attempt: 1, worker: 'run 7', entered: [{ phase: 'intent', at }], ...more },
    };
    await builds.write(key, JSON.stringify(state), (await builds.read(key))?.version);
  };
  const action = async (now: string) => (await on(now, text, { builds })).action;
  expect(await action('2026-02-01')).toBe('refresh');
  await note({ phase: 'running', entered: [{ phase: 'submitted', at }] });
  expect(await action('2026-02-01')).toBe('pending');
  await note({ phase: 'waiting', notBefore: '2026-02-01T01:00:00.000Z', failure: { reason: 'quota', message: 'No cores are left.' } });
  expect(await action('2026-02-01')).toBe('build');
  const record = { schema: 'bakehouse-build/1', image: id, fingerprint, builder: 'service', definitionFile: 'd', source: {}, files: [] };
  const result = { ...record, packages: [], tools: {}, stages: [], log: 'l', startedAt: at, finishedAt: at };
  await note({ phase: 'succeeded', result });
  expect(await on('2026-02-20', text, { builds })).toMatchObject({
    action: 'pending',
    why: expect.stringContaining('it is to be published'),
  });
  expect(await action('2026-03-02')).toBe('pending');
  expect(await action('2026-03-03')).toBe('refresh');
});
