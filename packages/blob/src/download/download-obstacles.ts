import { accessSync, constants, existsSync, lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Finding, hasErrorCode, messageOf } from '@bakehouse/core/errors';

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
  const refuse = (path: string, message: string, hint = path === '' ? 'give another folder' : 'remove it') =>
    findings.push({ severity: 'error', file: join(destination, path), message, hint });
  const look = (path: string): Stats | undefined => {
    try {
      if (path !== '') return lstatSync(join(destination, path), { throwIfNoEntry: false });
      const { above, status } = nearest(destination);
      if (above === destination || status.isDirectory()) return status;
      refuse('', `lies in ${above}, which is ${status.isSymbolicLink() ? LEADS_NOWHERE : 'a file'}`);
    } catch (error) {
      const hint = 'give this user the right to read it and to go through the folders above it, or give another folder';
      refuse(path, `cannot be looked at: ${messageOf(error)}`, hint);
    }
    return undefined;
  };
  /** False where nothing can be below. */
  const isFree = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    let free = folder === '' || isFree(folder.slice(0, Math.max(folder.lastIndexOf('/'), 0)));
    const found = findings.length;
    const status = free ? look(folder) : undefined;
    free &&= findings.length === found;
    if (status !== undefined && !status.isDirectory()) {
      free = false;
      refuse(
        folder,
        !status.isSymbolicLink()
          ? 'is a file; a folder is needed there'
          : folder === ''
            ? `is ${LEADS_NOWHERE}`
            : 'is a symbolic link, through which blobs would be written elsewhere',
      );
    }
    known.set(folder, free);
    return free;
  };
  for (const path of paths.folders) isFree(path);
  for (const path of paths.files) {
    if (!isFree(path.slice(0, Math.max(path.lastIndexOf('/'), 0)))) continue;
    const status = look(path);
    if (status?.isDirectory() === true) refuse(path, 'is a folder; a file is to be put there');
    else if (status !== undefined && !status.isFile() && !status.isSymbolicLink()) refuse(path, 'is a FIFO, socket or device');
  }
  return findings;
}

const LEADS_NOWHERE = 'a symbolic link that leads nowhere';

/**
 * The destination, or the nearest above it that is there; a link only where nothing is behind it.
 *
 * @throws the system's error for a folder that this user may not go through
 */
function nearest(path: string): { readonly above: string; readonly status: Stats } {
  const status = statSync(path, { throwIfNoEntry: false }) ?? linkAt(path);
  if (status === undefined) return nearest(dirname(path));
  // What is in it is asked for by the thousand: one refusal for all.
  if (status.isDirectory()) statSync(`${path}/.`);
  return { above: path, status };
}

/** A symbolic link, by itself; undefined where nothing is. */
function linkAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (hasErrorCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

/**
 * Folders that are there and into which nothing can be put: found before the first file is in its place, so that no half of a set is.
 *
 * @param targets absolute paths, below the destination, of what is to be put in place
 * @param mounts real paths of all mount points
 */
export function findReadOnly(destination: string, targets: readonly string[], mounts: readonly string[] = mountPoints()): Finding[] {
  const findings = findMounts(destination, targets, mounts);
  const known = new Set<string>();
  const check = (folder: string): void => {
    if (known.has(folder)) return;
    known.add(folder);
    try {
      accessSync(folder, constants.W_OK | constants.X_OK);
      // Files are renamed into their places, which no system does from one file system to another.
      if (statSync(folder).dev !== statSync(destination).dev && !findings.some(({ file = '' }) => isIn(file, folder))) {
        findings.push({
          severity: 'error',
          file: folder,
          message: 'is on another file system than the destination',
          hint: 'download into it by itself',
        });
      }
    } catch (error) {
      // It is made then, in the nearest one that is there.
      if (hasErrorCode(error, 'ENOENT')) {
        if (folder !== destination) check(dirname(folder));
      } else {
        findings.push({
          severity: 'error',
          file: folder,
          message: `takes no files: ${messageOf(error)}`,
          hint: 'give this user the right to write there, or give another folder',
        });
      }
    }
  };
  if (targets.length > 0) check(destination);
  for (const target of targets) check(dirname(target));
  return findings;
}

/** Bind mounts, such as the volumes of a container, may be of the destination's own file system: nothing can be renamed into them all the same. */
function findMounts(destination: string, targets: readonly string[], mounts: readonly string[]): Finding[] {
  if (mounts.length === 0 || !statSync(destination, { throwIfNoEntry: false })?.isDirectory()) return [];
  const real = realpathSync(destination);
  return (
    mounts
      .filter((mount) => mount !== real && isIn(real, mount))
      .map((mount) => join(destination, relative(real, mount)))
      // One that is not there lies below another mount.
      .filter((mount) => targets.some((target) => isIn(mount, target)) && existsSync(mount))
      .map((file) => ({
        severity: 'error',
        file,
        message: 'is a mount point, into which nothing can be moved from the destination',
        hint: 'download into it by itself, or give another folder',
      }))
  );
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** proc_pid_mountinfo(5); none where there is no /proc. */
function mountPoints(): string[] {
  if (process.platform !== 'linux') return [];
  try {
    const lines = readFileSync('/proc/self/mountinfo', 'utf8').trimEnd().split('\n');
    return lines.map((line) =>
      (line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8))),
    );
  } catch {
    return [];
  }
}
