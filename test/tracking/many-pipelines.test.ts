import { expect, jest, test } from '@jest/globals';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { inWorld, MINUTE, phases, statesOf, type World } from './pipeline-world.ts';
import { Killed, Process, seeded, trackingWith, wanted } from './pipelines.ts';

// Hundreds of thousands of requests in the deep tier, on machines that have much else to do.
jest.setTimeout(7_200_000);

const isDeep = process.env['BAKEHOUSE_DEEP'] === '1';
const IMAGES = isDeep ? 10_000 : 200;
const PIPELINES = isDeep ? 50 : 5;
/** Requests to the store for each image, from its first run to its end: their number must not grow with that of the images. */
const MOST_REQUESTS = 30;

/** One pipeline: triggers the images that are its part. A killed one leaves the rest. */
async function pipeline({ open, clock, builder }: World, images: readonly string[], process: Process, worker: string): Promise<void> {
  const tracking = trackingWith(process.store(await open()), clock, { worker });
  const own = process.builder(builder);
  try {
    for (const image of images) await triggerBuild(wanted(image), own, tracking, { wait: false });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    await process.leasesEnd();
  }
}

/** What the pipelines want: each its part and that of the next, so that every image is wanted by two. */
function partsOf(images: readonly string[]): readonly (readonly string[])[] {
  const size = images.length / PIPELINES;
  return Array.from({ length: PIPELINES }, (_, index) => {
    const next = (index + 1) % PIPELINES;
    return [...images.slice(index * size, (index + 1) * size), ...images.slice(next * size, (next + 1) * size)];
  });
}

test(`0.24: ${PIPELINES} pipelines at once over one container submit each of ${IMAGES} builds exactly once, though some are killed, and a run every hour sees them all to their end`, async () => {
  const service = await BuildService.start();
  const blobs = await startBlobSimulator({ keep: true, record: false });
  const random = seeded(IMAGES);
  const images = Array.from({ length: IMAGES }, (_, index) => `image-${index}`);
  try {
    await inWorld(service, { images, blobs }, async (world) => {
      service.fate = ({ id }) => ({ milliseconds: (20 + (Number(id.slice('job-'.length)) % 10) * 15) * MINUTE, outcome: 'succeeded' });
      for (let hour = 0; hour < 12; hour++) {
        await Promise.all(
          partsOf(images).map((part, index) => {
            // One in five of the first, anywhere on its way.
            const killed = hour === 0 && index % 5 === 0 ? Math.floor(random() * part.length * 10) : undefined;
            return pipeline(world, part, new Process(killed), `pipeline ${index} of hour ${hour}`);
          }),
        );
        await world.clock.sleep(60 * MINUTE);
        const store = await world.open();
        await trackBuilds({ ...trackingWith(store, world.clock), openBuilder: async () => world.builder, wait: false });
        if (hour > 0 && (await statesOf(world).pending()).length === 0) break;
      }
      expect(service.counts.size).toBe(IMAGES);
      expect(new Set(service.counts.values())).toEqual(new Set([1]));
      expect(new Set(await phases(world))).toEqual(new Set(['succeeded']));
      const requests = Object.values(blobs.counts).reduce((all, some) => all + some, 0);
      expect(requests / IMAGES).toBeLessThan(MOST_REQUESTS);
    });
  } finally {
    await service.stop();
    await blobs.close();
  }
});
