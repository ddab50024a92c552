import { join } from 'node:path';
import { isObject } from '@bakehouse/core/data';
import { readJson, sha256, writeJson } from '@bakehouse/system/files';
import { withFolderLock } from '@bakehouse/system/folder-lock';
import type { BuilderPlace, BuildId } from '../builder.ts';

/** Milliseconds to wait while others of this machine submit. */
const LOCK_WAIT = 120_000;

/** The jobs that processes of this machine have submitted, by key: a file each. Runs elsewhere go by the state store. */
export class KnownJobs {
  readonly #place: BuilderPlace;

  constructor(place: BuilderPlace) {
    this.#place = place;
  }

  /** Nobody else of this machine submits meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const { log, signal } = this.#place;
    return withFolderLock(this.#folder, { wait: LOCK_WAIT, log, signal }, work);
  }

  async read(key: string): Promise<BuildId | undefined> {
    const id = await readJson<unknown>(this.#fileOf(key)).catch(() => undefined);
    return isObject(id) && id['key'] === key && typeof id['reference'] === 'string' ? (id as unknown as BuildId) : undefined;
  }

  write(id: BuildId): Promise<void> {
    return writeJson(this.#fileOf(id.key), id);
  }

  get #folder(): string {
    return join(this.#place.cacheFolder, 'builds', 'image-factory');
  }

  #fileOf(key: string): string {
    return join(this.#folder, `${sha256(key).slice(0, 16)}.json`);
  }
}
