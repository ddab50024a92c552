import { compareVersions } from '@bakehouse/core/data';
import { UserError } from '@bakehouse/core/errors';
import { isImageId } from '@bakehouse/image-definition/definition';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import { PreconditionFailed, type StateStore } from '@bakehouse/records/stores';
import type { VmResult } from '@bakehouse/records/tests';
import { sha256 } from '@bakehouse/system/files';
import { isVersion } from '../gallery-version.ts';
import {
  checkImageId,
  latestIn,
  noSuchVersion,
  parseDocument,
  provenanceIn,
  retiredIn,
  testResultIn,
  versionIn,
} from '../version-record.ts';
import { layout } from './container-layout.ts';

/** How often a document is read again after another run was faster. */
const TRIES = 20;
/** Characters of a SHA-256 that tell documents of one version apart. */
const SHORT = 16;
/** Records of one image that are asked for at once. */
const AT_ONCE = 16;

/** The document of a gallery in a container, with the version that the store gives it. */
interface Document {
  readonly content: unknown;
  readonly etag: string;
}

/** The JSON documents of a gallery in a container: what is read, and what is changed only as long as nobody else has changed it. */
export class ContainerDocuments {
  readonly #state: StateStore;
  /** Records by key, as long as the store says that they are the same: a plan asks for one several times. */
  readonly #known = new Map<string, Document>();

  constructor(state: StateStore) {
    this.#state = state;
  }

  urlOf(key: string): string {
    return `${this.#state.place}/${key}`;
  }

  async images(): Promise<string[]> {
    const ids = new Set((await this.#state.list('')).map(({ key }) => key.split('/', 1)[0] ?? ''));
    return [...ids].filter(isImageId).sort();
  }

  async latest(image: string): Promise<string | undefined> {
    return (await this.latestWithEtag(image)).version;
  }

  async latestWithEtag(image: string): Promise<{ readonly version: string | undefined; readonly etag: string | undefined }> {
    const key = layout.latest(image);
    const found = await this.#read(key);
    return found === undefined
      ? { version: undefined, etag: undefined }
      : { version: latestIn(found.content, this.urlOf(key)), etag: found.etag };
  }

  /** All versions of an image, the oldest first. */
  async list(image: string): Promise<GalleryVersion[]> {
    const found = (await this.#records(image)).map(({ record }) => record);
    return found.sort((a, b) => compareVersions(a.version, b.version));
  }

  /** With the channel that stands in each record itself. */
  async #records(image: string): Promise<{ readonly record: GalleryVersion; readonly written: unknown }[]> {
    const [entries, latest] = await Promise.all([this.#state.list(layout.versions(image)), this.latest(image)]);
    const found: { readonly record: GalleryVersion; readonly written: unknown }[] = [];
    const records = entries.filter(({ key }) => /\/version\.json$/.test(key)).values();
    const reader = async () => {
      for (const { key, version: etag } of records) {
        const version = key.slice(layout.versions(image).length).split('/', 1)[0] ?? '';
        if (!isVersion(version)) continue;
        const known = this.#known.get(key);
        const document = known?.etag === etag ? known : await this.#read(key);
        // Retired since it was listed.
        if (document === undefined) continue;
        this.#known.set(key, document);
        const record = versionIn(document.content, this.urlOf(key), { image, version }, latest);
        found.push({ record, written: (document.content as GalleryVersion).channel });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    return found;
  }

  /** @throws UserError when there is no such version */
  async read(image: string, version: string): Promise<{ readonly record: GalleryVersion; readonly etag: string }> {
    checkImageId(image);
    const key = layout.record(image, version);
    const [document, latest] = isVersion(version) ? await Promise.all([this.#read(key), this.latest(image)]) : [];
    if (document !== undefined) {
      return { record: versionIn(document.content, this.urlOf(key), { image, version }, latest), etag: document.etag };
    }
    const there = (await this.list(image)).map((one) => one.version);
    throw noSuchVersion(this.#state.place, image, version, there);
  }

  async provenance(image: string, version: string): Promise<Provenance | undefined> {
    if (!isVersion(version)) return undefined;
    let missing: string | undefined;
    for (let tries = 1; tries <= TRIES; tries++) {
      const record = (await this.#read(layout.record(image, version)))?.content as GalleryVersion | null | undefined;
      const { provenance } = record ?? {};
      if (typeof provenance !== 'string' || !/^provenance-[0-9a-f]{16}\.json$/.test(provenance)) return undefined;
      if (provenance === missing) return undefined;
      const key = layout.version(image, version) + provenance;
      const document = await this.#read(key);
      if (document !== undefined) return provenanceIn(document.content, this.urlOf(key));
      // A publisher has given the version another one since, and removed this one.
      missing = provenance;
    }
    return undefined;
  }

  async testResult(image: string, version: string): Promise<VmResult | undefined> {
    if (!isVersion(version)) return undefined;
    const record = (await this.#read(layout.record(image, version)))?.content as GalleryVersion | null | undefined;
    const name: unknown = record?.tests?.result;
    if (typeof name !== 'string' || !/^tests-[0-9a-f]{16}\.json$/.test(name)) return undefined;
    const key = layout.version(image, version) + name;
    const document = await this.#read(key);
    return document === undefined ? undefined : testResultIn(document.content, this.urlOf(key));
  }

  /** Numbers that must not be given out: of versions, and of those that are gone. */
  async takenNumbers(image: string): Promise<string[]> {
    const listed = (await this.list(image)).map(({ version }) => version);
    const key = layout.retired(image);
    return [...listed, ...retiredIn((await this.#read(key))?.content, this.urlOf(key))];
  }

  /**
   * Keeps a document beside a version's record, under a name that its content makes.
   *
   * @returns the name
   */
  async keepBeside(image: string, version: string, kind: 'provenance' | 'tests', content: unknown): Promise<string> {
    const text = textOf(content);
    const name = `${kind}-${sha256(text).slice(0, SHORT)}.json`;
    try {
      await this.#state.write(layout.version(image, version) + name, text, undefined);
    } catch (error) {
      // The same content has the same name.
      if (!(error instanceof PreconditionFailed)) throw error;
    }
    return name;
  }

  /** Removes a document that a version's record names no more. */
  async removeBeside(image: string, version: string, name: string | undefined): Promise<void> {
    const key = layout.version(image, version) + (name ?? '');
    await this.#removeAll((await this.#state.list(layout.version(image, version))).filter((entry) => entry.key === key));
  }

  /** @throws PreconditionFailed when the version exists */
  async create(record: GalleryVersion): Promise<void> {
    await this.#state.write(layout.record(record.image, record.version), textOf(record), undefined);
  }

  /**
   * Changes a version's record. Where another run changes it at the same time, it is read and changed again.
   *
   * @param change gets it as it is; undefined to leave it so
   * @throws UserError when there is no such version, and what `change` throws
   */
  async change(
    image: string,
    version: string,
    change: (record: GalleryVersion) => Promise<GalleryVersion | undefined>,
  ): Promise<GalleryVersion> {
    return this.#untilNobodyIsFaster(`${image} ${version}`, async () => {
      const { record, etag } = await this.read(image, version);
      const after = await change(record);
      if (after === undefined) return record;
      await this.#state.write(layout.record(image, version), textOf(after), etag);
      return after;
    });
  }

  /** @param etag of the latest.json that was looked at; undefined for none; @throws PreconditionFailed */
  async setLatest(image: string, version: string, etag: string | undefined): Promise<void> {
    await this.#state.write(layout.latest(image), textOf({ version }), etag);
  }

  /** Writes into the records of an image which channels they have now, where they do not say so; also what a killed run left undone. */
  async noteChannels(image: string): Promise<void> {
    for (const { record, written } of await this.#records(image)) {
      if (record.channel !== written) await this.change(image, record.version, async (now) => now);
    }
  }

  /** For people: no reader of ours depends on it. */
  async setDefinition(image: string, definition: unknown): Promise<void> {
    await this.#replace(layout.definition(image), () => definition);
  }

  /** From now on nobody gets the number of this version any more. */
  async noteRetired(image: string, version: string): Promise<void> {
    const key = layout.retired(image);
    await this.#replace(key, (content) => {
      const versions = retiredIn(content, this.urlOf(key));
      return versions.includes(version) ? undefined : { versions: [...versions, version].sort(compareVersions) };
    });
  }

  /**
   * Removes a version's record, then what stands beside it. Where another run changes the record at the same time, it is looked at again.
   *
   * @param check gets it as it is, and throws where it must stay
   * @throws UserError when there is no such version, and what `check` throws
   */
  async remove(image: string, version: string, check: (record: GalleryVersion) => Promise<void>): Promise<void> {
    await this.#untilNobodyIsFaster(`${image} ${version}`, async () => {
      const { record, etag } = await this.read(image, version);
      await check(record);
      await this.#state.delete(layout.record(image, version), etag);
    });
    await this.#removeAll(await this.#state.list(layout.version(image, version)));
  }

  /** Removes what runs that did not get this version's number left beside its record. */
  async removeOthers({ image, version, provenance }: GalleryVersion): Promise<void> {
    const own = [layout.record(image, version), layout.version(image, version) + (provenance ?? '')];
    await this.#removeAll((await this.#state.list(layout.version(image, version))).filter(({ key }) => !own.includes(key)));
  }

  async #removeAll(entries: readonly { readonly key: string; readonly version: string }[]): Promise<void> {
    for (const { key, version } of entries) {
      await this.#state.delete(key, version).catch((error: unknown) => {
        // Somebody else has removed it.
        if (!(error instanceof PreconditionFailed)) throw error;
      });
    }
  }

  async #replace(key: string, change: (content: unknown) => unknown): Promise<void> {
    await this.#untilNobodyIsFaster(key, async () => {
      const found = await this.#read(key);
      const after = change(found?.content);
      if (after !== undefined) await this.#state.write(key, textOf(after), found?.etag);
    });
  }

  async #untilNobodyIsFaster<T>(what: string, work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof PreconditionFailed)) throw error;
        if (tries < TRIES) continue;
        throw new UserError(`Other runs keep changing ${what} in the gallery ${this.#state.place}.`, { hint: 'run again later' });
      }
    }
  }

  async #read(key: string): Promise<Document | undefined> {
    const found = await this.#state.read(key);
    return found === undefined ? undefined : { content: parseDocument(found.value, this.urlOf(key)), etag: found.version };
  }
}

function textOf(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
