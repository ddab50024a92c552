import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cyclesIn, type Import, importsIn, importsOf, sourceFiles } from './import-graph.ts';
import { wrongDirection } from './layers.ts';

const root = join(import.meta.dirname, '..', '..');
const files = sourceFiles(root);
const imports = importsOf(root, files);

/** Longer files do more than one thing. */
const MOST_LINES = 350;

/** Why an import points the wrong way; undefined when it does not. */
function wrongWay({ from, to }: Import): string | undefined {
  const importer = /^packages\/([^/]+)\//.exec(from)?.[1];
  if (importer === undefined || to === undefined) return undefined;
  const imported = /^packages\/([^/]+)\//.exec(to)?.[1];
  if (imported === undefined) return isTest(from) ? undefined : `${from} imports ${to}, which is not in packages/`;
  const reason = wrongDirection(importer, imported);
  return reason === undefined ? undefined : `${from} imports ${to}, but ${reason}`;
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || /^packages\/[^/]+\/test\//.test(path) || path.endsWith('.test-support.ts');
}

describe('the source', () => {
  test('imports only down the layers, or along what may stand beside each other', () => {
    expect(imports.map(wrongWay).filter((reason) => reason !== undefined)).toEqual([]);
  });

  test('has no cycle of imports, types included', () => {
    const eager = imports.filter(({ lazy }) => !lazy);
    expect(cyclesIn(eager).map((cycle) => [...cycle, cycle[0]].join(' → '))).toEqual([]);
  });

  test('imports only files that exist', () => {
    const missing = imports.filter(({ to }) => to !== undefined && !existsSync(join(root, to)));
    expect(missing.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  test('imports another package by its name, never by a path into it', () => {
    const reaching = imports.filter(({ from, to, specifier }) => {
      const own = /^packages\/[^/]+\//.exec(from)?.[0];
      return own !== undefined && !isTest(from) && specifier.startsWith('.') && to?.startsWith('packages/') === true && !to.startsWith(own);
    });
    expect(reaching.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  test('imports in a package only what its package.json names', () => {
    const undeclared = imports.flatMap(({ from, specifier }) => {
      const folder = /^packages\/[^/]+/.exec(from)?.[0];
      if (folder === undefined || isTest(from) || specifier.startsWith('.') || isBuiltin(specifier)) return [];
      const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
      const { name: own, dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return name === own || name in dependencies ? [] : [`${from} imports ${specifier}`];
    });
    expect(undeclared).toEqual([]);
  });

  test(`has no file of more than ${MOST_LINES} lines`, () => {
    const long = files.map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > MOST_LINES).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });
});

describe('these checks', () => {
  test('see every kind of import, and none in comments and strings', () => {
    const text = `import a, { type B } from './a.ts';
import type { C } from '@bakehouse/core/c';
export * from './d.ts';
type E = import('../e.ts').E;
const f = () => import('@bakehouse/steps/f/run');
// import './no.ts';
const no = "import './no.ts'";`;
    expect(importsIn('packages/x/src/here.ts', text).map(({ to, lazy }) => [to, lazy])).toEqual([
      ['packages/x/src/a.ts', false],
      ['packages/core/src/c.ts', false],
      ['packages/x/src/d.ts', false],
      ['packages/x/e.ts', false],
      ['packages/steps/src/f/run.ts', true],
    ]);
  });

  test('find a cycle and name the files along it', () => {
    const chain = ['a', 'b', 'c', 'b'];
    const edges = chain.slice(1).map((to, index) => ({ from: chain[index] as string, to, specifier: to, lazy: false }));
    expect(cyclesIn(edges)).toEqual([['b', 'c']]);
  });

  test.each([
    ['packages/core/src/a.ts', 'packages/blob/src/b.ts'],
    ['packages/blob/src/a.ts', 'packages/gallery/src/b.ts'],
    ['packages/disk-image/src/a.ts', 'packages/azure/src/b.ts'],
    ['packages/blob/src/a.ts', 'packages/steps/src/bake/run.ts'],
    ['packages/steps/src/bake/run.ts', 'packages/runtimes/src/github.ts'],
    ['packages/core/src/a.ts', 'packages/system/src/b.ts'],
    ['packages/builders/src/a.ts', 'packages/vm/src/b.ts'],
    ['packages/unknown/src/a.ts', 'packages/core/src/b.ts'],
    ['packages/blob/src/a.ts', 'test/support/b.ts'],
  ])('object to %s importing %s', (from, to) => {
    expect(wrongWay({ from, to, specifier: to, lazy: false })).toContain(from);
  });

  test.each([
    ['packages/steps/src/bake/run.ts', 'packages/blob/src/b.ts'],
    ['packages/blob/src/a.ts', 'packages/azure/src/b.ts'],
    ['packages/vm/src/a.ts', 'packages/disk-image/src/b.ts'],
    ['packages/cli/src/main.ts', 'packages/steps/src/registry.ts'],
    ['test/e2e/a.e2e.ts', 'packages/blob/src/b.ts'],
  ])('let %s import %s', (from, to) => {
    expect(wrongWay({ from, to, specifier: to, lazy: false })).toBeUndefined();
  });
});
