import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { LAYERS } from '../layers.ts';
import { isTest, packageOf, type SourceFile, type Tree } from '../tree.ts';

/** The two that speak to a terminal or a runtime, and the one that is never shipped. */
const TOP = new Set(LAYERS.at(-1));
/** What a domain may ask of `process`: about this computer and other processes, nothing that one runtime has and another has not. */
const OF_THE_SYSTEM = new Set(['platform', 'pid', 'execPath', 'versions', 'hrtime', 'kill', 'getuid', 'geteuid', 'getgid']);
const MORE_OF_PROCESS: Readonly<Record<string, string>> = {
  // They make the environment of child processes, find programs on PATH and see whether there is a proxy.
  'packages/system/src/child-environment.ts': 'env',
  'packages/system/src/debian-packages.ts': 'env',
  'packages/net/src/proxy-variables.ts': 'env',
  // The file that runs: what is installed beside it.
  'packages/steps/src/shared/storage-account.ts': 'argv',
  // Their functions run in other threads as texts, where nothing can be imported.
  'packages/system/src/hash-job.ts': 'getBuiltinModule',
  'packages/system/src/hash-workers.ts': 'getBuiltinModule',
};

/** Rule 8: a domain never knows which runtime runs it: it reads no variables, prints nothing and ends no process. */
export function runtimeInDomains({ sources, imports }: Tree): string[] {
  const domains = ofDomains(sources);
  const paths = new Set(domains.map(({ path }) => path));
  const imported = imports
    .filter(({ from, specifier }) => paths.has(from) && /^(?:node:)?(?:process|console)$/.test(specifier))
    .map(({ from, specifier }) => `${from} imports ${specifier}`);
  const used = domains.flatMap(({ path, ast }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && isValue(node)) {
        const property = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : undefined;
        if (node.text === 'process' && (property === undefined || !(OF_THE_SYSTEM.has(property) || MORE_OF_PROCESS[path] === property))) {
          found.push(property === undefined ? 'process as a whole' : `process.${property}`);
        }
        if (['console', 'globalThis', 'global'].includes(node.text)) found.push([node.text, ...(property ? [property] : [])].join('.'));
      }
      ts.forEachChild(node, visit);
    };
    visit(ast);
    return found.map((what) => `${path} uses ${what}`);
  });
  return [...imported, ...used];
}

/** A name that stands for a variable, not for a property. Variables of ours that are called as the runtime's are none of a domain. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return parent.getChildAt(0) === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  const isMember = ts.isClassElement(parent) || ts.isTypeElement(parent);
  return !(isMember && parent.name === node);
}

/** Modules of Node whose functions only work something out. */
const PURE = new Set(['node:path', 'node:url', 'node:util', 'node:os', 'node:zlib', 'node:diagnostics_channel']);
/** Names of the runtime that do something, or differ with who runs it. */
const DOING = new Set(['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'WebSocket', 'Worker']);

/** Rule 8: nothing runs when a file is imported, but what works out its constants. */
export function runsAtImport({ sources }: Tree): string[] {
  return ofDomains(sources).flatMap(({ path, ast }) =>
    atImport(ast).map((node) => `${path}:${ast.getLineAndCharacterOfPosition(node.getStart()).line + 1} runs when the file is imported`),
  );
}

/** Statements that declare nothing; in the others calls that do something, also in functions of the file that are called for a constant. */
function atImport(ast: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const doing = new Set([...DOING, ...doingImports(ast)]);
  const own = ownFunctions(ast);
  const visit = (node: ts.Node): void => {
    const isLater = ts.isFunctionLike(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node);
    const isOfInstance =
      ts.isPropertyDeclaration(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) !== true;
    if (isLater || isOfInstance) return;
    if (ts.isAwaitExpression(node) || (ts.isIdentifier(node) && doing.has(node.text) && isValue(node))) found.push(node);
    if (ts.isCallExpression(node)) {
      const called = node.expression;
      const isCalledHere = ts.isParenthesizedExpression(called) && isFunction(called.expression);
      if (called.kind === ts.SyntaxKind.ImportKeyword || isCalledHere) found.push(node);
      if (ts.isIdentifier(called)) follow(called.text);
      // What map, filter and the like are given, they call at once.
      if (ts.isPropertyAccessExpression(called)) for (const given of node.arguments) if (isFunction(given)) ts.forEachChild(given, visit);
    }
    ts.forEachChild(node, visit);
  };
  const follow = (name: string): void => {
    const body = own.get(name);
    own.delete(name);
    if (body !== undefined) visit(body);
  };
  for (const statement of ast.statements) {
    if (declares(statement)) visit(statement);
    else found.push(statement);
  }
  return found;
}

function declares(statement: ts.Statement): boolean {
  const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) || ts.isExportAssignment(statement);
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isModuleDeclaration(statement);
  return isImport || isType || ts.isVariableStatement(statement) || ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

/** The names under which a file has what may read, write, send or start something. */
function doingImports(ast: ts.SourceFile): string[] {
  return ast.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const module = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
    if (importClause === undefined || !isBuiltin(module) || PURE.has(module)) return [];
    const { name, namedBindings } = importClause;
    const all = namedBindings === undefined ? [] : ts.isNamespaceImport(namedBindings) ? [namedBindings] : namedBindings.elements;
    const names = [...(name === undefined ? [] : [name.text]), ...all.map((one) => one.name.text)];
    // Flags for open(2) and the like.
    return names.filter((one) => one !== 'constants');
  });
}

/** The bodies of the functions that a file declares, by name. */
function ownFunctions(ast: ts.SourceFile): Map<string, ts.Node> {
  const bodies = new Map<string, ts.Node>();
  for (const statement of ast.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name && statement.body) bodies.set(statement.name.text, statement.body);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer && isFunction(initializer)) bodies.set(name.text, initializer.body);
    }
  }
  return bodies;
}

function ofDomains(sources: readonly SourceFile[]): SourceFile[] {
  return sources.filter(({ path }) => !isTest(path) && !TOP.has(packageOf(path) ?? ''));
}
