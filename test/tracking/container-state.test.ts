import { PreconditionFailed } from '@bakehouse/records/stores';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import type { BlobContainer } from '../simulators/blob/blob-store.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { inWorld, MINUTE, phases, run, statesOf, toTheEnd, type World } from './pipeline-world.ts';
import { Process, trackingWith, wanted } from './pipelines.ts';

jest.setTimeout(180_000);

let service: BuildService;
let blobs: BlobSimulator;
beforeEach(async () => {
  service = await BuildService.start();
  blobs = await startBlobSimulator({ keep: true });
});
afterEach(async () => {
  await service.stop();
  await blobs.close();
});

const trackingOf = async ({ open, clock }: World) => trackingWith(await open(), clock);

async function track(world: World) {
  return trackBuilds({ ...(await trackingOf(world)), openBuilder: async () => world.builder, wait: false });
}

/** The container of a world. */
function containerOf({ store }: World): BlobContainer {
  return blobs.container(new URL(store.place).pathname.split('/')[2] ?? '');
}

/** Requests to the store that some work has sent, by what they ask for. */
async function requestsOf(work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const from = blobs.requests.length;
  await work();
  const asked: Record<string, number> = {};
  for (const { operation } of blobs.requests.slice(from)) asked[operation] = (asked[operation] ?? 0) + 1;
  return asked;
}

const sum = (asked: Readonly<Record<string, number>>) => Object.values(asked).reduce((all, some) => all + some, 0);

test('A run that tracks 10,000 builds of which 200 are pending reads those 200, in at most 250 requests', () =>
  inWorld(service, { images: ['done'], blobs }, async (world) => {
    service.fate = ({ image }) => ({ milliseconds: image === 'done' ? MINUTE : 600 * MINUTE, outcome: 'succeeded' });
    await run(world, new Process());
    await world.clock.sleep(2 * MINUTE);
    await run(world, new Process());
    expect(await phases(world)).toEqual(['succeeded']);
    const container = containerOf(world);
    // Its state, and what its lease was taken on.
    const done = [...container.blobs.values()].filter(({ name }) => name.includes('builds/done/'));
    expect(done).toHaveLength(2);
    for (let index = 1; index < 9800; index++) {
      for (const blob of done) container.put({ ...blob, name: blob.name.replace('/done/', `/done-${index}/`) });
    }
    const images = Array.from({ length: 200 }, (_, index) => `slow-${index}`);
    await run({ ...world, images }, new Process());
    expect((await statesOf(world).names()).size).toBe(10_000);

    // 5,000 names in a request, of states and of leases.
    const quiet = await requestsOf(async () => expect(await track(world)).toHaveLength(200));
    expect(quiet).toEqual({ 'List Blobs': 4, 'Get Blob': 201 });
    expect(sum(quiet)).toBeLessThanOrEqual(250);

    // What has moved is noted, and is all that is written.
    for (const job of [...service.jobs.values()].filter(({ image }) => /^slow-\d$/.test(image))) job.phase = 'running';
    const busy = await requestsOf(async () =>
      expect((await track(world)).filter(({ state: { phase } }) => phase === 'running')).toHaveLength(10),
    );
    expect(busy).toEqual({ ...quiet, 'Put Blob': 10 });
  }));

test('A run that is killed between noting the end of a build and telling it leaves it to the next run, which tells it', () =>
  inWorld(service, { blobs }, async (world) => {
    service.fate = () => ({ milliseconds: MINUTE, outcome: 'failed', reason: 'definition' });
    await run(world, new Process());
    await world.clock.sleep(2 * MINUTE);
    const { store, ...rest } = await trackingOf(world);
    let writes = 0;
    const dying: typeof store = {
      place: store.place,
      read: (key) => store.read(key),
      list: (prefix) => store.list(prefix),
      delete: (key, version) => store.delete(key, version),
      lease: (key, seconds) => store.lease(key, seconds),
      async write(...asked) {
        if (++writes === 2) throw new Error('killed');
        return store.write(...asked);
      },
    };
    const openBuilder = async () => world.builder;
    await expect(trackBuilds({ ...rest, store: dying, openBuilder, wait: false })).rejects.toThrow('killed');
    expect(await track(world)).toMatchObject([{ state: { phase: 'failed' } }]);
    expect(await track(world)).toEqual([]);
  }));

test('A build that has ended and is begun again is on the list from the first write on, whoever tells its end at that moment', () =>
  inWorld(service, { blobs }, async (world) => {
    service.fate = () => ({ milliseconds: MINUTE, outcome: 'succeeded' });
    await run(world, new Process());
    await world.clock.sleep(2 * MINUTE);
    await run(world, new Process());
    const states = statesOf(world);
    expect(await states.pending()).toEqual([]);
    const [name = ''] = await states.names();
    const ended = await states.read(name);
    if (ended === undefined) throw new Error('There is no state.');
    // Another run has read the end, and is slow to tell it.
    const late = { state: ended.state, version: ended.version };
    const killed = { ...world.builder, submit: () => new Promise<never>(() => {}) };
    void triggerBuild(wanted('web', 1, { rebuild: true }), killed, await trackingOf(world), { wait: false });
    while ((await states.read(name))?.state.phase !== 'intent') await new Promise((resolve) => setImmediate(resolve));
    expect(await states.pending()).toEqual([name]);
    await states.close(late);
    expect(await states.pending()).toEqual([name]);
    expect((await states.read(name))?.state.phase).toBe('intent');
  }));

test('A state without a label, whoever has taken it away, is read and gets it again', () =>
  inWorld(service, { blobs }, async (world) => {
    service.fate = () => ({ milliseconds: MINUTE, outcome: 'succeeded' });
    await run(world, new Process());
    await world.clock.sleep(2 * MINUTE);
    await run(world, new Process());
    for (const blob of containerOf(world).blobs.values()) blob.metadata = {};
    expect(await track(world)).toMatchObject([{ state: { phase: 'succeeded' } }]);
    expect(await track(world)).toEqual([]);
    expect(service.begun).toHaveLength(1);
  }));

test('0.24: a run whose lease is broken when it is about to submit tries again, and the build is begun once', () =>
  inWorld(service, { blobs }, async (world) => {
    let broken = 0;
    blobs.fault = ({ operation, headers, name }) => {
      // An administrator is faster than the run that renews it, three times.
      if (operation === 'Lease Blob' && headers['x-ms-lease-action'] === 'renew' && ++broken <= 3)
        containerOf(world).find(name).leaseId = undefined;
      return undefined;
    };
    await Promise.all([run(world, new Process(), 'one'), run(world, new Process(), 'two')]);
    await toTheEnd(world);
    expect(broken).toBeGreaterThan(3);
    expect(await phases(world)).toEqual(['succeeded']);
    expect(service.begun).toHaveLength(1);
  }));

test('0.24: a write that another run was faster with is refused by the ETag, read again and decided again', () =>
  inWorld(service, { blobs }, async (world) => {
    service.fate = () => ({ milliseconds: 40 * MINUTE, outcome: 'succeeded' });
    let conflicts = 0;
    blobs.fault = ({ operation, name, method }) => {
      const there = containerOf(world).blobs.get(name);
      if (method !== 'PUT' || operation !== 'Put Blob' || there === undefined || name.endsWith('.lease') || conflicts >= 6)
        return undefined;
      if (++conflicts % 2 === 1) containerOf(world).touch(there);
      return undefined;
    };
    for (let hour = 0; hour < 3; hour++) {
      await run(world, new Process());
      await world.clock.sleep(30 * MINUTE);
    }
    expect(conflicts).toBe(6);
    expect(blobs.requests.filter(({ status }) => status === 412).length).toBe(3);
    expect(await phases(world)).toEqual(['succeeded']);
    expect(service.begun).toHaveLength(1);
  }));

test('0.24: a write whose answer is lost is known for our own, and no conflict', () =>
  inWorld(service, { blobs }, async (world) => {
    const cut = new Set<string>();
    blobs.fault = ({ operation, name, headers }) => {
      const first = `${name} ${headers['x-ms-meta-write']}`;
      if (operation !== 'Put Blob' || cut.size === 3 || cut.has(first)) return undefined;
      cut.add(first);
      return { cut: 'before the answer' };
    };
    await run(world, new Process());
    expect(cut.size).toBe(3);
    expect(await statesOf(world).pending()).toHaveLength(1);
    expect(service.begun).toHaveLength(1);
    const [name = ''] = await statesOf(world).names();
    expect((await statesOf(world).read(name))?.state.phase).toBe('submitted');
    await expect(world.store.write(`builds/${name}`, '{}', 'other')).rejects.toThrow(PreconditionFailed);
  }));
