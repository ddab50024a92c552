import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { type Faces, type Import, importsIn, sourceFiles } from './import-graph.ts';

/** A checkout as the rules of the house look at it. */
export interface Tree {
  readonly root: string;
  /** Every file of it, with `/`, but those of npm, git and builds. */
  readonly paths: readonly string[];
  /** Source files that people write. */
  readonly sources: readonly SourceFile[];
  readonly imports: readonly Import[];
  readonly packages: readonly Package[];
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly ast: ts.SourceFile;
}

export interface Package {
  readonly name: string;
  /** The entries of `exports`: the name under which others import, and the file. */
  readonly faces: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
}

const IGNORED = new Set(['node_modules', 'dist', 'build', '.git', '.bakehouse']);

export function readTree(root: string): Tree {
  const packages = readPackages(root);
  const faces: Faces = new Map(packages.map((found) => [found.name, found.faces]));
  const sources = sourceFiles(root).map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS) };
  });
  const entries = globSync('**/*', { cwd: root, exclude: ({ name }) => IGNORED.has(name), withFileTypes: true });
  return {
    root,
    paths: entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort(),
    sources,
    imports: sources.flatMap(({ path, text }) => importsIn(path, text, faces)),
    packages,
  };
}

function readPackages(root: string): Package[] {
  const folder = join(root, 'packages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'package.json')))
    .map((name) => {
      const { exports = {}, dependencies = {} } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
      return { name, faces: exports, dependencies: Object.keys(dependencies) };
    });
}

/** Tests, and what only tests import; not the entries of a package, which stand beside its package.json. */
export function isTest(path: string): boolean {
  return /\.(?:test|e2e|test-support)\.ts$/.test(path) || !/^packages\/[^/]+\/(?:src\/|[^/]+\.ts$)/.test(path);
}

/** `packages/blob/src/a.ts` → `blob`. */
export function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(path)?.[1];
}
