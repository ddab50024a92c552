import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it, jest } from '@jest/globals';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';

// Some hundred processes, one after the other.
jest.setTimeout(30 * 60_000);

const bakehouse = join(import.meta.dirname, '../../dist/bakehouse.js');
const MIB = 1024 * 1024;
/** Each with up to two kills. Fifty take two minutes; `BAKEHOUSE_ROUNDS=200` is what is run before a release. */
const ROUNDS = Number(process.env['BAKEHOUSE_ROUNDS'] ?? 50);
/** Content of all files: slices of it, from other places in each round. */
const NOISE = randomBytes(64 * MIB);
/** What is written last, and in this order. */
const LAST = ['SHA256SUMS', 'manifest.json'];

/** The same numbers for the same seed (mulberry32, public domain). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function startUpload(
  folder: string,
  { endpoint }: BlobSimulator,
): { child: ChildProcess; ended: Promise<{ code: number | null; said: string }> } {
  const args = ['upload-blob', '--source', folder, '--container', 'artifacts', '--prefix', 'set', '--connection-string'];
  const child = spawn(process.execPath, [bakehouse, ...args, `BlobEndpoint=${endpoint};SharedAccessSignature=sv=1&sig=x`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said })) };
}

async function writeSet(folder: string, random: (below: number) => number): Promise<Map<string, Buffer>> {
  const sizes: Record<string, number> = {
    empty: 0,
    'sub/large': 16 * MIB + random(5 * MIB),
    'sub/odd %41#?': random(300_000),
    middle: 8 * MIB + 1 + random(2 * MIB),
  };
  for (let index = 0; index < 6; index++) sizes[`small/${index}`] = random(20_000);
  for (const name of LAST) sizes[name] = 1 + random(200);
  const files = new Map<string, Buffer>();
  for (const [name, size] of Object.entries(sizes)) {
    const start = random(NOISE.length - size);
    const content = NOISE.subarray(start, start + size);
    files.set(name, content);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return files;
}

/** Whatever is visible is whole, and what is written last names only what is there. */
function checkVisible(store: BlobSimulator, files: ReadonlyMap<string, Buffer>): void {
  const { blobs } = store.container('artifacts');
  for (const name of blobs.keys()) {
    const content = files.get(name.slice('set/'.length));
    if (content === undefined || !store.content('artifacts', name).equals(content)) throw new Error(`${name} is visible and not whole`);
  }
  const rank = LAST.findLastIndex((name) => blobs.has(`set/${name}`));
  if (rank >= 0) expect(blobs.size).toBe(files.size - LAST.length + rank + 1);
}

it(`7, 15, 16: ${ROUNDS} seeded rounds of kills at any moment end with every byte right and no block sent twice`, async () => {
  let kills = 0;
  let sent = 0;
  let size = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const random = seeded(round);
    await withTemporaryFolder('upload-resume', async (folder) => {
      const files = await writeSet(folder, random);
      const store = await startBlobSimulator({ keep: true, containers: ['artifacts'] });
      try {
        for (let killed = 0; killed < 2; killed++) {
          const { child, ended } = startUpload(folder, store);
          // A listing and some fifteen more; a later number than the last request lets the run end.
          const at = store.requests.length + 1 + random(killed === 0 ? 16 : 10);
          const pause = random(3) === 0 ? 0 : random(25);
          store.fault = ({ number }) => {
            if (number === at) setTimeout(() => child.kill('SIGKILL'), pause);
            return undefined;
          };
          const { code, said } = await ended;
          if (code !== null) expect(said).toMatch(/Sent|Nothing to send/);
          else kills++;
          checkVisible(store, files);
        }
        store.fault = undefined;
        const { code, said } = await startUpload(folder, store).ended;
        expect([round, code, code === 0 ? '' : said]).toEqual([round, 0, '']);
        checkVisible(store, files);
        expect(store.container('artifacts').blobs.size).toBe(files.size);
        const staged = new Set<string>();
        for (const { operation, name, query, status, bytes } of store.requests) {
          sent += bytes;
          if (operation !== 'Put Block') continue;
          const block = `${name} ${query.get('blockid')}`;
          if (staged.has(block)) throw new Error(`round ${round}: ${block} was there and sent again`);
          if (status === 201) staged.add(block);
        }
        for (const content of files.values()) size += content.length;
      } finally {
        await store.close();
      }
    });
  }
  console.log(`${ROUNDS} rounds, ${kills} kills: ${(sent / size).toFixed(3)} times the size was sent.`);
  expect(kills).toBeGreaterThan(ROUNDS);
});
