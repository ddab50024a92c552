import { readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, posix, sep } from 'node:path';
import { type Finding, hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { isInside, linkTargetProblem, missingOnTheWay } from '@bakehouse/system/files';

/** A symbolic link that stays one. */
export interface SelectedLink {
  readonly path: string;
  /** With `/`, relative to the link's folder. */
  readonly target: string;
}

/** Why a symbolic link of a source cannot be taken. */
export type LinkProblem = Pick<Finding, 'message' | 'hint'>;

/**
 * The real path of what a link points to, if that is in the source.
 *
 * @param own the link's own real path
 * @param root the source's real path
 * @param source as people know it
 */
export function resolveLink(own: string, root: string, source: string): { readonly real: string } | { readonly problem: LinkProblem } {
  try {
    // Node's own takes `link/..` for nothing, where the system follows the link first.
    const real = realpathSync.native(own);
    if (isInside(root, real)) return { real };
    return { problem: { message: `is a symbolic link that leads out of ${source}`, hint: 'copy what is needed, or exclude it' } };
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return { problem: { message: 'is a symbolic link to nothing', hint: 'exclude it' } };
    if (hasErrorCode(error, 'ELOOP')) return { problem: { message: 'is a symbolic link in a circle', hint: 'exclude it' } };
    return { problem: { message: `cannot be resolved: ${messageOf(error)}` } };
  }
}

/**
 * What a link says that is to stay one, if that holds wherever it is unpacked.
 *
 * @param own the link's own real path
 * @param path of the link in the source, with `/`
 */
export function keptTarget(own: string, path: string): { readonly target: string } | { readonly problem: LinkProblem } {
  const said = readlinkSync(own);
  if (isAbsolute(said)) {
    return { problem: { message: 'is a symbolic link with an absolute path', hint: 'make it relative: it would break elsewhere' } };
  }
  const target = said.replaceAll(sep, '/');
  // Out and back in again by the name of the source, which the folder that it is unpacked to does not have; or on a winding way.
  const problem = linkTargetProblem(path, target);
  if (problem === undefined) return { target };
  return { problem: { message: `is a symbolic link to ${JSON.stringify(target)}, which ${problem}`, hint: 'make it direct' } };
}

/**
 * Links that would not find their target where they are unpacked, or the links on the way.
 *
 * @param names everything that is unpacked with them
 */
export function lostLinks(links: readonly SelectedLink[], names: ReadonlySet<string>): { path: string; problem: LinkProblem }[] {
  const targets = new Map(links.map(({ path, target }) => [path, target]));
  return links.flatMap(({ path, target }) => {
    const missing = missingOnTheWay(posix.join(posix.dirname(path), target), names, targets);
    if (missing === undefined) return [];
    return [{ path, problem: { message: `is a symbolic link to ${missing}, which is not selected`, hint: 'select both or none' } }];
  });
}
