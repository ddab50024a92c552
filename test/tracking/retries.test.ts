import { expect, jest, test } from '@jest/globals';
import { pendingOutput, toBeTriggered, whatToDo } from '../../packages/builders/src/tracking/tracking-report.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { wanted } from './pipelines.ts';
import { inPlace } from './tracking-place.ts';

jest.setTimeout(120_000);

const MINUTE = 60_000;
const NOT_WAITING = { wait: false };

test.each(['quota', 'network', 'service'])(
  'A build that failed for %s is submitted again with growing pauses, and not for ever',
  (reason) =>
    inPlace(async ({ service, clock, builder, tracking, track }) => {
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
    inPlace(async ({ service, clock, builder, tracking, track }) => {
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
  inPlace(async ({ service, builder, tracking }) => {
    service.fate = ({ id }) => ({ milliseconds: 30 * MINUTE, outcome: id === 'job-1' ? 'failed' : 'succeeded', reason: 'quota' });
    const { known, record } = await triggerBuild(wanted('web'), builder, tracking(), { wait: true });
    expect(known.state).toMatchObject({ phase: 'succeeded', attempt: 2 });
    expect(record?.artifacts?.[0]?.id).toBe('/images/job-2');
  }));

test('1.21: what failed while a run waited for others, which was cancelled then, is told by the next', () =>
  inPlace(async ({ service, builder, tracking, track }) => {
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

test('A build that the service does not know any more is lost, and submitted again', () =>
  inPlace(async ({ service, builder, tracking, track }) => {
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
    inPlace(async ({ service, clock, builder, tracking, track }) => {
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
  inPlace(async ({ service, clock, builder, tracking, track, pending }) => {
    await triggerBuild(wanted('web'), builder, tracking(), NOT_WAITING);
    service.jobs.clear();
    await track();
    await clock.sleep(8 * 24 * 60 * MINUTE);
    expect(await track()).toMatchObject([
      { state: { phase: 'cancelled', failure: { message: expect.stringContaining('no run has done so for a week') } } },
    ]);
    expect(await pending()).toEqual([]);
  }));
