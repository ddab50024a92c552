import { randomBytes } from 'node:crypto';

/** An answer before it is written: status, JSON and headers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Of `attributes`, in seconds since 1970. */
interface Attributes {
  enabled: boolean;
  nbf?: number;
  exp?: number;
  readonly created: number;
  updated: number;
}

interface Version {
  readonly id: string;
  readonly value: string;
  contentType?: string;
  tags?: unknown;
  readonly attributes: Attributes;
}

/** What a client may say of a secret. */
interface Given {
  readonly value?: unknown;
  readonly contentType?: string;
  readonly tags?: unknown;
  readonly attributes?: Partial<Attributes>;
}

interface Kept {
  /** Newest last. */
  readonly versions: Version[];
  deleted?: { readonly deletedDate: number; readonly scheduledPurgeDate: number };
}

/** What the recording has, of a vault that keeps what was deleted for seven days. */
const RECOVERY = { recoveryLevel: 'CustomizedRecoverable+Purgeable', recoverableDays: 7 };

/** The secrets of one vault with their versions. Soft delete keeps a name taken. */
export class KeptSecrets {
  /** `https://kv-ci.vault.azure.net` */
  readonly #base: string;
  readonly #kept = new Map<string, Kept>();

  constructor(base: string) {
    this.#base = base;
  }

  /** Sets a value as somebody with the right would. @returns the version's id */
  set(name: string, value: string, attributes: Partial<Attributes> = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const version: Version = {
      id: randomBytes(16).toString('hex'),
      value,
      attributes: { enabled: true, created: now, updated: now, ...attributes },
    };
    const kept = this.#kept.get(name) ?? { versions: [] };
    kept.versions.push(version);
    this.#kept.set(name, kept);
    return version.id;
  }

  /**
   * @param parts of the path, without the slash at its end that the official client writes
   */
  answer(method: string, parts: readonly string[], body: Given): Answer {
    const [collection = '', name = '', third = ''] = parts;
    if (!/^[0-9a-zA-Z-]{1,127}$/.test(name)) return refuse(400, 'BadParameter', `The request URI contains an invalid name: ${name}`);
    const kept = this.#kept.get(name);
    if (collection === 'deletedsecrets') return this.#deleted(method, name, third, kept);
    if (method === 'PUT') return this.#put(name, kept, body);
    if (kept === undefined || kept.deleted !== undefined) return notFound(name);
    if (method === 'DELETE') return this.#delete(name, kept);
    if (third === 'versions') {
      const value = kept.versions.map((version) => this.#shown(name, version)).reverse();
      return { status: 200, body: { value, nextLink: null } };
    }
    const version = third === '' ? kept.versions.at(-1) : kept.versions.find(({ id }) => id === third);
    if (version === undefined) return notFound(`${name}/${third}`);
    if (method === 'PATCH') return this.#patch(name, version, body);
    if (!version.attributes.enabled) {
      return refuse(403, 'Forbidden', 'Operation get is not allowed on a disabled secret.', 'SecretDisabled');
    }
    return { status: 200, body: { value: version.value, ...this.#shown(name, version) } };
  }

  #put(name: string, kept: Kept | undefined, { value, contentType, tags, attributes }: Given): Answer {
    if (typeof value !== 'string') return refuse(400, 'BadParameter', 'Property has invalid value');
    if (kept?.deleted !== undefined) {
      const text = `Secret ${name} is currently in a deleted but recoverable state, and its name cannot be reused; in this state, the secret can only be recovered or purged.`;
      return refuse(409, 'Conflict', text, 'ObjectIsDeletedButRecoverable');
    }
    const id = this.set(name, value, attributes);
    const version = this.#kept.get(name)?.versions.find((one) => one.id === id) as Version;
    Object.assign(version, contentType === undefined ? {} : { contentType }, tags === undefined ? {} : { tags });
    return { status: 200, body: { value, ...this.#shown(name, version) } };
  }

  #patch(name: string, version: Version, { contentType, tags, attributes = {} }: Given): Answer {
    Object.assign(version, contentType === undefined ? {} : { contentType }, tags === undefined ? {} : { tags });
    Object.assign(version.attributes, attributes, { updated: Math.floor(Date.now() / 1000) });
    return { status: 200, body: this.#shown(name, version) };
  }

  #delete(name: string, kept: Kept): Answer {
    const deletedDate = Math.floor(Date.now() / 1000);
    kept.deleted = { deletedDate, scheduledPurgeDate: deletedDate + 7 * 86_400 };
    return { status: 200, body: this.#shownDeleted(name, kept) };
  }

  #deleted(method: string, name: string, third: string, kept: Kept | undefined): Answer {
    if (kept?.deleted === undefined) return notFound(name);
    if (method === 'DELETE') {
      this.#kept.delete(name);
      return { status: 204, body: undefined };
    }
    if (method === 'POST' && third === 'recover') {
      delete kept.deleted;
      return { status: 200, body: this.#shown(name, kept.versions.at(-1) as Version) };
    }
    return { status: 200, body: this.#shownDeleted(name, kept) };
  }

  #shownDeleted(name: string, kept: Kept) {
    const newest = kept.versions.at(-1) as Version;
    return { recoveryId: `${this.#base}/deletedsecrets/${name}`, ...kept.deleted, ...this.#shown(name, newest) };
  }

  /** Without its value. */
  #shown(name: string, { id, contentType, tags, attributes }: Version) {
    return {
      ...(contentType === undefined ? {} : { contentType }),
      id: `${this.#base}/secrets/${name}/${id}`,
      attributes: { ...attributes, ...RECOVERY },
      ...(tags === undefined ? {} : { tags }),
    };
  }
}

export function refuse(status: number, code: string, message: string, inner?: string): Answer {
  return { status, body: { error: { code, message, ...(inner === undefined ? {} : { innererror: { code: inner } }) } } };
}

function notFound(name: string): Answer {
  const text = `A secret with (name/id) ${name} was not found in this key vault. If you recently deleted this secret you may be able to recover it using the correct recovery command. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182`;
  return refuse(404, 'SecretNotFound', text);
}
