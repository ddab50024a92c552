import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
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

/** What a process of another container leaves that had a lease when it was killed. */
async function leaseOfGone(folder: string, name: string): Promise<void> {
  const gone = { processes: [{ ...(await identityOf()), space: '0123abcd' }], host: 'runner-7', since: '2026-01-01T00:00:00Z' };
  const locks = join(folder, '.locks', encodeURIComponent(`${BUILD_STATES}${name}`));
  await mkdir(locks, { recursive: true });
  await writeFile(join(locks, '.lock-1-a'), JSON.stringify(gone));
}

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
    expect(await statesOf(world).pending()).toEqual([]);
    expect(await trackBuilds({ ...tracking, openBuilder: async () => builder, wait: false })).toEqual([]);
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
      write: (...asked) => store.write(...asked),
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
    const name = 'web/0123456789ab';
    await leaseOfGone(world.folder, name);
    const { store } = trackingIn(world.folder, world.clock);
    const passed = jest.spyOn(performance, 'now').mockReturnValue(1000);
    expect(await store.lease(`${BUILD_STATES}${name}`, 30)).toBeUndefined();
    passed.mockReturnValue(60_000);
    expect(await store.lease(`${BUILD_STATES}${name}`, 30)).toBeUndefined();
    // A run that has just begun has not seen it stand still.
    passed.mockReturnValue(61_001);
    expect(await trackingIn(world.folder, world.clock).store.lease(`${BUILD_STATES}${name}`, 30)).toBeUndefined();
    const lease = await store.lease(`${BUILD_STATES}${name}`, 30);
    expect(lease).toBeDefined();
    await lease?.release();
  }));

test('What a run in another container was late to submit when it was killed, one that waits submits', () =>
  inWorld(service, {}, async (world) => {
    const tracking = trackingIn(world.folder, world.clock);
    const killed = { ...world.builder, submit: () => Promise.reject(new CancelledError()) };
    await expect(triggerBuild(wanted('web'), killed, tracking, { wait: false })).rejects.toThrow(CancelledError);
    const [name = ''] = await statesOf(world).names();
    await leaseOfGone(world.folder, name);
    await world.clock.sleep(120 * MINUTE);
    const begun = world.clock.now();
    jest.spyOn(performance, 'now').mockImplementation(() => world.clock.now() - begun);
    const { known } = await triggerBuild(wanted('web'), world.builder, tracking, { wait: true });
    expect(known.state.phase).toBe('succeeded');
    expect(service.begun).toHaveLength(1);
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
