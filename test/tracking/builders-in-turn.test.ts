import { CancelledError, ExternalError, InputError } from '@bakehouse/core/errors';
import type { StateStore } from '@bakehouse/records/stores';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Builder } from '../../packages/builders/src/builder.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { lookAt } from '../../packages/builders/src/tracking/watch-build.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { inWorld, MINUTE, statesOf, type World } from './pipeline-world.ts';
import { trackingWith, wanted } from './pipelines.ts';

jest.setTimeout(60_000);

let service: BuildService;
beforeEach(async () => {
  service = await BuildService.start();
  service.fate = () => ({ milliseconds: 10 * MINUTE, outcome: 'succeeded' });
});
afterEach(() => service.stop());

const named = (builder: Builder, name: string): Builder => ({ ...builder, name });
const tracking = ({ store, clock }: World) => trackingWith(store, clock);
const phaseOf = async (world: World) => {
  const [name = ''] = await statesOf(world).names();
  return (await statesOf(world).read(name))?.state.phase;
};

test.each([
  ['outlives its run', true],
  ['dies with its run', false],
])('A build under way is left to its builder, also by one that %s', (_, outlivesProcess) =>
  inWorld(service, {}, async (world) => {
    await triggerBuild(wanted('web'), world.builder, tracking(world), { wait: false });
    const other = named(serviceBuilder(service.address, { outlivesProcess, now: world.clock.now }), 'another');
    await expect(triggerBuild(wanted('web'), other, tracking(world), { wait: false })).rejects.toMatchObject({
      message: 'web is not built with another: run 1 has submitted the build of web to service (submitted).',
      hint: expect.stringContaining('or build with service'),
    });
    expect(service.begun).toHaveLength(1);
    expect(await phaseOf(world)).toBe('submitted');
  }),
);

test('What was to be submitted again, and another builder has begun meanwhile, is not asked of the first', () =>
  inWorld(service, {}, async (world) => {
    service.fate = () => ({ milliseconds: 0, outcome: 'failed', reason: 'quota' });
    const { known } = await triggerBuild(wanted('web'), world.builder, tracking(world), { wait: false });
    const states = statesOf(world);
    const waiting = await lookAt(known, world.builder, states, tracking(world));
    expect(waiting.state.phase).toBe('waiting');
    await world.clock.sleep(10 * MINUTE);
    service.fate = () => ({ milliseconds: 10 * MINUTE, outcome: 'succeeded' });
    await triggerBuild(wanted('web'), named(world.builder, 'another'), tracking(world), { wait: false });
    await expect(lookAt(waiting, world.builder, states, tracking(world))).rejects.toThrow('web is not built with service');
    expect(await phaseOf(world)).toBe('submitted');
  }));

test('What one builder could not build is built with another, and what one has built is not built again', () =>
  inWorld(service, {}, async (world) => {
    service.fate = () => ({ milliseconds: 0, outcome: 'failed', reason: 'definition' });
    await triggerBuild(wanted('web'), world.builder, tracking(world), { wait: true });
    expect(await phaseOf(world)).toBe('failed');
    service.fate = () => ({ milliseconds: 0, outcome: 'succeeded' });
    const other = named(world.builder, 'another');
    expect((await triggerBuild(wanted('web'), other, tracking(world), { wait: true })).record).toBeDefined();
    expect((await triggerBuild(wanted('web'), world.builder, tracking(world), { wait: true })).record?.image).toBe('web');
    expect(service.begun).toHaveLength(2);
  }));

test('What a builder refuses before it sends anything is begun anew when it is mended, with the same definition', () =>
  inWorld(service, {}, async (world) => {
    const refusing: Builder = {
      ...world.builder,
      submit: async () => {
        throw new InputError('The secret token is missing.', { hint: 'give it' });
      },
    };
    for (let run = 0; run < 5; run++)
      await expect(triggerBuild(wanted('web'), refusing, tracking(world), { wait: false })).rejects.toThrow('The secret token is missing.');
    await triggerBuild(wanted('web'), world.builder, tracking(world), { wait: false });
    expect(await phaseOf(world)).toBe('submitted');
  }));

test('A run that is cancelled while it waits ends its own build, and leaves that of another run alone', () =>
  inWorld(service, {}, async (world) => {
    const wait = async (image: string) => {
      const stop = new AbortController();
      const clock = {
        now: world.clock.now,
        random: () => 0.5,
        sleep: async () => {
          stop.abort();
          throw new CancelledError();
        },
      };
      const waiting = triggerBuild(wanted(image), world.builder, { ...tracking(world), clock, signal: stop.signal }, { wait: true });
      await expect(waiting).rejects.toThrow(CancelledError);
    };
    await wait('own');
    await triggerBuild(wanted('foreign'), world.builder, tracking(world), { wait: false });
    await wait('foreign');
    expect([...service.jobs.values()].map(({ image, phase }) => [image, phase])).toEqual([
      ['own', 'cancelled'],
      ['foreign', 'queued'],
    ]);
  }));

test('A build in this process ends before anybody else may begin it, when it cannot be noted that it runs', () =>
  inWorld(service, { outlivesProcess: false }, async (world) => {
    let writes = 0;
    const store: StateStore = {
      place: world.store.place,
      read: (key) => world.store.read(key),
      list: (prefix) => world.store.list(prefix),
      delete: (key, ifVersion) => world.store.delete(key, ifVersion),
      lease: (key, seconds) => world.store.lease(key, seconds),
      async write(...asked) {
        // The second note of a run says that it runs.
        if (++writes === 2) throw new ExternalError('The store is busy.', { service: 'store', operation: 'write', status: 503 });
        return world.store.write(...asked);
      },
    };
    await triggerBuild(wanted('web'), world.builder, { ...tracking(world), store }, { wait: true }).catch(() => {});
    expect([...service.jobs.values()].map(({ phase }) => phase)).toEqual(['cancelled']);
  }));

test('A run with little time left does not wait for the build of another until it is killed', () =>
  inWorld(service, { outlivesProcess: false }, async (world) => {
    let inside: Promise<unknown> = Promise.resolve();
    // On another machine, which knows nothing of it.
    const elsewhere: Builder = { ...world.builder, find: async () => undefined };
    const slow: Builder = {
      ...world.builder,
      collect(id) {
        inside = triggerBuild(wanted('web'), elsewhere, tracking(world), { wait: true, stopAt: world.clock.now() + 10_000 });
        return inside.then(() => world.clock.sleep(10 * MINUTE)).then(() => world.builder.collect(id));
      },
    };
    await triggerBuild(wanted('web'), slow, tracking(world), { wait: true });
    expect(await inside).toMatchObject({ known: { state: { phase: 'running' } } });
  }));
