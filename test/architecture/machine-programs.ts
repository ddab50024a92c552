import { posix } from 'node:path';
import ts from 'typescript';

/** What only a program for a shell has: who interprets it, or its first setting. */
const SHELL = /^#!\s*\/(?:usr\/)?bin\/(?:env\s+)?(?:ba|da)?sh\b|(?:^|\n)\s*set -[a-z]*[eux]/;

/** The texts in a module that are shell scripts, as `line: beginning`. They belong into files. */
export function shellInTexts(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isText && SHELL.test(node.text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${path}:${line + 1}: ${node.text.trim().split('\n')[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The files that a module reads with `assetText`, relative to the repository. */
export function assetsOf(path: string, text: string): string[] {
  return [...text.matchAll(/\bassetText\(\s*new URL\('([^']+)', import\.meta\.url\),?\s*\)/g)].map((match) =>
    posix.join(posix.dirname(path), match[1] ?? ''),
  );
}
