import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './main.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bakehouse = join(root, 'dist', 'bakehouse.js');
const SIZES = [100, 1000, 10_000] as const;
const FILES = 10;
/** Milliseconds, and bytes, of the whole process for the largest tree. */
const TIME_GOAL = 3000;
const MEMORY_GOAL = 400_000_000;
/** Growth of the time per definition from the second size to the largest; from the first, the start of the process is most of it. */
const GROWTH_GOAL = 1.5;
/** `sha256sum` may take this many times as long at least. */
const HASH_GOAL = 0.5;
const WARM_RUNS = 3;
/** As many as a small Debian machine has. */
const PACKAGES = Array.from({ length: 200 }, (_, index) => ({ name: `package-${index}`, version: '1.0-1', architecture: 'amd64' }));

interface Run {
  readonly milliseconds: number;
  readonly bytes: number;
}

/**
 * Plans trees of definitions with ten referenced files each: the first run reads everything, the next find nothing changed. Time and
 * memory are those of the whole process. The gallery is empty, then it has a version of every image.
 */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-plan-'));
  try {
    const figures: Record<string, number> = {};
    const warm: Record<number, Run> = {};
    const withGallery: Record<number, Run> = {};
    for (const size of SIZES) {
      const workspace = join(folder, String(size));
      writeTree(workspace, size);
      // Files that are younger than a tick of the clock are not kept.
      await delay(200);
      const cold = plan(workspace);
      warm[size] = fastest(workspace);
      publish(workspace);
      withGallery[size] = fastest(workspace);
      for (const [name, run] of Object.entries({ cold, warm: warm[size], 'warm with a gallery': withGallery[size] })) {
        figures[`${size} definitions, ${name} (ms)`] = run.milliseconds;
        figures[`${size} definitions, ${name} (MB)`] = run.bytes / 1e6;
      }
    }
    const largest = SIZES[2];
    return [...results('', warm, figures), ...results(' with a gallery', withGallery, {}), hashing(join(folder, String(largest)), folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function results(name: string, runs: Readonly<Record<number, Run>>, figures: Record<string, number>): BenchResult[] {
  const [, middle, largest] = SIZES;
  const [many, all] = [runs[middle], runs[largest]];
  if (many === undefined || all === undefined) throw new Error('There are no figures.');
  const growth = all.milliseconds / largest / (many.milliseconds / middle);
  return [
    result(`warm plan of ${largest}${name}, of 3 s`, all.milliseconds / TIME_GOAL, 1, { 'plan (ms)': all.milliseconds, ...figures }),
    result(`memory of a warm plan of ${largest}${name}, of 400 MB`, all.bytes / MEMORY_GOAL, 1, { 'peak (MB)': all.bytes / 1e6 }),
    result(`time a definition, ${largest} against ${middle}${name}`, growth, GROWTH_GOAL, {
      [`${middle} definitions (ms)`]: many.milliseconds,
      [`${largest} definitions (ms)`]: all.milliseconds,
    }),
  ];
}

function result(name: string, ratio: number, goal: number, figures: Record<string, number>): BenchResult {
  return { name, ratio, goal, met: ratio <= goal, figures };
}

/** The fastest of some: others share the machine. */
function fastest(workspace: string): Run {
  return Array.from({ length: WARM_RUNS }, () => plan(workspace)).reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
}

function plan(workspace: string): Run {
  const report = join(workspace, '..', 'resources');
  const argv = ['--require', watcher(report), bakehouse, 'plan-images', 'images', '--json'];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: workspace, encoding: 'utf8', maxBuffer: 1 << 28 });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`The plan failed:\n${stderr.slice(-4000)}${stdout.slice(-4000)}`);
  // Kilobytes: maxRSS of getrusage(2), as Node gives it.
  return { milliseconds, bytes: Number(readFileSync(report, 'utf8')) * 1024 };
}

/** A module that notes the peak of its process' memory when that ends. */
function watcher(report: string): string {
  const file = `${report}.cjs`;
  const write = `require('node:fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(file, `process.on('exit', () => ${write});\n`);
  return file;
}

/** Definitions in folders of a hundred, as repositories with many have them; the files are scripts of some hundred bytes to 16 KiB. */
function writeTree(workspace: string, size: number): void {
  // Comments: a script that is cut in the middle of one can be parsed.
  const block = Buffer.alloc(32 * 1024, '# set up the machine, step by step\n');
  for (let index = 0; index < size; index++) {
    const folder = join(workspace, 'images', String(Math.floor(index / 100)), `image-${index}`);
    mkdirSync(join(folder, 'files', 'etc'), { recursive: true });
    const scripts = Array.from({ length: FILES }, (_, file) => (file < 5 ? `files/etc/part-${file}.conf` : `setup-${file}.sh`));
    for (const [file, name] of scripts.entries()) {
      const length = 256 + ((index * 7919 + file * 104_729) % (file % 3 === 0 ? 16_000 : 3000));
      writeFileSync(join(folder, name), Buffer.concat([Buffer.from(`# ${index} ${file}\n`), block.subarray(0, length)]));
    }
    writeFileSync(join(folder, `image-${index}.vmimage.yaml`), definitionOf(index, scripts.slice(5)));
  }
}

function definitionOf(index: number, scripts: readonly string[]): string {
  return `schema: vm-image/1
image:
  id: image-${index}
  description: Runner number ${index}
  os: linux
  arch: x64
variables:
  SUITE: bookworm
source: {kind: debian, suite: "{SUITE}"}
build: {diskMiB: 4096, timeout: 30m}
steps:
  - packages: [ca-certificates, curl, git, jq, package-${index}]
  - file: {from: files/etc, to: /etc/runner}
${scripts.map((script) => `  - script: {shell: bash, file: ${script}}`).join('\n')}
tests:
  boot: {deadline: 5m, checks: [{command: "systemctl is-system-running --wait"}]}
outputs:
  - {kind: directory, formats: [raw, vhd]}
lifecycle: {refreshEvery: 3650d}
`;
}

/** Puts a version of every image into the gallery: what the plan says, tested and promoted. */
function publish(workspace: string): void {
  const planned = JSON.parse(readFileSync(join(workspace, '.bakehouse', 'plan.json'), 'utf8')) as {
    images: { id: string; fingerprint: object; testsDigest: string }[];
  };
  const at = new Date().toISOString();
  for (const { id, fingerprint, testsDigest } of planned.images) {
    const folder = join(workspace, '.bakehouse', 'gallery', id, 'versions', '1.0.0');
    mkdirSync(folder, { recursive: true });
    const files = ['raw', 'vhd'].map((format) => ({ format, file: `image.${format}`, size: 6, sha256: sha256('image\n') }));
    for (const { file } of files) writeFileSync(join(folder, file), 'image\n');
    const tests = { outcome: 'passed', at, result: 'tests.json', digest: testsDigest };
    const version = {
      schema: 'bakehouse-gallery-version/1',
      image: id,
      version: '1.0.0',
      channel: 'latest',
      fingerprint,
      files,
      tests,
      builtAt: at,
      createdAt: at,
    };
    writeFileSync(join(folder, 'version.json'), JSON.stringify(version));
    const provenance = {
      schema: 'bakehouse-provenance/1',
      image: id,
      fingerprint,
      layers: {},
      testsDigest,
      definition: {},
      definitionFile: `${id}.vmimage.yaml`,
      variables: {},
      builder: 'local',
      source: {},
      tools: {},
      packages: PACKAGES,
      stages: [],
      startedAt: at,
      finishedAt: at,
    };
    writeFileSync(join(folder, 'provenance.json'), JSON.stringify(provenance));
    writeFileSync(join(folder, '..', '..', 'latest.json'), JSON.stringify({ version: '1.0.0' }));
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Digests of all files of a tree, by the module that the plan uses and by one `sha256sum` for all; in turns, the fastest counts. */
function hashing(workspace: string, folder: string): BenchResult {
  const files = filesBelow(join(workspace, 'images'));
  const list = join(folder, 'list');
  writeFileSync(list, files.map((file) => `${file}\0`).join(''));
  const script = join(folder, 'hash.mjs');
  const module = import.meta.resolve('@bakehouse/system/hashing');
  writeFileSync(
    script,
    `import { readFileSync, statSync } from 'node:fs';
import { hashFiles } from ${JSON.stringify(module)};
const paths = readFileSync(${JSON.stringify(list)}, 'utf8').split('\\0').slice(0, -1);
const start = performance.now();
const digests = await hashFiles(paths.map((path) => ({ path, size: statSync(path).size })));
process.stderr.write(String(performance.now() - start));
process.stdout.write(digests.map((digest, index) => digest + '  ' + paths[index] + '\\n').join(''));
`,
  );
  const ours: number[] = [];
  const whole: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < 3; round++) {
    const mine = timed(process.execPath, [script]);
    // As few processes as the longest command line allows.
    const other = timed('xargs', ['-0', '-a', list, 'sha256sum']);
    if (mine.stdout !== other.stdout) throw new Error('The digests are not those of sha256sum.');
    ours.push(Number(mine.stderr));
    whole.push(mine.milliseconds);
    peer.push(other.milliseconds);
  }
  const [fast, slow] = [Math.min(...ours), Math.min(...peer)];
  return result(`hashing ${files.length} files against sha256sum`, fast / slow, HASH_GOAL, {
    'ours (ms)': fast,
    'ours with the start of Node (ms)': Math.min(...whole),
    'sha256sum (ms)': slow,
  });
}

function timed(program: string, argv: readonly string[]): { milliseconds: number; stdout: string; stderr: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return { milliseconds: performance.now() - start, stdout, stderr };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
