// `npm run bench [-- <name>…] [--json] [--against <dist>]`: ratios of one run against named peers, never a test. With `--against` the steps
// of another folder `dist` run in turn with those of this one, where a benchmark can do it (upload), and each ratio's change is told.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** One figure that a benchmark stands up for. */
export interface BenchResult {
  readonly name: string;
  /** Ours divided by the peer's, both of this run. */
  readonly ratio: number;
  /** The ratio to stay at or below. */
  readonly goal: number;
  readonly met: boolean;
  /** What was measured, in milliseconds or as named. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** The ratio of the other `dist`, measured in the same run. */
  readonly before?: number;
}

export interface BenchOptions {
  /** The program of the other `dist`. */
  readonly against?: string;
}

const benches: Readonly<Record<string, () => Promise<{ bench(options: BenchOptions): Promise<BenchResult[]> }>>> = {
  start: () => import('./start.ts'),
  bake: () => import('./bake.ts'),
  plan: () => import('./plan.ts'),
  track: () => import('./track.ts'),
  'upload-pages': () => import('./upload-pages.ts'),
  pack: () => import('./pack.ts'),
  upload: () => import('./upload.ts'),
};

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, against: { type: 'string' } },
});
const { json } = values;
const against = values.against === undefined ? undefined : join(resolve(values.against), 'bakehouse.js');
if (against !== undefined && !existsSync(against)) {
  console.error(`There is no ${against}; give a folder dist, as \`npm run bundle\` or \`git archive <commit> dist\` makes it.`);
  process.exit(2);
}
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
const results: BenchResult[] = [];
for (const [name, load] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.error(`Benchmark ${name} …`);
  const { bench } = await load();
  for (const result of await bench(against === undefined ? {} : { against })) {
    results.push(result);
    if (!json) print(result);
  }
}
if (json) console.log(JSON.stringify(results, undefined, 2));

function print({ name, ratio, goal, met, figures, before }: BenchResult): void {
  const change = before === undefined ? '' : `; before ${before.toFixed(2)}, ${changeOf(before, ratio)}`;
  console.log(`${met ? 'met ' : 'MISS'} ${name}: ${ratio.toFixed(2)} (goal: at most ${goal}${change})`);
  for (const [figure, value] of Object.entries(figures)) {
    console.log(`       ${figure}: ${typeof value === 'number' ? Math.round(value * 10) / 10 : value}`);
  }
}

function changeOf(before: number, now: number): string {
  const percent = before === 0 ? 0 : (now / before - 1) * 100;
  return `${percent < 0 ? '' : '+'}${percent.toFixed(1)} %`;
}
