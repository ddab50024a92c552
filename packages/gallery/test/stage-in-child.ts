/** Stages the request that is given as JSON; run as a process of its own, to be killed or to compete. */
import { silentLog } from '@bakehouse/core/log';
import { stageVersion } from '../src/directory/stage-version.ts';

const { gallery, request, noticePlaced } = JSON.parse(process.argv[2] ?? '{}');
let placed = 0;
const log = {
  ...silentLog,
  // Said before each file is placed.
  debug(message: string) {
    if (!noticePlaced) return;
    process.stdout.write(`${message}\n`);
    // Stands still where it is to be killed, however slow the test is to do so.
    if (++placed === 2) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  },
};
const { version, adopted } = await stageVersion(gallery, request, { log, signal: new AbortController().signal });
process.stdout.write(`${JSON.stringify({ version: version.version, adopted })}\n`);
