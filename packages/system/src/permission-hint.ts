import { lstatSync, type Stats, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { octalMode } from './paths.ts';

/**
 * What to do about a file that could not be read: who runs the step, what that user may not do, and where.
 *
 * @param file absolute
 * @param error what the system answered
 * @returns undefined for an error that is not about rights
 */
export function permissionHint(file: string, error: unknown): string | undefined {
  if (!hasErrorCode(error, 'EACCES', 'EPERM')) return undefined;
  const who = `the step runs as ${currentUser()}`;
  if (process.platform === 'win32') return `${who}: give that user the right to read the file, or leave it out`;
  const closed = closedFolder(dirname(file));
  if (closed !== undefined) {
    return `${who}, who may not go through the folder ${shown(closed)}: give that user its right x, or leave the file out`;
  }
  if (hasErrorCode(error, 'EACCES')) return `${who}, who may not read ${shown(file)}: give that user its right r, or leave it out`;
  return `${who}, to whom the system itself refuses the file: look at its attributes (lsattr), at the rules of the machine (SELinux, AppArmor), on macOS at Full Disk Access`;
}

function currentUser(): string {
  const id = process.geteuid?.();
  try {
    return `${userInfo().username}${id === undefined ? '' : ` (uid ${id})`}`;
  } catch {
    // In a container a user may have a number only.
    return id === undefined ? 'a user without a name' : `uid ${id}`;
  }
}

/** The first folder on the way that nobody of these rights may go through; access(2) would ask for another user where the two differ. */
function closedFolder(folder: string): string | undefined {
  const above = dirname(folder);
  const closed = above === folder ? undefined : closedFolder(above);
  if (closed !== undefined) return closed;
  return statusOf(() => statSync(`${folder}/.`)) === 'refused' ? folder : undefined;
}

function shown(path: string): string {
  const status = statusOf(() => lstatSync(path));
  if (status === undefined || status === 'refused') return path;
  return `${path} (mode ${octalMode(status.mode, 0o7777)}, of uid ${status.uid})`;
}

function statusOf(look: () => Stats): Stats | 'refused' | undefined {
  try {
    return look();
  } catch (error) {
    return hasErrorCode(error, 'EACCES', 'EPERM') ? 'refused' : undefined;
  }
}
