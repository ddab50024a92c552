import { spawnSync } from 'node:child_process';
import { childEnvironment, GIT_SETTINGS, programPath } from '@bakehouse/system/program';

export interface GitCheckout {
  /** The full hash of HEAD; undefined before the first commit. */
  readonly commit: string | undefined;
  /** The address of the remote `origin`, without credentials. */
  readonly repository: string | undefined;
}

const UNKNOWN: GitCheckout = { commit: undefined, repository: undefined };
/** Files of a checkout that look like a repository (HEAD, objects, config) are not one: its settings would name programs to run. */
const NO_BARE = ['-c', 'safe.bareRepository=explicit'];
/** git only reads files of its own here: milliseconds. */
const TIMEOUT = 10_000;

/**
 * Asks git for commit and origin of the checkout that a folder is in: git-rev-parse(1), git-config(1).
 *
 * @param warn told, in one sentence, why git has no answer though there may be one: it is not installed, or it refuses the folder
 */
export function readGitCheckout(
  folder: string,
  warn: (message: string) => void,
  environment = childEnvironment(GIT_SETTINGS),
): GitCheckout {
  const ask = (...args: string[]) =>
    spawnSync(programPath('git', environment), [...NO_BARE, '-C', folder, ...args], {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT,
      windowsHide: true,
    });
  const inside = ask('rev-parse', '--git-dir');
  if (inside.error !== undefined) {
    warn(
      'Commit and repository of this checkout are not known: git cannot be started. Install git, or ignore this where there is no checkout.',
    );
    return UNKNOWN;
  }
  if (inside.status !== 0) {
    const refusal = inside.stderr.split('\n', 1)[0] ?? '';
    if (!refusal.includes('not a git repository')) warn(`Commit and repository of this checkout are not known: git says "${refusal}".`);
    return UNKNOWN;
  }
  const commit = ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}').stdout.trim();
  const origin = ask('config', '--get', 'remote.origin.url').stdout.trim();
  return {
    commit: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? commit : undefined,
    repository: origin === '' ? undefined : withoutCredentials(origin),
  };
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
