import { type Finding, UserError } from '@bakehouse/core/errors';
import { counted, countedOf } from '@bakehouse/core/text';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { ReachedContainer } from '../requests/container.ts';
import { listBlobs } from '../requests/list-blobs.ts';
import type { RemoteBlob } from '../requests/listed-blob.ts';
import { hashOfBlob } from './read-back.ts';
import { isSent, type PlannedBlob } from './sync-plan.ts';

/**
 * What is looked at after the upload, beside the check of every single request. `sizes`: a new listing has every blob with its size.
 * `hashes`: and with its SHA-256 or, where another tool had sent it without, the MD5 that it had. `download`: every byte is read back.
 */
export type Verification = 'none' | 'sizes' | 'hashes' | 'download';

/** Blobs that are read back at once. */
const AT_ONCE = 8;

type VerifiedBlob = Pick<PlannedBlob, 'name' | 'file' | 'sha256' | 'action' | 'there'>;

/**
 * Looks at what is there after an upload.
 *
 * @param blobs with the SHA-256 that they must have, where that is known
 * @throws UserError naming every blob that is not what it should be, ExternalError, CancelledError
 */
export async function verifyUpload(
  blobs: readonly VerifiedBlob[],
  how: Verification,
  prefix: string,
  { connected, requests }: { readonly connected: ReachedContainer; readonly requests: BlobRequests },
): Promise<void> {
  if (how === 'none') return;
  const findings: Finding[] = [];
  const wrong = (name: string, message: string) => findings.push({ severity: 'error', message: `${name} ${message}` });
  const there = await listBlobs(connected, prefix, requests, { soFar: 'what was sent is kept, and nothing was deleted' });
  for (const blob of blobs) {
    const { name, file } = blob;
    const found = there?.get(name);
    if (found === undefined) wrong(name, 'is not there');
    else if (found.size !== file.size) wrong(name, `has ${counted(found.size, 'byte')}, not ${file.size}`);
    else if (how !== 'sizes') {
      const problem = hashProblem(found, blob);
      if (problem !== undefined) wrong(name, problem);
    }
  }
  if (how === 'download' && findings.length === 0) {
    const rest = blobs.values();
    const failing = new AbortController();
    const signal = AbortSignal.any([requests.signal, failing.signal]);
    const reader = async () => {
      for (const { name, sha256, file } of rest) {
        if (failing.signal.aborted) return;
        try {
          const found = await hashOfBlob(name, file.size, { connected, requests, signal });
          if (sha256 !== undefined && found !== sha256) wrong(name, `has bytes with the SHA-256 ${found}, not ${sha256}`);
        } catch (error) {
          // The first one says why; the others that end with it, that they were cancelled.
          failing.abort(error);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    failing.signal.throwIfAborted();
  }
  if (findings.length > 0) {
    throw new UserError(`${countedOf(findings.length, blobs.length, 'blob', ['is', 'are'])} not what was sent.`, {
      findings,
      hint: 'run again with overwrite: always',
    });
  }
}

/** What is wrong by the hashes in a listing, or undefined. */
function hashProblem({ metadata: { sha256: said }, md5 }: RemoteBlob, { sha256, action, there }: VerifiedBlob): string | undefined {
  if (sha256 === undefined || said === sha256) return undefined;
  if (said !== undefined) return `says that its SHA-256 is ${said}, not ${sha256}`;
  if (isSent({ action })) return `does not say its SHA-256 any more: something else wrote it`;
  return md5 === there?.md5 ? undefined : `has the MD5 ${md5}, not ${there?.md5}: something else wrote it`;
}
