// `npm run bench [-- <name>…] [--json]`: ratios of one run against named peers, never a test.

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
}

const benches: Readonly<Record<string, () => Promise<{ bench(): Promise<BenchResult[]> }>>> = {
  start: () => import('./start.ts'),
  bake: () => import('./bake.ts'),
  plan: () => import('./plan.ts'),
  'upload-pages': () => import('./upload-pages.ts'),
  pack: () => import('./pack.ts'),
  upload: () => import('./upload.ts'),
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((argument) => !argument.startsWith('-'));
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
  for (const result of await bench()) {
    results.push(result);
    if (!json) print(result);
  }
}
if (json) console.log(JSON.stringify(results, undefined, 2));

function print({ name, ratio, goal, met, figures }: BenchResult): void {
  console.log(`${met ? 'met ' : 'MISS'} ${name}: ${ratio.toFixed(2)} (goal: at most ${goal})`);
  for (const [figure, value] of Object.entries(figures)) {
    console.log(`       ${figure}: ${typeof value === 'number' ? Math.round(value * 10) / 10 : value}`);
  }
}
