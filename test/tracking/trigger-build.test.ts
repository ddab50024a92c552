import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { BuildStates } from '../../packages/builders/src/tracking/build-states.ts';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { pendingOutput, toBeTriggered, whatToDo } from '../../packages/builders/src/tracking/tracking-report.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { SimulatedClock, trackingIn, wanted } from './pipelines.ts';

jest.setTimeout(120_000);

let service: BuildService;
let clock: SimulatedClock;
beforeEach(async () => {
  service = await BuildService.start();
  clock = new SimulatedClock();
  service.now = clock.now;
});
afterEach(() => service.stop());

const MINUTE = 60_000;
const NOT_WAITING = { wait: false };

function inPlace(work: (place: ReturnType<typeof placeIn>) => Promise<void>): Promise<void> {
  return withTemporaryFolder('tracking', (folder) => work(placeIn(folder)));
}

function placeIn(folder: string) {
  const state = join(folder, 'state');
  const said: string[] = [];
  const log = { ...silentLog, info: (text: string) => void said.push(text), warning: (text: string) => void said.push(text) };
  const builder = serviceBuilder(service.address, { now: clock.now });
  const tracking = (worker = 'run 1') => trackingIn(state, clock, { worker, log });
  const track = (more: Partial<Parameters<typeof trackBuilds>[0]> = {}) =>
    trackBuilds({ ...tracking('tracker'), openBuilder: async () => builder, wait: false, ...more });
  const pending = () => new BuildStates(tracking().store, clock).pending();
  return { state, said, builder, tracking, track, pending };
}

test('1.4: a build that outlives the run is submitted once, and a second run adopts it and says whose it is', () =>
  inPlace(async ({ builder, tracking, said }) => {
    const first = await triggerBuild(wanted('web'), builder, tracking('https://ci/run/1'), NOT_WAITING);
    expect(first.known.state).toMatchObject({ phase: 'submitted', attempt: 1, worker: 'https://ci/run/1', id: { reference: 'job-1' } });
    const second = await triggerBuild(wanted('web'), builder, tracking('https://ci/run/2'), NOT_WAITING);
    expect(second.known.state.id).toEqual(first.known.state.id);
    expect(said.at(-1)).toBe('https://ci/run/1 has submitted the build of web to service (submitted): waiting for that build.');
    expect(service.begun).toHaveLength(1);
  }));

test('1.5: tracking moves a build on, notes when it came to each state, keeps its result and closes it', () =>
  inPlace(async ({ builder, tracking, track, pending }) => {
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

test('What finished builds took says what is to be expected of the next: of the same image, else of others', () =>
  inPlace(async ({ builder, tracking, track }) => {
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

test.each(['quota', 'network', 'service'])(
  'A build that failed for %s is submitted again with growing pauses, and not for ever',
  (reason) =>
    inPlace(async ({ builder, tracking, track }) => {
      service.fate = () => ({ milliseconds: MINUTE, outcome: 'failed', reason });
      const pauses: number[] = [];
      for (let attempt = 1; attempt < 4; attempt++) {
        await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
        await clock.sleep(2 * MINUTE);
        const [failed] = await track();
        expect(failed?.state).toMatchObject({ phase: 'waiting', attempt, failure: { reason } });
        const pause = Date.parse(failed?.state.notBefore ?? '') - clock.now();
        pauses.push(pause / MINUTE);
        // Before its time it is left alone.
        await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
        expect(service.begun).toHaveLength(attempt);
        await clock.sleep(pause);
      }
      expect(pauses).toEqual([3.75, 7.5, 15]);
      await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
      await clock.sleep(2 * MINUTE);
      expect(await track()).toMatchObject([{ state: { phase: 'failed', attempt: 4 } }]);
      await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
      expect(service.begun).toHaveLength(4);
    }),
);

test.each(['definition', 'test', 'machine', undefined])(
  '1.21: a build that failed for %s is not tried again, and says why with the log of the service',
  (reason) =>
    inPlace(async ({ builder, tracking, track }) => {
      service.fate = () => ({ milliseconds: MINUTE, outcome: 'failed', ...(reason === undefined ? {} : { reason }) });
      await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
      await clock.sleep(2 * MINUTE);
      const failure = {
        message: 'The image web could not be made.',
        lastLines: ['customizing', 'exit code 1'],
        hint: 'see its log',
        log: expect.stringContaining('/jobs/job-1/log'),
      };
      expect(await track()).toMatchObject([{ state: { phase: 'failed', failure } }]);
      expect((await triggerBuild(wanted('web'), builder, tracking(), { wait: true })).known.state.phase).toBe('failed');
      expect(service.begun).toHaveLength(1);
      // Who wants it all the same says so.
      await triggerBuild(wanted('web', 1, { rebuild: true }), builder, tracking(), NOT_WAITING);
      expect(service.begun).toHaveLength(2);
    }),
);

test('A run that waits sees the build to its end, through attempts that failed for a reason that passes', () =>
  inPlace(async ({ builder, tracking }) => {
    service.fate = ({ id }) => ({ milliseconds: 30 * MINUTE, outcome: id === 'job-1' ? 'failed' : 'succeeded', reason: 'quota' });
    const { known, record } = await triggerBuild(wanted('web'), builder, tracking(), { wait: true });
    expect(known.state).toMatchObject({ phase: 'succeeded', attempt: 2 });
    expect(record?.artifacts?.[0]?.id).toBe('/images/job-2');
  }));

test('A run that waits ends in time, and leaves the build alone', () =>
  inPlace(async ({ builder, tracking, track }) => {
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

test('1.21: what failed while a run waited for others, which was cancelled then, is told by the next', () =>
  inPlace(async ({ builder, tracking, track }) => {
    service.fate = ({ image }) =>
      image === 'web'
        ? { milliseconds: MINUTE, outcome: 'failed', reason: 'definition' }
        : { milliseconds: 600 * MINUTE, outcome: 'succeeded' };
    for (const image of ['web', 'db']) await triggerBuild(wanted(image), builder, tracking(), NOT_WAITING);
    const job = new AbortController();
    let asked = 0;
    const openBuilder = async () => ({
      ...builder,
      async poll(id: Parameters<typeof builder.poll>[0]) {
        if (++asked === 20) job.abort();
        return builder.poll(id);
      },
    });
    await expect(track({ wait: true, signal: job.signal, openBuilder })).rejects.toMatchObject({ name: 'CancelledError' });
    expect((await track()).map(({ state }) => [state.image, state.phase])).toEqual([
      ['db', expect.any(String)],
      ['web', 'failed'],
    ]);
    expect((await track()).map(({ state }) => state.image)).toEqual(['db']);
  }));

test('A build that is stuck passes the deadline of its state, is not submitted again and is not cancelled', () =>
  inPlace(async ({ builder, tracking, track }) => {
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
  inPlace(async ({ builder, tracking, track }) => {
    service.fate = () => ({ milliseconds: 600 * MINUTE, outcome: 'succeeded' });
    const deadline = new Date(clock.now() + 120 * MINUTE).toISOString();
    const { known } = await triggerBuild(wanted('web'), builder, tracking(), { wait: true, deadline });
    expect(known.state.phase).toBe('submitted');
    expect((await track())[0]?.overdue).toBe(`its deadline ${deadline} has passed`);
  }));

test('A build that the service does not know any more is lost, and submitted again', () =>
  inPlace(async ({ builder, tracking, track }) => {
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    service.jobs.clear();
    expect(await track()).toMatchObject([{ state: { phase: 'lost' } }]);
    const { known } = await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    expect(known.state).toMatchObject({ phase: 'submitted', attempt: 2 });
    expect(service.begun).toHaveLength(2);
  }));

test.each(['quota', 'network', 'service'])(
  'Whoever tracks a build that failed for %s never submits it again, waits for it no longer than it goes on, and says who does so and when',
  (reason) =>
    inPlace(async ({ builder, tracking, track }) => {
      service.fate = ({ image }) => ({ milliseconds: MINUTE, outcome: image === 'web' ? 'failed' : 'succeeded', reason });
      for (const image of ['web', 'db']) await triggerBuild(wanted(image), builder, tracking(), NOT_WAITING);
      const begun = clock.now();
      const tracked = await track({ wait: true });
      expect(tracked.map(({ state }) => state.phase)).toEqual(['succeeded', 'waiting']);
      expect(clock.now() - begun).toBeLessThan(3 * MINUTE);
      const [, waiting] = tracked;
      if (waiting === undefined) throw new Error('Nothing waits.');
      const { notBefore } = waiting.state;
      expect(whatToDo(waiting)).toMatch(
        new RegExp(`^run trigger-image-build or bake at ${notBefore} or later: only they submit it again \\(.+, attempt 1 of 4\\)$`),
      );
      expect(toBeTriggered(tracked)).toBe(
        `1 build is to be submitted again, which only trigger-image-build and bake do: web at ${notBefore} or later.`,
      );
      expect(JSON.parse(pendingOutput(tracked))).toMatchObject([{ image: 'web', state: 'waiting', notBefore }]);
      await clock.sleep(24 * 60 * MINUTE);
      expect(await track({ wait: true })).toMatchObject([{ state: { phase: 'waiting', attempt: 1 } }]);
      expect(service.begun).toHaveLength(2);
      const { known } = await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
      expect(known.state).toMatchObject({ phase: 'submitted', attempt: 2 });
    }),
);

test('What nobody triggers again is given up after a week', () =>
  inPlace(async ({ builder, tracking, track, pending }) => {
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    service.jobs.clear();
    await track();
    await clock.sleep(8 * 24 * 60 * MINUTE);
    expect(await track()).toMatchObject([
      { state: { phase: 'cancelled', failure: { message: expect.stringContaining('no run has done so for a week') } } },
    ]);
    expect(await pending()).toEqual([]);
  }));

test('1.33: a service that does not answer leaves every state as it was, and the run says so', () =>
  inPlace(async ({ builder, tracking, track }) => {
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
  inPlace(async ({ builder, tracking }) => {
    service.faults.push({ operation: 'submit', fault });
    const first = await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    expect(first.known.state.phase).toBe(fault === 'lost' || fault === 504 ? 'submitted' : 'waiting');
    await clock.sleep(10 * MINUTE);
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    expect(service.begun).toHaveLength(1);
  }),
);

test('Where nobody can find a build by its name, one in doubt stops, is asked about, and is built anew only when somebody says so', () =>
  inPlace(async ({ tracking, track, pending }) => {
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
  inPlace(async ({ builder, tracking, track, state }) => {
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
  inPlace(async ({ builder, tracking, track }) => {
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
  inPlace(async ({ builder, tracking, track }) => {
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
