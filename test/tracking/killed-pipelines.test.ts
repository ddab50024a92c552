import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Builder } from '../../packages/builders/src/builder.ts';
import { BuildStates } from '../../packages/builders/src/tracking/build-states.ts';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { Killed, Process, SimulatedClock, seeded, trackingIn, wanted } from './pipelines.ts';

// Thousands of documents are written, on machines that have much else to do.
jest.setTimeout(600_000);

const MINUTE = 60_000;

let service: BuildService;
beforeEach(async () => {
  service = await BuildService.start();
});
afterEach(() => service.stop());

interface World {
  readonly folder: string;
  readonly clock: SimulatedClock;
  readonly builder: Builder;
  readonly images: readonly string[];
  /** What dies with a process that is killed. */
  readonly dies?: () => void;
}

/** One run of a pipeline: triggers what is wanted, and tracks. @returns false when it was killed */
async function run({ folder, clock, builder, images, dies }: World, process: Process, worker = 'run'): Promise<boolean> {
  const tracking = trackingIn(folder, clock, { worker });
  const reached = { ...tracking, store: process.store(tracking.store) };
  const own = process.builder(builder);
  try {
    for (const image of images) {
      // A service that does not answer ends a run; the next one comes.
      await triggerBuild(wanted(image), own, reached, { wait: false }).catch(unlessKilled);
    }
    await trackBuilds({ ...reached, openBuilder: async () => own, wait: false }).catch(unlessKilled);
    return true;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    dies?.();
    await process.leasesEnd(folder);
    return false;
  }
}

function unlessKilled(error: unknown): void {
  if (error instanceof Killed || (error as Error).name !== 'ExternalError') throw error;
}

/** Runs that nobody kills, until all is there. */
async function toTheEnd(world: World): Promise<void> {
  const states = new BuildStates(trackingIn(world.folder, world.clock).store, world.clock);
  for (let more = 0; more < 12; more++) {
    await world.clock.sleep(20 * MINUTE);
    await run(world, new Process());
    if ((await states.pending()).length === 0) break;
  }
}

async function phases({ folder, clock, images }: World): Promise<(string | undefined)[]> {
  const states = new BuildStates(trackingIn(folder, clock).store, clock);
  expect(await states.pending()).toEqual([]);
  const names = await states.names();
  expect(names.size).toBe(images.length);
  return Promise.all([...names].map(async (name) => (await states.read(name))?.state.phase));
}

function inWorld(
  { seed = 0, images = ['web'], ...how }: { seed?: number; images?: string[]; outlivesProcess?: boolean; findsByKey?: boolean },
  work: (world: World) => Promise<void>,
): Promise<void> {
  return withTemporaryFolder('killed', async (folder) => {
    const clock = new SimulatedClock(seeded(seed));
    service.now = clock.now;
    await work({ folder: join(folder, 'state'), clock, builder: serviceBuilder(service.address, { ...how, now: clock.now }), images });
  });
}

describe('a pipeline that is killed', () => {
  test('0.24: at any point, before a call or after it and before its answer is noted, loses nothing and builds once', () =>
    inWorld({}, async (world) => {
      service.fate = () => ({ milliseconds: 50 * MINUTE, outcome: 'succeeded' });
      const whole = new Process();
      await run(world, whole);
      await world.clock.sleep(60 * MINUTE);
      await run(world, whole);
      expect(await phases(world)).toEqual(['succeeded']);
      expect(whole.points).toBeGreaterThan(40);
      for (let point = 1; point <= whole.points; point++) {
        service.begun.length = 0;
        service.jobs.clear();
        await inWorld({}, async (other) => {
          const process = new Process(point);
          if (await run(other, process)) {
            await other.clock.sleep(60 * MINUTE);
            expect(await run(other, process)).toBe(false);
          }
          await toTheEnd(other);
          expect({ point, phases: await phases(other), begun: service.begun.length }).toEqual({ point, phases: ['succeeded'], begun: 1 });
          expect([...service.jobs.values()].map(({ phase }) => phase)).toEqual(['succeeded']);
        });
      }
    }));
});
