import { dirname } from 'node:path';
import { isInside } from '@bakehouse/system/files';

/** The nearest folder that holds a definition and everything that it is made of: no file that it names lies outside. */
export function definitionRoot({ file, sources }: { readonly file: string; readonly sources: readonly string[] }): string {
  let root = dirname(file);
  for (const source of sources) while (!isInside(root, source) && dirname(root) !== root) root = dirname(root);
  return root;
}
