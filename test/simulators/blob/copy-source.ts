import type { BlobRequest } from './blob-request.ts';
import { type Body, Refusal } from './blob-store.ts';

/**
 * Reads what a request names as its source, as the service does it for "Put Blob From URL" and "Put Block From URL".
 *
 * @param keep read the content; otherwise only its size
 * @throws Refusal with the source's own status
 */
export async function readCopySource({ headers }: BlobRequest, keep: boolean): Promise<Body> {
  const range = headers['x-ms-source-range'];
  const condition = headers['x-ms-source-if-match'];
  const answer = await fetch(String(headers['x-ms-copy-source']), {
    method: keep ? 'GET' : 'HEAD',
    headers: {
      ...(typeof range === 'string' ? { range } : {}),
      ...(typeof condition === 'string' ? { 'if-match': condition } : {}),
    },
    redirect: 'manual',
  }).catch(() => {
    throw new Refusal(404, 'CannotVerifyCopySource');
  });
  if (!answer.ok) throw new Refusal(answer.status >= 400 ? answer.status : 400, 'CannotVerifyCopySource');
  if (keep) {
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { size: bytes.length, bytes };
  }
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(String(range)) ?? [];
  return { size: end === undefined ? Number(answer.headers.get('content-length')) : Number(end) - Number(start) + 1, bytes: undefined };
}
