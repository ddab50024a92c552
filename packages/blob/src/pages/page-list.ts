import type { PageBlobClient } from '@azure/storage-blob';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { type ByteRange, joined } from './page-runs.ts';

/** "Get Page Ranges": the most that one answer lists. */
const PAGE_SIZE = 10_000;

/**
 * The parts of a page blob that something was written to, sorted and joined; all else reads as zeros.
 *
 * @param etag what the blob must still be, if that matters
 * @throws ExternalError, CancelledError, and what is `expected` as it is
 */
export async function listPages(
  client: PageBlobClient,
  requests: BlobRequests,
  options: { readonly etag?: string | undefined; readonly expected?: readonly string[]; readonly signal?: AbortSignal } = {},
): Promise<ByteRange[]> {
  const ranges: ByteRange[] = [];
  let continuationToken: string | undefined;
  do {
    const page = await requests.send(
      `list the pages of ${client.name}`,
      async (abortSignal) => {
        const conditions = options.etag === undefined ? {} : { conditions: { ifMatch: quoted(options.etag) } };
        const pages = client
          .listPageRanges(0, undefined, { abortSignal, ...conditions })
          .byPage({ maxPageSize: PAGE_SIZE, ...(continuationToken === undefined ? {} : { continuationToken }) });
        return (await pages.next()).value;
      },
      {
        ...(options.expected === undefined ? {} : { expected: options.expected }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
    );
    // The service counts the last byte in.
    for (const { start, end } of page.pageRange ?? []) ranges.push({ start, end: end + 1 });
    continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
  } while (continuationToken !== undefined);
  return joined(ranges.sort((a, b) => a.start - b.start));
}

/** As a header has it: listings give it without the quotes. */
export function quoted(etag: string): string {
  return `"${etag.replace(/^"|"$/g, '')}"`;
}
