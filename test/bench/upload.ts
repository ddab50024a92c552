import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBlobService } from '@bakehouse/blob/azurite';
import { silentLog } from '@bakehouse/core/log';
import { type DiscardStore, signedUrl, withDiscardStore } from './discard-store.ts';
import type { BenchOptions, BenchResult } from './main.ts';
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

/** What the figures of the other `dist` are called. */
const BEFORE = 'before';
/** Ours, and the other `dist` where there is one. */
type Ours = 'ours' | typeof BEFORE;

interface Bench {
  readonly folder: string;
  readonly peers: Peers;
  readonly programs: Readonly<Partial<Record<Ours, string>>> & { readonly ours: string };
  readonly memory: Readonly<Record<Ours, number[]>>;
}

/**
 * Large dense uploads, small files, nothing to do, an interruption and a busy service: this step, rclone and azcopy in turn, each as a
 * whole process, against a server that discards content; then small files against Azurite. Figures are medians.
 */
export async function bench({ against: before }: BenchOptions): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-upload-'));
  try {
    const one: Bench = {
      ...{ folder, peers: await findPeers(), memory: { ours: [], before: [] } },
      programs: { ours: bakehouse, ...(before === undefined ? {} : { before }) },
    };
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
    const [peak, peakBefore] = [Math.max(...one.memory.ours), Math.max(...one.memory.before) / MEMORY_GOAL];
    const memory = result('peak memory of every upload, of 256 MB', peak / MEMORY_GOAL, 1, { 'peak (MB)': peak / 1e6 }, peakBefore);
    return [...results, memory];
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
    const writes: Partial<Record<Ours, number>> = {};
    let counts: Record<string, number> = {};
    for (const who of whoOf(one).reverse()) {
      await ours(one, store.endpoint, 'few', `counted-${who}`, [], { who });
      counts = { ...(await store.counted()).counts };
      writes[who] = (counts['Put Blob'] ?? 0) / 2000;
    }
    return [
      ...against('2,000 files of 16 KiB, CPU', costs, 'cpu', { rclone: 0.85, azcopy: 0.4 }, figuresOf(costs)),
      result('writes for a new file', writes.ours ?? Number.NaN, 1, counts, writes.before),
    ];
  });
}

async function unchanged(one: Bench): Promise<BenchResult[]> {
  return withDiscardStore(CONTAINER, async (store) => {
    for (const who of whoOf(one)) await ours(one, store.endpoint, 'many', who, [], { who });
    await rclone(one, store.endpoint, 'many', 'rclone', ['--checksum']);
    await store.counted();
    const costs: Record<string, Cost[]> = { ours: [], rclone: [] };
    const requests: Partial<Record<Ours, number>> = {};
    let counts: Record<string, number> = {};
    for (let round = 0; round < ROUNDS; round++) {
      for (const who of inTurn(one, round)) {
        push(costs, who, await ours(one, store.endpoint, 'many', who, [], { who }));
        const asked = { ...(await store.counted()).counts };
        const others = Object.entries(asked).filter(([operation]) => operation !== 'List Blobs');
        requests[who] = (asked['List Blobs'] ?? 0) / 2 + others.length;
        if (who === 'ours') counts = asked;
      }
      push(costs, 'rclone', await rclone(one, store.endpoint, 'many', 'rclone', ['--checksum']));
      await store.counted();
    }
    const name = '10,000 files, nothing changed, requests of one listing (2)';
    return [
      ...against('10,000 files, nothing changed, CPU', costs, 'cpu', { rclone: 0.5 }, figuresOf(costs)),
      result(name, requests.ours ?? Number.NaN, 1, counts, requests.before),
    ];
  });
}

async function interrupted(one: Bench): Promise<BenchResult[]> {
  return withDiscardStore(CONTAINER, async (store) => {
    const sent: Record<Ours, number[]> = { ours: [], before: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const who of inTurn(one, round)) {
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
        await ours(one, store.endpoint, 'large', `killed-${who}-${round}`, [], { who, kill });
        await store.counted();
        await ours(one, store.endpoint, 'large', `killed-${who}-${round}`, [], { who });
        sent[who].push((await store.counted()).received);
      }
    }
    const again = median(sent.ours);
    const figures = { 'sent again (MiB)': again / MIB };
    return [result('killed at half of 1 GiB, sent again', again / LARGE, 0.6, figures, median(sent.before) / LARGE)];
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
    for (const tool of [...inTurn(one, round), 'rclone'] as const) {
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
        const cost = tool === 'rclone' ? rclone(one, url, 'few', 'set', []) : ours(one, url, 'few', 'set', [], { who: tool });
        push(costs, tool, await cost);
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
      for (const who of inTurn(one, round)) {
        const called = name.replace('ours', who);
        push(costs, called, await ours(one, store.endpoint, source, `${called.replaceAll(' ', '-')}-${round}`, more, { who }));
      }
    }
    for (const peer of peers)
      push(costs, peer, await (peer === 'rclone' ? rclone : azcopy)(one, store.endpoint, source, `${peer}-${round}`, []));
    await store.counted();
  }
  return costs;
}

function whoOf({ programs }: Bench): Ours[] {
  return programs.before === undefined ? ['ours'] : ['ours', BEFORE];
}

/** Each goes first in every other round. */
function inTurn(one: Bench, round: number): Ours[] {
  return round % 2 === 0 ? whoOf(one) : whoOf(one).reverse();
}

/** @param to an account's endpoint, or a container's URL with a signature */
function signed(to: string): string {
  return to.includes('?') ? to : signedUrl(to, CONTAINER);
}

async function ours(
  { folder, memory, programs }: Bench,
  to: string,
  source: string,
  prefix: string,
  more: readonly string[],
  { who = 'ours', kill }: { readonly who?: Ours; readonly kill?: () => boolean } = {},
): Promise<Cost> {
  const program = programs[who] ?? programs.ours;
  const argv = [process.execPath, program, 'upload-blob', '--source', join(folder, source), '--container', CONTAINER, '--prefix', prefix];
  const cost = await measure([...argv, '--sas', signed(to), ...more], { HOME: folder }, kill);
  if (cost.exitCode !== 0 && kill === undefined) throw new Error(`upload-blob failed: ${cost.output}`);
  memory[who].push(cost.memory);
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
    .map(([tool, goal]) => result(`${name}, of ${tool}`, of('ours') / of(tool), goal, figures, of(BEFORE) / of(tool)));
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

/** @param before not a number where there is no other `dist` */
function result(name: string, ratio: number, goal: number, figures: Record<string, number>, before = Number.NaN): BenchResult {
  return { name, ratio, goal, met: ratio <= goal, figures, ...(Number.isFinite(before) ? { before } : {}) };
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
