import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { connectStores } from '@bakehouse/blob/stores';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, jest, test } from '@jest/globals';
import { BuildStates } from '../../packages/builders/src/tracking/build-states.ts';
import { systemClock } from '../../packages/builders/src/tracking/tracking.ts';
import { startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { seeded, trackingIn } from '../tracking/pipelines.ts';

jest.setTimeout(1_800_000);

const KILLS = process.env['BAKEHOUSE_DEEP'] === '1' ? 40 : 4;
const CHILD = join(import.meta.dirname, '../tracking/tracking-child.ts');

interface Task {
  /** With the state, where that is in no container. */
  readonly folder: string;
  readonly blobs?: { readonly connectionString: string; readonly container: string; readonly prefix: string };
  readonly images: readonly string[];
  readonly worker: string;
}

/**
 * Starts a pipeline and kills it when the service has had a number of requests; Infinity lets it run.
 *
 * @returns whether it came to its end
 */
async function pipeline(service: BuildService, task: Task, killAfter: number) {
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

const NAME = `0.24: pipelines that are killed for good, ${KILLS} times, submit every build exactly once, and the next run goes on`;

test.each(['a folder', 'a blob container'] as const)(`${NAME}, with their state in %s`, async (place) => {
  const service = await BuildService.start();
  const blobs = await startBlobSimulator({ keep: true, record: false });
  const random = seeded(KILLS);
  const { signal } = new AbortController();
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      service.reset();
      await withTemporaryFolder('killed', async (folder) => {
        const images = ['web', 'db', 'ci'];
        service.fate = () => ({ milliseconds: 0, outcome: 'succeeded' });
        const where = { connectionString: blobs.connectionString, container: `kill-${kill}`, prefix: '' };
        const task = { folder, images, worker: `run ${kill}`, ...(place === 'a folder' ? {} : { blobs: where }) };
        const ended = await pipeline(service, task, 1 + Math.floor(random() * 9));
        expect(ended).toBe(false);
        // Its leases end, as after half a minute.
        for (const blob of blobs.container(where.container).blobs.values()) blob.leaseUntil = 0;
        expect(await pipeline(service, task, Number.POSITIVE_INFINITY)).toBe(true);
        expect(await pipeline(service, task, Number.POSITIVE_INFINITY)).toBe(true);
        expect([...service.counts.values()]).toEqual([1, 1, 1]);
        const stores = await connectStores(blobs, where, { log: silentLog, signal });
        const store = place === 'a folder' ? trackingIn(folder, systemClock).store : stores.state;
        const states = new BuildStates(store, systemClock);
        expect((await states.names()).size).toBe(3);
        expect(await states.pending()).toEqual([]);
        stores.close();
        expect([...service.jobs.values()].map(({ phase }) => phase)).toEqual(['succeeded', 'succeeded', 'succeeded']);
      });
    }
  } finally {
    await service.stop();
    await blobs.close();
  }
});
