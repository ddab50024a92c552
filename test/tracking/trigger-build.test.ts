import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { wanted } from './pipelines.ts';
import { inPlace } from './tracking-place.ts';

jest.setTimeout(120_000);

const MINUTE = 60_000;
const NOT_WAITING = { wait: false };

test('1.4: a build that outlives the run is submitted once, and a second run adopts it and says whose it is', () =>
  inPlace(async ({ service, builder, tracking, said }) => {
    const first = await triggerBuild(wanted('web'), builder, tracking('https://ci/run/1'), NOT_WAITING);
    expect(first.known.state).toMatchObject({ phase: 'submitted', attempt: 1, worker: 'https://ci/run/1', id: { reference: 'job-1' } });
    const second = await triggerBuild(wanted('web'), builder, tracking('https://ci/run/2'), NOT_WAITING);
    expect(second.known.state.id).toEqual(first.known.state.id);
    expect(said.at(-1)).toBe('https://ci/run/1 has submitted the build of web to service (submitted): waiting for that build.');
    expect(service.begun).toHaveLength(1);
  }));

test('1.5: tracking moves a build on, notes when it came to each state, keeps its result and closes it', () =>
  inPlace(async ({ service, clock, builder, tracking, track, pending }) => {
    service.fate = () => ({ milliseconds: 40 * MINUTE, outcome: 'succeeded' });
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    expect(await pending()).toHaveLength(1);
    await clock.sleep(15 * MINUTE);
    expect(await track()).toMatchObject([{ state: { phase: 'running', stage: 'customizing' }, expected: 'no history' }]);
    await clock.sleep(10 * MINUTE);
    expect(await track()).toMatchObject([{ state: { stage: 'distributing' } }]);
    await clock.sleep(20 * MINUTE);
    const [done] = await track();
    expect(done?.state.entered.map(({ phase, stage, at }) => [stage ?? phase, at.slice(11, 16)])).toEqual([
      ['intent', '00:00'],
      ['submitted', '00:00'],
      ['customizing', '00:15'],
      ['distributing', '00:25'],
      ['succeeded', '00:45'],
    ]);
    expect(done?.state.result?.artifacts).toEqual([{ builder: 'service', id: '/images/job-1', kind: 'managed-image' }]);
    expect(await pending()).toEqual([]);
    expect(await track()).toEqual([]);
    const again = await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    expect(again.record?.artifacts).toEqual(done?.state.result?.artifacts);
    expect(service.begun).toHaveLength(1);
  }));

test('2.7: that no test is asked for stays with a build until its record, also for runs that know nothing of it', () =>
  inPlace(async ({ service, clock, builder, tracking, track }) => {
    const { known } = await triggerBuild({ ...wanted('web'), verify: false }, builder, tracking(), NOT_WAITING);
    expect(known.state).toMatchObject({ phase: 'submitted', verify: false });
    await clock.sleep(2 * 60 * MINUTE);
    expect(await track()).toMatchObject([{ state: { phase: 'succeeded', result: { verify: false } } }]);
    const later = await triggerBuild(wanted('web'), builder, tracking('run 2'), NOT_WAITING);
    expect(later.record).toMatchObject({ verify: false });
    // What is built anew is another image.
    const anew = await triggerBuild({ ...wanted('web'), rebuild: true }, builder, tracking('run 3'), NOT_WAITING);
    expect(anew.known.state.verify).toBeUndefined();
    expect(service.begun).toHaveLength(2);
  }));

test('What finished builds took says what is to be expected of the next: of the same image, else of others', () =>
  inPlace(async ({ service, clock, builder, tracking, track }) => {
    for (const [content, minutes] of [10, 20, 30].entries()) {
      service.fate = () => ({ milliseconds: minutes * MINUTE, outcome: 'succeeded' });
      await triggerBuild(wanted('web', content), builder, tracking(), NOT_WAITING);
      await clock.sleep(minutes * MINUTE);
      await track();
    }
    service.fate = () => ({ milliseconds: 100 * MINUTE, outcome: 'succeeded' });
    await triggerBuild(wanted('web', 9), builder, tracking(), NOT_WAITING);
    await triggerBuild(wanted('other'), builder, tracking(), NOT_WAITING);
    await clock.sleep(5 * MINUTE);
    expect((await track()).map(({ expected }) => expected)).toEqual([
      'about 15 min 0 s left, 9 of 10 within 25 min 0 s, by other images',
      'about 15 min 0 s left, 9 of 10 within 25 min 0 s',
    ]);
    await clock.sleep(20 * MINUTE);
    expect((await track())[1]?.expected).toBe('9 of 10 within 5 min 0 s');
    await clock.sleep(20 * MINUTE);
    expect((await track())[1]?.expected).toBe('longer than 9 of 10 builds before');
  }));

test('A run that waits ends in time, and leaves the build alone', () =>
  inPlace(async ({ service, clock, builder, tracking, track }) => {
    service.fate = () => ({ milliseconds: 600 * MINUTE, outcome: 'succeeded' });
    const begun = clock.now();
    const { known } = await triggerBuild(wanted('web'), builder, tracking(), { wait: true, stopAt: begun + 60 * MINUTE });
    expect(known.state.phase).toBe('submitted');
    expect(clock.now() - begun).toBeLessThanOrEqual(60 * MINUTE);
    const before = clock.now();
    expect(await track({ wait: true, stopAt: before + 30 * MINUTE })).toMatchObject([{ state: { phase: 'submitted' } }]);
    expect(clock.now() - before).toBeLessThanOrEqual(30 * MINUTE);
    expect(clock.now() - before).toBeGreaterThan(28 * MINUTE);
    expect([...service.jobs.values()].map(({ phase }) => phase)).toEqual(['queued']);
  }));

test('A build that is stuck passes the deadline of its state, is not submitted again and is not cancelled', () =>
  inPlace(async ({ service, clock, builder, tracking, track }) => {
    service.fate = () => ({ milliseconds: 4 * MINUTE, outcome: 'stuck' });
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    await clock.sleep(5 * MINUTE);
    expect((await track())[0]).not.toHaveProperty('overdue');
    await clock.sleep(25 * 60 * MINUTE);
    expect((await track())[0]?.overdue).toBe('it has been distributing for 25 h 0 min, of at most 24 h 0 min');
    const { known } = await triggerBuild(wanted('web'), builder, tracking(), { wait: true });
    expect(known.state.phase).toBe('running');
    expect([...service.jobs.values()].map(({ phase }) => phase)).toEqual(['running']);
  }));

test('A build that has a deadline of its own is late when that has passed', () =>
  inPlace(async ({ service, clock, builder, tracking, track }) => {
    service.fate = () => ({ milliseconds: 600 * MINUTE, outcome: 'succeeded' });
    const deadline = new Date(clock.now() + 120 * MINUTE).toISOString();
    const { known } = await triggerBuild(wanted('web'), builder, tracking(), { wait: true, deadline });
    expect(known.state.phase).toBe('submitted');
    expect((await track())[0]?.overdue).toBe(`its deadline ${deadline} has passed`);
  }));

test('1.33: a service that does not answer leaves every state as it was, and the run says so', () =>
  inPlace(async ({ service, builder, tracking, track }) => {
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    await triggerBuild(wanted('db'), builder, tracking(), NOT_WAITING);
    service.faults.push({ operation: 'poll', fault: 500 });
    const tracked = await track();
    expect(tracked.filter(({ problem }) => problem !== undefined)).toHaveLength(1);
    service.faults.push({ operation: 'poll', fault: 504 }, { operation: 'poll', fault: 'lost' });
    await expect(track()).rejects.toMatchObject({ name: 'ExternalError' });
    expect((await track()).map(({ state }) => state.phase)).toEqual(['submitted', 'submitted']);
  }));

test.each([['lost'], [504], [500], [429]] as const)('0.24: a submission whose answer is %s begins one build', (fault) =>
  inPlace(async ({ service, clock, builder, tracking }) => {
    service.faults.push({ operation: 'submit', fault });
    const first = await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    expect(first.known.state.phase).toBe(fault === 'lost' || fault === 504 ? 'submitted' : 'waiting');
    await clock.sleep(10 * MINUTE);
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    expect(service.begun).toHaveLength(1);
  }),
);

test('Where nobody can find a build by its name, one in doubt stops, is asked about, and is built anew only when somebody says so', () =>
  inPlace(async ({ service, clock, tracking, track, pending }) => {
    const builder = serviceBuilder(service.address, { findsByKey: false, now: clock.now });
    service.faults.push({ operation: 'submit', fault: 'lost' });
    const { known } = await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    expect(known.state).toMatchObject({ phase: 'in-doubt', failure: { hint: expect.stringContaining('with rebuild') } });
    for (let run = 0; run < 3; run++) await triggerBuild(wanted('web'), builder, tracking(), { wait: true });
    expect(await track({ openBuilder: async () => builder })).toMatchObject([{ state: { phase: 'in-doubt' } }]);
    expect(await pending()).toHaveLength(1);
    expect(service.begun).toHaveLength(1);
    await triggerBuild(wanted('web', 1, { rebuild: true }), builder, tracking(), NOT_WAITING);
    expect(service.begun).toHaveLength(2);
  }));

test('A state of a newer release, or a damaged one, submits nothing and says so', () =>
  inPlace(async ({ service, builder, tracking, track, state }) => {
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    const [name = ''] = await readdir(join(state, 'builds', 'web'));
    const file = join(state, 'builds', 'web', name);
    const text = await readFile(file, 'utf8');
    service.jobs.clear();
    for (const [bad, message] of [
      [text.replace('bakehouse-build-state/1', 'bakehouse-build-state/2'), /cannot be read by this release.*Nothing was submitted/],
      [text.replace('"phase":"submitted"', '"phase":"what"'), /is damaged.*Nothing was submitted/],
    ] as const) {
      await writeFile(file, bad);
      await expect(triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING)).rejects.toThrow(message);
      await expect(track()).rejects.toThrow(message);
    }
    expect(service.begun).toHaveLength(1);
  }));

test('1.20: a run that tracks reads what is pending and nothing else, however much has ended', () =>
  inPlace(async ({ service, clock, builder, tracking, track }) => {
    service.fate = ({ image }) => ({ milliseconds: image.startsWith('done') ? MINUTE : 600 * MINUTE, outcome: 'succeeded' });
    for (let index = 0; index < 30; index++) await triggerBuild(wanted(`done-${index}`), builder, tracking(), NOT_WAITING);
    for (let index = 0; index < 10; index++) await triggerBuild(wanted(`slow-${index}`), builder, tracking(), NOT_WAITING);
    await clock.sleep(2 * MINUTE);
    expect(await track()).toHaveLength(40);
    const asked: string[] = [];
    const { store } = tracking();
    const note = <T>(what: string, work: Promise<T>): Promise<T> => {
      asked.push(what);
      return work;
    };
    const counted: typeof store = {
      place: store.place,
      read: (key) => note(`read ${key.split('/')[0]}`, store.read(key)),
      list: (prefix) => note(`list ${prefix}`, store.list(prefix)),
      write: (...asked) => note('write', store.write(...asked)),
      delete: (key, ifVersion) => note('delete', store.delete(key, ifVersion)),
      lease: (key, seconds) => note('lease', store.lease(key, seconds)),
    };
    expect(await track({ store: counted })).toHaveLength(10);
    // One list, the state of each, and the history of their builder.
    expect(asked.sort()).toEqual(['list builds/', ...Array.from({ length: 10 }, () => 'read builds'), 'read history']);
  }));

test('What was found by its name has its record complete, though nobody kept what it was submitted for', () =>
  inPlace(async ({ service, clock, builder, tracking, track }) => {
    const nameless = {
      ...builder,
      async find(key: string) {
        const { request: _, ...id } = (await builder.find(key)) ?? { builder: '', key, reference: '' };
        return id.reference === '' ? undefined : id;
      },
    };
    service.faults.push({ operation: 'submit', fault: 'lost' });
    await triggerBuild(wanted('web'), nameless, tracking(), NOT_WAITING);
    await clock.sleep(2 * MINUTE);
    const [done] = await track();
    expect(done?.state.result).toMatchObject({ image: 'web', definitionFile: 'web.vmimage.yaml', source: { commit: 'c0ffee' } });
  }));
