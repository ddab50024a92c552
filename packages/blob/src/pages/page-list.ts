import type { PageBlobClient } from '@azure/storage-blob';
import { ExternalError } from '@bakehouse/core/errors';
import { type ByteRange, joined } from '@bakehouse/disk-image/sparse';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { MOST_EMPTY_PAGES } from '../requests/list-blobs.ts';

/** "Get Page Ranges": the most that one answer lists. */
const PAGE_SIZE = 10_000;

/**
 * The parts of a page blob that something was written to, sorted and joined; all else reads as zeros.
 *
 * @param size of the blob, in bytes
 * @param etag what the blob must still be, if that matters
 * @throws ExternalError, also for ranges that cannot be; CancelledError, and what is `expected` as it is
 */
export async function listPages(
  client: PageBlobClient,
  size: number,
  requests: BlobRequests,
  options: { readonly etag?: string | undefined; readonly expected?: readonly string[]; readonly signal?: AbortSignal } = {},
): Promise<ByteRange[]> {
  const ranges: ByteRange[] = [];
  let empty = 0;
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
    const before = ranges.length;
    // The service counts the last byte in.
    for (const { start, end } of page.pageRange ?? []) ranges.push({ start, end: end + 1 });
    checkRanges(ranges.slice(Math.max(before - 1, 0)), size, client.name);
    continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
    // An answer may name nothing and say that there is more; all others name more of the blob, and the list ends with it.
    empty = ranges.length > before ? 0 : empty + 1;
    if (empty >= MOST_EMPTY_PAGES) throw wrongList(client.name, 'does not end');
  } while (continuationToken !== undefined);
  return joined(ranges);
}

/** "Get Page Ranges": whole pages of the blob, in their order. @throws ExternalError */
function checkRanges(ranges: readonly ByteRange[], size: number, name: string): void {
  let last = 0;
  for (const { start, end } of ranges) {
    const isRange = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;
    if (!isRange) throw wrongList(name, 'has a range that is none');
    if (end > size) throw wrongList(name, `has a range up to ${end}; the blob has ${size} bytes`);
    if (start < last) throw wrongList(name, `has ranges that overlap, or are not in their order, at ${start}`);
    last = end;
  }
}

function wrongList(name: string, problem: string): ExternalError {
  return new ExternalError(`The list of pages of ${name} ${problem}.`, {
    service: 'Blob Storage',
    operation: `list the pages of ${name}`,
    hint: 'that is no right answer to Get Page Ranges: does something between this machine and the service answer in its place?',
  });
}

/** As a header has it: listings give it without the quotes. */
export function quoted(etag: string): string {
  return `"${etag.replace(/^"|"$/g, '')}"`;
}
