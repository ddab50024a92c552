import type { ContainerClient } from '@azure/storage-blob';
import { blobErrorStatus } from '../errors/blob-error.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { ifMatch } from './if-match.ts';

/** A page blob has no list of blocks that would tell what was sent; this small blob beside it does, until the upload is complete. */
const SUFFIX = '.bakehouse-pages';
const SCHEMA = 'bakehouse-pages/1';
/** A blob's name has at most this many characters. */
const LONGEST_NAME = 1024;
/** A record is larger than this only when it is not ours. */
const LARGEST = 256 * 1024 * 1024;
const CHANGED = ['ConditionNotMet', 'TargetConditionNotMet'];

/** What an interrupted upload of a page blob has sent, readable on any machine. */
export interface PageRecord {
  /** Sequence number of the page blob while the run that wrote this was in charge of it. */
  readonly run: number;
  /** That of the run before, which took over from it; counts until the new number is set. */
  readonly before: number | undefined;
  readonly size: number;
  /** Digest of each segment that is there, by its index. */
  readonly segments: ReadonlyMap<number, string>;
}

/** True for the small blob beside an incomplete page blob, which no list of artifacts should hold. */
export function isPageRecord(name: string): boolean {
  return name.endsWith(SUFFIX);
}

/** The name of the page blob that a record is about; undefined for what is none. */
export function recordedBlob(name: string): string | undefined {
  return isPageRecord(name) ? name.slice(0, -SUFFIX.length) : undefined;
}

/** Reads and writes the record of one page blob. */
export class PageRecordStore {
  readonly #container: ContainerClient;
  readonly #requests: BlobRequests;
  readonly #name: string | undefined;

  constructor(container: ContainerClient, name: string, requests: BlobRequests) {
    this.#container = container;
    this.#requests = requests;
    // Without a record everything is sent again after an interruption; right, but slower.
    this.#name = name.length + SUFFIX.length > LONGEST_NAME ? undefined : `${name}${SUFFIX}`;
  }

  /**
   * Undefined when there is none that can be read.
   *
   * @throws as it is the error that it was written meanwhile
   */
  async read(): Promise<(PageRecord & { readonly etag: string | undefined }) | undefined> {
    if (this.#name === undefined) return undefined;
    const client = this.#container.getBlobClient(this.#name);
    const read = async (abortSignal: AbortSignal) => {
      try {
        const { contentLength, etag } = await client.getProperties({ abortSignal });
        if (contentLength === undefined || contentLength > LARGEST) return undefined;
        const bytes = await client.downloadToBuffer(0, undefined, { abortSignal, conditions: ifMatch(etag) });
        return { text: bytes.toString('utf8'), etag };
      } catch (error) {
        if (blobErrorStatus(error) === 404) return undefined;
        throw error;
      }
    };
    const found = await this.#requests.send(`read ${this.#name}`, read, { expected: CHANGED });
    const record = found === undefined ? undefined : parseRecord(found.text);
    return record === undefined ? undefined : { ...record, etag: found?.etag };
  }

  /** @param etag of the one that it takes the place of; when that is another one now, the error is thrown as it is */
  async write(record: PageRecord, etag?: string): Promise<void> {
    if (this.#name === undefined) return;
    const body = Buffer.from(formatRecord(record));
    const client = this.#container.getBlockBlobClient(this.#name);
    const write = (abortSignal: AbortSignal) => client.upload(body, body.length, { abortSignal, conditions: ifMatch(etag) });
    await this.#requests.send(`write ${this.#name}`, write, { bytes: body.length, ...(etag === undefined ? {} : { expected: CHANGED }) });
  }

  /** One try within the time given, also after the run was cancelled; failing is no error, it only costs time later. */
  async tryToWrite(record: PageRecord, milliseconds: number): Promise<void> {
    if (this.#name === undefined) return;
    const body = Buffer.from(formatRecord(record));
    await this.#container
      .getBlockBlobClient(this.#name)
      .upload(body, body.length, { abortSignal: AbortSignal.timeout(milliseconds) })
      .catch(() => {});
  }

  async remove(): Promise<void> {
    const name = this.#name;
    if (name === undefined) return;
    await this.#requests.send(`remove ${name}`, (abortSignal) => this.#container.getBlobClient(name).deleteIfExists({ abortSignal }));
  }
}

function formatRecord({ run, before, size, segments }: PageRecord): string {
  return JSON.stringify({ schema: SCHEMA, run, before, size, segments: Object.fromEntries(segments) });
}

/** Undefined when the text is no record. */
function parseRecord(text: string): PageRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { schema, run, before, size, segments } = value as Record<string, unknown>;
  if (schema !== SCHEMA || typeof run !== 'number' || typeof size !== 'number' || typeof segments !== 'object' || segments === null)
    return undefined;
  const digests = Object.entries(segments).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    run,
    before: typeof before === 'number' ? before : undefined,
    size,
    segments: new Map(digests.map(([index, digest]) => [Number(index), digest])),
  };
}
