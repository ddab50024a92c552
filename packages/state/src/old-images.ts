import { join } from 'node:path';
import { messageOf } from '@bakehouse/core/errors';
import { DEFAULT_KEEP, type Keep } from '@bakehouse/image-definition/definition';
import { RECORD_FILE, readBuildRecord } from '@bakehouse/records/builds';
import type { GalleryVersion } from '@bakehouse/records/gallery';
import { LOCK_PREFIX } from '@bakehouse/system/folder-lock';
import { type Found, isOlder, type LeftThing, type OldThing, type ThingKind } from './old-thing.ts';
import { IMAGE_FOLDERS, type ImageFolder } from './state-folder.ts';
import { entriesOf, readTree } from './tree.ts';

const KINDS: Readonly<Record<ImageFolder, ThingKind>> = { builds: 'build', artifacts: 'artifacts', vm: 'test run', crashes: 'crashes' };

/** What a run without an image leaves in the folder itself: its mark, and the folders beside it. */
const OWN_RUNS: Readonly<Partial<Record<ImageFolder, { readonly mark: string; readonly folders: readonly string[] }>>> = {
  vm: { mark: 'result.json', folders: ['tests', 'dumps'] },
  crashes: { mark: 'crashes.json', folders: [] },
};

interface KnownImages {
  /** By id, of the definitions that are given; undefined where none are, which says nothing about any image. */
  readonly keeps: ReadonlyMap<string, Keep> | undefined;
  /** By id. */
  readonly versions: ReadonlyMap<string, readonly GalleryVersion[]>;
}

/**
 * What was made of single images and is older than they say. A finished build that is in no gallery is the only copy of an image: it goes
 * only when its image has no definition any more.
 *
 * @param root real path of the state folder
 */
export async function oldImages(root: string, images: KnownImages, now: Date): Promise<Found> {
  const old: OldThing[] = [];
  const left: LeftThing[] = [];
  for (const folder of IMAGE_FOLDERS) {
    const entries = (await entriesOf(join(root, folder))).filter(({ name }) => !name.startsWith(LOCK_PREFIX));
    const run = OWN_RUNS[folder];
    const isOwn = run !== undefined && entries.some((entry) => entry.name === run.mark && entry.isFile());
    const own: string[] = [];
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (isOwn && (entry.isFile() || (entry.isDirectory() && run.folders.includes(entry.name)))) own.push(path);
      else if (!entry.isDirectory()) left.push({ path, why: entry.isSymbolicLink() ? 'it is a link' : 'it is of no image' });
      else {
        const { changed, files } = await readTree(join(root, path));
        if (!isOlder(changed, minAgeOf(images, entry.name), now)) continue;
        const why = folder === 'builds' ? await whyBuildStays(join(root, path), entry.name, images) : undefined;
        if (why === undefined) old.push({ kind: KINDS[folder], paths: [path], files });
        else left.push({ path, why });
      }
    }
    const [first, ...rest] = own;
    if (first === undefined) continue;
    const trees = await Promise.all(own.map((path) => readTree(join(root, path))));
    if (trees.every(({ changed }) => isOlder(changed, DEFAULT_KEEP.minAgeDays, now)))
      old.push({ kind: KINDS[folder], paths: [first, ...rest], files: trees.flatMap(({ files }) => files) });
  }
  return { old, left };
}

function minAgeOf({ keeps }: KnownImages, image: string): number {
  return (keeps?.get(image) ?? DEFAULT_KEEP).minAgeDays;
}

async function whyBuildStays(folder: string, image: string, { keeps, versions }: KnownImages): Promise<string | undefined> {
  if (keeps !== undefined && !keeps.has(image)) return undefined;
  try {
    const record = await readBuildRecord(join(folder, RECORD_FILE));
    if (record === undefined) return undefined;
    const isThere = (version: GalleryVersion) => record.files.every((made) => version.files.some(({ sha256 }) => sha256 === made.sha256));
    if (record.files.length > 0 && (versions.get(image) ?? []).some(isThere)) return undefined;
    return 'it is a finished build that is in no gallery';
  } catch (error) {
    return `nobody can tell whether it is finished: ${messageOf(error)}`;
  }
}
