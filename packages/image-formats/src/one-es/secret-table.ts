import type { Json } from '@bakehouse/core/data';
import type { JsonObject } from '@bakehouse/records/json';

/** `https://<vault>.vault.azure.net/secrets/<name>/<version>`; the version is left out for the newest. */
const SECRET_URL =
  /^(https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]+)?)\/secrets\/([0-9A-Za-z][0-9A-Za-z-]{0,126})(?:\/([0-9A-Za-z]{1,64}))?\/?$/;
const PUBLIC_VAULT = /^https:\/\/([A-Za-z0-9-]+)\.vault\.azure\.net$/;
const REFERENCE = /^kv_([0-9A-Za-z][0-9A-Za-z_-]{0,126})$/;

/** Parameters of this name take the URL of a vault's secret. */
export function isSecretParameter(key: string): boolean {
  return /^KVSecret_/i.test(key);
}

/** Name of the secret when the whole value is a reference, `kv_<name>`. */
export function referredSecret(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
}

/** The `secrets` of a definition while it is imported: where each is kept, never its value. */
export class SecretTable {
  readonly #secrets = new Map<string, { from: 'keyvault'; vault?: string; name: string }>();
  readonly #versions = new Map<string, string>();

  /** Enters a secret by its URL and gives the reference to it, `kv_<name>`; undefined when the text is no such URL. */
  addUrl(url: string): string | undefined {
    const [, host, name, version] = SECRET_URL.exec(url) ?? [];
    if (host === undefined || name === undefined) return undefined;
    const vault = PUBLIC_VAULT.exec(host)?.[1] ?? host;
    for (let count = 1; ; count++) {
      const key = count === 1 ? name : `${name}-${count}`;
      const other = this.#secrets.get(key);
      if (other === undefined) {
        this.#secrets.set(key, { from: 'keyvault', vault, name });
        if (version !== undefined) this.#versions.set(key, version);
      } else if (other.vault !== vault || other.name !== name || this.#versions.get(key) !== version) continue;
      return `kv_${key}`;
    }
  }

  /** Enters a secret of the vault that the service itself has. */
  addName(name: string): void {
    if (!this.#secrets.has(name)) this.#secrets.set(name, { from: 'keyvault', name });
  }

  get secrets(): JsonObject | undefined {
    return this.#secrets.size === 0 ? undefined : Object.fromEntries(this.#secrets);
  }

  /** Versions that URLs fix, for which `secrets` has no field. */
  get versions(): JsonObject | undefined {
    return this.#versions.size === 0 ? undefined : Object.fromEntries(this.#versions);
  }
}

/** The URL of a secret, or why there is none. */
export function secretUrl(secret: JsonObject, version: Json | undefined): { readonly url: string } | { readonly problem: string } {
  const { from, vault, name } = secret;
  if (from !== 'keyvault') return { problem: 'is not in a vault' };
  if (typeof vault !== 'string' || typeof name !== 'string') return { problem: 'has no vault' };
  const host = vault.startsWith('https://') ? vault.replace(/\/$/, '') : `https://${vault}.vault.azure.net`;
  const url = `${host}/secrets/${name}${typeof version === 'string' ? `/${version}` : ''}`;
  return SECRET_URL.test(url) ? { url } : { problem: 'has a vault or name that Key Vault does not allow' };
}
