import { rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Json } from '@bakehouse/core/data';
import { InputError, messageOf } from '@bakehouse/core/errors';
import { makeFolder } from '@bakehouse/system/files';
import { DigestCache } from '@bakehouse/system/hashing';
import { DefinitionCache } from './definition-cache.ts';
import type { DefinitionDetails, DefinitionSummary } from './definition-summary.ts';

export type KeptDefinitions = DefinitionCache<DefinitionSummary, DefinitionDetails>;

/** What is kept between runs so that an unchanged definition is not read again. Without a folder nothing is kept. */
export class PlanCaches {
  readonly #folder: string | undefined;
  readonly #note: (message: string) => void;
  /** The outermost folder that was made here. */
  #made: string | undefined;
  #digests: DigestCache | undefined;
  #definitions: KeptDefinitions | undefined;

  /**
   * @param folder absolute
   * @param note is told when a cache is of no use
   */
  constructor(folder: string | undefined, note: (message: string) => void) {
    this.#folder = folder;
    this.#note = note;
  }

  /** @param key all that summaries depend on beside files and the release */
  async definitions(key: Json): Promise<KeptDefinitions | undefined> {
    const file = await this.#file('definitions');
    if (file === undefined) return undefined;
    this.#definitions = await DefinitionCache.open<DefinitionSummary, DefinitionDetails>(file, key, this.#note);
    return this.#definitions;
  }

  async digests(): Promise<DigestCache | undefined> {
    const file = await this.#file('digests');
    if (file === undefined) return undefined;
    this.#digests = await DigestCache.open(file, this.#note);
    return this.#digests;
  }

  async save(): Promise<void> {
    await this.#digests?.save();
    await this.#definitions?.save();
  }

  /** After a failure nothing is left that was not there: folders that were made for nothing go. */
  async discard(): Promise<void> {
    if (this.#folder === undefined || this.#made === undefined) return;
    for (let folder = this.#folder; folder.length >= this.#made.length; folder = dirname(folder)) {
      const removed = await rmdir(folder).then(
        () => true,
        // Another run has put something there.
        () => false,
      );
      if (!removed) return;
    }
  }

  async #file(name: string): Promise<string | undefined> {
    if (this.#folder === undefined) return undefined;
    try {
      this.#made ??= await makeFolder(this.#folder);
    } catch (error) {
      const hint = 'give another cache-folder';
      throw new InputError(`The folder ${this.#folder} cannot be used as a cache: ${messageOf(error)}`, { hint, cause: error });
    }
    return join(this.#folder, name);
  }
}
