import { createHash, randomBytes } from 'node:crypto';
import type { BlockBlobClient } from '@azure/storage-blob';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { blobErrorCode, blobErrorStatus } from '../errors/blob-error.ts';
import { type CopySource, holdsSource, sourceMetadata } from '../source/copied-source.ts';
import { inspectSource } from '../source/remote-file.ts';
import { type BlockPlan, blockId, stagedBlocks } from './block-plan.ts';
import { contentTypeOf } from './content-type.ts';
import type { PlannedBlob } from './sync-plan.ts';
import {
  propertiesOf as foundProperties,
  leaseOf,
  PRECONDITION_FAILED,
  preconditionFailed,
  type SentBlob,
  type UploadTarget,
} from './upload-target.ts';

const MIB = 1024 * 1024;
/** "Put Blob From URL": the most that one request copies. */
const LARGEST_COPY = 5000 * MIB;
/** "Put Block From URL": the most that one request copies. */
const LARGEST_BLOCK = 4000 * MIB;
/** Of a larger file: what is lost when a request is cut. */
const BLOCK = 256 * MIB;
const MAXIMUM_BLOCKS = 50_000;
/** Blocks that the service copies at once. */
const AT_ONCE = 4;

/**
 * Lets the service copy a blob from a URL; no content goes through this machine. It becomes visible whole or not at all, and only if the source
 * is as it was listed.
 *
 * @throws UserError when the source has changed or another run wrote the blob; ExternalError, with what to do when the service cannot
 *   reach the source; CancelledError
 */
export async function copyFromUrl(blob: PlannedBlob, target: UploadTarget, log: Log): Promise<SentBlob> {
  const { name, file } = blob;
  if (file.from === undefined) throw new TypeError(`${name} has no source to copy from`);
  const client = (await target.connected.sdk()).getBlockBlobClient(name);
  let resumed = 0;
  try {
    // One request holds on to a state of the source by its ETag or MD5; without either, blocks are read between two looks at it.
    if (file.size <= LARGEST_COPY && (file.from.etag ?? file.from.md5) !== undefined) await copyWhole(blob, file.from, client, target);
    else resumed = await copyBlocks(blob, file.from, client, target, log);
  } catch (error) {
    const code = blobErrorCode(error) ?? '';
    // The service hands on what the source's server answers.
    if (code === SOURCE_CHANGED || (error instanceof ExternalError && /: 412 CannotVerifyCopySource/.test(error.message)))
      throw changed(file.from);
    if (!PRECONDITION_FAILED.includes(code)) throw error;
    if (!(await isThere(blob, file.from, target))) throw preconditionFailed(blob);
  }
  target.progress.addKnown(file.size);
  return { sha256: file.from.sha256, sent: 0, resumed };
}

/** "Blob service error codes". */
const SOURCE_CHANGED = 'SourceConditionNotMet';

async function copyWhole(blob: PlannedBlob, from: CopySource, client: BlockBlobClient, target: UploadTarget): Promise<void> {
  await target.requests.send(
    `copy ${blob.name} from ${from.shown}`,
    (abortSignal) =>
      client.syncUploadFromURL(from.url, {
        abortSignal,
        copySourceBlobProperties: false,
        ...propertiesOf(blob, from),
        ...(from.md5 === undefined ? {} : { sourceContentMD5: Buffer.from(from.md5, 'base64') }),
        ...(from.etag === undefined ? {} : { sourceConditions: { ifMatch: from.etag } }),
        conditions: conditionsOf(blob, target),
      }),
    { expected: [...PRECONDITION_FAILED, SOURCE_CHANGED] },
  );
}

/** @returns bytes that an earlier run had let copy */
async function copyBlocks(blob: PlannedBlob, from: CopySource, client: BlockBlobClient, target: UploadTarget, log: Log): Promise<number> {
  const { requests } = target;
  const { name, file } = blob;
  // As a whole where that can be: not every server gives parts.
  const isOne = file.size <= LARGEST_BLOCK;
  const blockSize = isOne ? Math.max(file.size, 1) : Math.max(BLOCK, Math.ceil(file.size / MAXIMUM_BLOCKS / MIB) * MIB);
  const count = Math.ceil(file.size / blockSize);
  // Blocks of another state of the source, or of one that nobody can tell apart, are never used again.
  const version = from.version ?? randomBytes(16).toString('hex');
  const plan: BlockPlan = { blockSize, count, id: createHash('sha256').update(`${file.size}/${blockSize}`).digest().subarray(0, 4) };
  const staged = stagedBlocks(name, await blockListOf(name, client, requests));
  const ids = Array.from({ length: count }, (_, index) =>
    blockId(plan, index, createHash('md5').update(`${from.shown}\n${version}\n${index}`).digest(), staged.idLength),
  );
  let resumed = 0;
  let failure: unknown;
  const failing = new AbortController();
  const signal = AbortSignal.any([requests.signal, failing.signal]);
  const rest = ids.entries();
  const worker = async () => {
    for (const [index, id] of rest) {
      if (failure !== undefined) return;
      const start = index * blockSize;
      const length = Math.min(blockSize, file.size - start);
      if (staged.sizes.get(id) === length) resumed += length;
      else {
        const conditions = leaseOf(blob, target);
        await requests.send(
          `copy block ${index + 1} of ${count} of ${name} from ${from.shown}`,
          (abortSignal) => client.stageBlockFromURL(id, from.url, start, isOne ? undefined : length, { abortSignal, conditions }),
          { signal },
        );
      }
    }
  };
  const guardedWorker = () =>
    worker().catch((error: unknown) => {
      failure ??= error;
      failing.abort();
    });
  await Promise.all(Array.from({ length: AT_ONCE }, guardedWorker));
  if (failure !== undefined) throw failure;
  // Blocks cannot ask for a state of the source: all were read between two looks at it.
  const now = await inspectSource(from.url, { ca: from.ca, log, signal: requests.signal });
  if (now.from.version !== from.version || now.size !== file.size) throw changed(from);
  await requests.send(
    `commit ${name}`,
    (abortSignal) => client.commitBlockList(ids, { abortSignal, ...propertiesOf(blob, from), conditions: conditionsOf(blob, target) }),
    { expected: PRECONDITION_FAILED },
  );
  return resumed;
}

async function blockListOf(name: string, client: BlockBlobClient, requests: UploadTarget['requests']) {
  return requests.send(`list the blocks of ${name}`, async (abortSignal) => {
    try {
      const { uncommittedBlocks = [] } = await client.getBlockList('uncommitted', { abortSignal });
      return { committed: [], uncommitted: uncommittedBlocks };
    } catch (error) {
      if (blobErrorStatus(error) === 404) return { committed: [], uncommitted: [] };
      throw error;
    }
  });
}

function propertiesOf({ name, properties }: PlannedBlob, from: CopySource) {
  const { contentType = contentTypeOf(name), contentEncoding, contentLanguage, contentDisposition, cacheControl, tier, tags } = properties;
  return {
    blobHTTPHeaders: {
      blobContentType: contentType,
      ...(contentEncoding === undefined ? {} : { blobContentEncoding: contentEncoding }),
      ...(contentLanguage === undefined ? {} : { blobContentLanguage: contentLanguage }),
      ...(contentDisposition === undefined ? {} : { blobContentDisposition: contentDisposition }),
      ...(cacheControl === undefined ? {} : { blobCacheControl: cacheControl }),
      ...(from.md5 === undefined ? {} : { blobContentMD5: Buffer.from(from.md5, 'base64') }),
    },
    metadata: { ...properties.metadata, ...sourceMetadata(from) },
    ...(tier === undefined ? {} : { tier }),
    ...(tags === undefined ? {} : { tags }),
  };
}

function conditionsOf(blob: PlannedBlob, target: UploadTarget) {
  const { there } = blob;
  return { ...(there === undefined ? { ifNoneMatch: '*' } : { ifMatch: `"${there.etag}"` }), ...leaseOf(blob, target) };
}

/** The answer to the first try may have been lost, or another run has copied the same. */
async function isThere(blob: PlannedBlob, from: CopySource, { connected, requests }: UploadTarget): Promise<boolean> {
  const found = await foundProperties(blob, connected, requests);
  if (found === undefined) return false;
  const md5 = found.contentMD5 === undefined ? '' : Buffer.from(found.contentMD5).toString('base64');
  return found.contentLength === blob.file.size && holdsSource({ metadata: found.metadata ?? {}, md5 }, from);
}

function changed(from: CopySource): UserError {
  return new UserError(`${from.shown} changed since it was listed; nothing of it became visible.`, {
    hint: 'wait until nothing writes to it, then run again',
  });
}
