// Run as a process of its own, which is cancelled in the middle of a build, and ends before Packer has. What it is to do comes as JSON in BUILDER_TEST.
import { silentLog } from '@bakehouse/core/log';
import { packerAzureBuilder } from '../src/packer-azure/packer-azure-builder.ts';
import { azureRequest } from './azure-definitions.ts';

const task = JSON.parse(process.env['BUILDER_TEST'] ?? '{}');
const abort = new AbortController();
const output = (line: string) => {
  if (!line.includes(task.end)) return;
  abort.abort();
  process.exit(130);
};
const builder = packerAzureBuilder({
  outputFolder: task.output,
  cacheFolder: task.output,
  log: { ...silentLog, output },
  secrets: async (names) => new Map(names.map((name) => [name, 't0k3n'])),
  signal: abort.signal,
});
await builder.collect(await builder.submit(await azureRequest(task.folder, task.definition), 'key'));
