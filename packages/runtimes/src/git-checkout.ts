import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readRegularTextSync } from '@bakehouse/system/regular-file';

export interface GitCheckout {
  /** The full hash of HEAD; undefined before the first commit. */
  readonly commit: string | undefined;
  /** The address of the remote `origin`, without credentials. */
  readonly repository: string | undefined;
}

/**
 * Reads commit and origin of the checkout that a folder is in, from git's own files: a laptop that runs a step has them for the
 * asking, and no process has to be started for it.
 */
export function readGitCheckout(folder: string): GitCheckout {
  const gitFolder = findGitFolder(folder);
  if (gitFolder === undefined) return { commit: undefined, repository: undefined };
  // A linked worktree keeps its HEAD apart and everything else in the common folder.
  const common = resolve(gitFolder, read(join(gitFolder, 'commondir'))?.trim() ?? '.');
  return { commit: readHead(gitFolder, common), repository: readOrigin(join(common, 'config')) };
}

function findGitFolder(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const path = join(current, '.git');
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) return path;
    // Worktrees and submodules have a file that names the folder.
    const link = found?.isFile() ? /^gitdir: (.+)$/m.exec(read(path) ?? '') : null;
    if (link?.[1] !== undefined) return resolve(current, link[1]);
    if (dirname(current) === current) return undefined;
  }
}

function readHead(gitFolder: string, common: string): string | undefined {
  const head = read(join(gitFolder, 'HEAD'))?.trim() ?? '';
  const reference = /^ref: (.+)$/.exec(head)?.[1];
  if (reference === undefined) return hash(head);
  const loose = hash(read(join(common, reference))?.trim());
  if (loose !== undefined) return loose;
  const packed = (read(join(common, 'packed-refs')) ?? '').split('\n').find((line) => line.endsWith(` ${reference}`));
  return hash(packed?.split(' ')[0]);
}

/** SHA-1 or SHA-256. */
function hash(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}

function readOrigin(config: string): string | undefined {
  const section = /^\[remote "origin"\]\n((?:[ \t].*\n?)*)/m.exec(read(config) ?? '')?.[1];
  const address = /^[ \t]*url[ \t]*=(.*)$/m.exec(section ?? '')?.[1]?.trim();
  return address === undefined || address === '' ? undefined : withoutCredentials(address);
}

/**
 * `https://user:token@host/x` → `https://host/x`; of another scheme only the password goes (`ssh://git@host/x` needs its user). An address
 * that is no URL (`git@host:x`) holds no secret.
 */
export function withoutCredentials(address: string): string {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? URL.parse(address) : null;
  if (url === null) return address;
  const isWeb = /^https?:$/.test(url.protocol);
  if (!isWeb && url.password === '') return address;
  if (isWeb) url.username = '';
  url.password = '';
  return url.href;
}

function read(path: string): string | undefined {
  try {
    return readRegularTextSync(path);
  } catch {
    return undefined;
  }
}
