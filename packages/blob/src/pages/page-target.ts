import { randomBytes } from 'node:crypto';
import type { BlobHTTPHeaders, ContainerClient, PageBlobClient, Tags } from '@azure/storage-blob';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import type { ByteRange } from '@bakehouse/disk-image/sparse';
import { blobErrorCode } from '../errors/blob-error.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { SendPut } from '../requests/direct-requests.ts';
import { ifMatch } from './if-match.ts';
import { listPages } from './page-list.ts';
import { type PageRecord, PageRecordStore } from './page-record.ts';

/** What the service says when another run was faster or took over. */
export const PRECONDITION_FAILED = ['BlobAlreadyExists', 'ConditionNotMet', 'SequenceNumberConditionNotMet', 'TargetConditionNotMet'];

/** More than an interrupted run had on its way: each that arrives late changes the ETag once. */
export const TAKEOVER_TRIES = 10;

/** Says whether a page blob holds a whole image: `partial` from its creation until after its footer was written. */
export const STATE = 'state';

/** True for the metadata of a page blob whose upload is on its way or was interrupted. */
export function isPartialPageBlob(metadata: Readonly<Record<string, string>> | undefined): boolean {
  return metadata?.[STATE] === 'partial';
}

interface PageTargetOptions {
  readonly container: ContainerClient;
  readonly put: SendPut;
  readonly requests: BlobRequests;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Of the blob that may be overwritten; an incomplete upload of the same size is always gone on with. */
  readonly etag: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  readonly headers: BlobHTTPHeaders;
  readonly tags?: Tags | undefined;
  /** Of a lease that somebody holds on the blob. */
  readonly leaseId?: string | undefined;
}

/** A page blob that is there, marked as incomplete, and that this run alone writes to. */
export interface PageTarget {
  readonly client: PageBlobClient;
  /** Sends Put Page: the one request of which there are very many. */
  readonly put: SendPut;
  readonly record: PageRecordStore;
  /** Sequence number that every write asks for: when another run takes over, it sets its own, and ours fail. */
  readonly run: number;
  /** Condition that every write carries besides. */
  readonly lease: { readonly leaseId?: string };
  /** What an earlier run has sent. */
  readonly sent: ReadonlyMap<number, string>;
  /** What is written there. */
  readonly pages: readonly ByteRange[];
  readonly action: 'created' | 'overwritten' | 'resumed';
}

/**
 * Makes the page blob, or takes an incomplete one over. An existing blob is emptied in the same request that checks its ETag, so no old
 * page can stay.
 *
 * @throws UserError when there is another blob than expected, ExternalError, CancelledError
 */
export async function preparePageTarget(options: PageTargetOptions): Promise<PageTarget> {
  const { container, requests, name } = options;
  const client = container.getPageBlobClient(name);
  const run = newRun();
  let there = await propertiesOf(client, requests, name);
  for (let tries = 1; ; tries++) {
    try {
      return await prepare(client, there, run, options);
    } catch (error) {
      if (!PRECONDITION_FAILED.includes(blobErrorCode(error) ?? '')) throw error;
      // The other run has written since, or one of its last requests arrived late: what its record said may be true no more. Or the answer was lost.
      const now = await propertiesOf(client, requests, name);
      const number = now?.blobSequenceNumber;
      if ((number !== there?.blobSequenceNumber && number !== run) || tries >= TAKEOVER_TRIES) throw preconditionFailed(name);
      there = now;
    }
  }
}

/** @throws what `preparePageTarget` throws, and as it is the error that something was written since `there` was looked at */
async function prepare(
  client: PageBlobClient,
  there: Awaited<ReturnType<typeof propertiesOf>>,
  run: number,
  options: PageTargetOptions,
): Promise<PageTarget> {
  const { container, put, requests, name, size, etag } = options;
  const record = new PageRecordStore(container, name, requests);
  const lease = options.leaseId === undefined ? {} : { leaseId: options.leaseId };
  const isPartial = there?.blobType === 'PageBlob' && isPartialPageBlob(there.metadata);
  if (there !== undefined && !isPartial && unquoted(there.etag) !== unquoted(etag)) throw preconditionFailed(name);
  if (there?.blobType === 'PageBlob' && there.blobSequenceNumber === undefined) throw numberUntold(name);
  const action = there === undefined || isPartial ? 'created' : 'overwritten';
  const number = there?.blobSequenceNumber;
  const setting = async (operation: string, work: (etag: string | undefined, abortSignal: AbortSignal) => Promise<unknown>) => {
    let expected = there?.etag;
    for (let tries = 1; ; tries++) {
      try {
        await requests.send(operation, (abortSignal) => work(expected, abortSignal), { expected: PRECONDITION_FAILED });
        return;
      } catch (error) {
        if (!PRECONDITION_FAILED.includes(blobErrorCode(error) ?? '')) throw error;
        const now = await propertiesOf(client, requests, name);
        // The answer was lost: the first try had worked, and the second one found the blob changed.
        if (now?.blobSequenceNumber === run) return;
        if (now?.blobType === 'PageBlob' && now.blobSequenceNumber === undefined) throw numberUntold(name);
        const isLate = isPartial && isPartialPageBlob(now?.metadata) && now?.blobSequenceNumber === number;
        if (!isLate || tries >= TAKEOVER_TRIES) throw preconditionFailed(name);
        expected = now?.etag;
      }
    }
  };
  const left = there !== undefined && isPartial && there.contentLength === size ? await record.read() : undefined;
  if (left !== undefined && left.size === size && number !== undefined && (left.run === number || left.before === number)) {
    // First the record, which either number makes valid, then the number, which ends the other run.
    await record.write({ ...left, run, before: number }, left.etag);
    await requests.send(
      `take over the upload of ${name}`,
      (abortSignal) => client.updateSequenceNumber('update', run, { abortSignal, conditions: { ...ifMatch(there?.etag), ...lease } }),
      { expected: PRECONDITION_FAILED },
    );
    return { client, put, record, run, lease, sent: left.segments, pages: await listPages(client, size, requests), action: 'resumed' };
  }
  await setting(`create ${name}`, (expected, abortSignal) =>
    client.create(size, {
      abortSignal,
      blobSequenceNumber: run,
      blobHTTPHeaders: options.headers,
      metadata: { ...options.metadata, [STATE]: 'partial' },
      ...(options.tags === undefined ? {} : { tags: options.tags }),
      conditions: { ...(there === undefined ? { ifNoneMatch: '*' } : ifMatch(expected)), ...lease },
    }),
  );
  return { client, put, record, run, lease, sent: new Map(), pages: [], action };
}

/**
 * A blob that is gone on with has the properties of the run that began it.
 *
 * @param etag that it must still have
 * @returns its new one
 */
export async function setProperties(
  { client, lease }: PageTarget,
  etag: string | undefined,
  { headers, tags }: Pick<PageTargetOptions, 'headers' | 'tags'>,
  abortSignal: AbortSignal,
): Promise<string | undefined> {
  if (tags !== undefined) await client.setTags(tags, { abortSignal, conditions: lease });
  return (await client.setHTTPHeaders(headers, { abortSignal, conditions: { ...ifMatch(etag), ...lease } })).etag;
}

/** The error of a run whose blob another run writes. */
export function preconditionFailed(name: string): UserError {
  return new UserError(`Another run wrote ${name} in the meantime.`, { hint: 'run again when the other run has ended' });
}

/** The error of a service that keeps page blobs without what keeps two runs apart. */
export function numberUntold(name: string): ExternalError {
  return new ExternalError(
    `The service does not tell the sequence number of the page blob ${name}, by which runs that write it are kept apart.`,
    {
      service: 'Blob Storage',
      operation: `look at ${name}`,
      hint: 'a VHD can be sent to the service itself, or to Azurite; not to, or through, what leaves out x-ms-blob-sequence-number',
    },
  );
}

/** Record of what has been sent so far. */
export function recordOf({ run }: PageTarget, size: number, segments: ReadonlyMap<number, string>): PageRecord {
  return { run, before: undefined, size, segments };
}

async function propertiesOf(client: PageBlobClient, requests: BlobRequests, name: string) {
  try {
    return await requests.send(`look at ${name}`, (abortSignal) => client.getProperties({ abortSignal }), { expected: ['BlobNotFound'] });
  } catch (error) {
    if (blobErrorCode(error) === 'BlobNotFound') return undefined;
    throw error;
  }
}

/** Listings give it without the quotes that stand in headers. */
function unquoted(etag: string | undefined): string | undefined {
  return etag?.replace(/^"|"$/g, '');
}

/** Random and below 2^48, which every language reads as an exact number. */
function newRun(): number {
  return randomBytes(6).readUIntBE(0, 6);
}
