import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './main.ts';
import { type Cost, measure, median } from './measure-process.ts';
import { findPeers } from './upload-peers.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ROUNDS = 3;
const MIB = 1024 * 1024;
const DISK = 4096 * MIB;
/** 5 % of the disk, in extents of 4 KiB to 8 MiB, as real images have small and large ones. */
const DATA = DISK / 20;
const MEMORY_GOAL = 256 * MIB;

interface Run extends Pick<Cost, 'wall' | 'cpu' | 'memory'> {
  readonly requests: number;
  /** Bytes of request bodies that the server got. */
  readonly sent: number;
}

/**
 * A sparse disk image of 4 GiB with 5 % data, sent as a page blob to a server that discards it, by this project's function and by azcopy in
 * turn. CPU is user and system time of the client's process from its start to its end.
 */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  try {
    const file = join(folder, 'disk.vhd');
    const data = await writeImage(file);
    const program = withoutTypes(folder);
    const ours =
      (...flags: string[]) =>
      (connectionString: string) => [process.execPath, program, connectionString, file, ...flags];
    const { azcopy } = await findPeers();
    const clients: Record<string, (connectionString: string, endpoint: string) => string[]> = {
      'holes told': ours(),
      'all read': ours('read'),
      'all read, SHA-256': ours('read', 'hash'),
      ...(azcopy === undefined
        ? {}
        : {
            azcopy: (_, endpoint) => [
              azcopy,
              'copy',
              file,
              `${endpoint}/images/disk.vhd?sv=2023-11-03&sig=none`,
              '--from-to=LocalBlob',
              '--log-level=NONE',
            ],
          }),
    };
    const runs = await takeTurns(clients, folder);
    return results(runs, data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function results(runs: Readonly<Record<string, readonly Run[]>>, data: number): BenchResult[] {
  const of = (client: string, figure: keyof Run) => median((runs[client] ?? []).map((run) => run[figure]));
  const figures: Record<string, number | string> = { 'data (MiB)': data / MIB };
  for (const client of Object.keys(runs)) {
    figures[`${client}: CPU, wall (s)`] = `${(of(client, 'cpu') / 1000).toFixed(2)}, ${(of(client, 'wall') / 1000).toFixed(2)}`;
    figures[`${client}: requests, sent (MiB), memory (MiB)`] = [
      of(client, 'requests'),
      of(client, 'sent') / MIB,
      of(client, 'memory') / MIB,
    ]
      .map(Math.round)
      .join(', ');
  }
  const result = (name: string, ratio: number, goal: number): BenchResult => ({
    name: `upload of pages: ${name}`,
    ratio,
    goal,
    met: ratio <= goal,
    figures,
  });
  const peers =
    runs['azcopy'] === undefined
      ? []
      : [
          result('CPU to azcopy', of('all read', 'cpu') / of('azcopy', 'cpu'), 0.35),
          result('CPU to azcopy where the file system tells its holes', of('holes told', 'cpu') / of('azcopy', 'cpu'), 0.2),
          result('CPU with SHA-256 of the whole image to azcopy without', of('all read, SHA-256', 'cpu') / of('azcopy', 'cpu'), 0.9),
          result('bytes to azcopy', of('all read', 'sent') / of('azcopy', 'sent'), 0.4),
        ];
  return [
    result('bytes to data', of('all read', 'sent') / data, 1.03),
    ...peers,
    result(
      'peak memory to 256 MiB',
      Math.max(...['holes told', 'all read', 'all read, SHA-256'].map((client) => of(client, 'memory'))) / MEMORY_GOAL,
      1,
    ),
  ];
}

/** All clients take turns in every round, the order changes, and each run has a server of its own. */
async function takeTurns(
  clients: Readonly<Record<string, (connectionString: string, endpoint: string) => string[]>>,
  folder: string,
): Promise<Record<string, Run[]>> {
  const env = { HOME: folder, AZCOPY_JOB_PLAN_LOCATION: folder, AZCOPY_LOG_LOCATION: folder, AZCOPY_DISABLE_SYSLOG: 'true' };
  const runs: Record<string, Run[]> = Object.fromEntries(Object.keys(clients).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    const names = Object.keys(clients);
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const server = startServer();
      try {
        const { connectionString, endpoint } = JSON.parse(await server.line()) as { connectionString: string; endpoint: string };
        const { exitCode, output, ...timed } = await measure(clients[name]?.(connectionString, endpoint) ?? [], env);
        if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}: ${output}`);
        server.child.stdin.write('\n');
        const { counts, received } = JSON.parse(await server.line()) as { counts: Record<string, number>; received: number };
        runs[name]?.push({ ...timed, requests: Object.values(counts).reduce((sum, count) => sum + count, 0), sent: received });
      } finally {
        server.child.kill();
      }
    }
  }
  return runs;
}

/** The program and the packages that it imports as the bundle has them: what it takes to strip types would count as ours. */
function withoutTypes(folder: string): string {
  const write = (from: string, to: string, up: string) => {
    const text = stripTypeScriptTypes(readFileSync(join(root, from), 'utf8'));
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    const local = text.replace(/'(\.[^']*)\.ts'/g, "'$1.js'").replace(/'@bakehouse\/(\w+)\/([^']*)'/g, `'${up}$1/$2.js'`);
    writeFileSync(join(folder, to), local);
  };
  for (const name of ['blob', 'core']) {
    const source = join('packages', name, 'src');
    for (const file of readdirSync(join(root, source))) {
      if (/(?<!\.test|\.test-support)\.ts$/.test(file)) write(join(source, file), join(name, file.replace(/ts$/, 'js')), '../');
    }
  }
  write('test/bench/upload-pages-run.ts', 'run.js', './');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'run.js');
}

function startServer(): { readonly child: ChildProcessWithoutNullStreams; line(): Promise<string> } {
  const child = spawn(process.execPath, [join(root, 'test/simulators/blob/serve.ts'), '--container', 'images']);
  child.stderr.pipe(process.stderr);
  const lines: Interface = createInterface({ input: child.stdout });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    child,
    async line() {
      const next = await iterator.next();
      if (next.done === true) throw new Error('the discard server ended');
      return next.value;
    },
  };
}

/** @returns bytes of data in it */
async function writeImage(file: string): Promise<number> {
  // A generator of our own: every run has the same image.
  let seed = 20_260_821;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  const handle = await open(file, 'w+');
  try {
    let written = 0;
    const block = Buffer.alloc(8 * MIB);
    for (let index = 0; index < block.length; index += 4) block.writeUInt32LE(Math.floor(random() * 2 ** 31) + 1, index);
    for (let place = 0; written < DATA && place < DISK; ) {
      const length = 4096 * Math.ceil(2 ** (random() * 11));
      await handle.write(block, 0, length, place);
      written += length;
      // The data spreads over the disk, wherever a file system puts it.
      place += length + 4096 * Math.floor((random() * 2 * (DISK - place - length) * length) / Math.max(DATA - written, length) / 4096);
    }
    await handle.write(footer(), 0, 512, DISK);
    // Nobody is to pay for bringing the file into memory.
    for (let place = 0; place < DISK; place += block.length) await handle.read(block, 0, block.length, place);
    return written + 512;
  } finally {
    await handle.close();
  }
}

function footer(): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write('conectix', 'latin1');
  bytes.writeBigUInt64BE(BigInt(DISK), 40);
  bytes.writeBigUInt64BE(BigInt(DISK), 48);
  bytes.writeUInt32BE(2, 60);
  bytes.writeUInt32BE(~bytes.reduce((sum, byte) => sum + byte, 0) >>> 0, 64);
  return bytes;
}
