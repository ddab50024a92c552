import { messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { type Keep, keepForAll } from '@bakehouse/image-definition/definition';
import type { GalleryVersion } from '@bakehouse/records/gallery';
import { oldCache } from './old-cache.ts';
import { oldImages } from './old-images.ts';
import { oldReports } from './old-reports.ts';
import type { LeftThing, OldThing, ThingKind } from './old-thing.ts';
import { removeThing } from './remove-thing.ts';
import { openStateFolder, type StateFolder } from './state-folder.ts';
import { FreedRoom } from './tree.ts';

export interface PruneRequest {
  /** Absolute. */
  readonly stateFolder: string;
  /** Absolute. */
  readonly workspace: string;
  /** What each image keeps, by its id, of the definitions that are given; undefined when none are. */
  readonly keeps: ReadonlyMap<string, Keep> | undefined;
  /** Says which builds are in it. Nothing of it is removed. */
  readonly gallery: Pick<Gallery, 'images' | 'list'>;
  readonly now: Date;
  /** Say what would be removed, and change nothing. */
  readonly dryRun: boolean;
  readonly log: Log;
  readonly signal: AbortSignal;
}

interface PrunedThing {
  readonly kind: ThingKind;
  /** Relative to the state folder, with `/`. */
  readonly path: string;
  /** That became free; files that have other names elsewhere free nothing. */
  readonly bytes: number;
}

export interface Pruned {
  /** What was removed, or would be. */
  readonly removed: readonly PrunedThing[];
  /** Sum of theirs. */
  readonly bytes: number;
  /** What stays and is not simply young. */
  readonly left: readonly LeftThing[];
  /** What should have gone and could not. */
  readonly failed: readonly LeftThing[];
  /** Versions in the gallery; all of them stay. */
  readonly galleryVersions: number;
}

/**
 * Removes the reports, builds and caches of a state folder that are not kept: reports by number and age, all else by age. No bake works on
 * the folder meanwhile. No link is followed, and nothing outside of the folder is removed.
 *
 * @throws InputError when the folder is no state folder, what the gallery and the file system say, CancelledError
 */
export async function pruneState(request: PruneRequest): Promise<Pruned> {
  const { stateFolder, workspace, dryRun, log, signal } = request;
  const state = await openStateFolder(stateFolder, workspace);
  if (state === undefined) {
    const versions = await versionsOf(request);
    return { removed: [], bytes: 0, left: [], failed: [], galleryVersions: countOf(versions) };
  }
  const prune = () => pruneAlone(state, request);
  if (dryRun) return prune();
  const { withTidyFolderLock } = await import('@bakehouse/system/folder-lock');
  // A bake ends by itself, and whoever waits has the time limit of its job.
  return withTidyFolderLock(state.root, { wait: Number.POSITIVE_INFINITY, log, signal }, prune);
}

async function pruneAlone({ root, left }: StateFolder, request: PruneRequest): Promise<Pruned> {
  const { keeps, now, dryRun, signal } = request;
  const versions = await versionsOf(request);
  const keep = keepForAll([...(keeps?.values() ?? [])]);
  const found = [
    await oldReports(root, keep, now),
    await oldImages(root, { keeps, versions }, now),
    await oldCache(root, keep.minAgeDays, now),
  ];
  const removed: PrunedThing[] = [];
  const failed: LeftThing[] = [];
  const room = new FreedRoom();
  for (const thing of found.flatMap(({ old }) => old)) {
    throwIfCancelled(signal);
    const why = dryRun ? undefined : await whyNotRemoved(root, thing, request);
    if (why === undefined) removed.push({ kind: thing.kind, path: thing.paths[0], bytes: room.add(thing.files) });
    else failed.push({ path: thing.paths[0], why });
  }
  return {
    removed,
    bytes: removed.reduce((sum, { bytes }) => sum + bytes, 0),
    left: [...left, ...found.flatMap((one) => one.left)],
    failed,
    galleryVersions: countOf(versions),
  };
}

async function whyNotRemoved(root: string, thing: OldThing, request: PruneRequest): Promise<string | undefined> {
  try {
    await removeThing(root, thing, request);
    return undefined;
  } catch (error) {
    throwIfCancelled(request.signal);
    return messageOf(error);
  }
}

async function versionsOf({ gallery, signal }: PruneRequest): Promise<Map<string, GalleryVersion[]>> {
  const versions = new Map<string, GalleryVersion[]>();
  for (const image of await gallery.images()) {
    throwIfCancelled(signal);
    versions.set(image, await gallery.list(image));
  }
  return versions;
}

function countOf(versions: ReadonlyMap<string, readonly GalleryVersion[]>): number {
  return [...versions.values()].reduce((sum, { length }) => sum + length, 0);
}
