import type { Answer, BlobRequest } from './blob-request.ts';
import { type BlobContainer, type Body, chunkOf, Refusal, type StoredBlob } from './blob-store.ts';
import { pageListXml } from './blob-xml.ts';

const PAGE = 512;
/** "Put Page": at most this much in one request; Azurite takes more. */
const MOST = 4 * 1024 * 1024;

type NewBlob = Parameters<BlobContainer['put']>[0];

export function createPageBlob(container: BlobContainer, { headers }: BlobRequest, blob: NewBlob): StoredBlob {
  const size = Number(headers['x-ms-blob-content-length']);
  if (!Number.isInteger(size / PAGE)) throw new Refusal(400, 'InvalidHeaderValue');
  return container.put({ ...blob, size, sequenceNumber: Number(headers['x-ms-blob-sequence-number'] ?? 0) });
}

export function writePages(blob: StoredBlob, request: BlobRequest, body: Body, md5: string | undefined): void {
  const { start, end } = rangeOf(blob, request);
  if (body.size > MOST) throw new Refusal(413, 'RequestBodyTooLarge');
  if (end - start !== body.size) throw new Refusal(400, 'InvalidHeaderValue');
  const { bytes } = chunkOf(body, md5);
  blob.pages = [...without(blob, start, end), { start, end, bytes }].sort((a, b) => a.start - b.start);
}

export function clearPages(blob: StoredBlob, request: BlobRequest): void {
  const { start, end } = rangeOf(blob, request);
  blob.pages = without(blob, start, end);
}

/** Neighbours are one range in the list, as they are for the service. */
export function listPageRanges(blob: StoredBlob, headers: Record<string, string>): Answer {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of blob.pages) {
    const last = joined.at(-1);
    if (last?.end === start) last.end = end;
    else joined.push({ start, end });
  }
  const more = { 'content-type': 'application/xml', 'x-ms-blob-content-length': String(blob.size) };
  return { status: 200, headers: { ...headers, ...more }, body: pageListXml(joined) };
}

/** Set Blob Properties: the content headers are replaced as a whole, and a page blob's size and sequence number may change. */
export function setProperties(blob: StoredBlob, { headers }: BlobRequest, content: Record<string, string>): void {
  const action = headers['x-ms-sequence-number-action'];
  const number = Number(headers['x-ms-blob-sequence-number'] ?? 0);
  if (action === 'increment') blob.sequenceNumber++;
  else if (action !== undefined) blob.sequenceNumber = action === 'max' ? Math.max(blob.sequenceNumber, number) : number;
  const size = headers['x-ms-blob-content-length'];
  if (size !== undefined) blob.size = Number(size);
  if (action === undefined && size === undefined) blob.headers = content;
}

function rangeOf(blob: StoredBlob, { headers }: BlobRequest): { start: number; end: number } {
  if (blob.type !== 'PageBlob') throw new Refusal(409, 'InvalidBlobType');
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(String(headers['x-ms-range'] ?? headers.range)) ?? [];
  const [start, end] = [Number(first), Number(last) + 1];
  if (!(start % PAGE === 0 && end % PAGE === 0 && end > start && end <= blob.size)) throw new Refusal(416, 'InvalidPageRange');
  const wanted = headers['x-ms-if-sequence-number-eq'];
  if (wanted !== undefined && Number(wanted) !== blob.sequenceNumber) throw new Refusal(412, 'SequenceNumberConditionNotMet');
  return { start, end };
}

/** The pages outside of a range. */
function without(blob: StoredBlob, start: number, end: number): StoredBlob['pages'] {
  return blob.pages.flatMap((page) => {
    if (page.end <= start || page.start >= end) return [page];
    const parts: StoredBlob['pages'] = [];
    if (page.start < start) parts.push({ start: page.start, end: start, bytes: page.bytes?.subarray(0, start - page.start) });
    if (page.end > end) parts.push({ start: end, end: page.end, bytes: page.bytes?.subarray(end - page.start) });
    return parts;
  });
}
