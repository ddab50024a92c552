import { createHash } from 'node:crypto';
import type { BlobHTTPHeaders, ContainerClient, Tags } from '@azure/storage-blob';
import { CancelledError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { formatBytes } from '@bakehouse/core/text';
import { type ByteRange, dataExtents, within, ZEROS } from '@bakehouse/disk-image/sparse';
import { FOOTER_SIZE } from '@bakehouse/disk-image/vhd';
import { blobErrorCode } from '../errors/blob-error.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { SendPut } from '../requests/direct-requests.ts';
import type { VhdImage } from '../source/vhd-image.ts';
import { ifMatch } from './if-match.ts';
import { PAGE_BLOB_PACE, Pace, type RateLimits } from './page-rate.ts';
import { SEGMENT, type SegmentDue, SegmentSender } from './page-segment.ts';
import { openSource, type StableSource } from './page-source.ts';
import {
  numberUntold,
  type PageTarget,
  PRECONDITION_FAILED,
  preconditionFailed,
  preparePageTarget,
  recordOf,
  STATE,
  setProperties,
} from './page-target.ts';

/** At 60 MiB and 500 requests a second, another request takes as long as twice these zeros. */
const GAP = 64 * 1024;
/** Segments in memory at once, 24 MiB: one being read, the others on the way. */
const SEGMENTS_IN_FLIGHT = 6;
/** Milliseconds for the record of what was sent after a run was cancelled; runners give 7.5 s for all. */
const LAST_WORDS = 2000;
const CONTENT_TYPE = 'application/octet-stream';

export interface PageUploadOptions {
  readonly container: ContainerClient;
  /** Of the same container. */
  readonly put: SendPut;
  readonly requests: BlobRequests;
  readonly log: Log;
  /** Of the blob. */
  readonly name: string;
  /** Absolute path of the VHD, which `chooseBlobKind` has checked. */
  readonly file: string;
  readonly vhd: VhdImage;
  /** Of the blob that is overwritten; undefined when none is expected. An incomplete upload is gone on with in either case. */
  readonly etag?: string | undefined;
  /** Of the file, lower-case hexadecimal, where it is known: the file must still have it. */
  readonly sha256?: string | undefined;
  /** Hash the whole file while it is read, holes too (0.6 s of CPU for each GiB), and keep it in the metadata. Default true. */
  readonly hash?: boolean;
  /** Beside `sha256` and `state`, which are this function's. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Default: the content type application/octet-stream. */
  readonly headers?: BlobHTTPHeaders;
  readonly tags?: Tags;
  /** Of a lease that somebody holds on the blob. */
  readonly leaseId?: string;
  /** `read`: do not ask the file system where the file has data, and read all of it. Default: ask, where that is possible. */
  readonly holes?: 'ask' | 'read';
  /** Default: the limits of a standard account. */
  readonly pace?: RateLimits;
  /** Shorter stretches of zeros are sent with the data around them. Bytes, default 64 KiB. */
  readonly gap?: number;
  /** Gets the bytes of the file that are done: sent, or known to be empty or there already. */
  readonly onBytes?: (bytes: number, isKnown: boolean) => void;
}

interface PageUploadResult {
  readonly action: 'created' | 'overwritten' | 'resumed';
  /** Of the whole file; undefined when it was neither known nor to be found out. */
  readonly sha256: string | undefined;
  /** Put Page requests that were answered, and their bytes, footer included. */
  readonly requests: number;
  readonly bytesSent: number;
  /** Bytes of data that an earlier run had sent. */
  readonly bytesKept: number;
  readonly etag: string | undefined;
}

/**
 * Sends a fixed VHD as a page blob: only what is not zero, each range with its MD5, the footer last. Until then the blob has the metadata
 * `state=partial` and no footer, so that nothing takes it for an image. An interrupted upload goes on where it was, on any machine.
 *
 * @throws UserError when the file changes meanwhile, has not the SHA-256 given, or another run writes the blob; ExternalError; CancelledError
 */
export async function uploadPageBlob(options: PageUploadOptions): Promise<PageUploadResult> {
  const { requests, name, file, vhd, log } = options;
  const source = await openSource(file, vhd.size);
  try {
    const extents = options.holes === 'read' ? undefined : await dataExtents(source.handle, file, requests.signal);
    const footer = Buffer.alloc(FOOTER_SIZE);
    await source.read(footer, vhd.diskSize);
    const target = await preparePageTarget({
      container: options.container,
      put: options.put,
      requests,
      name,
      size: vhd.size,
      etag: options.etag,
      metadata: options.metadata ?? {},
      headers: headersOf(options),
      tags: options.tags,
      leaseId: options.leaseId,
    });
    log.debug(`${name}: ${target.action}${extents === undefined ? '' : `, ${extents.length} extents of data`}`);
    const sender = new SegmentSender(target, {
      requests,
      pace: new Pace(options.pace ?? PAGE_BLOB_PACE),
      gap: options.gap ?? GAP,
      size: vhd.size,
      log,
    });
    try {
      const end = { start: vhd.diskSize, end: vhd.size };
      // An upload that was interrupted just before it was marked as complete.
      if (sender.hasPages(end)) await sender.clearFooter(end, requests.signal);
      const sha256 = await sendDisk(source, extents, footer, sender, options);
      await source.check();
      const etag = await complete(target, footer, sha256, sender, options);
      log.debug(`${name}: sent ${formatBytes(sender.bytesSent)} in ${sender.requestsSent} requests, kept ${formatBytes(sender.bytesKept)}`);
      return {
        action: target.action,
        sha256,
        requests: sender.requestsSent,
        bytesSent: sender.bytesSent,
        bytesKept: sender.bytesKept,
        etag,
      };
    } catch (error) {
      if (PRECONDITION_FAILED.includes(blobErrorCode(error) ?? '')) throw preconditionFailed(name);
      await target.record.tryToWrite(recordOf(target, vhd.size, sender.done), LAST_WORDS);
      throw error;
    }
  } finally {
    await source.close();
  }
}

/** Sends everything but the footer. @returns the SHA-256 of the file with the footer, where it is known or wanted */
async function sendDisk(
  source: StableSource,
  extents: readonly ByteRange[] | undefined,
  footer: Buffer,
  sender: SegmentSender,
  { requests, vhd, file, sha256, hash = true, gap = GAP, onBytes }: PageUploadOptions,
): Promise<string | undefined> {
  const whole = hash || sha256 !== undefined ? createHash('sha256') : undefined;
  const buffers: Buffer[] = [];
  const inFlight = new Set<Promise<void>>();
  // The first failed segment ends the others.
  const failing = new AbortController();
  const signal = AbortSignal.any([requests.signal, failing.signal]);
  let failure: unknown;
  try {
    for (let start = 0; start < vhd.diskSize && failure === undefined; start += SEGMENT) {
      throwIfCancelled(requests.signal);
      const length = Math.min(SEGMENT, vhd.diskSize - start);
      const range = { start, end: start + length };
      const parts = extents === undefined ? [range] : within(extents, range);
      if (parts.length === 0 && !sender.hasPages(range)) {
        whole?.update(ZEROS.subarray(0, length));
        onBytes?.(length, true);
        continue;
      }
      const buffer = buffers.pop() ?? Buffer.allocUnsafe(SEGMENT);
      const bytes = buffer.subarray(0, length);
      await fill(bytes, start, parts, source, whole === undefined ? gap : length);
      whole?.update(bytes);
      const due: SegmentDue | undefined = sender.look(range, bytes, parts);
      if (due === undefined) {
        buffers.push(buffer);
        onBytes?.(length, true);
        continue;
      }
      const sending: Promise<void> = sender
        .send(due, bytes, signal)
        .then(
          () => {
            const onWire = due.runs.reduce((sum, run) => sum + run.end - run.start, 0);
            onBytes?.(onWire, false);
            onBytes?.(length - onWire, true);
          },
          (error: unknown) => {
            failure ??= error;
            failing.abort();
          },
        )
        .finally(() => {
          inFlight.delete(sending);
          buffers.push(buffer);
        });
      inFlight.add(sending);
      if (inFlight.size >= SEGMENTS_IN_FLIGHT) await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
    if (failure !== undefined) throw failure;
  } finally {
    failing.abort();
    await Promise.all(inFlight);
  }
  const found = whole?.update(footer).digest('hex');
  if (sha256 !== undefined && found !== sha256) {
    throw new UserError(`${file} changed since it was listed; the blob stays marked as incomplete.`, {
      hint: 'wait until nothing writes to it, then run again',
    });
  }
  return found;
}

/**
 * Reads the parts that have data; what is between them is zeros, and reading those costs as much.
 *
 * @param looked a longer stretch between two parts is not looked at, and keeps whatever is in the buffer
 */
async function fill(bytes: Buffer, start: number, parts: readonly ByteRange[], source: StableSource, looked: number): Promise<void> {
  const clear = (from: number, to: number) => {
    if (to - from <= looked) bytes.fill(0, from, to);
  };
  let end = 0;
  for (const part of parts) {
    clear(end, part.start - start);
    end = part.end - start;
    await source.read(bytes.subarray(part.start - start, end), part.start);
  }
  clear(end, bytes.length);
}

function headersOf({ headers }: PageUploadOptions): BlobHTTPHeaders {
  return { blobContentType: CONTENT_TYPE, ...headers };
}

/** Footer, then the metadata that say that all is there. */
async function complete(
  target: PageTarget,
  footer: Buffer,
  sha256: string | undefined,
  sender: SegmentSender,
  options: PageUploadOptions,
): Promise<string | undefined> {
  const { requests, name, vhd, metadata, tags } = options;
  await sender.sendRange({ start: vhd.diskSize, end: vhd.size }, footer, requests.signal);
  const response = await requests.send(
    `mark ${name} as complete`,
    async (abortSignal) => {
      const { etag, blobSequenceNumber, metadata: there } = await target.client.getProperties({ abortSignal });
      if (blobSequenceNumber === undefined) throw numberUntold(name);
      if (blobSequenceNumber !== target.run) throw preconditionFailed(name);
      // After a lost answer.
      if (there?.[STATE] === 'complete') return { etag };
      const now =
        target.action === 'resumed' ? await setProperties(target, etag, { headers: headersOf(options), tags }, abortSignal) : etag;
      return target.client.setMetadata(
        { ...metadata, ...(sha256 === undefined ? {} : { sha256 }), [STATE]: 'complete' },
        { abortSignal, conditions: { ...ifMatch(now), ...target.lease } },
      );
    },
    { expected: PRECONDITION_FAILED },
  );
  await target.record.remove().catch((error: unknown) => {
    // The image is complete; what stays beside it is small and counts no more.
    if (error instanceof CancelledError) throw error;
  });
  return response.etag;
}
