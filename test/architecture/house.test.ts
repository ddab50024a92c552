import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { cyclesIn, importsIn } from './import-graph.ts';
import { LAYERS } from './layers.ts';
import { RULES } from './rules/rules.ts';
import { isTest, packageOf, readTree } from './tree.ts';

const root = join(import.meta.dirname, '..', '..');
const tree = readTree(root);

function entriesOf(name: string): number {
  return Object.keys(tree.packages.find((found) => found.name === name)?.faces ?? {}).length;
}

/** Longer files do more than one thing. */
const MOST_LINES = 350;

describe('the house', () => {
  const found = new Map<string, number>();
  afterAll(() => {
    const layers = LAYERS.map((names, layer) => `  L${layer} ${names.map((name) => `${name} (${entriesOf(name)})`).join(', ')}`);
    const counts = [...found].map(([name, count]) => `  ${name}: ${count} breaches`);
    process.stdout.write(`${['layers, with the entries of each package:', ...layers, ...counts].join('\n')}\n`);
  });

  test.each(RULES)('rule $rule: $name', ({ rule, name, check }) => {
    const breaches = check(tree);
    found.set(`rule ${rule}, ${name}`, breaches.length);
    expect(breaches).toEqual([]);
  });

  test('has every package in a layer, and every layer filled', () => {
    expect(LAYERS.flat().sort()).toEqual(tree.packages.map(({ name }) => name).sort());
  });

  test('imports only files that exist', () => {
    const missing = tree.imports.filter(({ to }) => to !== undefined && !existsSync(join(root, to)));
    expect(missing.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  test('imports in a package only what its package.json names', () => {
    const undeclared = tree.imports.flatMap(({ from, specifier }) => {
      const own = tree.packages.find(({ name }) => name === packageOf(from));
      if (own === undefined || isTest(from) || specifier.startsWith('.') || isBuiltin(specifier)) return [];
      const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
      return name === `@bakehouse/${own.name}` || own.dependencies.includes(name) ? [] : [`${from} imports ${specifier}`];
    });
    expect(undeclared).toEqual([]);
  });

  test(`has no file of more than ${MOST_LINES} lines`, () => {
    const long = tree.sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > MOST_LINES).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });
});

describe('the import graph', () => {
  test('sees every kind of import and what it takes, and none in comments and strings', () => {
    const text = `import a, { type B, c as d } from './a.ts';
import type { C } from '@bakehouse/core/c';
export { e as f } from './d.ts';
type E = import('../e.ts').E;
const g = () => import('@bakehouse/steps/f/run');
const { h, i: j } = await import('./h.ts');
const [{ k }, l] = await Promise.all([import('./k.ts'), import('./l.ts')]);
const m = (await import('./m.ts')).n;
// import './no.ts';
const no = "import './no.ts'";`;
    const faces = new Map([['core', { './c': './src/text/c.ts' }]]);
    expect(importsIn('packages/x/src/here.ts', text, faces).map(({ to, lazy, names }) => [to, lazy, names])).toEqual([
      ['packages/x/src/a.ts', false, ['default', 'B', 'c']],
      ['packages/core/src/text/c.ts', false, ['C']],
      ['packages/x/src/d.ts', false, []],
      ['packages/x/e.ts', false, ['E']],
      ['packages/steps/src/f/run.ts', true, undefined],
      ['packages/x/src/h.ts', true, ['h', 'i']],
      ['packages/x/src/k.ts', true, ['k']],
      ['packages/x/src/l.ts', true, undefined],
      ['packages/x/src/m.ts', true, ['n']],
    ]);
  });

  test('finds a cycle and names the files along it', () => {
    const chain = ['a', 'b', 'c', 'b'];
    expect(cyclesIn(chain.slice(1).map((to, index) => ({ from: chain[index] as string, to })))).toEqual([['b', 'c']]);
  });
});
