import type { Answer, BlobRequest } from './blob-request.ts';
import type { Body } from './blob-store.ts';

/** What a service that is careless with its protocol gets wrong; emulators, gateways and caches were seen to do each of them. */
export const CARELESSNESS = [
  'forgets the prefix',
  'tells no sizes',
  'tells no versions',
  'tells no sequence numbers',
  'tells no MD5',
  'answers 500 for 404',
  'errors without a type',
  'repeats names',
  'damages what it is sent',
  'damages what it sends',
  'ignores conditions',
  'ignores ranges',
  'answers few deletions',
] as const;

export type Carelessness = (typeof CARELESSNESS)[number];

const WRITES = new Set(['Put Blob', 'Put Block', 'Put Page']);
const CONDITIONS = ['if-match', 'if-none-match', 'x-ms-if-sequence-number-eq'];

/** A request as a careless service understands it. */
export function misread<T extends BlobRequest>(request: T, careless: ReadonlySet<Carelessness>): T {
  if (careless.size === 0) return request;
  const query = new URLSearchParams(request.query);
  const headers = { ...request.headers };
  if (careless.has('forgets the prefix')) query.delete('prefix');
  if (careless.has('ignores conditions')) for (const name of CONDITIONS) delete headers[name];
  if (careless.has('ignores ranges') && request.operation === 'Get Blob') for (const name of ['range', 'x-ms-range']) delete headers[name];
  if (careless.has('damages what it is sent')) delete headers['content-md5'];
  return { ...request, query, headers };
}

/** What it keeps of what it is sent: one bit is another. */
export function mistake({ operation }: BlobRequest, body: Body, careless: ReadonlySet<Carelessness>): Body {
  const isDamaged = careless.has('damages what it is sent') && WRITES.has(operation);
  return isDamaged && body.bytes !== undefined ? { ...body, bytes: flipped(body.bytes) } : body;
}

/** What it answers instead of the right answer. A `content-length` of '' is not sent at all. */
export function misanswer({ operation, method }: BlobRequest, answer: Answer, careless: ReadonlySet<Carelessness>): Answer {
  if (careless.size === 0) return answer;
  let { status, body } = answer;
  const headers: Record<string, string> = { ...answer.headers };
  if (careless.has('answers 500 for 404') && status === 404) {
    status = 500;
    headers['x-ms-error-code'] = 'InternalError';
    headers['retry-after'] = '0';
  }
  if (careless.has('errors without a type') && status >= 400) delete headers['content-type'];
  if (careless.has('tells no sizes') && method === 'HEAD') headers['content-length'] = '';
  if (careless.has('tells no MD5')) delete headers['content-md5'];
  if (careless.has('tells no versions')) delete headers['etag'];
  if (careless.has('tells no sequence numbers')) delete headers['x-ms-blob-sequence-number'];
  if (typeof body === 'string' && operation === 'List Blobs') {
    if (careless.has('tells no sizes')) body = body.replaceAll(/<Content-Length>\d*<\/Content-Length>/g, '');
    if (careless.has('tells no versions')) body = body.replaceAll(/<Etag>[^<]*<\/Etag>/g, '');
    if (careless.has('tells no MD5')) body = body.replaceAll(/<Content-MD5>[^<]*<\/Content-MD5>/g, '');
    if (careless.has('repeats names')) body = body.replace(/<Blob>.*?<\/Blob>/, (first) => first + first);
  }
  if (careless.has('damages what it sends') && operation === 'Get Blob' && Buffer.isBuffer(body)) body = flipped(body);
  if (careless.has('answers few deletions') && operation === 'Blob Batch' && typeof body === 'string') body = firstPart(body);
  return { status, headers, ...(body === undefined ? {} : { body }) };
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  if (copy.length > 0) copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}

/** Of the answer to a batch. */
function firstPart(body: string): string {
  const [boundary = ''] = body.split('\r\n', 1);
  return `${boundary}${body.split(boundary)[1]}${boundary}--\r\n`;
}
