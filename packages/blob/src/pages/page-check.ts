import { createHash } from 'node:crypto';
import type { PageBlobClient } from '@azure/storage-blob';
import { ExternalError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { ByteRange } from '@bakehouse/disk-image/sparse';
import { isLoopback } from '@bakehouse/net/address';
import type { HeaderList } from '@bakehouse/net/transport';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { damaged, OTHER_CHECKSUM, receivedMd5 } from '../requests/received-md5.ts';
import { numberUntold } from './page-target.ts';

/**
 * Looks at the answer to Put Page: the service says there which sequence number the blob has and which MD5 the pages had that it
 * received. Where it does not, the first pages of a run are looked at themselves.
 *
 * @param isFirst of this run
 * @throws ExternalError when other bytes arrived, or when the blob has no sequence number; CancelledError
 */
export async function checkPages(
  { start, end }: ByteRange,
  md5: Buffer,
  answer: HeaderList,
  isFirst: boolean,
  {
    client,
    requests,
    log,
    signal,
  }: { readonly client: PageBlobClient; readonly requests: BlobRequests; readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const told = receivedMd5(answer);
  const wanted = md5.toString('base64');
  if (told !== undefined && told !== OTHER_CHECKSUM && told !== wanted) throw damaged(client.name);
  if (!isFirst) return;
  if (answer.get('x-ms-blob-sequence-number') === undefined) {
    const found = await requests.send(`look at ${client.name}`, (abortSignal) => client.getProperties({ abortSignal }), { signal });
    if (found.blobSequenceNumber === undefined) throw numberUntold(client.name);
  }
  if (told !== undefined) return;
  try {
    // Without a condition: other pages are being written.
    const read = (abortSignal: AbortSignal) => client.downloadToBuffer(start, end - start, { abortSignal });
    const found = await requests.send(`read pages of ${client.name} back`, read, { bytes: end - start, signal });
    if (!createHash('md5').update(found).digest().equals(md5)) throw damaged(client.name);
  } catch (error) {
    // Writing needs no permission to read.
    if (!(error instanceof ExternalError && error.details.status === 403)) throw error;
  }
  const say = `${client.name}: the service does not say which pages it received; the first ones were looked at (verify: download reads all of them).`;
  // Azurite, where nothing is in between.
  if (isLoopback(new URL(client.url))) log.debug(say);
  else log.warning(say);
}
