import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import type { Builder } from '../../packages/builders/src/builder.ts';
import { BuildStates } from '../../packages/builders/src/tracking/build-states.ts';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import type { BuildService } from '../simulators/build-service/build-service.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { Killed, Process, SimulatedClock, seeded, trackingIn, wanted } from './pipelines.ts';

export const MINUTE = 60_000;

/** What pipelines share: a folder with the state of builds, a time of their own, a service that builds. */
export interface World {
  readonly folder: string;
  readonly clock: SimulatedClock;
  readonly builder: Builder;
  readonly images: readonly string[];
  /** What dies with a process that is killed. */
  readonly dies?: () => void;
}

interface WorldOptions {
  readonly seed?: number;
  readonly images?: readonly string[];
  readonly outlivesProcess?: boolean;
  readonly findsByKey?: boolean;
}

/** A world of its own for a service that has begun nothing yet. */
export function inWorld(
  service: BuildService,
  { seed = 0, images = ['web'], ...how }: WorldOptions,
  work: (world: World) => Promise<void>,
): Promise<void> {
  return withTemporaryFolder('killed', async (folder) => {
    service.begun.length = 0;
    service.jobs.clear();
    service.faults.length = 0;
    const clock = new SimulatedClock(seeded(seed));
    service.now = clock.now;
    await work({ folder: join(folder, 'state'), clock, builder: serviceBuilder(service.address, { ...how, now: clock.now }), images });
  });
}

/** One run of a pipeline: triggers what is wanted, and tracks. @returns false when it was killed */
export async function run({ folder, clock, builder, images, dies }: World, process: Process, worker = 'run'): Promise<boolean> {
  const tracking = trackingIn(folder, clock, { worker });
  const reached = { ...tracking, store: process.store(tracking.store) };
  const own = process.builder(builder);
  try {
    for (const image of images) {
      await triggerBuild(wanted(image), own, reached, { wait: false }).catch(unlessKilled);
    }
    await trackBuilds({ ...reached, openBuilder: async () => own, wait: false }).catch(unlessKilled);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  // Not only when it was thrown: of several builds that are asked about, each has its own problem, and the others go on.
  if (!process.isKilled) return true;
  dies?.();
  await process.leasesEnd();
  return false;
}

/** For a run that ends because a service does not answer: the next one comes. */
export function unlessKilled(error: unknown): void {
  if (error instanceof Killed || (error as Error).name !== 'ExternalError') throw error;
}

/** Runs that nobody kills, until all is there. */
export async function toTheEnd(world: World): Promise<void> {
  const states = statesOf(world);
  for (let more = 0; more < 12; more++) {
    await world.clock.sleep(20 * MINUTE);
    await run(world, new Process());
    if ((await states.pending()).length === 0) break;
  }
}

export function statesOf({ folder, clock }: World): BuildStates {
  return new BuildStates(trackingIn(folder, clock).store, clock);
}

/** Where each build is at in the end: `pending` for one whose marker stands, and for one that nobody has triggered. */
export async function phases(world: World): Promise<string[]> {
  const states = statesOf(world);
  const [pending, names] = [new Set(await states.pending()), [...(await states.names())]];
  const known = names.map(async (name) => (pending.has(name) ? 'pending' : ((await states.read(name))?.state.phase ?? 'pending')));
  return [...(await Promise.all(known)), ...world.images.slice(names.length).map(() => 'pending')];
}
