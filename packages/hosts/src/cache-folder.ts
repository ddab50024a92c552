import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where tools and downloads are kept when no runner names a folder: `~/.cache/bakehouse`. */
export function cacheFolder(): string {
  try {
    return join(homedir(), '.cache', 'bakehouse');
  } catch {
    // No HOME, and no entry for this user in the password file: containers with an arbitrary user id.
    return join(tmpdir(), 'bakehouse-cache');
  }
}
