import { ExternalError, type Finding, formatFinding, messageOf, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { countedOf } from '@bakehouse/core/text';
import { blobErrorCode } from '../errors/blob-error.ts';
import { uploadPageBlob } from '../pages/page-upload.ts';
import { putHeaders } from './blob-properties.ts';
import { SINGLE_UPLOAD } from './block-plan.ts';
import { contentTypeOf } from './content-type.ts';
import { copyFromUrl } from './copy-from-url.ts';
import { isSent, type PlannedBlob, rank, type SyncPlan } from './sync-plan.ts';
import { uploadBlocks } from './upload-blocks.ts';
import {
  leaseOf,
  PRECONDITION_FAILED,
  preconditionFailed,
  propertiesOf,
  type SentBlob,
  UncommittedError,
  type UploadTarget,
} from './upload-target.ts';
import { uploadWhole } from './upload-whole.ts';

/** Small files that are read and sent at once; the rate limiter and the memory have the last word. */
const SMALL_AT_ONCE = 32;
/** Files in blocks at once, which send several blocks each. */
const LARGE_AT_ONCE = 3;

/** Files that were not sent, by name. */
interface Failure {
  readonly blob: PlannedBlob;
  readonly error: UserError | ExternalError;
}

/**
 * Sends what a plan says: first all content, small files and large ones side by side, then, if all went well, the check sums and manifests
 * that name it. A file that cannot be sent does not keep the others from being sent; a service that refuses does.
 *
 * @returns what became of each blob that had to be written
 * @throws UserError or ExternalError when a file was not sent: nothing that is written last was then written; CancelledError
 */
export async function uploadSet(plan: SyncPlan, target: UploadTarget, log: Log): Promise<Map<PlannedBlob, SentBlob>> {
  const sent = new Map<PlannedBlob, SentBlob>();
  const failures: Failure[] = [];
  const due = plan.blobs.filter((blob) => isSent(blob) || blob.action === 'update');
  const content = due.filter((blob) => rank(blob) === 0);
  let stopped: unknown;
  const one = async (blob: PlannedBlob) => {
    try {
      sent.set(blob, await upload(blob, target, log));
      if (isSent(blob)) target.progress.addFile();
      log.debug(`sent ${blob.name}`);
    } catch (error) {
      // What ends the run: the user, the service, a bug, and that nobody can sign in any more.
      stopped ??= error instanceof UserError ? target.requests.signInFailure : error;
      if (error instanceof UserError || error instanceof ExternalError) failures.push({ blob, error });
    }
  };
  const isSmall = (blob: PlannedBlob) => blob.kind.kind === 'block' && (blob.action === 'update' || blob.file.size <= SINGLE_UPLOAD);
  const small = content.filter(isSmall).values();
  const large = content.filter((blob) => !isSmall(blob)).values();
  const worker = async (rest: Iterable<PlannedBlob>) => {
    for (const blob of rest) {
      if (stopped !== undefined) return;
      await one(blob);
    }
  };
  await Promise.all([
    ...Array.from({ length: SMALL_AT_ONCE }, () => worker(small)),
    ...Array.from({ length: LARGE_AT_ONCE }, () => worker(large)),
  ]);
  if (stopped === undefined && failures.length === 0) {
    for (const blob of due) if (rank(blob) > 0 && failures.length === 0 && stopped === undefined) await one(blob);
  }
  // They end in any order.
  failures.sort((a, b) => due.indexOf(a.blob) - due.indexOf(b.blob));
  if (stopped !== undefined || failures.length > 0) throw asError(stopped, failures, due.length);
  return sent;
}

/** One error for all. A single one stays what it is. */
function asError(stopped: unknown, failures: readonly Failure[], due: number): unknown {
  if (stopped !== undefined && !(stopped instanceof ExternalError)) return stopped;
  const [first] = failures;
  if (failures.length === 1 && first !== undefined) return first.error;
  const outside = failures.find(({ error }) => error instanceof ExternalError)?.error;
  // All at once: the same refusal many times over.
  if (outside !== undefined && failures.every(({ error }) => error instanceof ExternalError)) return outside;
  const findings: Finding[] = failures.map(({ blob, error }) => {
    const more = error instanceof UserError ? error.findings.map(formatFinding) : [];
    return {
      severity: 'error',
      message: [`${blob.name}: ${messageOf(error)}`, ...more].join('; '),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
  });
  return new UserError(`${countedOf(failures.length, due, 'file', ['was', 'were'])} not sent.`, {
    findings,
    hint: 'what was sent is kept: run again for the rest',
  });
}

async function upload(blob: PlannedBlob, target: UploadTarget, log: Log): Promise<SentBlob> {
  if (blob.action === 'update') return update(blob, target);
  if (blob.file.from !== undefined) return copyFromUrl(blob, target, log);
  if (blob.kind.kind === 'page') return uploadPages(blob, target, log);
  if (blob.file.link === undefined && blob.file.size > SINGLE_UPLOAD) return uploadBlocks(blob, target);
  try {
    return await uploadWhole(blob, target);
  } catch (error) {
    // A list of blocks replaces what was left.
    if (error instanceof UncommittedError && blob.file.link === undefined) return uploadBlocks(blob, target);
    throw error;
  }
}

async function uploadPages(blob: PlannedBlob, target: UploadTarget, log: Log): Promise<SentBlob> {
  const { connected, requests, progress, pageSha256 } = target;
  const { name, file, kind, sha256, properties, there } = blob;
  if (kind.kind !== 'page') throw new TypeError(`${name} is no page blob`);
  const {
    contentType = contentTypeOf(name),
    contentEncoding,
    contentLanguage,
    contentDisposition,
    cacheControl,
    metadata,
    tags,
  } = properties;
  const result = await uploadPageBlob({
    container: await connected.sdk(),
    put: connected.put,
    requests,
    log,
    name,
    file: file.absolute,
    vhd: kind.vhd,
    etag: there?.etag,
    sha256,
    hash: pageSha256,
    headers: {
      blobContentType: contentType,
      ...(contentEncoding === undefined ? {} : { blobContentEncoding: contentEncoding }),
      ...(contentLanguage === undefined ? {} : { blobContentLanguage: contentLanguage }),
      ...(contentDisposition === undefined ? {} : { blobContentDisposition: contentDisposition }),
      ...(cacheControl === undefined ? {} : { blobCacheControl: cacheControl }),
    },
    ...(metadata === undefined ? {} : { metadata }),
    ...(tags === undefined ? {} : { tags }),
    ...leaseOf(blob, target),
    onBytes: (bytes, isKnown) => (isKnown ? progress.addKnown(bytes) : progress.addBytes(bytes)),
  });
  return { sha256: result.sha256, sent: result.bytesSent, resumed: result.bytesKept };
}

/** What the service says of a blob that is another one now, or none. */
const CHANGED = [...PRECONDITION_FAILED, 'BlobNotFound'];

/** Gives a blob whose content is there the properties that were asked for. */
async function update(blob: PlannedBlob, target: UploadTarget): Promise<SentBlob> {
  const { connected, requests, leaseId } = target;
  const { name, properties, there, sha256 } = blob;
  if (there === undefined) throw new TypeError(`${name} is not there`);
  const client = (await connected.sdk()).getBlobClient(name);
  const lease = leaseId === undefined ? {} : { leaseId };
  const wanted = putHeaders(properties, there.headers['content-type'] ?? '', {});
  const value = (header: string) => wanted[`x-ms-blob-${header}`] ?? there.headers[header] ?? '';
  // Only the first one can ask for the blob as it was listed: each write gives it another ETag.
  let conditions = { ifMatch: `"${there.etag}"`, ...lease };
  const send = async (
    what: string,
    work: (abortSignal: AbortSignal) => Promise<unknown>,
    isSet: (found: NonNullable<Awaited<ReturnType<typeof propertiesOf>>>) => boolean = () => false,
  ) => {
    try {
      await requests.send(`set ${what} of ${name}`, work, { expected: CHANGED });
    } catch (error) {
      if (!CHANGED.includes(blobErrorCode(error) ?? '')) throw error;
      const found = await propertiesOf(blob, connected, requests);
      const isSame = found?.contentLength === there.size && found.metadata?.['sha256'] === there.metadata['sha256'];
      if (found === undefined || !isSame || !isSet(found)) throw preconditionFailed(blob);
      // The answer was lost: the first try had worked, and the second one found the blob changed.
      conditions = { ifMatch: found.etag ?? '*', ...lease };
    }
  };
  const headers = {
    blobContentType: value('content-type'),
    blobContentEncoding: value('content-encoding'),
    blobContentLanguage: value('content-language'),
    blobContentDisposition: value('content-disposition'),
    blobCacheControl: value('cache-control'),
    // All are replaced; what is not named would be gone.
    ...(there.md5 === '' ? {} : { blobContentMD5: Buffer.from(there.md5, 'base64') }),
  };
  await send(
    'the properties',
    async (abortSignal) => {
      const { etag } = await client.setHTTPHeaders(headers, { abortSignal, conditions });
      conditions = { ifMatch: etag ?? '*', ...lease };
    },
    ({ contentType = '', contentEncoding = '', contentLanguage = '', contentDisposition = '', cacheControl = '' }) =>
      contentType === headers.blobContentType &&
      contentEncoding === headers.blobContentEncoding &&
      contentLanguage === headers.blobContentLanguage &&
      contentDisposition === headers.blobContentDisposition &&
      cacheControl === headers.blobCacheControl,
  );
  if (properties.metadata !== undefined) {
    const kept = Object.fromEntries(
      Object.entries(there.metadata).filter(
        ([key]) => !Object.keys(properties.metadata ?? {}).some((other) => other.toLowerCase() === key),
      ),
    );
    const all = { ...kept, ...properties.metadata };
    await send(
      'the metadata',
      (abortSignal) => client.setMetadata(all, { abortSignal, conditions }),
      ({ metadata = {} }) => Object.entries(all).every(([key, one]) => metadata[key.toLowerCase()] === one),
    );
  }
  if (properties.tags !== undefined) {
    const tags = { ...there.tags, ...properties.tags };
    await send('the tags', (abortSignal) => client.setTags(tags, { abortSignal, conditions: lease }));
  }
  const { tier } = properties;
  if (tier !== undefined && there.type === 'BlockBlob' && tier !== there.tier) {
    await send('the tier', (abortSignal) => client.setAccessTier(tier, { abortSignal, conditions: lease }));
  }
  return { sha256, sent: 0, resumed: 0 };
}
