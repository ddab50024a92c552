import { globSync } from 'node:fs';
import { posix, sep } from 'node:path';
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
  /** What it takes; undefined when that cannot be seen, and anything may be taken. */
  readonly names: readonly string[] | undefined;
  /** `export … from`: the names are passed on, not used. Undefined for an import. */
  readonly passedOn?: readonly { readonly name: string; readonly as: string }[];
}

/** The entries of the packages, by name, as `exports` in their package.json have them. */
export type Faces = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Source files of a repository that people write, sorted. */
export function sourceFiles(root: string): string[] {
  const patterns = ['packages/**/*.ts', 'scripts/**/*.{ts,mjs}', 'test/**/*.{ts,mjs}'];
  const exclude = (path: string) => path.split(sep).includes('node_modules');
  return globSync(patterns, { cwd: root, exclude })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

/** The imports in a source text, in the order they stand in; comments and strings do not count. */
export function importsIn(from: string, text: string, faces: Faces): Import[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const add = (node: ts.Node | undefined, rest: Pick<Import, 'lazy' | 'names' | 'passedOn'>) => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return;
    imports.push({ from, specifier: node.text, to: resolve(from, node.text, faces), ...rest });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, { lazy: false, names: importedNames(node.importClause) });
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, { lazy: false, ...passedOn(node) });
    else if (ts.isImportTypeNode(node)) {
      const name = node.qualifier === undefined ? undefined : node.qualifier.getText(source).split('.')[0];
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, {
        lazy: false,
        names: name === undefined ? undefined : [name],
      });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], { lazy: true, names: takenFrom(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function importedNames(clause: ts.ImportClause | undefined): string[] | undefined {
  if (clause === undefined) return [];
  const names = clause.name === undefined ? [] : ['default'];
  const bindings = clause.namedBindings;
  if (bindings === undefined) return names;
  if (ts.isNamespaceImport(bindings)) return undefined;
  return [...names, ...bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)];
}

function passedOn({ exportClause }: ts.ExportDeclaration): Pick<Import, 'names' | 'passedOn'> {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return { names: undefined };
  const pairs = exportClause.elements.map(({ name, propertyName }) => ({ name: (propertyName ?? name).text, as: name.text }));
  return { names: [], passedOn: pairs };
}

/** What is taken of `import()`: by destructuring, by a property, in `then`, or in the elements of `Promise.all`. */
function takenFrom(call: ts.CallExpression): string[] | undefined {
  let node: ts.Node = call;
  let place: number | undefined;
  const list = call.parent;
  if (ts.isArrayLiteralExpression(list) && ts.isCallExpression(list.parent) && list.parent.expression.getText() === 'Promise.all') {
    place = list.elements.indexOf(call);
    node = list.parent;
  }
  let { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === 'then' && ts.isCallExpression(parent.parent)) {
    const [handler] = parent.parent.arguments;
    const parameter = handler !== undefined && ts.isArrowFunction(handler) ? handler.parameters[0]?.name : undefined;
    return parameter === undefined ? undefined : boundNames(parameter, place);
  }
  if (ts.isAwaitExpression(parent)) parent = parent.parent;
  while (ts.isParenthesizedExpression(parent)) parent = parent.parent;
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text];
  return ts.isVariableDeclaration(parent) ? boundNames(parent.name, place) : undefined;
}

function boundNames(name: ts.BindingName, place: number | undefined): string[] | undefined {
  if (place !== undefined) {
    const element = ts.isArrayBindingPattern(name) ? name.elements[place] : undefined;
    return element !== undefined && ts.isBindingElement(element) ? boundNames(element.name, undefined) : undefined;
  }
  if (!ts.isObjectBindingPattern(name)) return undefined;
  return name.elements.map(({ name: bound, propertyName }) => (propertyName ?? bound).getText());
}

function resolve(from: string, specifier: string, faces: Faces): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const [, name, path] = /^@bakehouse\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const file = faces.get(name)?.[`./${path}`]?.replace(/^\.\//, '') ?? `src/${path}.ts`;
  return `packages/${name}/${file}`;
}

/** One cycle for each group of files that import each other, as the files along it; the last imports the first. */
export function cyclesIn(imports: readonly Pick<Import, 'from' | 'to'>[]): string[][] {
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
