import { ExternalError, UserError } from '@bakehouse/core/errors';
import type { Progress } from '@bakehouse/core/log';
import type { HashWorkers } from '@bakehouse/system/hashing';
import { blobErrorCode, blobErrorStatus } from '../errors/blob-error.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { ReachedContainer } from '../requests/container.ts';
import type { BufferPool } from './buffer-pool.ts';
import type { Receipts } from './receipts.ts';
import type { PlannedBlob } from './sync-plan.ts';

/** What all blobs of one run share. */
export interface UploadTarget {
  readonly connected: ReachedContainer;
  readonly requests: BlobRequests;
  readonly pool: BufferPool;
  readonly workers: HashWorkers;
  readonly receipts: Receipts;
  readonly progress: Pick<Progress, 'addBytes' | 'addKnown' | 'addFile'>;
  /** Take the MD5 of blobs in several blocks too, which the service does not do. */
  readonly contentMd5: boolean;
  /** Take the SHA-256 of page blobs. */
  readonly pageSha256: boolean;
  /** Of a lease that somebody holds on the blobs. */
  readonly leaseId?: string | undefined;
}

/** What has become of one blob. */
export interface SentBlob {
  /** Lower-case hexadecimal. */
  readonly sha256: string | undefined;
  /** Bytes that went over the wire for it, and those that an earlier run had sent. */
  readonly sent: number;
  readonly resumed: number;
}

/** What the service says when another run was faster. */
export const PRECONDITION_FAILED = ['BlobAlreadyExists', 'ConditionNotMet', 'InvalidBlockList', 'TargetConditionNotMet'];

/** Headers so that the blob is written only while it is what it was when it was listed. */
export function guards({ there }: PlannedBlob): Record<string, string> {
  return there === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${there.etag}"` };
}

/** The lease of a blob that is there: nobody holds one on what is not, and the service refuses to be given one. */
export function leaseOf({ there }: PlannedBlob, { leaseId }: Pick<UploadTarget, 'leaseId'>): { readonly leaseId?: string } {
  return there === undefined || leaseId === undefined ? {} : { leaseId };
}

/** The same as a header. */
export function leaseHeader(blob: PlannedBlob, target: Pick<UploadTarget, 'leaseId'>): Record<string, string> {
  const { leaseId } = leaseOf(blob, target);
  return leaseId === undefined ? {} : { 'x-ms-lease-id': leaseId };
}

/** Metadata of content. */
export function contentMetadata({ file }: PlannedBlob, sha256: string): Record<string, string> {
  return { sha256, ...(file.link === undefined ? {} : { is_symlink: 'true' }) };
}

/**
 * Runs a write that the guards may refuse. What is there then may be our own: the first try had worked and its answer was lost, or another
 * run has sent the same.
 *
 * @param hashOf the SHA-256 of what was to be written
 * @throws UserError when another run wrote something else, ExternalError, CancelledError
 */
export async function guarded(
  blob: PlannedBlob,
  { connected, requests }: UploadTarget,
  hashOf: () => string,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!PRECONDITION_FAILED.includes(blobErrorCode(error) ?? '')) throw error;
    const found = await propertiesOf(blob, connected, requests);
    if (found?.metadata?.['sha256'] === hashOf() && found.contentLength === blob.file.size) return;
    if (found === undefined && blob.there === undefined) {
      throw new UncommittedError(`Uncommitted blocks of ${blob.name} are in the way.`, {
        hint: 'give another prefix, or wait a week: then the service drops them',
      });
    }
    throw preconditionFailed(blob);
  }
}

/** The error of a blob that another run wrote. */
export function preconditionFailed({ name }: Pick<PlannedBlob, 'name'>): UserError {
  return new UserError(`Another run wrote ${name} in the meantime.`, { hint: 'run again when the other run has ended' });
}

/** There is no blob, and yet it may not be made: an earlier run has left blocks of it. Azurite counts those as a blob. */
export class UncommittedError extends UserError {}

/**
 * Makes sure that a committed blob is what was sent.
 *
 * @param etag what the commit was answered with
 * @throws ExternalError when it is not, UserError when it is gone, CancelledError
 */
export async function checkCommitted(
  blob: PlannedBlob,
  { connected, requests }: UploadTarget,
  sha256: string,
  etag: string | undefined,
): Promise<void> {
  let found: Awaited<ReturnType<typeof propertiesOf>>;
  try {
    found = await propertiesOf(blob, connected, requests);
  } catch (error) {
    // Writing needs no permission to read; the blocks were checked as they came.
    if (error instanceof ExternalError && error.details.status === 403) return;
    throw error;
  }
  if (found === undefined) {
    throw new UserError(`${blob.name} is not there any more: something deleted it as soon as it was sent.`, {
      hint: 'find out what deletes there (another run, a lifecycle rule), then run again',
    });
  }
  // Another run may have written it since; it has checked its own.
  if (etag !== undefined && found.etag !== undefined && unquoted(found.etag) !== unquoted(etag)) return;
  if (found.contentLength === blob.file.size && found.metadata?.['sha256'] === sha256) return;
  throw new ExternalError(`${blob.name} is not what was sent: ${found.contentLength} bytes with SHA-256 ${found.metadata?.['sha256']}.`, {
    service: 'Blob Storage',
    operation: `check ${blob.name}`,
    hint: 'run again with overwrite: always',
  });
}

/** Undefined when there is no such blob. */
export async function propertiesOf({ name }: Pick<PlannedBlob, 'name'>, container: ReachedContainer, requests: BlobRequests) {
  const blob = (await container.sdk()).getBlobClient(name);
  return requests.send(`look at ${name}`, async (abortSignal) => {
    try {
      return await blob.getProperties({ abortSignal });
    } catch (error) {
      if (blobErrorStatus(error) === 404) return undefined;
      throw error;
    }
  });
}

function unquoted(etag: string): string {
  return etag.replace(/^"|"$/g, '');
}
