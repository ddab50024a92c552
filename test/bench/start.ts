import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './main.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ROUNDS = 25;
const GOAL = 1.5;

const sdks = { github: '@actions/core', 'azure-pipelines': 'azure-pipelines-task-lib/task.js' } as const;

/**
 * A light step from start to end against an empty Node script plus the host SDK's own load time: the SDK is bundled alone by the same
 * bundler, so that both sides load the same bytes of it. All programs take turns in every round; figures are medians.
 */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  try {
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '');
    mkdirSync(join(folder, 'dumps'));
    const programs: Record<string, { argv: string[]; env: Record<string, string>; exitCodes: number[] }> = {
      empty: { argv: [empty], env: {}, exitCodes: [0] },
    };
    for (const [host, sdk] of Object.entries(sdks)) {
      programs[`sdk ${host}`] = { argv: [bundleAlone(folder, host, sdk)], env: {}, exitCodes: [0] };
      programs[`step ${host}`] = {
        argv: [join(root, 'dist', host, 'collect-crash-dumps.js')],
        env: stepEnvironment(folder, host),
        exitCodes: [0],
      };
    }
    programs['help'] = { argv: [join(root, 'dist', 'bakehouse.js'), 'collect-crash-dumps', '--help'], env: {}, exitCodes: [0] };
    const times = measure(programs);
    const figures = Object.fromEntries(Object.entries(times).map(([name, values]) => [`${name} (ms)`, median(values)]));
    const emptyTime = median(times['empty'] ?? []);
    const ofHosts = Object.keys(sdks).map((host) =>
      result(`start on ${host}`, median(times[`step ${host}`] ?? []), median(times[`sdk ${host}`] ?? []), figures),
    );
    return [...ofHosts, result('start of the help', median(times['help'] ?? []), emptyTime, figures)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function result(name: string, ours: number, peer: number, figures: Record<string, number>): BenchResult {
  const ratio = ours / peer;
  return { name, ratio, goal: GOAL, met: ratio <= GOAL, figures };
}

function bundleAlone(folder: string, host: string, sdk: string): string {
  // The package that depends on the SDK is where the bundler finds it.
  const entry = join(root, 'packages', 'runtimes', `.bench-${host}.mjs`);
  const out = join(folder, host);
  writeFileSync(entry, `import * as sdk from '${sdk}';\nif (Object.keys(sdk).length === 0) process.exit(1);\n`);
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'), 'build', entry, '-o', out, '-q'],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`ncc could not bundle ${sdk}: ${stderr}`);
  } finally {
    rmSync(entry, { force: true });
  }
  return join(out, 'index.mjs');
}

/** A dry run of a step that loads no heavy library. */
function stepEnvironment(folder: string, host: string): Record<string, string> {
  const inputs = { source: join(folder, 'dumps'), dryRun: 'true' };
  const name = (input: string) => (host === 'github' ? input.replace(/[A-Z]/g, (letter) => `-${letter}`) : input).toUpperCase();
  const env = Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`INPUT_${name(input)}`, value]));
  if (host === 'azure-pipelines') return { ...env, TF_BUILD: 'True', AGENT_TEMPDIRECTORY: folder, SYSTEM_DEFAULTWORKINGDIRECTORY: folder };
  const files = ['OUTPUT', 'STATE', 'STEP_SUMMARY'].map((file) => [`GITHUB_${file}`, join(folder, file)] as const);
  for (const [, path] of files) writeFileSync(path, '');
  return { ...env, ...Object.fromEntries(files), GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder };
}

function measure(programs: Record<string, { argv: string[]; env: Record<string, string>; exitCodes: number[] }>): Record<string, number[]> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  const base = { PATH: process.env['PATH'] ?? '', HOME: tmpdir() };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, { argv, env, exitCodes }] of Object.entries(programs)) {
      const start = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, { env: { ...base, ...env }, encoding: 'utf8' });
      const time = performance.now() - start;
      if (!exitCodes.includes(status ?? -1) || stdout.includes('result=Failed')) throw new Error(`${name} failed: ${stdout}${stderr}`);
      // The first round warms the page cache.
      if (round > 0) times[name]?.push(time);
    }
  }
  return times;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
