import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signedUrl, withDiscardStore } from './discard-store.ts';
import type { BenchResult } from './main.ts';
import { type Cost, measure, median } from './measure-process.ts';
import { findPeers } from './upload-peers.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bakehouse = process.env['BAKEHOUSE_PROGRAM'] ?? join(root, 'dist', 'bakehouse.js');
const ROUNDS = Number(process.env['BAKEHOUSE_BENCH_ROUNDS'] ?? 5);
const MIB = 1024 * 1024;
const DISK = 4096 * MIB;
/** 5 % of the disk, in extents of 4 KiB to 8 MiB, as real images have small and large ones. */
const DATA = DISK / 20;
/** "any file size" */
const MEMORY_GOAL = 256e6;
/** tmpfs, whose holes nobody tells. */
const WITHOUT_HOLES = '/dev/shm';

interface Run extends Pick<Cost, 'wall' | 'cpu' | 'memory'> {
  readonly requests: number;
  /** Bytes of request bodies that the server got. */
  readonly sent: number;
}

/** A client's program with its arguments, for a server. */
type Client = (sas: string) => string[];

/**
 * A sparse disk image of 4 GiB with 5 % data, sent as a page blob to a server that discards it, by this step and by azcopy in turn. CPU is
 * user and system time of the client's process from its start to its end. azcopy takes no hash of a page blob, and this step is measured with
 * and without. On tmpfs the holes have to be found by reading.
 */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  const memory = existsSync(WITHOUT_HOLES) ? mkdtempSync(join(WITHOUT_HOLES, 'bench-pages-')) : folder;
  try {
    const file = join(folder, 'disk.vhd');
    const unmapped = join(memory, 'disk.vhd');
    const data = await writeImage(file);
    if (unmapped !== file) await writeImage(unmapped);
    const ours =
      (image: string, ...more: string[]): Client =>
      (sas) => [process.execPath, bakehouse, 'upload-blob', '--source', image, '--container', 'images', '--sas', sas, ...more];
    const { azcopy } = await findPeers();
    const clients: Record<string, Client> = {
      'holes told': ours(file, '--page-sha256=false'),
      'all read': ours(unmapped, '--page-sha256=false'),
      'all read, SHA-256': ours(unmapped),
      ...(azcopy === undefined
        ? {}
        : { azcopy: (sas) => [azcopy, 'copy', file, sas.replace('?', '/disk.vhd?'), '--from-to=LocalBlob', '--log-level=NONE'] }),
    };
    const runs = await takeTurns(clients, folder);
    return results(runs, data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(memory, { recursive: true, force: true });
  }
}

function results(runs: Readonly<Record<string, readonly Run[]>>, data: number): BenchResult[] {
  const of = (client: string, figure: keyof Run) => median((runs[client] ?? []).map((run) => run[figure]));
  const figures: Record<string, number | string> = { 'data (MiB)': data / MIB };
  for (const client of Object.keys(runs)) {
    figures[`${client}: CPU, wall (s)`] = `${(of(client, 'cpu') / 1000).toFixed(2)}, ${(of(client, 'wall') / 1000).toFixed(2)}`;
    figures[`${client}: requests, sent (MiB), memory (MB)`] = [of(client, 'requests'), of(client, 'sent') / MIB, of(client, 'memory') / 1e6]
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
      'peak memory, of 256 MB',
      Math.max(...['holes told', 'all read', 'all read, SHA-256'].map((client) => of(client, 'memory'))) / MEMORY_GOAL,
      1,
    ),
  ];
}

/** All clients take turns in every round, the order changes, and each run has a server of its own. */
async function takeTurns(clients: Readonly<Record<string, Client>>, folder: string): Promise<Record<string, Run[]>> {
  const env = { HOME: folder, AZCOPY_JOB_PLAN_LOCATION: folder, AZCOPY_LOG_LOCATION: folder, AZCOPY_DISABLE_SYSLOG: 'true' };
  const runs: Record<string, Run[]> = Object.fromEntries(Object.keys(clients).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    const names = Object.keys(clients);
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const run = await withDiscardStore('images', async (store) => {
        const { exitCode, output, ...timed } = await measure(clients[name]?.(signedUrl(store.endpoint, 'images')) ?? [], env);
        if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}: ${output}`);
        const { counts, received } = await store.counted();
        return { ...timed, requests: Object.values(counts).reduce((sum, count) => sum + count, 0), sent: received };
      });
      runs[name]?.push(run);
    }
  }
  return runs;
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
