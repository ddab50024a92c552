import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { BuildStates } from '../../packages/builders/src/tracking/build-states.ts';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { SimulatedClock, trackingIn } from './pipelines.ts';

/** A service, a time and a folder with states of its own, and how runs use them. */
export async function inPlace(work: (place: ReturnType<typeof placeIn>) => Promise<void>): Promise<void> {
  const service = await BuildService.start();
  try {
    await withTemporaryFolder('tracking', (folder) => work(placeIn(folder, service)));
  } finally {
    await service.stop();
  }
}

function placeIn(folder: string, service: BuildService) {
  const clock = new SimulatedClock();
  service.now = clock.now;
  const state = join(folder, 'state');
  const said: string[] = [];
  const log = { ...silentLog, info: (text: string) => void said.push(text), warning: (text: string) => void said.push(text) };
  const builder = serviceBuilder(service.address, { now: clock.now });
  const tracking = (worker = 'run 1') => trackingIn(state, clock, { worker, log });
  const track = (more: Partial<Parameters<typeof trackBuilds>[0]> = {}) =>
    trackBuilds({ ...tracking('tracker'), openBuilder: async () => builder, wait: false, ...more });
  const pending = () => new BuildStates(tracking().store, clock).pending();
  return { service, clock, state, said, builder, tracking, track, pending };
}
