import ts from 'typescript';
import { LAYERS } from '../layers.ts';
import { isTest, packageOf, type SourceFile, type Tree } from '../tree.ts';

/** The two that speak to a terminal or a runtime, and the one that is never shipped. */
const TOP = new Set(LAYERS.at(-1));
const OF_THE_RUNTIME = new Set(['env', 'exit', 'exitCode', 'stdout', 'stderr']);
/** They make the environment of child processes, find programs on PATH and see whether there is a proxy. */
const MAY_READ_ENV = /^packages\/(?:system\/src\/(?:child-environment|debian-packages)|net\/src\/proxy-variables)\.ts$/;

/** Rule 8: a domain never knows which runtime runs it: it reads no variables, prints nothing and ends no process. */
export function runtimeInDomains({ sources }: Tree): string[] {
  return ofDomains(sources).flatMap(({ path, ast }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
        const [object, property] = [node.expression.text, node.name.text];
        const allowed = property === 'env' && MAY_READ_ENV.test(path);
        if (object === 'process' && OF_THE_RUNTIME.has(property) && !allowed) found.push(`process.${property}`);
        if (object === 'console') found.push(`console.${property}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(ast);
    return found.map((what) => `${path} uses ${what}`);
  });
}

/** Rule 8: nothing runs when a file is imported. */
export function runsAtImport({ sources }: Tree): string[] {
  return ofDomains(sources).flatMap(({ path, ast }) =>
    ast.statements
      .filter((statement) => ts.isExpressionStatement(statement) || ts.isIfStatement(statement) || ts.isForOfStatement(statement))
      .map((statement) => `${path}:${ast.getLineAndCharacterOfPosition(statement.getStart()).line + 1} runs when the file is imported`),
  );
}

function ofDomains(sources: readonly SourceFile[]): SourceFile[] {
  return sources.filter(({ path }) => !isTest(path) && !TOP.has(packageOf(path) ?? ''));
}
