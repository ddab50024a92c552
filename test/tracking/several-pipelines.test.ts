import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { inWorld, MINUTE, phases, run, statesOf, unlessKilled, type World } from './pipeline-world.ts';
import { Process, seeded, trackingIn, wanted } from './pipelines.ts';

// Thousands of documents are written, on machines that have much else to do.
jest.setTimeout(1_800_000);

const isDeep = process.env['BAKEHOUSE_DEEP'] === '1';
/** Builds that eight pipelines want. */
const BUILDS = isDeep ? 20 : 6;
/** Images of the week. */
const FLEET = isDeep ? 200 : 20;
const HOURS = 7 * 24;

let service: BuildService;
let container: BlobSimulator;
beforeEach(async () => {
  service = await BuildService.start();
  container = await startBlobSimulator({ keep: true, record: false });
});
afterEach(async () => {
  await service.stop();
  await container.close();
});

const eight = (world: World) => Promise.all(Array.from({ length: 8 }, (_, index) => run(world, new Process(), `pipeline ${index}`)));

describe.each(['a folder', 'a blob container'] as const)('with their state in %s', (place) => {
  const kept = () => ({ blobs: place === 'a folder' ? undefined : container });

  test(`0.24: eight pipelines at once submit each of ${BUILDS} builds exactly once, and follow each to its end`, () =>
    inWorld(service, { ...kept(), images: Array.from({ length: BUILDS }, (_, index) => `image-${index}`) }, async (world) => {
      service.fate = () => ({ milliseconds: 10 * MINUTE, outcome: 'succeeded' });
      await eight(world);
      expect([...service.counts.values()]).toEqual(world.images.map(() => 1));
      await world.clock.sleep(15 * MINUTE);
      await eight(world);
      expect(await phases(world)).toEqual(world.images.map(() => 'succeeded'));
      expect([...service.counts.values()]).toEqual(world.images.map(() => 1));
    }));

  test('Eight pipelines at once that build where they run never build two at once, and build each image once', () =>
    inWorld(service, { ...kept(), images: ['web', 'db'], outlivesProcess: false }, async (world) => {
      service.fate = () => ({ milliseconds: 0, outcome: 'succeeded' });
      const inside = new Map<string, number>();
      const most: number[] = [];
      const builder: World['builder'] = {
        ...world.builder,
        async submit(request, key) {
          most.push((inside.get(key) ?? 0) + 1);
          inside.set(key, (inside.get(key) ?? 0) + 1);
          return world.builder.submit(request, key);
        },
        async collect(id) {
          const record = await world.builder.collect(id);
          inside.set(id.key, (inside.get(id.key) ?? 0) - 1);
          return record;
        },
      };
      await eight({ ...world, builder });
      expect(await phases(world)).toEqual(['succeeded', 'succeeded']);
      expect(most).toEqual([1, 1]);
      expect([...service.counts.values()]).toEqual([1, 1]);
    }));
});

test(`1.20: in a week of hourly runs ${FLEET} images are built once for each change that is still wanted, whatever fails on the way`, () =>
  inWorld(service, { seed: 7, images: [] }, async (world) => {
    const { folder, clock, builder } = world;
    const random = seeded(7);
    const failedOnce = new Set<string>();
    service.fate = ({ key, id }) => {
      const number = Number(id.slice('job-'.length));
      const milliseconds = (20 + (number % 7) * 30) * MINUTE;
      // One in ten fails once for a reason that passes.
      if (!failedOnce.has(key) && number % 10 === 0) return { milliseconds, outcome: 'failed', reason: 'quota' };
      return { milliseconds, outcome: 'succeeded' };
    };
    const contents = Array.from({ length: FLEET }, () => 1);
    const everWanted = new Set<string>();
    for (let hour = 0; hour < HOURS; hour++) {
      const tracking = trackingIn(folder, clock, { worker: `hour ${hour}` });
      for (const [index, content] of contents.entries()) {
        // About one change of each image in the week; not at its end, so that all is done by then.
        if (hour > 0 && hour < 150 && random() < 1 / 150) contents[index] = content + 1;
        everWanted.add(`${index} ${contents[index]}`);
      }
      if (random() < 0.1) service.faults.push({ operation: 'submit', fault: 'lost' }, { operation: 'poll', fault: 500 });
      for (const { key, phase } of service.jobs.values()) if (phase === 'failed') failedOnce.add(key);
      const left = contents.entries();
      const part = async () => {
        for (const [index, content] of left) await triggerBuild(wanted(`image-${index}`, content), builder, tracking, { wait: false });
      };
      await Promise.all(Array.from({ length: 8 }, part));
      await trackBuilds({ ...tracking, openBuilder: async () => builder, wait: false }).catch(unlessKilled);
      await clock.sleep(60 * MINUTE);
    }
    const succeeded = new Map<string, number>();
    for (const { key, phase } of service.jobs.values()) if (phase === 'succeeded') succeeded.set(key, (succeeded.get(key) ?? 0) + 1);
    const states = statesOf(world);
    const all = await Promise.all([...(await states.names())].map(async (name) => (await states.read(name))?.state));
    expect(all).toHaveLength(everWanted.size);
    // What was to be submitted again when its image had changed once more is wanted by nobody.
    const last = new Set(contents.map((content, index) => wanted(`image-${index}`, content).fingerprint.image));
    const undone = all.filter((state) => state?.phase !== 'succeeded');
    expect(undone.filter((state) => state?.phase !== 'waiting' || last.has(state.fingerprint.image))).toEqual([]);
    expect(succeeded.size).toBe(everWanted.size - undone.length);
    expect(new Set(succeeded.values())).toEqual(new Set([1]));
    // What was begun beside that had failed.
    const failed = [...service.jobs.values()].filter(({ phase }) => phase === 'failed').length;
    expect(failed).toBeGreaterThan(0);
    expect(service.begun).toHaveLength(succeeded.size + failed);
  }));
