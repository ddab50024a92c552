import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, jest, test } from '@jest/globals';
import { BuildStates } from '../../packages/builders/src/tracking/build-states.ts';
import { systemClock } from '../../packages/builders/src/tracking/tracking.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { seeded, trackingIn } from '../tracking/pipelines.ts';

jest.setTimeout(1_800_000);

const KILLS = process.env['BAKEHOUSE_DEEP'] === '1' ? 40 : 4;
const CHILD = join(import.meta.dirname, '../tracking/tracking-child.ts');

/**
 * Starts a pipeline and kills it when the service has had a number of requests; Infinity lets it run.
 *
 * @returns whether it came to its end
 */
async function pipeline(service: BuildService, task: { folder: string; images: readonly string[]; worker: string }, killAfter: number) {
  const environment = { ...process.env, TRACKING_TEST: JSON.stringify({ ...task, address: service.address }) };
  const child = spawn(process.execPath, [CHILD], { stdio: ['ignore', 'pipe', 'inherit'], env: environment });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const closed = once(child, 'close');
  const from = service.requests;
  service.onRequest = () => {
    if (service.requests - from >= killAfter) child.kill('SIGKILL');
  };
  await closed;
  service.onRequest = () => {};
  return said.includes('done');
}

test(`0.24: pipelines that are killed for good, ${KILLS} times, submit every build exactly once, and the next run goes on`, async () => {
  const service = await BuildService.start();
  const random = seeded(KILLS);
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      service.begun.length = 0;
      service.jobs.clear();
      await withTemporaryFolder('killed', async (folder) => {
        const images = ['web', 'db', 'ci'];
        service.fate = () => ({ milliseconds: 0, outcome: 'succeeded' });
        const task = { folder, images, worker: `run ${kill}` };
        const ended = await pipeline(service, task, 1 + Math.floor(random() * 9));
        expect(ended).toBe(false);
        expect(await pipeline(service, task, Number.POSITIVE_INFINITY)).toBe(true);
        expect(await pipeline(service, task, Number.POSITIVE_INFINITY)).toBe(true);
        expect([...service.counts.values()]).toEqual([1, 1, 1]);
        const states = new BuildStates(trackingIn(folder, systemClock).store, systemClock);
        expect(await states.pending()).toEqual([]);
        expect([...service.jobs.values()].map(({ phase }) => phase)).toEqual(['succeeded', 'succeeded', 'succeeded']);
      });
    }
  } finally {
    await service.stop();
  }
});
