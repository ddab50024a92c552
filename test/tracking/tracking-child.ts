// A pipeline as a process of its own, to be killed. What it is to do comes as JSON in TRACKING_TEST.

import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { systemClock } from '../../packages/builders/src/tracking/tracking.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { trackingIn, wanted } from './pipelines.ts';

const { folder, address, images, worker } = JSON.parse(process.env['TRACKING_TEST'] ?? '{}');
const tracking = trackingIn(folder, systemClock, { worker });
const builder = serviceBuilder(address);

process.stdout.write('started\n');
for (const image of images) await triggerBuild(wanted(image), builder, tracking, { wait: false });
await trackBuilds({ ...tracking, openBuilder: async () => builder, wait: false });
process.stdout.write('done\n');
