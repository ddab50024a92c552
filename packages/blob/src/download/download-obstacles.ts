import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@bakehouse/core/errors';

/**
 * What stands in the destination where something else is needed: a folder for a file, anything but a folder for a folder. A symbolic link for
 * a folder is one of them, because what is written below it would land elsewhere.
 *
 * @param paths of files and folders, checked ones with `/`
 */
export function findObstacles(
  destination: string,
  paths: { readonly files: readonly string[]; readonly folders: readonly string[] },
): Finding[] {
  const findings: Finding[] = [];
  const known = new Map<string, boolean>();
  const refuse = (path: string, message: string) =>
    findings.push({ severity: 'error', file: join(destination, path), message, hint: 'remove it' });
  /** False where nothing can be below. */
  const isFree = (folder: string): boolean => {
    if (folder === '') return true;
    const before = known.get(folder);
    if (before !== undefined) return before;
    let free = isFree(folder.slice(0, Math.max(folder.lastIndexOf('/'), 0)));
    const status = free ? lstatSync(join(destination, folder), { throwIfNoEntry: false }) : undefined;
    if (status !== undefined && !status.isDirectory()) {
      free = false;
      refuse(
        folder,
        status.isSymbolicLink()
          ? 'is a symbolic link, through which blobs would be written elsewhere'
          : 'is a file; a folder is needed there',
      );
    }
    known.set(folder, free);
    return free;
  };
  for (const path of paths.folders) isFree(path);
  for (const path of paths.files) {
    if (!isFree(path.slice(0, Math.max(path.lastIndexOf('/'), 0)))) continue;
    const status = lstatSync(join(destination, path), { throwIfNoEntry: false });
    if (status?.isDirectory() === true) refuse(path, 'is a folder; a file is to be put there');
    else if (status !== undefined && !status.isFile() && !status.isSymbolicLink()) refuse(path, 'is a FIFO, socket or device');
  }
  return findings;
}
