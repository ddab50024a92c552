import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, sep } from 'node:path';

/**
 * Files below `packages` that hold nothing but types and so never run: a report of coverage would call them untested.
 *
 * @param root absolute folder of the repository
 * @returns relative to it, with `/`
 */
export function typeOnlyFiles(root: string): string[] {
  const exclude = (path: string) => path.split(sep).includes('node_modules');
  return (
    globSync('packages/**/*.ts', { cwd: root, exclude })
      .map((path) => path.split(sep).join('/'))
      // A declaration of a module in JavaScript.
      .filter((path) => path.endsWith('.d.ts') || isTypeOnly(readFileSync(join(root, path), 'utf8')))
      .sort()
  );
}

/** Whether nothing of a module in TypeScript is left when its types are taken out. */
export function isTypeOnly(text: string): boolean {
  const code = stripTypeScriptTypes(text)
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/export\s*\{\s*\}/g, '');
  return /^[\s;]*$/.test(code);
}
