import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Why a name is left out: it is the state of a tool, or it holds secrets. */
export type HiddenKind = 'state' | 'secret';

/** What tools keep of their own in a folder: history, caches, unfinished downloads. As files too: a work tree of Git has `.git` as one. */
const STATE = new Set(['.git', '.hg', '.svn', '.bakehouse', '.bakehouse-download']);
/** Files and folders in which programs look for passwords, tokens and keys. `docs/prepare-artifacts.md` has the same list. */
const SECRETS = new Set([
  ...['.env', '.envrc', '.aws', '.azure', '.gnupg', '.kube', '.ssh'],
  ...['.git-credentials', '.netrc', '.npmrc', '.pypirc', '.pgpass', '.my.cnf', '.htpasswd', '.dockercfg', '.vault-token'],
]);
const SECRETS_WITHOUT_DOT = new Set(['_netrc', 'id_rsa', 'id_dsa', 'id_ecdsa', 'id_ecdsa_sk', 'id_ed25519', 'id_ed25519_sk']);
/** Endings of files that hold private keys or passwords. */
const SECRET_ENDINGS = new Set(['pfx', 'p12', 'ppk', 'jks', 'keystore', 'kdbx', 'publishsettings']);
/** Endings of files that hold either kind of key. */
const KEY_ENDINGS = new Set(['pem', 'key']);
/** `.env.example` shows which variables there are; it is made to be passed on. */
const ENV_EXAMPLES = new Set(['example', 'sample', 'template', 'dist', 'defaults']);
/** A bundle of all public authorities has a quarter of it. */
const LARGEST_KEY = 1024 * 1024;
const [DOT, UNDERSCORE, SMALL_I] = [46, 95, 105];

/**
 * Whether a name is one that nobody means to send with a folder.
 *
 * @param path with `/`; of what stands above its last part `.docker` alone counts
 * @param name the last part
 * @returns `key` for a file whose content decides (`isPublicKey`)
 */
export function hiddenKind(path: string, name: string, isFolder: boolean): HiddenKind | 'key' | undefined {
  // Asked of every file of a folder: most names are done with here.
  const first = name.charCodeAt(0);
  if (first === DOT) {
    const lower = name.toLowerCase();
    if (STATE.has(lower)) return 'state';
    if (SECRETS.has(lower)) return 'secret';
    if (lower.startsWith('.env.')) return ENV_EXAMPLES.has(lower.slice(lower.lastIndexOf('.') + 1)) ? undefined : 'secret';
  } else if ((first === SMALL_I || first === UNDERSCORE) && SECRETS_WITHOUT_DOT.has(name)) return 'secret';
  const ending = name.lastIndexOf('.');
  if (isFolder || ending <= 0) return undefined;
  const extension = name.slice(ending + 1).toLowerCase();
  if (SECRET_ENDINGS.has(extension)) return 'secret';
  if (KEY_ENDINGS.has(extension)) return 'key';
  return name === 'config.json' && /(?:^|\/)\.docker\/config\.json$/.test(path) ? 'secret' : undefined;
}

/** Why a path would be left out by the name of a file or folder in it, wherever that stands. */
export function hiddenPathKind(path: string): HiddenKind | undefined {
  const segments = path.split('/');
  for (const [index, name] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const kind = hiddenKind(isLast ? path : '', name, !isLast);
    if (kind === 'state' || kind === 'secret') return kind;
  }
  return undefined;
}

/** Whether there is a reason of that kind. */
export function isHiddenPath(path: string): boolean {
  return hiddenPathKind(path) !== undefined;
}

/**
 * Whether a file of keys says of itself that it holds public ones alone, as a bundle of authorities does.
 *
 * @param file absolute
 * @returns false for what is not understood; true for what cannot be read, of which whoever reads it tells
 */
export function isPublicKey(file: string): boolean {
  let descriptor: number | undefined;
  try {
    // Not blocking: a FIFO may have taken its place.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (fstatSync(descriptor).size > LARGEST_KEY) return false;
    const text = readFileSync(descriptor, 'latin1');
    return !text.includes('PRIVATE KEY') && /^-----BEGIN (?:(?:TRUSTED |X509 )?CERTIFICATE|.*PUBLIC KEY(?: BLOCK)?)-----/m.test(text);
  } catch {
    return true;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
