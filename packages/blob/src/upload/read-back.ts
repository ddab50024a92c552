import { createHash } from 'node:crypto';
import { messageOf } from '@bakehouse/core/errors';
import { codedError } from '@bakehouse/net/transport';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { ReachedContainer } from '../requests/container.ts';

interface ReadBackOptions {
  readonly connected: ReachedContainer;
  readonly requests: BlobRequests;
  /** Default: that of the requests. */
  readonly signal?: AbortSignal;
  /** Of the blob as it must still be, with quotes. Default: whatever is there. */
  readonly etag?: string | undefined;
  /** Error codes that are thrown as they are. */
  readonly expected?: readonly string[];
}

/**
 * Reads a whole blob, without keeping it.
 *
 * @param size bytes that it must have; no more than one chunk beyond is read
 * @returns its SHA-256 as lower-case hexadecimal; of a longer one, that of what was read
 * @throws ExternalError, CancelledError, and what is `expected` as it is
 */
export async function hashOfBlob(
  name: string,
  size: number,
  { connected, requests, signal = requests.signal, etag, expected = [] }: ReadBackOptions,
): Promise<string> {
  const blob = (await connected.sdk()).getBlobClient(name);
  const conditions = etag === undefined ? {} : { conditions: { ifMatch: etag } };
  const read = async (abortSignal: AbortSignal) => {
    // What is cut is read again by the one retry, which counts it.
    const { readableStreamBody } = await blob.download(0, undefined, { abortSignal, maxRetryRequests: 0, ...conditions });
    const hash = createHash('sha256');
    let length = 0;
    try {
      for await (const chunk of readableStreamBody ?? []) {
        hash.update(chunk as Buffer);
        length += (chunk as Buffer).length;
        if (length > size) break;
      }
    } catch (error) {
      // An answer that is cut is an aborted one for the SDK; it is read again.
      throw abortSignal.aborted ? error : codedError(messageOf(error), 'ECONNRESET');
    }
    return hash.digest('hex');
  };
  return requests.send(`read ${name} back`, read, { signal, expected });
}
