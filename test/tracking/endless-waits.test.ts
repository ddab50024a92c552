import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD_STATES } from '@bakehouse/records/builds';
import { LeaseLost, type StateStore } from '@bakehouse/records/stores';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { identityOf } from '../../packages/system/src/process-identity.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { inWorld, MINUTE, statesOf } from './pipeline-world.ts';
import { trackingIn, wanted } from './pipelines.ts';

jest.setTimeout(60_000);

let service: BuildService;
beforeEach(async () => {
  service = await BuildService.start();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await service.stop();
});

test('A build whose state somebody deletes while it is asked about is asked about once, and is tracked no more', () =>
  inWorld(service, {}, async (world) => {
    const tracking = trackingIn(world.folder, world.clock);
    await triggerBuild(wanted('web'), world.builder, tracking, { wait: false });
    const [name = ''] = await statesOf(world).names();
    await world.clock.sleep(10 * MINUTE);
    const key = `${BUILD_STATES}${name}`;
    let asked = 0;
    const builder: typeof world.builder = {
      ...world.builder,
      async poll(id) {
        if (++asked > 3) throw new Error('Asked again and again.');
        await tracking.store.delete(key, (await tracking.store.read(key))?.version ?? '');
        return world.builder.poll(id);
      },
    };
    expect(await trackBuilds({ ...tracking, openBuilder: async () => builder, wait: false })).toEqual([]);
    expect(asked).toBe(1);
    expect(await statesOf(world).pending()).toEqual([name]);
    expect(await trackBuilds({ ...tracking, openBuilder: async () => builder, wait: false })).toEqual([]);
    expect(await statesOf(world).pending()).toEqual([]);
  }));

test('A run that waits does not wait for ever for another one, which is stuck when it submits', () =>
  inWorld(service, {}, async (world) => {
    const tracking = trackingIn(world.folder, world.clock);
    // It is stuck until this test lets it go.
    const stuck = Promise.withResolvers<void>();
    const begins = Promise.withResolvers<void>();
    const slow: typeof world.builder = {
      ...world.builder,
      async submit(request, key) {
        begins.resolve();
        await stuck.promise;
        return world.builder.submit(request, key);
      },
    };
    const first = triggerBuild(wanted('web'), slow, trackingIn(world.folder, world.clock), { wait: false });
    await begins.promise;
    const begun = world.clock.now();
    const { known } = await triggerBuild(wanted('web'), world.builder, tracking, { wait: true });
    expect(known.state.phase).toBe('intent');
    const waited = world.clock.now() - begun;
    expect(waited).toBeGreaterThan(59 * MINUTE);
    expect(waited).toBeLessThan(61 * MINUTE);
    stuck.resolve();
    expect((await first).known.state.phase).toBe('submitted');
    expect(service.begun).toHaveLength(1);
  }));

test('A run that loses its lease each time tries again after a pause, and submits once', () =>
  inWorld(service, {}, async (world) => {
    const tracking = trackingIn(world.folder, world.clock);
    let lost = 0;
    const { store } = tracking;
    const losing: StateStore = {
      place: store.place,
      read: (key) => store.read(key),
      list: (prefix) => store.list(prefix),
      write: (key, value, ifVersion) => store.write(key, value, ifVersion),
      delete: (key, ifVersion) => store.delete(key, ifVersion),
      async lease(key, seconds) {
        const lease = await store.lease(key, seconds);
        const renew = async () => {
          if (++lost <= 3) throw new LeaseLost(key);
        };
        return lease === undefined ? undefined : { lost: lease.lost, renew, release: () => lease.release() };
      },
    };
    const begun = world.clock.now();
    await triggerBuild(wanted('web'), world.builder, { ...tracking, store: losing }, { wait: false });
    expect(world.clock.now() - begun).toBe(3000);
    expect(service.begun).toHaveLength(1);
  }));

test('The lease of a run in another container, which is gone, is taken over by one that has asked for it for a minute', () =>
  inWorld(service, {}, async (world) => {
    await triggerBuild(wanted('db'), world.builder, trackingIn(world.folder, world.clock), { wait: false });
    const [folder = ''] = (await readdir(join(world.folder, '.locks'))).filter((name) => name.startsWith('builds'));
    const name = decodeURIComponent(folder);
    const gone = { processes: [{ ...(await identityOf()), space: '0123abcd' }], host: 'runner-7', since: '2026-01-01T00:00:00Z' };
    await mkdir(join(world.folder, '.locks', folder), { recursive: true });
    await writeFile(join(world.folder, '.locks', folder, '.lock-1-a'), JSON.stringify(gone));
    const { store } = trackingIn(world.folder, world.clock);
    const passed = jest.spyOn(performance, 'now').mockReturnValue(1000);
    expect(await store.lease(name, 30)).toBeUndefined();
    passed.mockReturnValue(60_000);
    expect(await store.lease(name, 30)).toBeUndefined();
    // A run that has just begun has not seen it stand still.
    passed.mockReturnValue(61_001);
    expect(await trackingIn(world.folder, world.clock).store.lease(name, 30)).toBeUndefined();
    const lease = await store.lease(name, 30);
    expect(lease).toBeDefined();
    await lease?.release();
  }));

test('A run that finds its image built writes nothing', () =>
  inWorld(service, {}, async (world) => {
    service.fate = () => ({ milliseconds: 0, outcome: 'succeeded' });
    const tracking = trackingIn(world.folder, world.clock);
    await triggerBuild(wanted('web'), world.builder, tracking, { wait: true });
    const write = jest.spyOn(tracking.store, 'write');
    expect((await triggerBuild(wanted('web'), world.builder, tracking, { wait: false })).known.state.phase).toBe('succeeded');
    expect(write).not.toHaveBeenCalled();
  }));
