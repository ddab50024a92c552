import { hash } from 'node:crypto';
import { putHeaders } from './blob-properties.ts';
import { contentTypeOf } from './content-type.ts';
import { changedError, openLargeFile, readSmallFile } from './read-source.ts';
import type { PlannedBlob } from './sync-plan.ts';
import { contentMetadata, guarded, guards, leaseHeader, PRECONDITION_FAILED, type SentBlob, type UploadTarget } from './upload-target.ts';

/** Up to here a file is read and hashed in this thread: handing it to others takes longer. */
const IN_THIS_THREAD = 256 * 1024;
/** Sizes of buffers that are used again for files of about their size. */
const STEP = 1024 * 1024;

/**
 * Sends a blob in one request: the service compares its MD5, and it becomes visible whole or not at all.
 *
 * @throws UserError when the file changed since it was listed or another run wrote the blob, ExternalError, CancelledError
 */
export async function uploadWhole(blob: PlannedBlob, target: UploadTarget): Promise<SentBlob> {
  const { file } = blob;
  const { pool, requests } = target;
  if (file.link !== undefined || file.size <= IN_THIS_THREAD) {
    const giveBack = await pool.reserve(file.size, requests.signal);
    try {
      const bytes = readSmallFile(file);
      return await send(blob, bytes, { sha256: hash('sha256', bytes, 'hex'), md5: hash('md5', bytes, 'base64') }, target);
    } finally {
      giveBack();
    }
  }
  const buffer = await pool.acquire(Math.ceil(file.size / STEP) * STEP, requests.signal);
  const source = await openLargeFile(file).catch((error: unknown) => {
    pool.release(buffer);
    throw error;
  });
  try {
    const bytes = new Uint8Array(buffer, 0, file.size);
    await source.fill(bytes, 0);
    await source.check();
    const [sha256, md5] = await Promise.all([
      target.workers.digest('sha256', buffer, file.size),
      target.workers.digest('md5', buffer, file.size),
    ]);
    return await send(blob, bytes, { sha256: sha256.toString('hex'), md5: md5.toString('base64') }, target);
  } finally {
    pool.release(buffer);
    await source.close();
  }
}

/** Sends bytes that are in memory. */
export async function send(
  blob: PlannedBlob,
  bytes: Uint8Array,
  { sha256, md5 }: { readonly sha256: string; readonly md5: string },
  target: UploadTarget,
): Promise<SentBlob> {
  const { name, properties } = blob;
  const { connected, requests, progress } = target;
  if (blob.sha256 !== undefined && blob.sha256 !== sha256) throw changedError(blob.file);
  const headers = {
    ...putHeaders(properties, contentTypeOf(name), contentMetadata(blob, sha256)),
    ...guards(blob),
    ...leaseHeader(blob, target),
    'x-ms-blob-type': 'BlockBlob',
    'content-md5': md5,
    'x-ms-blob-content-md5': md5,
  };
  await guarded(
    blob,
    target,
    () => sha256,
    async () => {
      const answer = await requests.send(`upload ${name}`, (signal) => connected.put({ name, query: '', headers, body: bytes, signal }), {
        bytes: bytes.length,
        expected: PRECONDITION_FAILED,
      });
      await target.receipts.checkWhole(name, { sha256, md5, size: bytes.length }, answer);
    },
  );
  progress.addBytes(bytes.length);
  return { sha256, sent: bytes.length, resumed: 0 };
}
