import ts from 'typescript';
import { isTest, type Tree } from '../tree.ts';

/** Shorter ones are one call or one comparison, which says itself sooner than a name does. */
const SHORTEST = 60;

/**
 * Rule 4: a helper that two need moves down. Two functions are doubles when their parameters and bodies are the same but for white space,
 * whatever they are called.
 */
export function doubles({ sources }: Tree): string[] {
  const places = new Map<string, string[]>();
  for (const { path, ast } of sources) {
    if (!path.startsWith('packages/') || isTest(path)) continue;
    const visit = (node: ts.Node): void => {
      const body = bodyOf(node);
      if (body !== undefined && body.length >= SHORTEST) {
        const line = ast.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        places.set(body, [...(places.get(body) ?? []), `${path}:${line}`]);
      }
      ts.forEachChild(node, visit);
    };
    visit(ast);
  }
  return [...places.values()].filter((found) => found.length > 1).map((found) => `${found.join(' and ')} are the same`);
}

function bodyOf(node: ts.Node): string | undefined {
  if (!ts.isFunctionDeclaration(node) || node.body === undefined) return undefined;
  const parameters = node.parameters.map((parameter) => parameter.getText()).join(',');
  return `(${parameters})${node.body.getText()}`.replaceAll(/\s+/g, '');
}
