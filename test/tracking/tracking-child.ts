// A pipeline as a process of its own, to be killed. What it is to do comes as JSON in TRACKING_TEST.

import { connectStores } from '@bakehouse/blob/stores';
import { silentLog } from '@bakehouse/core/log';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { systemClock } from '../../packages/builders/src/tracking/tracking.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { trackingIn, trackingWith, wanted } from './pipelines.ts';

const { folder, blobs, address, images, worker } = JSON.parse(process.env['TRACKING_TEST'] ?? '{}');
const { signal } = new AbortController();
const stores = blobs === undefined ? undefined : await connectStores(blobs, blobs, { log: silentLog, signal });
const tracking = stores === undefined ? trackingIn(folder, systemClock, { worker }) : trackingWith(stores.state, systemClock, { worker });
const builder = serviceBuilder(address);

process.stdout.write('started\n');
for (const image of images) await triggerBuild(wanted(image), builder, tracking, { wait: false });
await trackBuilds({ ...tracking, openBuilder: async () => builder, wait: false });
stores?.close();
process.stdout.write('done\n');
