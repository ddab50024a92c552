import type { Dirent } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { hasErrorCode, InputError, messageOf } from '@bakehouse/core/errors';
import { isInside } from '@bakehouse/system/files';
import { LOCK_PREFIX } from '@bakehouse/system/folder-lock';
import type { LeftThing } from './old-thing.ts';
import { entriesOf } from './tree.ts';

/** Folders of a state folder with a folder for each image. */
export const IMAGE_FOLDERS = ['builds', 'artifacts', 'vm', 'crashes'] as const;
export type ImageFolder = (typeof IMAGE_FOLDERS)[number];

/** What else can be in one and always stays: galleries, blobs, and small files that the next run replaces. */
const KEPT = ['gallery', 'azurite', 'uploads', 'runner', '1es', 'state', 'plan.json', 'drift.json'];
const PRUNED: readonly string[] = [...IMAGE_FOLDERS, 'reports', 'cache'];
const KNOWN: ReadonlySet<string> = new Set([...PRUNED, ...KEPT]);

export interface StateFolder {
  /** Real path. */
  readonly root: string;
  /** What in it is left as a whole: what no step makes, and links in the place of folders. */
  readonly left: readonly LeftThing[];
}

/**
 * Looks whether a folder is one in which steps keep their state.
 *
 * @param folder absolute
 * @param workspace absolute
 * @returns undefined when there is no such folder, or nothing in it
 * @throws InputError when it cannot be read, holds nothing that is known or holds the workspace or a repository
 */
export async function openStateFolder(folder: string, workspace: string): Promise<StateFolder | undefined> {
  let root: string;
  let entries: Dirent[];
  try {
    root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) throw new Error('it is no folder');
    entries = (await entriesOf(root)).filter(({ name }) => !name.startsWith(LOCK_PREFIX));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw new InputError(`The state folder ${folder} cannot be read: ${messageOf(error)}`, {
      hint: 'give state-folder the folder that bake was given, by default .bakehouse',
    });
  }
  if (entries.length === 0) return undefined;
  const why = await refusalOf(
    root,
    entries.map(({ name }) => name),
    workspace,
  );
  if (why !== undefined) {
    throw new InputError(`${folder} is no state folder: ${why}. Nothing is removed.`, {
      hint: 'give state-folder the folder that bake was given, by default .bakehouse',
    });
  }
  return { root, left: entries.flatMap(leftOf) };
}

function leftOf(entry: Dirent): LeftThing[] {
  if (!KNOWN.has(entry.name)) return [{ path: entry.name, why: 'no step makes it' }];
  return entry.isSymbolicLink() && PRUNED.includes(entry.name) ? [{ path: entry.name, why: 'it is a link' }] : [];
}

async function refusalOf(root: string, names: readonly string[], workspace: string): Promise<string | undefined> {
  if (isInside(root, await realpath(workspace).catch(() => workspace))) return 'the workspace is in it';
  if (names.includes('.git')) return 'it holds a repository';
  return names.some((name) => KNOWN.has(name)) ? undefined : 'nothing in it is of a name that Bakehouse gives';
}
