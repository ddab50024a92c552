import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';

/** Where tools and downloads are kept when no runner names a folder: `~/.cache/bakehouse`. */
export function cacheFolder(home: () => string = homedir, temporary = tmpdir()): string {
  try {
    return join(home(), '.cache', 'bakehouse');
  } catch {
    // No HOME, and no entry for this user in the password file: containers with an arbitrary user id.
    return ownFolder(temporary);
  }
}

/** A folder that nobody else can write to, since programs are run from it; the same each time, unless somebody else has made it before. */
function ownFolder(temporary: string): string {
  const user = process.getuid?.() ?? 0;
  const folder = join(temporary, `bakehouse-cache-${user}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
  const found = lstatSync(folder);
  const isOwn = found.isDirectory() && (process.platform === 'win32' || (found.uid === user && (found.mode & 0o022) === 0));
  return isOwn ? folder : mkdtempSync(join(temporary, 'bakehouse-cache-'));
}
