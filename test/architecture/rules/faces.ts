import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LAYERS } from '../layers.ts';
import { isTest, packageOf, type Tree } from '../tree.ts';

/** More entries are no face, and one entry would load everything at once; but what stands on top is started, not imported. */
const FEWEST = 2;
const MOST = 8;

/** Rule 3: `exports` of a package names its 2 to 8 entry files, which are there. */
export function wrongFaces({ root, packages }: Tree): string[] {
  return packages.flatMap(({ name, faces }) => {
    const entries = Object.entries(faces);
    const wrong = entries.filter(([key, file]) => key.includes('*') || !existsSync(join(root, 'packages', name, file)));
    return [
      ...(entries.length < (LAYERS.at(-1)?.includes(name) === true ? 1 : FEWEST) || entries.length > MOST
        ? [`packages/${name} has ${entries.length} entries; ${FEWEST} to ${MOST} are a face`]
        : []),
      ...wrong.map(([key, file]) => `packages/${name} exports ${key} as ${file}, which is no file`),
    ];
  });
}

/** Rule 3: the rest of a package cannot be imported from outside; tests may look at the files of any package by their path. */
export function importsPastFaces({ imports, packages }: Tree): string[] {
  const faces = new Map(packages.map((found) => [found.name, found.faces]));
  return imports.flatMap(({ from, to, specifier }) => {
    const [, name, path] = /^@bakehouse\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
    if (name !== undefined)
      return faces.get(name)?.[`./${path}`] === undefined ? [`${from} imports ${specifier}, which is no entry of packages/${name}`] : [];
    const own = packageOf(from);
    if (own === undefined || isTest(from) || !specifier.startsWith('.')) return [];
    return to?.startsWith('packages/') === true && packageOf(to) !== own
      ? [`${from} imports ${specifier}; import a package by its name`]
      : [];
  });
}
