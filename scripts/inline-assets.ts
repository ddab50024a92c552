import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '@bakehouse/core/errors';

/** How a module reads a file beside it: see `packages/system/src/asset.ts`. */
const CALL = /\bassetText\(\s*new URL\((['"])(\.{1,2}\/[^'"]+)\1, import\.meta\.url\),?\s*\)/g;
const OTHER_CALL = /\bassetText\(/;
/** The module with the function itself has no call of it, but a comment that says how to write one. */
const DECLARATION = 'export function assetText(';

/**
 * A module's text with the files that it reads in their place. Each is then in the chunk of the module that uses it: a step loads only its
 * own, nothing has to be found at run time, and a packaged task brings it along.
 *
 * @param path of the module, as JavaScript
 * @throws UserError for a file that is not there, and for a call that is not written as the bundler must find it
 */
export function inlineAssets(code: string, path: string): string {
  if (code.includes(DECLARATION)) return code;
  const inlined = code.replaceAll(CALL, (_call, _quote, name: string) => {
    const file = new URL(name, pathToFileURL(path));
    if (!existsSync(file)) throw new UserError(`${path} reads ${name}, which is not there.`);
    return JSON.stringify(readFileSync(file, 'utf8'));
  });
  const other = inlined.split('\n').find((line) => OTHER_CALL.test(line));
  if (other === undefined) return inlined;
  throw new UserError(`${path} reads a file in a way that does not work in the bundle: ${other.trim()}`, {
    hint: "write assetText(new URL('./name.sh', import.meta.url))",
  });
}

/** Puts the files into all modules below a folder that read one. */
export function inlineAssetsBelow(folder: string): void {
  for (const name of globSync('*/src/**/*.js', { cwd: folder })) {
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8');
    if (OTHER_CALL.test(code)) writeFileSync(path, inlineAssets(code, path));
  }
}
