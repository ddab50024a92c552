import { createHash } from 'node:crypto';

/** What came with a request. Without `bytes` where the simulator discards content. */
export interface Body {
  readonly size: number;
  readonly bytes: Buffer | undefined;
}

/** A part of a blob as it was sent. `md5` is what the sender said it is where content is discarded. */
export interface Chunk extends Body {
  readonly md5: string;
}

export interface StoredBlob {
  readonly name: string;
  readonly type: 'BlockBlob' | 'PageBlob';
  etag: string;
  modified: Date;
  /** `x-ms-blob-content-*` by their names without the prefix, in lower case. */
  headers: Record<string, string>;
  metadata: Record<string, string>;
  tags: Record<string, string>;
  tier: string;
  chunks: readonly (Chunk & { readonly id?: string })[];
  leaseId: string | undefined;
  /** By `performance.now()`; undefined for one without an end. */
  leaseUntil?: number | undefined;
  /** That it was taken for. */
  leaseSeconds?: number;
  leaseIsBroken?: boolean;
  /** Of a page blob. */
  pages: { start: number; end: number; bytes: Buffer | undefined }[];
  size: number;
  sequenceNumber: number;
}

/** What an answer with an error says. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message = code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** "Scalability and performance targets for Blob Storage" and "Put Block List". Azurite does not hold to these. */
const MOST_COMMITTED = 50_000;
const MOST_UNCOMMITTED = 100_000;
const LONGEST_NAME = 1024;

/** Blobs and uncommitted blocks of one container, with the rules of the real service that clients depend on. */
export class BlobContainer {
  readonly blobs = new Map<string, StoredBlob>();
  /** By blob and ID, in the order of their arrival. */
  readonly uncommitted = new Map<string, Map<string, Chunk>>();
  #versions = 0;

  find(name: string): StoredBlob {
    const blob = this.blobs.get(name);
    if (blob === undefined) throw new Refusal(404, 'BlobNotFound');
    return blob;
  }

  /** @param md5 what the sender says that it is, Base64 */
  stage(name: string, id: string, body: Body, md5: string | undefined): void {
    if (name.length > LONGEST_NAME) throw new Refusal(400, 'InvalidResourceName');
    if (this.blobs.get(name)?.type === 'PageBlob') throw new Refusal(409, 'InvalidBlobType');
    const blocks = this.uncommitted.get(name) ?? new Map<string, Chunk>();
    const [other] = blocks.keys();
    if (other !== undefined && other.length !== id.length) throw new Refusal(400, 'InvalidBlobOrBlock');
    if (Buffer.from(id, 'base64').length > 64) throw new Refusal(400, 'InvalidQueryParameterValue');
    if (!blocks.has(id) && blocks.size >= MOST_UNCOMMITTED) throw new Refusal(409, 'BlockCountExceedsLimit');
    blocks.set(id, chunkOf(body, md5));
    this.uncommitted.set(name, blocks);
  }

  commit(name: string, ids: readonly { readonly id: string; readonly from: string }[]): (Chunk & { readonly id: string })[] {
    if (ids.length > MOST_COMMITTED) throw new Refusal(400, 'BlockListTooLong');
    const staged = this.uncommitted.get(name);
    const before = new Map(this.blobs.get(name)?.chunks.flatMap((chunk) => (chunk.id === undefined ? [] : [[chunk.id, chunk] as const])));
    const chunks = ids.map(({ id, from }) => {
      const chunk = (from === 'Committed' ? undefined : staged?.get(id)) ?? (from === 'Uncommitted' ? undefined : before.get(id));
      if (chunk === undefined) throw new Refusal(400, 'InvalidBlockList');
      return { ...chunk, id };
    });
    this.uncommitted.delete(name);
    return chunks;
  }

  put(blob: Omit<StoredBlob, 'etag' | 'modified' | 'leaseId'>): StoredBlob {
    if (blob.name.length > LONGEST_NAME) throw new Refusal(400, 'InvalidResourceName');
    const { leaseId, leaseUntil, leaseSeconds = 0, leaseIsBroken = false } = this.blobs.get(blob.name) ?? {};
    const stored = { ...blob, etag: '', modified: new Date(), leaseId, leaseUntil, leaseSeconds, leaseIsBroken };
    this.touch(stored);
    this.blobs.set(blob.name, stored);
    this.uncommitted.delete(blob.name);
    return stored;
  }

  /** A new ETag, as every write gives. */
  touch(blob: StoredBlob): void {
    blob.etag = `"0x${(++this.#versions).toString(16).toUpperCase().padStart(15, '0')}"`;
    blob.modified = new Date();
  }
}

/** @throws Refusal when the body has another MD5 than the sender says */
export function chunkOf({ size, bytes }: Body, md5: string | undefined): Chunk {
  if (bytes === undefined) return { size, bytes, md5: md5 ?? '' };
  const found = createHash('md5').update(bytes).digest('base64');
  if (md5 !== undefined && md5 !== found) throw new Refusal(400, 'Md5Mismatch');
  return { size, bytes, md5: found };
}

/** The content of a blob. @throws Error where the simulator discards content */
export function contentOf(blob: StoredBlob): Buffer {
  if (blob.type === 'PageBlob') {
    const content = Buffer.alloc(blob.size);
    for (const { start, bytes } of blob.pages) bytes?.copy(content, start);
    return content;
  }
  return Buffer.concat(
    blob.chunks.map(({ bytes, size }) => {
      if (bytes === undefined && size > 0) throw new Error(`the content of ${blob.name} was discarded`);
      return bytes ?? Buffer.alloc(0);
    }),
  );
}
