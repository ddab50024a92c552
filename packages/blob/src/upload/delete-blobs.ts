import type { ContainerClient } from '@azure/storage-blob';
import { type Finding, UserError } from '@bakehouse/core/errors';
import { counted, countedOf, formatBytes, showControls } from '@bakehouse/core/text';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { RemoteBlob } from '../requests/listed-blob.ts';
import type { DeleteLimit } from './delete-limit.ts';

/** "Blob Batch": the most that one request takes. */
const BATCH = 256;

/** Names in a message. */
const SHOWN = 3;

/**
 * Stops a run that would delete more than it may, or what it cannot name, before it does anything.
 *
 * @param all blobs that are there under the prefix
 * @throws UserError
 */
export function checkDeletion(extraneous: readonly RemoteBlob[], all: number, limit: DeleteLimit): void {
  const bytes = extraneous.reduce((sum, { size }) => sum + Math.max(size, 0), 0);
  const most = 'blobs' in limit ? limit.blobs : Math.floor((all * limit.percent) / 100);
  if (extraneous.length > most) {
    const allowed = 'blobs' in limit ? `${limit.blobs}` : `${limit.percent} % (${most})`;
    throw new UserError(
      `${extraneous.length} of ${counted(all, 'blob')} (${formatBytes(bytes)}) would be deleted; at most ${allowed} may be. Nothing was changed.`,
      {
        hint: 'is the source complete? A dry run lists them; raise max-delete if it is right',
      },
    );
  }
  const findings: Finding[] = extraneous
    .filter(({ name }) => !isExact(name))
    .map(({ name }) => ({ severity: 'error', message: `${JSON.stringify(name)} has a path segment . or ..`, hint: 'delete it by hand' }));
  if (findings.length > 0) throw new UserError('Some blobs cannot be deleted safely because of their names.', { findings });
}

/**
 * Whether a request asks for the blob of exactly this name. URLs resolve `.` and `..`: another blob would be deleted. All else arrives as it is,
 * and a service that would take it for another name finds a blob of another version there.
 */
function isExact(name: string): boolean {
  const path = `/container/${name.split('/').map(encodeURIComponent).join('/')}`;
  return new URL(path, 'http://host').pathname === path;
}

/** What is said of blobs that stay because the source leaves their names out. */
export function staying(left: readonly RemoteBlob[]): string {
  const names = left.slice(0, SHOWN).map(({ name }) => showControls(name));
  const more = left.length > SHOWN ? ` and ${left.length - SHOWN} more` : '';
  const them = left.length === 1 ? 'stays, as the source leaves its name' : 'stay, as the source leaves their names';
  return `${counted(left.length, 'blob')} ${them} out: ${names.join(', ')}${more}. delete: all deletes ${left.length === 1 ? 'it' : 'them'} too.`;
}

/**
 * Deletes blobs as they were when they were listed.
 *
 * @returns the names of those deleted
 * @throws UserError naming those that have changed since or that are protected, ExternalError, CancelledError
 */
export async function deleteBlobs(container: ContainerClient, blobs: readonly RemoteBlob[], requests: BlobRequests): Promise<string[]> {
  const deleted: string[] = [];
  const findings: Finding[] = [];
  const batches = container.getBlobBatchClient();
  const isSigned = new URL(container.url).searchParams.has('sig');
  for (let start = 0; start < blobs.length; start += BATCH) {
    const some = blobs.slice(start, start + BATCH);
    const { subResponses } = await requests.send(`delete ${counted(some.length, 'blob')}`, async (abortSignal) => {
      const batch = batches.createBatch();
      for (const { name, etag } of some) {
        const { url } = container.getBlobClient(name);
        await batch.deleteBlob(url, container.credential, { conditions: { ifMatch: `"${etag}"` } });
      }
      const answer = await batches.submitBatch(batch, { abortSignal });
      const temporary = answer.subResponses.find(({ status }) => isTemporary(status));
      // All of them are tried again: those that are gone by then are answered with 404.
      if (temporary !== undefined) {
        const { status: statusCode, errorCode: code } = temporary;
        throw Object.assign(new Error(code ?? ''), { statusCode, code });
      }
      return answer;
    });
    for (const [index, { name }] of some.entries()) {
      const part = subResponses[index];
      // Gone already, maybe by a first try whose answer was lost.
      if (part?.status === 202 || (part?.status === 404 && part.errorCode === 'BlobNotFound')) deleted.push(name);
      else findings.push({ severity: 'error', ...failureOf(name, part, isSigned) });
    }
  }
  if (findings.length > 0)
    throw new UserError(`${countedOf(findings.length, blobs.length, 'blob', ['was', 'were'])} not deleted.`, { findings });
  return deleted;
}

function failureOf(
  given: string,
  part: { readonly status: number; readonly errorCode?: string } | undefined,
  isSigned: boolean,
): { message: string; hint: string } {
  const name = showControls(given);
  if (part === undefined) return { message: `${name}: no answer`, hint: 'the service did not say what became of it; look, and run again' };
  const unknown = 'the service knows no such place: look whether it is gone, and run again';
  const hint = part.status === 404 ? unknown : hintFor(part.errorCode, isSigned);
  return { message: `${name}: ${part.status} ${part.errorCode || 'without a reason'}`, hint };
}

/** "Retry guidance": the service was busy, or not well. */
function isTemporary(status: number): boolean {
  return status >= 500 || status === 408 || status === 429;
}

function hintFor(code: string | undefined, isSigned: boolean): string {
  switch (code) {
    case 'ConditionNotMet':
      return 'it has changed since it was listed; run again';
    case 'LeaseIdMissing':
      return 'somebody holds a lease on it';
    case 'SnapshotsPresent':
      return 'it has snapshots; delete those first';
    case 'BlobImmutableDueToPolicy':
      return 'a policy or a legal hold keeps it';
    default:
      return isSigned
        ? 'deleting needs d among the permissions (sp) of the shared access signature'
        : 'deleting needs the role Storage Blob Data Contributor';
  }
}
