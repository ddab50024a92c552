// Run as a process of its own, to be killed. What it is to do comes as JSON in BUILDER_TEST.
import { ResourceManager } from '@bakehouse/azure/resource-manager';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { requestFor } from '../../../test/backends/builder-requests.ts';
import { azureImageBuilder } from '../src/azure-image-builder/azure-image-builder.ts';
import { noSecrets } from '../src/secrets/secrets.test-support.ts';

const task = JSON.parse(process.env['BUILDER_TEST'] ?? '{}');
const clock = {
  now: () => performance.now(),
  sleep: async (_: number, signal: AbortSignal) => throwIfCancelled(signal),
};
const builder = azureImageBuilder({
  outputFolder: task.folder,
  cacheFolder: task.folder,
  log: silentLog,
  secrets: noSecrets,
  signal: new AbortController().signal,
  azure: {
    identity: { kind: 'default' },
    credential: { getToken: async () => null },
    subscription: task.subscription,
    resourceGroup: 'rg-test',
    clock,
    connect: () => ResourceManager.connect({ endpoint: task.endpoint, retryDelay: 1 }),
  },
});
const id = await builder.submit(await requestFor(task.folder, task.lines), task.key);
process.stdout.write(`${JSON.stringify(id)}\n`);
// It stands still where it is to be killed, however slow the test is to do so.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120_000);
