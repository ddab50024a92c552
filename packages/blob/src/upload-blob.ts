import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { BlobRequestConditions, BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import { UserError } from '@bakehouse/core/errors';
import { blobErrorCode } from './blob-error.ts';
import type { BlobRequests } from './blob-requests.ts';
import { contentTypeOf } from './content-type.ts';
import type { PlannedBlob } from './sync-plan.ts';

const MIB = 1024 * 1024;
/** Up to here one Put Blob, whose MD5 the service checks; above it blocks. Also the size of a block. */
export const SINGLE_UPLOAD = 8 * MIB;
/** "Scalability targets for Blob Storage": a blob has at most this many blocks. */
const MAXIMUM_BLOCKS = 50_000;
/** Blocks on the way at once; with one more being read this bounds the memory. */
const BLOCKS_IN_FLIGHT = 4;

/** What the service says when another run was faster. */
const OVERTAKEN = ['BlobAlreadyExists', 'ConditionNotMet', 'InvalidBlockList'];

export interface UploadOptions {
  readonly container: ContainerClient;
  readonly requests: BlobRequests;
  /** Gets the bytes of each request that was answered. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Sends one blob as planned: the bytes must still have the planned SHA-256, and the blob must still be as it was when listed.
 * A blob is never visible half-written.
 *
 * @throws UserError when the file changed since the plan or another run wrote the blob, ExternalError, CancelledError
 */
export async function uploadBlob(blob: PlannedBlob, options: UploadOptions): Promise<void> {
  const client = options.container.getBlockBlobClient(blob.name);
  const conditions: BlobRequestConditions = blob.etag === undefined ? { ifNoneMatch: '*' } : { ifMatch: blob.etag };
  try {
    if (blob.file.link !== undefined || blob.file.size <= SINGLE_UPLOAD) await putWhole(blob, client, conditions, options);
    else await putBlocks(blob, client, conditions, options);
  } catch (error) {
    if (!OVERTAKEN.includes(blobErrorCode(error) ?? '')) throw error;
    // Also after a lost answer: the first try had worked.
    const { metadata, contentLength } = await options.requests.send(`look at ${blob.name}`, (abortSignal) =>
      client.getProperties({ abortSignal }),
    );
    if (metadata?.['sha256'] === blob.sha256 && contentLength === blob.file.size) return;
    throw new UserError(`Another run wrote ${blob.name} in the meantime.`, { hint: 'run again when the other run has ended' });
  }
}

async function putWhole(
  blob: PlannedBlob,
  client: BlockBlobClient,
  conditions: BlobRequestConditions,
  { requests, onBytes }: UploadOptions,
): Promise<void> {
  const bytes = blob.file.link === undefined ? await readWhole(blob) : Buffer.from(blob.file.link);
  if (createHash('sha256').update(bytes).digest('hex') !== blob.sha256) throw changed(blob);
  const properties = propertiesOf(blob, createHash('md5').update(bytes).digest());
  await requests.send(
    `upload ${blob.name}`,
    (abortSignal) => client.upload(bytes, bytes.length, { ...properties, conditions, abortSignal }),
    { bytes: bytes.length, expected: OVERTAKEN },
  );
  onBytes(bytes.length);
}

async function readWhole(blob: PlannedBlob): Promise<Buffer> {
  const file = await open(blob.file.absolute);
  try {
    // One byte more than expected shows a file that grew.
    const buffer = Buffer.allocUnsafe(blob.file.size + 1);
    const length = await fill(file, buffer, 0);
    if (length !== blob.file.size) throw changed(blob);
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}

async function putBlocks(
  blob: PlannedBlob,
  client: BlockBlobClient,
  conditions: BlobRequestConditions,
  { requests, onBytes }: UploadOptions,
): Promise<void> {
  const blockSize = Math.max(SINGLE_UPLOAD, Math.ceil(blob.file.size / MAXIMUM_BLOCKS / MIB) * MIB);
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  const ids: string[] = [];
  const inFlight = new Set<Promise<void>>();
  // The first failed block ends the others.
  const failing = new AbortController();
  const signal = AbortSignal.any([requests.signal, failing.signal]);
  let failure: unknown;
  const file = await open(blob.file.absolute);
  try {
    for (let offset = 0; offset < blob.file.size && failure === undefined; offset += blockSize) {
      const size = Math.min(blockSize, blob.file.size - offset);
      const block = Buffer.allocUnsafe(size);
      if ((await fill(file, block, offset)) !== size) throw changed(blob);
      sha256.update(block);
      md5.update(block);
      const id = blockId(blob, ids.length);
      ids.push(id);
      const check = createHash('md5').update(block).digest();
      const sending: Promise<void> = requests
        .send(
          `upload block ${ids.length} of ${blob.name}`,
          (abortSignal) => client.stageBlock(id, block, size, { transactionalContentMD5: check, abortSignal }),
          { bytes: size, signal },
        )
        .then(
          () => onBytes(size),
          (error: unknown) => {
            failure ??= error;
            failing.abort();
          },
        )
        .finally(() => inFlight.delete(sending));
      inFlight.add(sending);
      if (inFlight.size >= BLOCKS_IN_FLIGHT) await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
    if (failure !== undefined) throw failure;
    if (sha256.digest('hex') !== blob.sha256) throw changed(blob);
  } finally {
    failing.abort();
    await Promise.all(inFlight);
    await file.close();
  }
  const properties = propertiesOf(blob, md5.digest());
  await requests.send(`commit ${blob.name}`, (abortSignal) => client.commitBlockList(ids, { ...properties, conditions, abortSignal }), {
    expected: OVERTAKEN,
  });
}

function propertiesOf(blob: PlannedBlob, md5: Buffer) {
  return {
    metadata: { sha256: blob.sha256, ...(blob.file.link === undefined ? {} : { is_symlink: 'true' }) },
    blobHTTPHeaders: { blobContentType: contentTypeOf(blob.name), blobContentMD5: md5 },
  };
}

/** Of one length, as the service demands, and with the content in it, so that two runs' blocks never mix. */
function blockId(blob: PlannedBlob, index: number): string {
  return Buffer.from(`${blob.sha256.slice(0, 32)}-${String(index).padStart(6, '0')}`).toString('base64');
}

/** Fills the buffer from an offset as far as the file reaches. */
async function fill(file: FileHandle, buffer: Buffer, offset: number): Promise<number> {
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, offset + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

function changed(blob: PlannedBlob): UserError {
  return new UserError(`${blob.file.absolute} changed since it was listed; it is not uploaded.`, {
    hint: 'wait until nothing writes to it, then run again',
  });
}
