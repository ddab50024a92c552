import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BlobClient } from '@azure/storage-blob';
import { CancelledError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { type ByteRange, joined, within, ZEROS } from '@bakehouse/disk-image/sparse';
import { blobErrorCode, blobErrorStatus } from '../errors/blob-error.ts';
import { quoted } from '../pages/page-list.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { checkRange } from './range-answer.ts';
import type { RangeBuffers } from './range-buffers.ts';
import type { RangeFile } from './range-file.ts';

/** One request for each. */
export const RANGE = 8 * 1024 * 1024;
/** Of one file, on the way or waiting for those before them to be hashed. */
const RANGES_IN_FLIGHT = 6;
/** Bytes that may have to be fetched again after a kill. */
const SAVE_EVERY = 64 * 1024 * 1024;
/** Two parts of a page blob that are nearer than this are fetched with what is between them. */
const NEAR = 256 * 1024;

/** What the service says when a blob is no longer the one that was listed. */
const CHANGED = ['ConditionNotMet', 'TargetConditionNotMet', 'BlobNotFound', 'InvalidRange'];

interface FetchOptions {
  readonly client: BlobClient;
  readonly requests: BlobRequests;
  /** Ends with the run, and when another file has failed. */
  readonly signal: AbortSignal;
  /** Of the blob that was listed, with or without quotes. */
  readonly etag: string;
  /** Gets the bytes of each answer. */
  readonly onFetched?: ((bytes: number) => void) | undefined;
}

interface RangeDownloadOptions extends FetchOptions {
  /** Bytes. */
  readonly size: number;
  /** Of `RANGE` bytes each; shared by all downloads of a run. */
  readonly buffers: RangeBuffers;
  /** Of a page blob, what is written in it; the rest is zeros and not fetched. */
  readonly pages?: readonly ByteRange[] | undefined;
  /** Hash everything on its way. */
  readonly hash?: 'sha256' | 'md5' | undefined;
  /** Gets the bytes of each part that is there; `isKnown` for those that were not fetched. */
  readonly onBytes?: (bytes: number, isKnown: boolean) => void;
}

/**
 * Fetches what a partial file lacks, several ranges at once, every one only if the blob is still the same. Memory is bounded whatever the size.
 *
 * @returns the hash of the whole as hexadecimal, if one was wanted
 * @throws UserError when the blob was replaced or deleted meanwhile, ExternalError, CancelledError
 */
export async function downloadRanges(file: RangeFile, options: RangeDownloadOptions): Promise<string | undefined> {
  const { size, pages, buffers } = options;
  const hash = options.hash === undefined ? undefined : createHash(options.hash);
  const failing = new AbortController();
  const signal = AbortSignal.any([options.signal, failing.signal]);
  const window: Promise<void>[] = [];
  // Each waits for the one before it: bytes are hashed in their order.
  let hashed: Promise<void> = Promise.resolve();
  let failure: unknown;
  let unsaved = 0;

  /** Brings one part into the file and, after all before it, into the hash. Never rejects. */
  const part = async (index: number, buffer: Buffer, bytes: Buffer, data: readonly ByteRange[], before: Promise<void>) => {
    try {
      const position = index * RANGE;
      const isKnown = file.has(index);
      if (isKnown) {
        if (hash !== undefined) await file.read(bytes, position);
      } else {
        if (pages !== undefined) bytes.fill(0);
        for (const { start, end } of data)
          await fetchRange(bytes.subarray(start - position, end - position), start, { ...options, signal });
        await file.write(index, bytes);
        unsaved += bytes.length;
      }
      await before;
      if (failure !== undefined) return;
      hash?.update(bytes);
      options.onBytes?.(bytes.length, isKnown);
    } catch (error) {
      failure ??= error;
      failing.abort();
    } finally {
      buffers.give(buffer);
    }
  };
  const zeros = async (length: number, before: Promise<void>) => {
    await before;
    // Nothing else here waits for a disk or a network: without this, a hole of many GiB would let nothing else run, not even a cancellation.
    await nextTurn();
    for (let left = hash === undefined ? 0 : length; left > 0; left -= ZEROS.length)
      hash?.update(ZEROS.subarray(0, Math.min(left, ZEROS.length)));
    options.onBytes?.(length, true);
  };

  try {
    for (let index = 0; index * RANGE < size && failure === undefined; index++) {
      throwIfCancelled(signal);
      const range = { start: index * RANGE, end: Math.min((index + 1) * RANGE, size) };
      const length = range.end - range.start;
      const data = pages === undefined ? [range] : joined(within(pages, range), NEAR);
      if (window.length >= RANGES_IN_FLIGHT) await window.shift();
      if (unsaved >= SAVE_EVERY) {
        unsaved = 0;
        await file.save();
      }
      if (data.length === 0) hashed = zeros(length, hashed);
      else {
        const buffer = await buffers.take(signal);
        hashed = part(index, buffer, buffer.subarray(0, length), data, hashed);
      }
      window.push(hashed);
    }
    await hashed;
  } catch (error) {
    // What ended the others tells more than that they were ended.
    failure = failure === undefined || !(error instanceof CancelledError) ? error : failure;
    failing.abort();
  } finally {
    // Nothing may write to the file any more when this returns.
    await Promise.all(window);
  }
  if (failure !== undefined) throw failure;
  return hash?.digest('hex');
}

/**
 * Fills the buffer from a position of the blob, if that is still the same.
 *
 * @throws UserError when the blob was replaced or deleted meanwhile, ExternalError, CancelledError
 */
export async function fetchRange(
  buffer: Buffer,
  position: number,
  { client, requests, etag, signal, onFetched }: FetchOptions,
): Promise<void> {
  const conditions = { ifMatch: quoted(etag) };
  await unlessChanged(client.name, (expected) =>
    requests.send(
      `download ${client.name}`,
      async (abortSignal) => {
        const answer = await client.download(position, buffer.length, { abortSignal, conditions, maxRetryRequests: 0 });
        const body = answer.readableStreamBody;
        try {
          checkRange(client.name, answer, position, buffer.length, etag);
        } catch (error) {
          (body as Readable | undefined)?.destroy();
          throw error;
        }
        await readInto(buffer, body, abortSignal);
      },
      { bytes: buffer.length, signal, expected },
    ),
  );
  onFetched?.(buffer.length);
}

/**
 * Runs requests that hold only for the blob that was listed.
 *
 * @param work gets the error codes that say that it is another one now
 * @throws UserError for those, and what `work` throws
 */
export async function unlessChanged<T>(name: string, work: (expected: readonly string[]) => Promise<T>): Promise<T> {
  try {
    return await work(CHANGED);
  } catch (error) {
    if (!CHANGED.includes(blobErrorCode(error) ?? '')) throw error;
    const what = blobErrorStatus(error) === 404 ? 'deleted' : 'replaced or deleted';
    throw new UserError(`${name} was ${what} while it was downloaded.`, {
      hint: 'run again when nobody writes to it; nothing was put in place',
    });
  }
}

/** Reads a body of exactly the buffer's length; one that is cut counts as a broken connection and is fetched again. */
async function readInto(buffer: Buffer, body: NodeJS.ReadableStream | undefined, signal: AbortSignal): Promise<void> {
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      const bytes = chunk as Buffer;
      if (length + bytes.length > buffer.length) throw new Error('the answer was longer than asked for');
      bytes.copy(buffer, length);
      length += bytes.length;
    }
    if (length !== buffer.length) throw new Error(`the answer had ${length} of ${buffer.length} bytes`);
  } catch (error) {
    if (signal.aborted) throw error;
    throw Object.assign(new Error(String((error as Error).message)), { code: 'ECONNRESET' });
  }
}
