import { readdir, realpath, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { nearest } from '@bakehouse/core/text';
import { isInside } from '@bakehouse/system/files';

/** Names of a folder that are compared; one with more is no folder that people look through. */
const MAX_COMPARED = 1000;
/** A name of that length is no misprint, and comparing takes time in proportion to it. */
const MAX_NAME = 100;

/**
 * "did you mean scripts/setup.sh?" for a path that leads to nothing, where each of its names that is not there is like one that is.
 *
 * @param path with `/`, relative to the folder
 * @param roots absolute: no name of a file outside of them is told, wherever `..` or links lead
 */
export async function suggestPath(
  path: string,
  folder: string,
  roots: readonly string[],
  kinds: readonly ('file' | 'folder')[] = ['file'],
): Promise<string | undefined> {
  const names = posix.normalize(path).replace(/\/+$/, '').split('/');
  const meant: string[] = [];
  try {
    const real = await Promise.all(roots.map((root) => realpath(root)));
    for (const name of names) {
      const parent = await realpath(join(folder, ...meant));
      if (name === '..') {
        meant.push(name);
        continue;
      }
      if (name.length > MAX_NAME || !real.some((root) => isInside(root, parent))) return undefined;
      const there = await readdir(parent);
      const found = there.includes(name) ? name : nearest(name, there.slice(0, MAX_COMPARED));
      if (found === undefined) return undefined;
      meant.push(found);
    }
    const kind = await kindOf(join(folder, ...meant));
    const suggestion = meant.join('/');
    return kind !== undefined && kinds.includes(kind) && suggestion !== names.join('/') ? `did you mean ${suggestion}?` : undefined;
  } catch {
    // What cannot be looked at suggests nothing.
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const status = await stat(path);
  if (status.isFile()) return 'file';
  return status.isDirectory() ? 'folder' : undefined;
}
