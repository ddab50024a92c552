import { markedFolder } from '../names/folder-marker.ts';
import { recordedBlob } from '../pages/page-record.ts';
import type { RemoteBlob } from '../requests/listed-blob.ts';

export interface SourceScope {
  /** Paths of folders of the source that hold none of its files. */
  readonly emptyFolders?: readonly string[] | undefined;
  /** Whether a path is one that the source is about. Default: all are. */
  readonly covers?: ((path: string, kind: 'file' | 'folder') => boolean) | undefined;
}

interface ScopeOptions extends SourceScope {
  /** '' for none. */
  readonly prefix: string;
  /** Names of the blobs that the source has. */
  readonly taken: ReadonlySet<string>;
  /** Also what the source leaves out. */
  readonly all: boolean;
}

interface ExtraneousBlobs {
  /** No file stands for them. Markers of folders are the last, from the innermost. */
  readonly deleted: readonly RemoteBlob[];
  /** Names that the source leaves out: whether a file stands for them, nobody knows. */
  readonly left: readonly RemoteBlob[];
}

/**
 * What of the blobs under a prefix a source has no file for. A filter that makes a source smaller never makes more be deleted: what it leaves
 * out stays. The marker of a folder goes when the source has no such folder and nothing that stays is in it.
 *
 * @param remote all that is there under the prefix
 */
export function findExtraneous(remote: Iterable<RemoteBlob>, { prefix, taken, all, emptyFolders, covers }: ScopeOptions): ExtraneousBlobs {
  const cut = prefix === '' ? 0 : prefix.length + 1;
  const isCovered = (path: string, kind: 'file' | 'folder') => all || covers === undefined || covers(path, kind);
  const deleted: RemoteBlob[] = [];
  const left: RemoteBlob[] = [];
  const markers: { readonly blob: RemoteBlob; readonly folder: string }[] = [];
  for (const blob of remote) {
    if (taken.has(blob.name)) continue;
    const path = blob.name.slice(cut);
    const folder = markedFolder(path, blob);
    if (folder !== undefined) {
      // Directories of accounts with a hierarchical namespace are no blobs to delete one by one.
      if (blob.metadata['hdi_isfolder'] !== 'true') markers.push({ blob, folder });
      continue;
    }
    // What is known of a page blob that is not complete goes on with it.
    const recorded = recordedBlob(blob.name);
    if (recorded !== undefined && taken.has(recorded)) continue;
    if (isCovered(recorded === undefined ? path : recorded.slice(cut), 'file')) deleted.push(blob);
    else left.push(blob);
  }
  if (markers.length === 0) return { deleted, left };
  const folders = new Set(emptyFolders);
  for (const path of emptyFolders ?? []) addFoldersAbove(path, folders);
  for (const name of [...taken, ...left.map((blob) => blob.name)]) addFoldersAbove(name.slice(cut), folders);
  markers.sort((a, b) => b.folder.length - a.folder.length);
  for (const { blob, folder } of markers) {
    if (folder === '' || folders.has(folder)) continue;
    if (isCovered(folder, 'folder')) deleted.push(blob);
    else {
      left.push(blob);
      addFoldersAbove(folder, folders);
    }
  }
  return { deleted, left };
}

function addFoldersAbove(path: string, folders: Set<string>): void {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) folders.add(path.slice(0, end));
}
