import { allSettled } from '@bakehouse/core/errors';
import type { HashStream } from '@bakehouse/system/hashing';
import { blobErrorCode } from '../errors/blob-error.ts';
import { putHeaders } from './blob-properties.ts';
import { type BlockPlan, blockId, planBlocks, type StagedBlocks, stagedBlocks } from './block-plan.ts';
import { contentTypeOf } from './content-type.ts';
import { changedError, type OpenSource, openLargeFile } from './read-source.ts';
import type { PlannedBlob } from './sync-plan.ts';
import {
  checkCommitted,
  contentMetadata,
  guarded,
  guards,
  leaseHeader,
  PRECONDITION_FAILED,
  type SentBlob,
  type UploadTarget,
} from './upload-target.ts';

/**
 * Sends a blob in blocks, each with its MD5, which the service compares; then the list of them makes the blob visible. The file is read
 * once: its hashes are taken while its blocks are on the way. Blocks that an earlier run has sent, from whichever machine, are not sent again.
 *
 * @throws UserError when the file changes meanwhile or another run writes the blob, ExternalError, CancelledError; what was sent stays with
 *   the service for a week
 */
export async function uploadBlocks(blob: PlannedBlob, target: UploadTarget): Promise<SentBlob> {
  const plan = planBlocks(blob.file.absolute, blob.file.size);
  const staged = await askForBlocks(blob, target);
  const source = await openLargeFile(blob.file);
  try {
    return await new BlockUpload(blob, plan, staged, source, target).run();
  } finally {
    await source.close();
  }
}

async function askForBlocks({ name }: PlannedBlob, { connected, requests }: UploadTarget): Promise<StagedBlocks> {
  const client = (await connected.sdk()).getBlockBlobClient(name);
  try {
    const list = await requests.send(`list the blocks of ${name}`, (abortSignal) => client.getBlockList('all', { abortSignal }), {
      expected: ['BlobNotFound'],
    });
    return stagedBlocks(name, { committed: list.committedBlocks ?? [], uncommitted: list.uncommittedBlocks ?? [] });
  } catch (error) {
    if (blobErrorCode(error) !== 'BlobNotFound') throw error;
    return stagedBlocks(name, { committed: [], uncommitted: [] });
  }
}

class BlockUpload {
  readonly #blob: PlannedBlob;
  readonly #plan: BlockPlan;
  readonly #staged: StagedBlocks;
  readonly #source: OpenSource;
  readonly #target: UploadTarget;
  readonly #ids: string[] = [];
  /** The first failed block ends the others. */
  readonly #failing = new AbortController();
  readonly #signal: AbortSignal;
  #failure: unknown;
  #sent = 0;
  #resumed = 0;
  /** Blocks whose answers did not say what arrived. */
  #untold = 0;

  constructor(blob: PlannedBlob, plan: BlockPlan, staged: StagedBlocks, source: OpenSource, target: UploadTarget) {
    this.#blob = blob;
    this.#plan = plan;
    this.#staged = staged;
    this.#source = source;
    this.#target = target;
    this.#signal = AbortSignal.any([target.requests.signal, this.#failing.signal]);
  }

  async run(): Promise<SentBlob> {
    const { workers, contentMd5 } = this.#target;
    const sha256 = workers.stream('sha256');
    const md5 = contentMd5 ? workers.stream('md5') : undefined;
    try {
      await this.#sendAll(md5 === undefined ? [sha256] : [sha256, md5]);
      await this.#source.check();
      const found = (await sha256.end()).toString('hex');
      if (this.#blob.sha256 !== undefined && this.#blob.sha256 !== found) throw changedError(this.#blob.file);
      await this.#commit(found, await md5?.end());
      return { sha256: found, sent: this.#sent, resumed: this.#resumed };
    } finally {
      sha256.drop();
      md5?.drop();
    }
  }

  async #sendAll(streams: readonly HashStream[]): Promise<void> {
    const { pool } = this.#target;
    const { size } = this.#blob.file;
    const { blockSize, count } = this.#plan;
    const inFlight = new Set<Promise<void>>();
    try {
      for (let index = 0; index < count && this.#failure === undefined; index++) {
        const length = Math.min(blockSize, size - index * blockSize);
        // The memory that is free decides how many are on the way.
        const buffer = await pool.acquire(blockSize, this.#signal);
        const block = this.#source
          .fill(new Uint8Array(buffer, 0, length), index * blockSize)
          // In the order of the file: the next block is read after this one was given to the hashes.
          .then(() => ({ adding: streams.map((stream) => stream.add(buffer, length)) }));
        const sending: Promise<void> = block
          .then(({ adding }) => allSettled([...adding, this.#send(index, buffer, length)]))
          .then(
            () => {},
            (error: unknown) => {
              this.#failure ??= error;
              this.#failing.abort();
            },
          )
          .finally(() => {
            inFlight.delete(sending);
            pool.release(buffer);
          });
        inFlight.add(sending);
        await block.catch(() => {});
      }
    } catch (error) {
      this.#failure ??= error;
    } finally {
      if (this.#failure !== undefined) this.#failing.abort();
      await Promise.all(inFlight);
    }
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #send(index: number, buffer: SharedArrayBuffer, length: number): Promise<void> {
    const { connected, requests, workers, progress } = this.#target;
    const { name } = this.#blob;
    const digest = await workers.digest('md5', buffer, length);
    const id = blockId(this.#plan, index, digest, this.#staged.idLength);
    this.#ids[index] = id;
    if (this.#staged.sizes.get(id) === length) {
      this.#resumed += length;
      progress.addKnown(length);
      return;
    }
    const md5 = digest.toString('base64');
    const headers = { 'content-md5': md5, ...leaseHeader(this.#blob, this.#target) };
    const query = `comp=block&blockid=${encodeURIComponent(id)}`;
    const answer = await requests.send(
      `upload block ${index + 1} of ${this.#plan.count} of ${name}`,
      (signal) => connected.put({ name, query, headers, body: new Uint8Array(buffer, 0, length), signal }),
      { bytes: length, signal: this.#signal },
    );
    const spoil = () =>
      connected.put({ name, query, headers: leaseHeader(this.#blob, this.#target), body: Buffer.alloc(1), signal: this.#signal });
    if (!(await this.#target.receipts.checkBlock(name, md5, answer, spoil))) this.#untold++;
    this.#sent += length;
    progress.addBytes(length);
  }

  async #commit(sha256: string, md5: Buffer | undefined): Promise<void> {
    const blob = this.#blob;
    const { name, properties } = blob;
    const { connected, requests } = this.#target;
    const headers = {
      ...putHeaders(properties, contentTypeOf(name), contentMetadata(blob, sha256)),
      ...guards(blob),
      ...leaseHeader(blob, this.#target),
      ...(md5 === undefined ? {} : { 'x-ms-blob-content-md5': md5.toString('base64') }),
      'content-type': 'application/xml',
    };
    const list = this.#ids.map((id) => `<Latest>${id}</Latest>`).join('');
    const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`);
    let etag: string | undefined;
    await guarded(
      blob,
      this.#target,
      () => sha256,
      async () => {
        const answer = await requests.send(
          `commit ${name}`,
          (signal) => connected.put({ name, query: 'comp=blocklist', headers, body, signal }),
          {
            expected: PRECONDITION_FAILED,
          },
        );
        etag = answer.get('etag');
      },
    );
    await checkCommitted(blob, this.#target, sha256, etag);
    const blocks = { untold: this.#untold, resumed: this.#resumed };
    const probe = (wrong: Record<string, string>, signal: AbortSignal) =>
      connected.put({
        name,
        query: this.#stray(),
        headers: { ...leaseHeader(blob, this.#target), ...wrong },
        body: Buffer.alloc(1),
        signal,
      });
    await this.#target.receipts.checkBlocks(name, { sha256, size: blob.file.size }, blocks, probe, etag);
  }

  /** A block of none of the IDs that the blob is made of. */
  #stray(): string {
    return `comp=block&blockid=${encodeURIComponent(Buffer.alloc(this.#staged.idLength).toString('base64'))}`;
  }
}
