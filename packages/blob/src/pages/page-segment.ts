import { createHash } from 'node:crypto';
import type { Log } from '@bakehouse/core/log';
import { BLOCK, type ByteRange, dataRuns, joined, within, without } from '@bakehouse/disk-image/sparse';
import { blobErrorCode } from '../errors/blob-error.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { ifMatch } from './if-match.ts';
import { checkPages } from './page-check.ts';
import type { Pace } from './page-rate.ts';
import { type PageTarget, PRECONDITION_FAILED, recordOf, TAKEOVER_TRIES } from './page-target.ts';

/** "Put Page": one request writes at most 4 MiB. */
export const SEGMENT = 4 * 1024 * 1024;
/** At least so many bytes go between two records of what was sent: this much is sent twice when a run is killed. */
const RECORD_EVERY = 32 * 1024 * 1024;
/** Of a very large blob more, so that records, 50 bytes for each segment, stay below 2 % of what is sent. */
const RECORD_EVERY_PER_SEGMENT = 50 * 50;

/** What has to be done so that a segment is there. Positions are those of the blob. */
export interface SegmentDue {
  readonly index: number;
  readonly start: number;
  readonly digest: string;
  readonly runs: readonly { readonly start: number; readonly end: number; readonly md5: Buffer }[];
  /** Pages of an earlier content that must become zeros. */
  readonly stale: readonly ByteRange[];
}

interface SegmentSenderOptions {
  readonly requests: BlobRequests;
  readonly pace: Pace;
  /** See `PageUploadOptions`. Bytes. */
  readonly gap: number;
  /** Of the blob, in bytes. */
  readonly size: number;
  readonly log: Log;
}

/** Sends the segments of one page blob and keeps the record of those that are there. */
export class SegmentSender {
  readonly #target: PageTarget;
  readonly #options: SegmentSenderOptions;
  readonly #done = new Map<number, string>();
  #requestsSent = 0;
  #bytesSent = 0;
  #bytesKept = 0;
  #sinceRecord = 0;
  #recording: Promise<void> | undefined;
  #disowned: Promise<void> | undefined;

  constructor(target: PageTarget, options: SegmentSenderOptions) {
    this.#target = target;
    this.#options = options;
    // What an earlier run sent counts until its segment turns out to be another one now.
    for (const [index, digest] of target.sent) this.#done.set(index, digest);
  }

  /** Digests of the segments that are there. */
  get done(): ReadonlyMap<number, string> {
    return this.#done;
  }
  get requestsSent(): number {
    return this.#requestsSent;
  }
  get bytesSent(): number {
    return this.#bytesSent;
  }
  get bytesKept(): number {
    return this.#bytesKept;
  }

  /** True when an earlier run wrote into this range. */
  hasPages(range: ByteRange): boolean {
    return within(this.#target.pages, range).length > 0;
  }

  /**
   * What has to be done for a segment that holds these bytes; undefined when nothing.
   *
   * @param parts of the blob, in whole blocks, where the bytes are not known to be zeros; `bytes` need hold no more than them and short gaps
   */
  look(range: ByteRange, bytes: Buffer, parts: readonly ByteRange[]): SegmentDue | undefined {
    const index = range.start / SEGMENT;
    const there = within(this.#target.pages, range);
    const found = parts.flatMap((part) => {
      const first = part.start - range.start;
      const runs = dataRuns(bytes.subarray(first, part.end - range.start), BLOCK);
      return runs.map(({ start, end }) => ({ start: first + start, end: first + end }));
    });
    const data = joined(found, this.#options.gap - 1);
    if (data.length === 0 && there.length === 0) {
      this.#done.delete(index);
      return undefined;
    }
    const digest = createHash('sha256');
    const runs = data.map(({ start, end }) => {
      const md5 = createHash('md5').update(bytes.subarray(start, end)).digest();
      digest.update(`${start} ${end} `).update(md5);
      return { start: range.start + start, end: range.start + end, md5 };
    });
    // Half of it tells segments apart as well.
    const known = digest.digest('hex').slice(0, 32);
    const stale = without(there, runs);
    if (this.#target.sent.get(index) === known && stale.length === 0 && without(runs, there).length === 0) {
      for (const { start, end } of runs) this.#bytesKept += end - start;
      this.#done.set(index, known);
      return undefined;
    }
    this.#done.delete(index);
    return { index, start: range.start, digest: known, runs, stale };
  }

  /** @throws ExternalError, CancelledError, and as it is the error that another run took over */
  async send({ index, start, digest, runs, stale }: SegmentDue, bytes: Buffer, signal: AbortSignal): Promise<void> {
    if (this.#target.sent.has(index)) {
      this.#disowned ??= this.#disown(index);
      await this.#disowned;
    }
    for (const range of stale) await this.clearRange(range, signal);
    for (const run of runs) await this.sendRange(run, bytes.subarray(run.start - start, run.end - start), signal, run.md5);
    if (runs.length === 0) return;
    this.#done.set(index, digest);
    await this.#recordNow(signal);
  }

  /** Writes one range of pages. @param range a multiple of 512 at both ends, at most 4 MiB */
  async sendRange(
    { start, end }: ByteRange,
    bytes: Buffer,
    signal: AbortSignal,
    md5: Buffer = createHash('md5').update(bytes).digest(),
  ): Promise<void> {
    const { requests, pace } = this.#options;
    const { client, put, run, lease } = this.#target;
    const answer = await requests.send(
      `write ${end - start} bytes at ${start} of ${client.name}`,
      async (abortSignal) => {
        await pace.turn(bytes.length, abortSignal);
        return put({
          name: client.name,
          query: 'comp=page',
          headers: {
            'x-ms-page-write': 'update',
            'x-ms-range': `bytes=${start}-${end - 1}`,
            'content-md5': md5.toString('base64'),
            'x-ms-if-sequence-number-eq': String(run),
            ...(lease.leaseId === undefined ? {} : { 'x-ms-lease-id': lease.leaseId }),
          },
          body: bytes,
          signal: abortSignal,
        });
      },
      { bytes: bytes.length, signal, expected: PRECONDITION_FAILED },
    );
    const isFirst = this.#requestsSent++ === 0;
    await checkPages({ start, end }, md5, answer, isFirst, { client, requests, log: this.#options.log, signal });
    this.#bytesSent += bytes.length;
    this.#sinceRecord += bytes.length;
  }

  /**
   * Takes the footer of an earlier run away, only as long as nothing was written since: a try that arrives late would take away the footer
   * that this run has sent meanwhile.
   */
  async clearFooter(range: ByteRange, signal: AbortSignal): Promise<void> {
    const { client } = this.#target;
    for (let tries = 1; ; tries++) {
      const { etag } = await this.#options.requests.send(`look at ${client.name}`, (abortSignal) => client.getProperties({ abortSignal }));
      try {
        return await this.clearRange(range, signal, etag);
      } catch (error) {
        // The answer was lost: the first try had worked, and the second one found the blob changed.
        if (blobErrorCode(error) !== 'ConditionNotMet' || tries >= TAKEOVER_TRIES) throw error;
      }
    }
  }

  /** Makes pages read as zeros again. @param etag what the blob must still be, if that matters */
  async clearRange({ start, end }: ByteRange, signal: AbortSignal, etag?: string): Promise<void> {
    const { requests, pace } = this.#options;
    const { client, run, lease } = this.#target;
    await requests.send(
      `clear ${end - start} bytes at ${start} of ${client.name}`,
      async (abortSignal) => {
        await pace.turn(0, abortSignal);
        return client.clearPages(start, end - start, {
          abortSignal,
          conditions: { ifSequenceNumberEqualTo: run, ...ifMatch(etag), ...lease },
        });
      },
      { signal, expected: PRECONDITION_FAILED },
    );
  }

  /**
   * Takes what an earlier run has sent from this segment on out of the record, before the first page of another content is written: after a
   * kill, a later run with the earlier content would take these segments for its own. All of them at once: in another image most are others,
   * and each that is still the same comes back when it is looked at.
   */
  #disown(from: number): Promise<void> {
    for (const index of this.#done.keys()) if (index > from) this.#done.delete(index);
    return this.#write();
  }

  async #recordNow(signal: AbortSignal): Promise<void> {
    if (this.#recording !== undefined || this.#sinceRecord < Math.max(RECORD_EVERY, RECORD_EVERY_PER_SEGMENT * this.#done.size)) return;
    this.#sinceRecord = 0;
    if (signal.aborted) return;
    await this.#write();
  }

  /** One record at a time: an older one must not come last. */
  #write(): Promise<void> {
    const before = this.#recording;
    const write = async () => {
      await before;
      await this.#target.record.write(recordOf(this.#target, this.#options.size, this.#done));
    };
    const writing = write().finally(() => {
      if (this.#recording === writing) this.#recording = undefined;
    });
    this.#recording = writing;
    return writing;
  }
}
