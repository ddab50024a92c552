import { operationOf } from './blob-operations.ts';
import type { Answer, BlobRequest } from './blob-request.ts';
import type { Body } from './blob-store.ts';

/** Blob Batch: a multipart body of requests without bodies, answered part by part. */
export function performBatch(batch: BlobRequest, body: Body, perform: (request: BlobRequest) => Answer): Answer {
  const boundary = /boundary=(\S+)/.exec(String(batch.headers['content-type']))?.[1] ?? '';
  const parts = (body.bytes?.toString('utf8') ?? '')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part, index) => answerPart(part, index, batch, perform));
  const answered = `batchresponse_${boundary}`;
  return {
    status: 202,
    headers: { 'content-type': `multipart/mixed; boundary=${answered}` },
    body: `${parts.map((part) => `--${answered}\r\n${part}`).join('')}--${answered}--\r\n`,
  };
}

function answerPart(part: string, index: number, batch: BlobRequest, perform: (request: BlobRequest) => Answer): string {
  const [, method = '', target = ''] = /^(\w+) (\S+) HTTP\/1\.1/m.exec(part) ?? [];
  const [path = '', search = ''] = target.split('?', 2);
  const headers = Object.fromEntries(
    Array.from(part.matchAll(/^([\w-]+): (.*?)\r?$/gm), ([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
  // The path has the account in front where the service is addressed by number.
  const segments = path.split('/').slice(1);
  const start = segments.indexOf(batch.container) + 1;
  const name = segments.slice(start).map(decodeURIComponent).join('/');
  const query = new URLSearchParams(search);
  const { status, headers: answered = {} } = perform({
    ...batch,
    operation: operationOf(method, name, query, headers),
    method,
    name,
    query,
    headers,
  });
  const lines = [
    `HTTP/1.1 ${status} ${status < 300 ? 'Accepted' : 'Refused'}`,
    ...Object.entries(answered).map(([key, value]) => `${key}: ${value}`),
  ];
  return `Content-Type: application/http\r\nContent-ID: ${headers['content-id'] ?? index}\r\n\r\n${lines.join('\r\n')}\r\n\r\n`;
}
