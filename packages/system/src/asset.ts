import { readFileSync } from 'node:fs';

/**
 * The text of a file that stands beside the module which uses it: a program, unit or rule for another machine. It is read when it is
 * needed, here; the bundle has it as a text in the chunk of the module (`scripts/inline-assets.ts`). So that it can be found there, the call
 * is always written as `assetText(new URL('./name.sh', import.meta.url))`.
 *
 * @param url of the file
 */
export function assetText(url: URL): string {
  return readFileSync(url, 'utf8');
}
