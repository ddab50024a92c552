import ts from 'typescript';
import { isTest, type Tree } from '../tree.ts';

/** Rule 3: what nobody outside a file uses is not exported. A name that is only passed on counts as used where it is used at last. */
export function unusedExports({ sources, imports }: Tree): string[] {
  const used = new Map<string, Set<string> | 'all'>();
  const passed = new Map<string, { to: string; name: string }>();
  for (const { from, to, passedOn } of imports) {
    for (const { name, as } of passedOn ?? []) if (to !== undefined) passed.set(`${from}:${as}`, { to, name });
  }
  const use = (file: string, name: string): void => {
    const known = used.get(file) ?? new Set<string>();
    if (known === 'all' || known.has(name)) return;
    used.set(file, known.add(name));
    const next = passed.get(`${file}:${name}`);
    if (next !== undefined) use(next.to, next.name);
  };
  for (const { to, names } of imports) {
    if (to === undefined) continue;
    if (names === undefined) used.set(to, 'all');
    else for (const name of names) use(to, name);
  }
  // What a file passes on to all is used by all, as far as can be seen.
  for (const [key, { to, name }] of passed) if (used.get(key.slice(0, key.lastIndexOf(':'))) === 'all') use(to, name);
  return sources
    .filter(({ path }) => path.startsWith('packages/') && !isTest(path))
    .flatMap(({ path, ast }) => {
      const known = used.get(path);
      if (known === 'all') return [];
      return exportedNames(ast)
        .filter((name) => known?.has(name) !== true)
        .map((name) => `${path} exports ${name}, which nobody uses`);
    });
}

function exportedNames(ast: ts.SourceFile): string[] {
  return ast.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
    }
    if (!ts.canHaveModifiers(statement) || ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true)
      return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    }
    const { name } = statement as ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
    return name === undefined ? [] : [name.text];
  });
}
