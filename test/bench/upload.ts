import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBlobService } from '@bakehouse/blob/azurite/azurite';
import { silentLog } from '@bakehouse/core/log';
import { type DiscardStore, signedUrl, withDiscardStore } from './discard-store.ts';
import type { BenchResult } from './main.ts';
import { type Cost, measure, median } from './measure-process.ts';
import { findPeers, type Peers } from './upload-peers.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bakehouse = process.env['BAKEHOUSE_PROGRAM'] ?? join(root, 'dist', 'bakehouse.js');
const MIB = 1024 * 1024;
const ROUNDS = Number(process.env['BAKEHOUSE_BENCH_ROUNDS'] ?? 5);
const LARGE = 1024 * MIB;
const CONTAINER = 'artifacts';
/** "any file size" */
const MEMORY_GOAL = 256e6;

interface Bench {
  readonly folder: string;
  readonly peers: Peers;
  readonly memory: number[];
}

/**
 * Large dense uploads, small files, nothing to do, an interruption and a busy service: this step, rclone and azcopy in turn, each as a
 * whole process, against a server that discards content; then small files against Azurite. Figures are medians.
 */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-upload-'));
  try {
    const one: Bench = { folder, peers: await findPeers(), memory: [] };
    writeTree(join(folder, 'few'), 2000, 16 * 1024);
    writeTree(join(folder, 'many'), 10_000, 4 * 1024);
    writeLarge(join(folder, 'large'));
    const results = [
      ...(await large(one)),
      ...(await small(one)),
      ...(await unchanged(one)),
      ...(await interrupted(one)),
      ...(await busy(one)),
      ...(await azurite(one)),
    ];
    const peak = Math.max(...one.memory);
    return [...results, result('peak memory of every upload, of 256 MB', peak / MEMORY_GOAL, 1, { 'peak (MB)': peak / 1e6 })];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function large(one: Bench): Promise<BenchResult[]> {
  return withDiscardStore(CONTAINER, async (store) => {
    const costs = await inTurns(one, store, 'large', { ours: ['--content-md5=false'], 'ours with Content-MD5': [] });
    const figures = { ...figuresOf(costs), 'SHA-256 of 1 GiB on this machine (ms of CPU)': hashCost() };
    return [
      ...against('1 GiB, blocks and SHA-256, CPU', costs, 'cpu', { rclone: 0.65, azcopy: 0.55 }, figures),
      ...against('1 GiB, blocks and SHA-256, wall', costs, 'wall', { rclone: 0.5 }, {}),
    ];
  });
}

async function small(one: Bench): Promise<BenchResult[]> {
  return withDiscardStore(CONTAINER, async (store) => {
    const costs = await inTurns(one, store, 'few', { ours: [] });
    await ours(one, store.endpoint, 'few', 'counted', []);
    const { counts } = await store.counted();
    const puts = counts['Put Blob'] ?? 0;
    return [
      ...against('2,000 files of 16 KiB, CPU', costs, 'cpu', { rclone: 0.85, azcopy: 0.4 }, figuresOf(costs)),
      result('writes for a new file', puts / 2000, 1, { ...counts }),
    ];
  });
}

async function unchanged(one: Bench): Promise<BenchResult[]> {
  return withDiscardStore(CONTAINER, async (store) => {
    await ours(one, store.endpoint, 'many', 'ours', []);
    await rclone(one, store.endpoint, 'many', 'rclone', ['--checksum']);
    await store.counted();
    const costs: Record<string, Cost[]> = { ours: [], rclone: [] };
    let counts: Record<string, number> = {};
    for (let round = 0; round < ROUNDS; round++) {
      push(costs, 'ours', await ours(one, store.endpoint, 'many', 'ours', []));
      ({ counts } = await store.counted());
      push(costs, 'rclone', await rclone(one, store.endpoint, 'many', 'rclone', ['--checksum']));
      await store.counted();
    }
    const writes = Object.entries(counts).filter(([operation]) => operation !== 'List Blobs');
    return [
      ...against('10,000 files, nothing changed, CPU', costs, 'cpu', { rclone: 0.5 }, figuresOf(costs)),
      result('10,000 files, nothing changed, requests of one listing (2)', (counts['List Blobs'] ?? 0) / 2 + writes.length, 1, {
        ...counts,
      }),
    ];
  });
}

async function interrupted(one: Bench): Promise<BenchResult[]> {
  return withDiscardStore(CONTAINER, async (store) => {
    const sent: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      let first = 0;
      let asking = false;
      // Half of it has come.
      const kill = () => {
        if (!asking) {
          asking = true;
          void store.counted().then(({ received }) => {
            first += received;
            asking = false;
          });
        }
        return first >= LARGE / 2;
      };
      await ours(one, store.endpoint, 'large', `killed-${round}`, [], kill);
      await store.counted();
      await ours(one, store.endpoint, 'large', `killed-${round}`, []);
      sent.push((await store.counted()).received);
    }
    return [result('killed at half of 1 GiB, sent again', median(sent) / LARGE, 0.6, { 'sent again (MiB)': median(sent) / MIB })];
  });
}

async function busy(one: Bench): Promise<BenchResult[]> {
  return withDiscardStore(
    CONTAINER,
    async (store) => {
      const costs = await inTurns(one, store, 'large', { ours: ['--content-md5=false'] }, ['azcopy']);
      return against('every fifth request answered 503, wall', costs, 'wall', { azcopy: 0.35 }, figuresOf(costs));
    },
    ['--busy-every', '5'],
  );
}

/** The real server: it takes longer than every client, and all clients wait for it. */
async function azurite(one: Bench): Promise<BenchResult[]> {
  const costs: Record<string, Cost[]> = { ours: [], rclone: [] };
  for (let round = 0; round < Math.min(ROUNDS, 3); round++) {
    for (const tool of ['ours', 'rclone'] as const) {
      const options = {
        folder: join(one.folder, `azurite-${tool}-${round}`),
        installation: join(import.meta.dirname, '../..'),
        toolCache: join(one.folder, 'tools'),
      };
      // A fresh one for each: it gets slower with every blob.
      await withBlobService({ ...options, log: silentLog, signal: new AbortController().signal }, async ({ connectionString }) => {
        const { BlobServiceClient, ContainerSASPermissions } = await import('@azure/storage-blob');
        const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient(CONTAINER);
        await container.create();
        const expiresOn = new Date(Date.now() + 3_600_000);
        const url = await container.generateSasUrl({ permissions: ContainerSASPermissions.parse('rcwdl'), expiresOn });
        const run = tool === 'ours' ? ours : rclone;
        push(costs, tool, await run(one, url, 'few', 'set', []));
      });
    }
  }
  return against('2,000 files of 16 KiB to Azurite, CPU', costs, 'cpu', { rclone: 0.85 }, figuresOf(costs));
}

/** All tools one after the other, again and again. @param variants more arguments of ours, by name */
async function inTurns(
  one: Bench,
  store: DiscardStore,
  source: string,
  variants: Readonly<Record<string, readonly string[]>>,
  peers: readonly ('rclone' | 'azcopy')[] = ['rclone', 'azcopy'],
): Promise<Record<string, Cost[]>> {
  const costs: Record<string, Cost[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, more] of Object.entries(variants)) {
      push(costs, name, await ours(one, store.endpoint, source, `${name.replaceAll(' ', '-')}-${round}`, more));
    }
    for (const peer of peers)
      push(costs, peer, await (peer === 'rclone' ? rclone : azcopy)(one, store.endpoint, source, `${peer}-${round}`, []));
    await store.counted();
  }
  return costs;
}

/** @param to an account's endpoint, or a container's URL with a signature */
function signed(to: string): string {
  return to.includes('?') ? to : signedUrl(to, CONTAINER);
}

async function ours(
  { folder, memory }: Bench,
  to: string,
  source: string,
  prefix: string,
  more: readonly string[],
  kill?: () => boolean,
): Promise<Cost> {
  const argv = [process.execPath, bakehouse, 'upload-blob', '--source', join(folder, source), '--container', CONTAINER, '--prefix', prefix];
  const cost = await measure([...argv, '--sas', signed(to), ...more], { HOME: folder }, kill);
  if (cost.exitCode !== 0 && kill === undefined) throw new Error(`upload-blob failed: ${cost.output}`);
  memory.push(cost.memory);
  return cost;
}

async function rclone(
  { folder, peers }: Bench,
  to: string,
  source: string,
  prefix: string,
  more: readonly string[],
): Promise<Cost | undefined> {
  if (peers.rclone === undefined) return undefined;
  const argv = [
    peers.rclone,
    'copy',
    '-q',
    '--azureblob-sas-url',
    signed(to),
    join(folder, source),
    `:azureblob:${CONTAINER}/${prefix}`,
    ...more,
  ];
  return checked(await measure(argv, { HOME: folder }), 'rclone');
}

async function azcopy(
  { folder, peers }: Bench,
  to: string,
  source: string,
  prefix: string,
  more: readonly string[],
): Promise<Cost | undefined> {
  if (peers.azcopy === undefined) return undefined;
  const target = signed(to).replace('?', `/${prefix}?`);
  const argv = [
    peers.azcopy,
    'copy',
    join(folder, source),
    target,
    '--recursive',
    '--put-md5',
    '--from-to',
    'LocalBlob',
    '--output-level',
    'quiet',
    ...more,
  ];
  const state = join(folder, 'azcopy');
  const env = { HOME: folder, AZCOPY_LOG_LOCATION: state, AZCOPY_JOB_PLAN_LOCATION: state, AZCOPY_DISABLE_SYSLOG: 'true' };
  return checked(await measure(argv, env), 'azcopy');
}

function checked(cost: Cost & { readonly output: string }, tool: string): Cost {
  if (cost.exitCode !== 0) throw new Error(`${tool} failed: ${cost.output}`);
  return cost;
}

function push(costs: Record<string, Cost[]>, name: string, cost: Cost | undefined): void {
  if (cost !== undefined) costs[name] = [...(costs[name] ?? []), cost];
}

function against(
  name: string,
  costs: Readonly<Record<string, readonly Cost[]>>,
  what: 'cpu' | 'wall',
  goals: Readonly<Record<string, number>>,
  figures: Record<string, number>,
): BenchResult[] {
  const of = (tool: string) => median((costs[tool] ?? []).map((cost) => cost[what]));
  return Object.entries(goals)
    .filter(([tool]) => (costs[tool] ?? []).length > 0)
    .map(([tool, goal]) => result(`${name}, of ${tool}`, of('ours') / of(tool), goal, figures));
}

function figuresOf(costs: Readonly<Record<string, readonly Cost[]>>): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [tool, all] of Object.entries(costs)) {
    figures[`${tool}, CPU (ms)`] = median(all.map(({ cpu }) => cpu));
    figures[`${tool}, wall (ms)`] = median(all.map(({ wall }) => wall));
    figures[`${tool}, memory (MB)`] = median(all.map(({ memory }) => memory)) / 1e6;
  }
  return figures;
}

function result(name: string, ratio: number, goal: number, figures: Record<string, number>): BenchResult {
  return { name, ratio, goal, met: ratio <= goal, figures };
}

/** What the one hash costs that cannot be shared: 0.8 s on processors with SHA extensions, 3 s on others. Peers take none. */
function hashCost(): number {
  const block = Buffer.alloc(8 * MIB, 1);
  const before = process.cpuUsage();
  const hash = createHash('sha256');
  for (let done = 0; done < LARGE; done += block.length) hash.update(block);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function writeTree(folder: string, files: number, size: number): void {
  for (let index = 0; index < files; index++) {
    const below = join(folder, `folder-${index % 100}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `file-${index}.bin`), randomBytes(size));
  }
}

function writeLarge(file: string): void {
  const descriptor = openSync(file, 'w');
  for (let done = 0; done < LARGE; done += 8 * MIB) writeSync(descriptor, randomBytes(8 * MIB));
  closeSync(descriptor);
}
