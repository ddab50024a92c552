import { join } from 'node:path';
import { type ContainerStores, connectStores } from '@bakehouse/blob/stores';
import { silentLog } from '@bakehouse/core/log';
import type { StateStore } from '@bakehouse/records/stores';
import { withTemporaryFolder } from '@bakehouse/system/files';
import type { Builder } from '../../packages/builders/src/builder.ts';
import { BuildStates } from '../../packages/builders/src/tracking/build-states.ts';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import type { BlobSimulator } from '../simulators/blob/blob-simulator.ts';
import type { BuildService } from '../simulators/build-service/build-service.ts';
import { testContainer } from '../support/blob-account.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { Killed, Process, SimulatedClock, seeded, trackingIn, trackingWith, wanted } from './pipelines.ts';

export const MINUTE = 60_000;

/** What pipelines share: a store with the state of builds, a time of their own, a service that builds. */
export interface World {
  readonly folder: string;
  /** The store, to look at. */
  readonly store: StateStore;
  /** The store, as a process of its own has it. */
  readonly open: () => Promise<StateStore>;
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
  /** Keeps the state, in place of a folder. */
  readonly blobs?: BlobSimulator | undefined;
}

/** A world of its own for a service that has begun nothing yet. */
export function inWorld(
  service: BuildService,
  { seed = 0, images = ['web'], blobs, ...how }: WorldOptions,
  work: (world: World) => Promise<void>,
): Promise<void> {
  return withTemporaryFolder('killed', async (parent) => {
    service.reset();
    const clock = new SimulatedClock(seeded(seed));
    service.now = clock.now;
    const builder = serviceBuilder(service.address, { ...how, now: clock.now });
    const folder = join(parent, 'state');
    if (blobs === undefined) {
      const open = async () => trackingIn(folder, clock).store;
      return work({ folder, store: await open(), open, clock, builder, images });
    }
    const { open, close } = storesIn(blobs);
    try {
      await work({ folder, store: await open(), open, clock, builder, images });
    } finally {
      close();
    }
  });
}

/** Stores in a container of its own, with connections of their own. */
function storesIn(blobs: BlobSimulator): { open(): Promise<StateStore>; close(): void } {
  const opened: ContainerStores[] = [];
  const container = testContainer();
  const { signal } = new AbortController();
  return {
    async open() {
      const stores = await connectStores(blobs, { container, prefix: 'some/prefix' }, { log: silentLog, signal });
      opened.push(stores);
      return stores.state;
    },
    close: () => {
      for (const stores of opened) stores.close();
    },
  };
}

/** One run of a pipeline: triggers what is wanted, and tracks. @returns false when it was killed */
export async function run({ open, clock, builder, images, dies }: World, process: Process, worker = 'run'): Promise<boolean> {
  const reached = trackingWith(process.store(await open()), clock, { worker });
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

export function statesOf({ store, clock }: World): BuildStates {
  return new BuildStates(store, clock);
}

/** Where each build is at in the end: `pending` for one whose end nobody has told, and for one that nobody has triggered. */
export async function phases(world: World): Promise<string[]> {
  const states = statesOf(world);
  const [pending, names] = [new Set(await states.pending()), [...(await states.names())]];
  const known = names.map(async (name) => (pending.has(name) ? 'pending' : ((await states.read(name))?.state.phase ?? 'pending')));
  return [...(await Promise.all(known)), ...world.images.slice(names.length).map(() => 'pending')];
}
