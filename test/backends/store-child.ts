// Run as a process of its own, to compete or to be killed. What it is to do comes as JSON in BACKEND_TEST, for it may hold a key.

import { silentLog } from '@bakehouse/core/log';
import { PreconditionFailed, withLease } from '@bakehouse/records/stores';
import { openStores, openTestGallery } from './store-places.ts';

const task = JSON.parse(process.env['BACKEND_TEST'] ?? '{}');
const { signal } = new AbortController();

/** Stands still where it is to be killed, however slow the test is to do so. */
function standStill(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120_000);
}

const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** Counts a value up, as often as it is told. */
async function count(): Promise<void> {
  const { state, close } = await openStores(task.place);
  let conflicts = 0;
  for (let done = 0; done < task.times; ) {
    const found = await state.read(task.key);
    try {
      await state.write(task.key, String(Number(found?.value ?? 0) + 1), found?.version);
      done++;
    } catch (error) {
      if (!(error instanceof PreconditionFailed)) throw error;
      conflicts++;
    }
  }
  say({ conflicts });
  close();
}

/** Holds a lease until it is killed, or for some milliseconds. */
async function hold(): Promise<void> {
  const { state, close } = await openStores(task.place);
  await withLease(state, task.key, { seconds: 15, wait: 60_000, log: silentLog, signal }, async () => {
    say({ holding: true });
    await new Promise((resolve) => setTimeout(resolve, task.milliseconds));
    say({ releasing: true });
  });
  close();
}

/** Stages a version. `stopAt` is the beginning of a message of the log at which it stands still. */
async function stage(): Promise<void> {
  const log = {
    ...silentLog,
    debug(message: string) {
      if (task.stopAt === undefined || !message.includes(task.stopAt)) return;
      say({ stopped: message });
      standStill();
    },
  };
  const { gallery, close } = await openTestGallery(task.place, { log });
  const { version, adopted } = await gallery.stage(task.request, { log, signal });
  say({ version: version.version, adopted });
  close();
}

/** Uploads a file. */
async function upload(): Promise<void> {
  const { blobs, close } = await openStores(task.place);
  say({ started: true });
  await blobs.upload(task.name, task.source);
  say({ uploaded: true });
  close();
}

/** Promotes a version. */
async function promote(): Promise<void> {
  const { gallery, close } = await openTestGallery(task.place);
  say(await gallery.promote(task.image, task.version, { log: silentLog, signal }).catch((error: Error) => ({ error: error.message })));
  close();
}

await { count, hold, stage, upload, promote }[task.work as 'count' | 'hold' | 'stage' | 'upload' | 'promote']();
