import type { Dirent, Stats, StatsBase } from 'node:fs';
import { isAbsolute, posix, relative, sep } from 'node:path';

/** "FIFO", "socket", "device": what a file is that is neither file, folder nor link. */
export function kindOf(entry: Stats | StatsBase<bigint> | Dirent): string {
  if (entry.isFIFO()) return 'FIFO';
  return entry.isSocket() ? 'socket' : 'device';
}

/** True when a path is a folder itself or below it; both are real paths. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way));
}

/** A path as messages and documents name it: relative to the workspace, with `/`, where it lies in there; else as it is. */
export function shownPath(file: string, workspace: string): string {
  if (!isAbsolute(file) || !isInside(workspace, file)) return file;
  return relative(workspace, file).split(sep).join('/') || file;
}

/** The permissions of a mode as people and manifests write them: octal, four digits, "0755". @param mask the bits that count */
export function octalMode(mode: number, mask = 0o777): string {
  return (mode & mask).toString(8).padStart(4, '0');
}

/**
 * Why what a symbolic link says cannot be trusted to stay in its tree, or undefined. Judged by the text alone: a target may climb only
 * at its start, where the folders are real ones. After a name that may itself be a link `..` could lead anywhere.
 *
 * @param path of the link, with `/`
 */
export function linkTargetProblem(path: string, target: string): string | undefined {
  if (target.startsWith('/') || /^[A-Za-z]:/.test(target)) return 'is absolute';
  if (/[\\\0]/.test(target)) return 'has a backslash';
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0) return 'is the folder that it is in';
  const climbs = parts.findIndex((part) => part !== '..');
  const depth = path.split('/').length - 1;
  if ((climbs === -1 ? parts.length : climbs) > depth) return 'leads out of the tree';
  return climbs !== -1 && parts.slice(climbs).includes('..') ? 'may lead out of the tree' : undefined;
}

/**
 * The first place that is not there of a way that may go through links, or undefined.
 *
 * @param way with `/`; nothing in it climbs
 * @param names everything that is there
 * @param targets what links among them say: in no circle, and climbing only at their start
 */
export function missingOnTheWay(way: string, names: ReadonlySet<string>, targets: ReadonlyMap<string, string>): string | undefined {
  const parts = way.split('/').filter((part) => part !== '' && part !== '.');
  for (const depth of parts.keys()) {
    const at = parts.slice(0, depth + 1).join('/');
    if (!names.has(at)) return parts.join('/');
    const target = targets.get(at);
    if (target === undefined) continue;
    return missingOnTheWay(posix.join(posix.dirname(at), target, ...parts.slice(depth + 1)), names, targets);
  }
  return undefined;
}
