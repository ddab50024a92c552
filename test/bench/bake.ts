import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './main.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bakehouse = join(root, 'dist', 'bakehouse.js');
const GOAL = 1.1;
/** What a person waits for without wondering, in milliseconds. */
const NO_CHANGE_GOAL = 2000;
const PROGRAMS = ['mmdebstrap', 'mke2fs', 'qemu-system-x86_64'];

interface Stage {
  readonly name: string;
  readonly milliseconds: number;
}

/**
 * A whole bake, with the Debian packages cached, against the programs that do its work: each is wrapped, so that the very commands are
 * timed in the very run, and what is left over is ours (planning, packing, upload, checksums, the second format, reading results).
 */
export async function bench(): Promise<BenchResult[]> {
  const workspace = mkdtempSync(join(tmpdir(), 'bench-bake-'));
  try {
    cpSync(join(root, 'examples', 'debian-runner'), join(workspace, 'images'), { recursive: true });
    const times = join(workspace, 'times');
    const env = { ...process.env, PATH: `${wrapPrograms(join(workspace, 'bin'), times)}${delimiter}${process.env['PATH']}` };
    // Fills the cache of packages, which would otherwise measure the network.
    run(workspace, env);
    rmSync(times, { force: true });
    const { wall, report } = run(workspace, env, '--force', '*');
    const programs = readTimes(times);
    const work = Object.values(programs).reduce((sum, time) => sum + time, 0);
    const stages = Object.fromEntries(stagesOf(report).map(({ name, milliseconds }) => [`stage ${name} (ms)`, milliseconds]));
    const byProgram = Object.fromEntries(Object.entries(programs).map(([name, time]) => [`program ${name} (ms)`, time]));
    const noChange = run(workspace, env).wall;
    return [
      result('bake against its programs', wall, work, GOAL, { 'bake (ms)': wall, ...stages, ...byProgram }),
      result('bake with nothing changed, of 2 s', noChange, NO_CHANGE_GOAL, 1, { 'bake (ms)': noChange }),
    ];
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function result(name: string, ours: number, peer: number, goal: number, figures: Record<string, number>): BenchResult {
  const ratio = ours / peer;
  return { name, ratio, goal, met: ratio <= goal, figures };
}

function run(workspace: string, env: NodeJS.ProcessEnv, ...args: string[]): { wall: number; report: string } {
  const start = performance.now();
  const argv = [bakehouse, 'bake', 'images', '--emulator', '--json', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: workspace, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`The bake failed:\n${stderr.slice(-4000)}${stdout}`);
  return { wall, report: (JSON.parse(stdout) as { outputs: { report: string } }).outputs.report };
}

function stagesOf(report: string): readonly Stage[] {
  const data = JSON.parse(readFileSync(join(dirname(report), 'report.json'), 'utf8')) as { images: { stages: Stage[] }[] };
  return data.images.flatMap(({ stages }) => stages);
}

/** A folder of scripts that run the real programs and note how long each took. */
function wrapPrograms(folder: string, times: string): string {
  mkdirSync(folder);
  for (const program of PROGRAMS) {
    const real = ['/usr/bin', '/usr/sbin'].map((place) => join(place, program)).find((path) => existsSync(path));
    if (real === undefined) throw new Error(`${program} is not installed; npm run bake installs it.`);
    const file = join(folder, program);
    const script = `start=$(date +%s%N)\n${real} "$@"\ncode=$?\necho "${program} $(($(date +%s%N) - start))" >> '${times}'\nexit $code\n`;
    writeFileSync(file, `#!/bin/sh\n${script}`);
    chmodSync(file, 0o755);
  }
  return folder;
}

/** Milliseconds by program. */
function readTimes(file: string): Record<string, number> {
  const times: Record<string, number> = {};
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [program = '', nanoseconds] = line.split(' ');
    times[program] = (times[program] ?? 0) + Number(nanoseconds) / 1e6;
  }
  return times;
}
