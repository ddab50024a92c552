import { dirname } from 'node:path';
import type { FileView } from '@bakehouse/image-definition/fingerprint';

/** Everything on the disk that a definition's result depends on. All paths are absolute. */
export interface DefinitionInputs {
  /** The definition, its parents, its files of variables and every file that it names. */
  readonly files: readonly string[];
  /** Folders whose entries count: those named as a whole, everything below them, and those that a pattern was looked for in. */
  readonly folders: readonly string[];
}

/** Files by folder: where the folder really lies, and name and identity of each. */
type FolderState = readonly [folder: string, place: string, ...files: (readonly [name: string, identity: string])[]];

/** What tells the inputs of a definition from what they were before, without reading them. Plain JSON. */
export interface InputState {
  readonly definition: string;
  readonly folders: readonly FolderState[];
  readonly listings: readonly (readonly [folder: string, listing: string, identity: string])[];
}

export interface SeenInputs {
  readonly state: InputState;
  /** False where a file or folder is so young that it could change once more without showing it. */
  readonly settled: boolean;
}

export function inputState(definition: string, { files, folders }: DefinitionInputs, view: FileView): SeenInputs {
  const byFolder = new Map<string, [string, string, ...[string, string][]]>();
  let settled = true;
  for (const path of new Set([definition, ...files])) {
    const seen = view.file(path);
    settled &&= seen.settled;
    const own = dirname(path);
    // With the separator, so that a name can be put behind it as it is.
    const folder = path.slice(0, own.length + (own.endsWith('/') || own.endsWith('\\') ? 0 : 1));
    const place = view.placeOf(path);
    const kept = byFolder.get(folder) ?? [folder, place === own ? '' : place];
    kept.push([path.slice(folder.length), seen.identity]);
    byFolder.set(folder, kept);
  }
  const listings = [...new Set(folders)].map((folder) => [folder, view.listing(folder), view.folder(folder) ?? ''] as const);
  // A file that came after the folder was read, and is in the listing now, made the folder younger.
  settled &&= listings.every(([folder]) => view.file(folder).settled);
  return { state: { definition, folders: [...byFolder.values()], listings }, settled };
}

/** Absolute paths of the files that are not what they were, as far as anybody asks for them. */
export function* changedFiles({ definition, folders }: InputState, view: FileView): Generator<string> {
  const own = dirname(definition);
  for (const [folder, place, ...files] of folders) {
    for (const [index, [name, identity]] of files.entries()) {
      const path = folder + name;
      const moved = index === 0 && view.placeOf(path) !== (place === '' ? dirname(path) : place);
      // Parents lie elsewhere; keeping what each definition has for itself would only take memory.
      if (moved || (folder.startsWith(own) ? view.file(path) : view.sharedFile(path)).identity !== identity) yield path;
    }
  }
}

/** Absolute paths of the folders that have other entries than they had. */
export function* changedFolders({ listings }: InputState, view: FileView): Generator<string> {
  for (const [folder, listing, identity] of listings) {
    // The times of a folder change with its entries, and cost a tenth of reading these. Others (something was there for a while, or the
    // file system keeps no fine times) say nothing.
    if (view.folder(folder) !== identity && view.listing(folder) !== listing) yield folder;
  }
}

/** Absolute paths of all files. */
export function filesOf({ folders }: InputState): string[] {
  return folders.flatMap(([folder, , ...files]) => files.map(([name]) => folder + name));
}
