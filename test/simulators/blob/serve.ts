// Runs the simulator as a process of its own: `node test/simulators/blob/serve.ts [--keep] [--busy-every 5] [--container name]…`.
// Writes one line of JSON, { connectionString, endpoint }; a line on standard input gets one with what was counted since the last.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startBlobSimulator } from './blob-simulator.ts';

const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    'busy-every': { type: 'string', default: '0' },
    container: { type: 'string', multiple: true, default: [] },
  },
});
const every = Number(values['busy-every']);
let writes = 0;
const simulator = await startBlobSimulator({
  keep: values.keep,
  containers: values.container,
  record: false,
  // Only what carries content: a listing that is refused says nothing about how uploads go on.
  fault: ({ operation }) =>
    every > 0 && /^Put (?:Block|Blob|Page)$/.test(operation) && ++writes % every === 0 ? { status: 503, code: 'ServerBusy' } : undefined,
});
console.log(JSON.stringify({ connectionString: simulator.connectionString, endpoint: simulator.endpoint }));
createInterface({ input: process.stdin })
  .on('line', () => {
    console.log(JSON.stringify({ counts: simulator.counts, received: simulator.bytes.received }));
    for (const operation of Object.keys(simulator.counts)) delete simulator.counts[operation];
    simulator.bytes.received = 0;
  })
  .on('close', () => void simulator.close());
