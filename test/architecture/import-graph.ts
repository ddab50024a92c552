import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** One import or re-export of a file. Paths are relative to the repository, with `/`. */
export interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** The file it names; undefined when it is not ours. */
  readonly to: string | undefined;
  /** `import()`: loaded when it is needed. */
  readonly lazy: boolean;
}

/** Source files of a repository that people write, sorted. */
export function sourceFiles(root: string): string[] {
  const patterns = ['packages/**/*.ts', 'scripts/**/*.{ts,mjs}', 'test/**/*.{ts,mjs}'];
  const exclude = (path: string) => path.split(sep).includes('node_modules');
  return globSync(patterns, { cwd: root, exclude })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

/** Every import of the files, in the order they stand in. */
export function importsOf(root: string, files: readonly string[]): Import[] {
  return files.flatMap((from) => importsIn(from, readFileSync(join(root, from), 'utf8')));
}

/** The imports in a source text; comments and strings do not count. */
export function importsIn(from: string, text: string): Import[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const add = (node: ts.Node | undefined, lazy: boolean) => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return;
    imports.push({ from, specifier: node.text, to: resolve(from, node.text), lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, false);
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const [, name, path] = /^@bakehouse\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  // As `exports` in their package.json say.
  return `packages/${name}/src/${path}.ts`;
}

/** One cycle for each group of files that import each other, as the files along it; the last imports the first. */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (to === undefined) continue;
    targets.set(from, (targets.get(from) ?? new Set()).add(to));
  }
  const done = new Set<string>();
  const path: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start !== -1) {
      cycles.push(path.slice(start));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of targets.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return cycles;
}
