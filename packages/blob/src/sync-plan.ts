import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ContainerClient } from '@azure/storage-blob';
import { CancelledError, formatFinding, messageOf, UserError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/core/files';
import type { Log } from '@bakehouse/core/log';
import { blobErrorCode } from './blob-error.ts';
import { checkBlobNames } from './blob-name.ts';
import type { BlobRequests } from './blob-requests.ts';
import type { LocalFile } from './local-files.ts';
import { Progress } from './progress.ts';

/** The most that one answer lists. */
const PAGE_SIZE = 5000;

const CHUNK = 1024 * 1024;

/** Names, below the prefix, that make a set visible; they are written after everything else, in this order. */
const WRITTEN_LAST = ['SHA256SUMS', 'manifest.json'];

export interface PlannedBlob {
  readonly name: string;
  readonly file: LocalFile;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly action: 'create' | 'overwrite' | 'skip';
  /** Of the blob that is overwritten. */
  readonly etag?: string;
}

export interface SyncPlan {
  readonly createContainer: boolean;
  /** In the order in which they become visible. */
  readonly blobs: readonly PlannedBlob[];
}

interface RemoteBlob {
  readonly size: number;
  readonly etag: string;
  readonly sha256: string | undefined;
  readonly isLink: boolean;
}

/**
 * Decides what an upload has to send: one flat listing of the prefix against the files' size and SHA-256, never their times.
 * Names are checked before the first request.
 *
 * @throws UserError for names that no blob can have (all as findings) and files that cannot be read, ExternalError, CancelledError
 */
export async function planSync(
  files: readonly LocalFile[],
  options: { readonly client: ContainerClient | undefined; readonly prefix: string; readonly requests: BlobRequests; readonly log: Log },
): Promise<SyncPlan> {
  const { client, prefix, requests, log } = options;
  const named = files.map((file) => ({ file, name: prefix === '' ? file.path : `${prefix}/${file.path}` }));
  const findings = checkBlobNames(named.map(({ name }) => name));
  for (const finding of findings) if (finding.severity === 'warning') log.warning(formatFinding(finding));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UserError('Some files cannot become blobs under their names.', { findings: errors });
  const remote = client === undefined ? undefined : await listBlobs(client, prefix === '' ? '' : commonPrefix(prefix, named), requests);
  const progress = new Progress('Hashed', { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }, log);
  const blobs: PlannedBlob[] = [];
  for (const { file, name } of named) {
    const hash = file.link === undefined ? await hashFile(file, requests.signal, progress) : sha256(file.link);
    progress.addFile();
    const there = remote?.get(name);
    const same = there?.size === file.size && there.sha256 === hash && there.isLink === (file.link !== undefined);
    blobs.push({
      name,
      file,
      sha256: hash,
      action: there === undefined ? 'create' : same ? 'skip' : 'overwrite',
      ...(there === undefined || same ? {} : { etag: there.etag }),
    });
  }
  return { createContainer: remote === undefined, blobs: blobs.sort((a, b) => rank(a) - rank(b)) };
}

/** 0 for content, else the place among those that are written last. */
export function rank({ file }: PlannedBlob): number {
  return WRITTEN_LAST.indexOf(file.path) + 1;
}

/** A single file's blob is listed by its name, a folder's blobs by their folder. */
function commonPrefix(prefix: string, named: readonly { readonly name: string }[]): string {
  const [only] = named;
  return named.length === 1 && only !== undefined ? only.name : `${prefix}/`;
}

/** Undefined when there is no such container. */
async function listBlobs(client: ContainerClient, prefix: string, requests: BlobRequests): Promise<Map<string, RemoteBlob> | undefined> {
  const blobs = new Map<string, RemoteBlob>();
  let continuationToken: string | undefined;
  try {
    do {
      const page = await requests.send(
        'list the blobs',
        async (abortSignal) => {
          const pages = client
            .listBlobsFlat({ includeMetadata: true, abortSignal, ...(prefix === '' ? {} : { prefix }) })
            .byPage({ maxPageSize: PAGE_SIZE, ...(continuationToken === undefined ? {} : { continuationToken }) });
          return (await pages.next()).value;
        },
        { expected: ['ContainerNotFound'] },
      );
      for (const { name, properties, metadata } of page.segment.blobItems) {
        blobs.set(name, {
          size: properties.contentLength ?? -1,
          etag: properties.etag,
          sha256: metadata?.['sha256'],
          isLink: metadata?.['is_symlink'] === 'true',
        });
      }
      continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
    } while (continuationToken !== undefined);
  } catch (error) {
    if (blobErrorCode(error) === 'ContainerNotFound') return undefined;
    throw error;
  }
  return blobs;
}

async function hashFile(file: LocalFile, signal: AbortSignal, progress: Progress): Promise<string> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    // A stream costs more than a small file itself.
    const chunks =
      file.size <= CHUNK ? [await readFile(file.absolute, { signal })] : createReadStream(file.absolute, { highWaterMark: CHUNK, signal });
    for await (const chunk of chunks) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
      progress.addBytes((chunk as Buffer).length);
    }
  } catch (error) {
    if (signal.aborted) throw new CancelledError();
    throw new UserError(`Cannot read ${file.absolute}: ${messageOf(error)}.`, { cause: error });
  }
  if (size !== file.size) throw new UserError(`${file.absolute} changed while it was read.`, { hint: 'wait until nothing writes to it' });
  return hash.digest('hex');
}
