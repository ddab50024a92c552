import { createHash } from 'node:crypto';
import { type Finding, UserError } from '@bakehouse/core/errors';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { ReachedContainer } from '../requests/container.ts';
import { listBlobs } from '../requests/list-blobs.ts';
import type { PlannedBlob } from './sync-plan.ts';

/**
 * What is looked at after the upload, beside the check of every single request. `sizes`: a new listing has every blob with its size.
 * `hashes`: and with its SHA-256 and, where the service has one, the MD5 it had when it was sent. `download`: every byte is read back.
 */
export type Verification = 'none' | 'sizes' | 'hashes' | 'download';

/** Blobs that are read back at once. */
const AT_ONCE = 8;

/**
 * Looks at what is there after an upload.
 *
 * @param blobs with the SHA-256 that they must have, where that is known
 * @throws UserError naming every blob that is not what it should be, ExternalError, CancelledError
 */
export async function verifyUpload(
  blobs: readonly (Pick<PlannedBlob, 'name' | 'file'> & { readonly sha256: string | undefined })[],
  how: Verification,
  prefix: string,
  { connected, requests }: { readonly connected: ReachedContainer; readonly requests: BlobRequests },
): Promise<void> {
  if (how === 'none') return;
  const findings: Finding[] = [];
  const wrong = (name: string, message: string) => findings.push({ severity: 'error', message: `${name} ${message}` });
  const there = await listBlobs(connected, prefix, requests);
  for (const { name, file, sha256 } of blobs) {
    const found = there?.get(name);
    if (found === undefined) wrong(name, 'is not there');
    else if (found.size !== file.size) wrong(name, `has ${found.size} bytes, not ${file.size}`);
    else if (how !== 'sizes' && found.metadata['sha256'] !== undefined && sha256 !== undefined && found.metadata['sha256'] !== sha256) {
      wrong(name, `says that its SHA-256 is ${found.metadata['sha256']}, not ${sha256}`);
    }
  }
  if (how === 'download' && findings.length === 0) {
    const rest = blobs.values();
    const failing = new AbortController();
    const signal = AbortSignal.any([requests.signal, failing.signal]);
    const reader = async () => {
      for (const { name, sha256 } of rest) {
        if (failing.signal.aborted) return;
        try {
          const found = await hashOfBlob(name, connected, requests, signal);
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
    throw new UserError(`${findings.length} of ${blobs.length} blobs are not what was sent.`, {
      findings,
      hint: 'run again with overwrite: always',
    });
  }
}

async function hashOfBlob(name: string, container: ReachedContainer, requests: BlobRequests, signal: AbortSignal): Promise<string> {
  const blob = (await container.sdk()).getBlobClient(name);
  const read = async (abortSignal: AbortSignal) => {
    const { readableStreamBody } = await blob.download(0, undefined, { abortSignal, maxRetryRequests: 3 });
    const hash = createHash('sha256');
    for await (const chunk of readableStreamBody ?? []) hash.update(chunk as Buffer);
    return hash.digest('hex');
  };
  return requests.send(`read ${name} back`, read, { signal });
}
