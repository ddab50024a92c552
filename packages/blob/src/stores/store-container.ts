import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { messageOf } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { RateLimiter } from '@bakehouse/net/retry';
import { codedError } from '@bakehouse/net/transport';
import { blobTooLarge, LARGEST_AT_ONCE, PreconditionFailed } from '@bakehouse/records/stores';
import { blobErrorCode, blobErrorStatus } from '../errors/blob-error.ts';
import { isPageRecord } from '../pages/page-record.ts';
import { BlobRequests } from '../requests/blob-requests.ts';
import type { ReachedContainer } from '../requests/container.ts';
import { listBlobs } from '../requests/list-blobs.ts';
import type { RemoteBlob } from '../requests/listed-blob.ts';

/** What the service says where a condition does not hold. */
const REFUSED = ['BlobAlreadyExists', 'ConditionNotMet', 'TargetConditionNotMet', 'BlobNotFound'];
const GONE = ['BlobNotFound', 'ContainerNotFound'];

export interface StoreContainerOptions {
  /** How often a request is tried in all. Default 6. */
  readonly tries?: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

interface ReadBytes {
  readonly bytes: Buffer;
  readonly etag: string;
  /** By lower-case names. */
  readonly metadata: Readonly<Record<string, string>>;
}

interface ListedKey {
  readonly key: string;
  readonly blob: RemoteBlob;
}

/** What state store and blob store have in common: blobs below a prefix of a container, written and deleted on conditions. ETags have no quotes. */
export class StoreContainer {
  readonly connected: ReachedContainer;
  readonly log: Log;
  /** Stands before every name; '' or with a slash at its end. */
  readonly #root: string;
  readonly #options: StoreContainerOptions;
  /** Of all that is sent here. */
  readonly #limiter = new RateLimiter();
  readonly requests: BlobRequests;

  constructor(connected: ReachedContainer, prefix: string, options: StoreContainerOptions) {
    this.connected = connected;
    this.log = options.log;
    this.#root = prefix === '' ? '' : `${prefix}/`;
    this.#options = options;
    this.requests = this.requestsWith(options.signal);
  }

  /** Without signature and without a slash at its end. */
  get place(): string {
    return `${this.connected.url}${this.#root === '' ? '' : `/${this.#root.slice(0, -1)}`}`;
  }

  /**
   * What sends requests until another signal fires.
   *
   * @param limiter of what must not wait behind the rest
   */
  requestsWith(signal: AbortSignal, limiter = this.#limiter): BlobRequests {
    const { host, secrets, container } = this.connected;
    return new BlobRequests({ host, secrets, container, tries: this.#options.tries ?? 6, limiter, log: this.log, signal });
  }

  nameOf(key: string): string {
    return this.#root + key;
  }

  /** Blobs by their keys, sorted; none where there is no container. Records of interrupted uploads are left out. */
  async list(prefix: string): Promise<ListedKey[]> {
    const blobs = (await listBlobs(this.connected, this.nameOf(prefix), this.requests)) ?? new Map<string, RemoteBlob>();
    const keyed = [...blobs.values()].filter(({ name }) => !isPageRecord(name));
    return keyed.map((blob) => ({ key: blob.name.slice(this.#root.length), blob })).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Undefined when there is no such blob. */
  async properties(key: string) {
    const client = (await this.connected.sdk()).getBlobClient(this.nameOf(key));
    return this.#unlessGone(() =>
      this.requests.send(`look at ${this.nameOf(key)}`, (abortSignal) => client.getProperties({ abortSignal }), { expected: GONE }),
    );
  }

  /**
   * @param range in bytes; all when left out
   * @returns undefined when there is no such blob
   * @throws UserError for more than 64 MiB
   */
  async read(key: string, range?: { readonly start: number; readonly end: number }): Promise<ReadBytes | undefined> {
    const name = this.nameOf(key);
    const client = (await this.connected.sdk()).getBlobClient(name);
    return this.#unlessGone(() =>
      this.requests.send(
        `read ${name}`,
        async (abortSignal) => {
          const answer = await client.download(range?.start ?? 0, range === undefined ? undefined : range.end - range.start, {
            abortSignal,
            // What is cut is read again by the one retry, which counts it.
            maxRetryRequests: 0,
          });
          const { contentLength = 0, etag, metadata = {} } = answer;
          const body = answer.readableStreamBody as Readable | undefined;
          if (contentLength > LARGEST_AT_ONCE) {
            body?.destroy();
            throw blobTooLarge(name, contentLength);
          }
          const bytes = await wholeOf(body, abortSignal);
          if (bytes.length !== contentLength) throw codedError(`the answer had ${bytes.length} of ${contentLength} bytes`, 'ECONNRESET');
          return { bytes, etag: unquoted(etag), metadata };
        },
        { expected: GONE },
      ),
    );
  }

  /**
   * Writes a blob if it is still what the caller knows; makes the container where there is none.
   *
   * @param ifEtag undefined when nothing may be there
   * @returns its ETag
   * @throws PreconditionFailed
   */
  async write(
    key: string,
    bytes: Uint8Array,
    ifEtag: string | undefined,
    { contentType, metadata = {} }: { readonly contentType: string; readonly metadata?: Readonly<Record<string, string>> },
  ): Promise<string> {
    if (bytes.length > LARGEST_AT_ONCE) throw blobTooLarge(key, bytes.length);
    // Tells our own write, whose answer was lost, from that of another run.
    const write = randomUUID();
    const headers = {
      'x-ms-blob-type': 'BlockBlob',
      'x-ms-blob-content-type': contentType,
      'content-md5': createHash('md5').update(bytes).digest('base64'),
      ...Object.fromEntries(Object.entries({ ...metadata, write }).map(([name, value]) => [`x-ms-meta-${name}`, value])),
      ...(ifEtag === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${ifEtag}"` }),
    };
    const name = this.nameOf(key);
    const send = () =>
      this.requests.send(`write ${name}`, (signal) => this.connected.put({ name, query: '', headers, body: bytes, signal }), {
        bytes: bytes.length,
        expected: [...REFUSED, 'ContainerNotFound'],
      });
    try {
      return unquoted((await this.#inContainer(send)).get('etag'));
    } catch (error) {
      if (!REFUSED.includes(blobErrorCode(error) ?? '') && blobErrorStatus(error) !== 412) throw error;
      const there = await this.properties(key);
      if (there?.metadata?.['write'] === write) return unquoted(there.etag);
      throw new PreconditionFailed(key);
    }
  }

  /** @throws PreconditionFailed when another blob is there, or none */
  async delete(key: string, ifEtag: string): Promise<void> {
    const name = this.nameOf(key);
    const client = (await this.connected.sdk()).getBlobClient(name);
    let tries = 0;
    try {
      await this.requests.send(
        `delete ${name}`,
        (abortSignal) => {
          tries++;
          return client.delete({ abortSignal, conditions: { ifMatch: `"${ifEtag}"` }, deleteSnapshots: 'include' });
        },
        { expected: [...REFUSED, 'ContainerNotFound'] },
      );
    } catch (error) {
      const status = blobErrorStatus(error);
      if (status !== 404 && status !== 412) throw error;
      // The answer to the first try was lost.
      if (status === 404 && tries > 1) return;
      throw new PreconditionFailed(key);
    }
  }

  /** Makes the container where there is none. */
  async needContainer(key: string): Promise<void> {
    if ((await listBlobs(this.connected, this.nameOf(key), this.requests)) === undefined) await this.#createContainer();
  }

  /** Needs a permission that a signature for the container does not give. */
  async #createContainer(): Promise<void> {
    const sdk = await this.connected.sdk();
    await this.requests.send(`create the container ${this.connected.container}`, (abortSignal) => sdk.createIfNotExists({ abortSignal }));
  }

  async #inContainer<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (blobErrorCode(error) !== 'ContainerNotFound') throw error;
      await this.#createContainer();
      return send();
    }
  }

  async #unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      // What looks at properties has no body that could say what is gone.
      if (GONE.includes(blobErrorCode(error) ?? '') || blobErrorStatus(error) === 404) return undefined;
      throw error;
    }
  }
}

async function wholeOf(body: Readable | undefined, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk as Buffer);
  } catch (error) {
    // An answer that is cut is an aborted one for the SDK; it is read again.
    throw signal.aborted ? error : codedError(messageOf(error), 'ECONNRESET');
  }
  return Buffer.concat(chunks);
}

export function unquoted(etag: string | undefined): string {
  return (etag ?? '').replace(/^"|"$/g, '');
}
