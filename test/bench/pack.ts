import { spawnSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './main.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bakehouse = join(root, 'dist', 'bakehouse.js');
const ROUNDS = 7;
/** Of a GiB each; processor time differs from one to the next by more than what is measured. */
const LARGE_ROUNDS = 5;
const SCRIPTS = 1000;
const MIB = 1024 * 1024;
const DISK = 4096 * MIB + 512;
/** 5 % of the disk, in extents of 2 MiB. */
const EXTENTS = 102;
const MEMORY_GOAL = 256 * MIB;

interface Run {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of user and system time. */
  readonly cpu: number;
  /** Bytes of what was written. */
  readonly size: number;
}

/**
 * The step that packs, as a whole process with manifest and check sums, against the packers that people use: archiver (with which
 * GitHub's upload-artifact packed), yazl where it is installed, and Info-ZIP. Then the verifying of 1 GiB against openssl. All take
 * turns in every round; figures are medians. A sparse disk image of 4 GiB is packed once, and processor time counts, which others on the
 * machine change less.
 */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pack-'));
  try {
    return [...scripts(folder), ...disk(folder), ...verifying(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scripts(folder: string): BenchResult[] {
  const source = join(folder, 'scripts');
  writeScripts(source);
  const packers: Record<string, () => Run> = {
    'this step': () => ours(folder, 'scripts', ['--format', 'zip']),
    archiver: () => byLibrary(folder, 'archiver', ARCHIVER),
    'Info-ZIP': () => fresh(folder, 'info.zip', (file) => measure(['zip', '-6', '-q', '-r', '-X', file, 'scripts'], folder)),
    ...(isInstalled('yazl') ? { yazl: () => byLibrary(folder, 'yazl', YAZL) } : {}),
  };
  const runs: Record<string, Run[]> = Object.fromEntries(Object.keys(packers).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, pack] of Object.entries(packers)) {
      const run = pack();
      // The first round fills the page cache.
      if (round > 0) runs[name]?.push(run);
    }
  }
  const of = (name: string) => ({
    wall: median((runs[name] ?? []).map(({ wall }) => wall)),
    cpu: median((runs[name] ?? []).map(({ cpu }) => cpu)),
    size: runs[name]?.[0]?.size ?? Number.NaN,
  });
  const mine = of('this step');
  const figures = Object.fromEntries(
    Object.keys(packers).flatMap((name) => {
      const { wall, cpu, size } = of(name);
      return [
        [`${name}, wall (ms)`, wall * 1000],
        [`${name}, CPU (ms)`, cpu * 1000],
        [`${name}, size (KB)`, size / 1000],
      ];
    }),
  );
  return [
    result(`zip of ${SCRIPTS} scripts, wall, against archiver`, mine.wall / of('archiver').wall, 0.25, figures),
    result(`zip of ${SCRIPTS} scripts, wall, against Info-ZIP`, mine.wall / of('Info-ZIP').wall, 2, {}),
    result(`zip of ${SCRIPTS} scripts, size, against archiver`, mine.size / of('archiver').size, 1, {}),
    ...('yazl' in packers ? [result(`zip of ${SCRIPTS} scripts, wall, against yazl`, mine.wall / of('yazl').wall, 0.5, {})] : []),
  ];
}

function disk(folder: string): BenchResult[] {
  writeDisk(join(folder, 'disk', 'disk.vhd'));
  // Who reads it first pays for its pages in the cache.
  measure(['cat', 'disk/disk.vhd'], folder);
  const report = join(folder, 'memory');
  const mine = ours(folder, 'disk', ['--format', 'zip'], report);
  const memory = Number(readFileSync(report, 'utf8')) * 1024;
  const peer = fresh(folder, 'disk.zip', (file) => measure(['zip', '-6', '-q', '-r', '-X', file, 'disk'], folder));
  const sum = measure(['sha256sum', 'disk/disk.vhd'], folder);
  return [
    result('zip of a 4 GiB VHD with 5 % data and its SHA-256, CPU, against Info-ZIP and sha256sum', mine.cpu / (peer.cpu + sum.cpu), 0.4, {
      'this step, CPU (s)': mine.cpu,
      'Info-ZIP, CPU (s)': peer.cpu,
      'sha256sum, CPU (s)': sum.cpu,
      'this step, size (MB)': mine.size / 1e6,
      'Info-ZIP, size (MB)': peer.size / 1e6,
    }),
    result('zip of a 4 GiB VHD, size, against Info-ZIP', mine.size / peer.size, 1.01, {}),
    result('zip of a 4 GiB VHD, peak memory, of 256 MiB', memory / MEMORY_GOAL, 1, { 'peak (MB)': memory / 1e6 }),
  ];
}

function verifying(folder: string): BenchResult[] {
  const source = join(folder, 'large');
  mkdirSync(source);
  const file = openSync(join(source, 'file'), 'w');
  const block = Buffer.alloc(MIB, 'some text of a large file, ');
  for (let at = 0; at < 1024; at++) writeSync(file, block);
  closeSync(file);
  const sums = measure(['sh', '-c', 'sha256sum file > ../SUMS'], source);
  const argv = ['--source', source, '--manifest', join(folder, 'SUMS')];
  const rounds = Array.from({ length: LARGE_ROUNDS }, () => ({
    openssl: measure(['openssl', 'dgst', '-sha256', 'file'], source).cpu,
    mine: measure([process.execPath, bakehouse, 'verify-artifacts', ...argv], folder).cpu,
  }));
  const openssl = median(rounds.map((round) => round.openssl));
  const mine = median(rounds.map((round) => round.mine));
  // Not against sha256sum, Debian's of which leaves out the processor's own instructions: that would measure the processor.
  return [
    result('verifying 1 GiB by SHA-256, CPU, against openssl', mine / openssl, 1.1, {
      'this step, CPU (s)': mine,
      'openssl, CPU (s)': openssl,
      'sha256sum, CPU (s)': sums.cpu,
    }),
  ];
}

function result(name: string, ratio: number, goal: number, figures: BenchResult['figures']): BenchResult {
  return { name, ratio, goal, met: ratio <= goal, figures };
}

/** The whole step into a folder that is not there yet. */
function ours(folder: string, source: string, options: readonly string[], memory?: string): Run {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  const watch = memory === undefined ? [] : ['--require', watcher(memory)];
  const argv = [process.execPath, ...watch, bakehouse, 'prepare-artifacts', '--source', source, '--output-folder', 'out', ...options];
  const run = measure(argv, folder);
  return { ...run, size: statSync(join(folder, 'out', source, `${source}.zip`)).size };
}

function byLibrary(folder: string, name: string, program: string): Run {
  const script = join(folder, `${name}.cjs`);
  const library = createRequire(import.meta.url).resolve(name);
  writeFileSync(script, `const library = require(${JSON.stringify(library)});\n${COMMON}${program}`);
  return fresh(folder, `${name}.zip`, (file) => measure([process.execPath, script, join(folder, 'scripts'), file], folder));
}

function fresh(folder: string, name: string, pack: (file: string) => Omit<Run, 'size'>): Run {
  const file = join(folder, name);
  rmSync(file, { force: true });
  const run = pack(file);
  return { ...run, size: statSync(file).size };
}

/** Runs a program to its end; the shell knows what its child has used. */
function measure(argv: readonly string[], cwd: string): Run {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null';
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${argv.join(' ')} failed:\n${stderr.slice(-4000)}`);
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { wall, cpu: user + system, size: 0 };
}

/** A module that notes the peak of its process' memory, in KiB, when that ends. */
function watcher(report: string): string {
  const file = `${report}.cjs`;
  const write = `require('node:fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(file, `process.on('exit', () => ${write});\n`);
  return file;
}

/** Scripts and texts of 0.3 to 18 KiB, 4.7 KiB each on average, in folders of ten, with the words of scripts and some numbers. */
function writeScripts(folder: string): void {
  const words =
    'if then else fi echo install apt-get --yes mkdir -p /opt/tools curl -fsSL https://example.org/ function return local path set -euo pipefail'.split(
      ' ',
    );
  let state = 1;
  const random = () => {
    // Of the MINSTD generator (Park and Miller): the same files in every run.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let index = 0; index < SCRIPTS; index++) {
    const length = 300 + Math.floor(random() ** 3 * 17_700);
    const lines = ['#!/bin/bash'];
    for (let size = 0; size < length; size += lines.at(-1)?.length ?? 1) {
      const line = Array.from({ length: 3 + Math.floor(random() * 6) }, () => words[Math.floor(random() * words.length)]).join(' ');
      lines.push(`${line} ${Math.floor(random() * 1e6).toString(36)}`);
    }
    const below = join(folder, `part-${Math.floor(index / 10)}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `script-${index}.sh`), `${lines.join('\n')}\n`);
  }
}

/** Half of the data is text, half is what does not shrink. */
function writeDisk(file: string): void {
  mkdirSync(dirname(file));
  const handle = openSync(file, 'w');
  ftruncateSync(handle, DISK);
  const text = Buffer.alloc(2 * MIB, 'ELF text of a program and its data, 0123456789. ');
  const noise = Buffer.alloc(2 * MIB);
  let state = 7;
  for (let at = 0; at < noise.length; at += 4) {
    state = (state * 48_271) % 2_147_483_647;
    noise.writeUInt32LE((state * 2) >>> 0, at);
  }
  const stride = Math.floor(DISK / EXTENTS / 4096) * 4096;
  for (let extent = 0; extent < EXTENTS; extent++) writeSync(handle, extent % 2 === 0 ? text : noise, 0, text.length, extent * stride);
  closeSync(handle);
}

const COMMON = `const { createWriteStream, readdirSync } = require('node:fs');
const { join, relative } = require('node:path');
const [source, target] = process.argv.slice(2);
const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
`;
const ARCHIVER = `const archive = library('zip', { zlib: { level: 6 } });
archive.pipe(createWriteStream(target));
for (const file of files) archive.file(file, { name: relative(source, file) });
archive.finalize();
`;
const YAZL = `const archive = new library.ZipFile();
archive.outputStream.pipe(createWriteStream(target));
for (const file of files) archive.addFile(file, relative(source, file));
archive.end();
`;

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
