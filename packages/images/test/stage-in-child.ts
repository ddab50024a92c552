/** Stages the request that is given as JSON; run as a process of its own, to be killed or to compete. */
import { silentLog } from '@bakehouse/core/log';
import { stageVersion } from '../src/stage-version.ts';

const { gallery, request, noticePlaced } = JSON.parse(process.argv[2] ?? '{}');
const log = {
  ...silentLog,
  // Said before each file is placed.
  debug(message: string) {
    if (noticePlaced) process.stdout.write(`${message}\n`);
  },
};
const { version, adopted } = await stageVersion(gallery, request, { log, signal: new AbortController().signal });
process.stdout.write(`${JSON.stringify({ version: version.version, adopted })}\n`);
