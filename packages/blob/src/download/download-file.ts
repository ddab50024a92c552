import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import type { ContainerClient } from '@azure/storage-blob';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { isLoopback } from '@bakehouse/net/address';
import { listPages } from '../pages/page-list.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { linkProblem } from './download-names.ts';
import { cannotWrite, type Staging } from './download-staging.ts';
import type { PlannedFile } from './planned-file.ts';
import type { RangeBuffers } from './range-buffers.ts';
import { downloadRanges, fetchRange, RANGE, unlessChanged } from './range-download.ts';
import { RangeFile } from './range-file.ts';

/** Up to here a file is fetched by one request and kept in memory; sixteen at once are 16 MiB. */
export const SMALL = 1024 * 1024;
const WRITE = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

export interface FileDownload {
  readonly container: ContainerClient;
  readonly requests: BlobRequests;
  readonly staging: Staging;
  readonly buffers: RangeBuffers;
  /** Ends with the run, and when another file has failed. */
  readonly signal: AbortSignal;
  /** Gets the bytes of the file that are there; `isKnown` for those that were not fetched. */
  readonly onBytes: (bytes: number, isKnown: boolean) => void;
  /** Gets the bytes of each answer. */
  readonly onFetched: (bytes: number) => void;
}

/**
 * Brings one blob into the staging folder, whole and with its check sum, or what an earlier run left of it.
 *
 * @returns where it is now
 * @throws UserError when its content is not what was expected, when it changed meanwhile, or when the disk refuses; ExternalError;
 *   CancelledError
 */
export async function downloadFile(file: PlannedFile, download: FileDownload): Promise<string> {
  const identity = { url: urlOf(download.container, file.name), etag: file.etag, size: file.size };
  const path = download.staging.pathOf(identity);
  try {
    if (file.isLink) await downloadLink(file, path, download);
    else if (file.size <= SMALL) await downloadSmall(file, path, download);
    else await downloadLarge(file, path, identity, download);
  } catch (error) {
    if (error instanceof UserError || error instanceof ExternalError || error instanceof CancelledError) throw error;
    throw cannotWrite(path, error);
  }
  return path;
}

async function downloadSmall(file: PlannedFile, path: string, download: FileDownload): Promise<void> {
  const isKnown = await isThere(file, path, download.signal);
  if (!isKnown) {
    const bytes = await fetchWhole(file, download);
    await writeFile(path, bytes, { flag: WRITE, mode: 0o666 });
  }
  download.onBytes(file.size, isKnown);
}

/** Whether an earlier run has brought it: only what has a check sum can be trusted. */
async function isThere({ size, checksum }: PlannedFile, path: string, signal: AbortSignal): Promise<boolean> {
  if (checksum === undefined) return false;
  try {
    const bytes = await readFile(path, { signal });
    return bytes.length === size && createHash(checksum.algorithm).update(bytes).digest('hex') === checksum.digest;
  } catch {
    return false;
  }
}

async function downloadLink(file: PlannedFile, path: string, download: FileDownload): Promise<void> {
  const target = (await fetchWhole(file, download)).toString('utf8');
  const problem = linkProblem(file.path, target);
  if (problem !== undefined) {
    throw new UserError(`The symbolic link ${JSON.stringify(file.path)} to ${JSON.stringify(target)} ${problem}; it is not made.`, {
      hint: 'leave links out, if the rest is wanted',
    });
  }
  await rm(path, { force: true });
  await symlink(target, path);
  download.onBytes(file.size, false);
}

async function fetchWhole(file: PlannedFile, { container, requests, signal, onFetched }: FileDownload): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(file.size);
  // No request can ask for a range of nothing.
  if (file.size > 0)
    await fetchRange(bytes, 0, { client: container.getBlobClient(file.name), requests, signal, etag: file.etag, onFetched });
  if (file.checksum !== undefined) check(file, createHash(file.checksum.algorithm).update(bytes).digest('hex'));
  return bytes;
}

async function downloadLarge(
  file: PlannedFile,
  path: string,
  identity: { readonly url: string; readonly etag: string; readonly size: number },
  { container, requests, buffers, signal, onBytes, onFetched }: FileDownload,
): Promise<void> {
  const { name, etag, size, checksum, isPageBlob } = file;
  const pages = isPageBlob
    ? await unlessChanged(name, (expected) => listPages(container.getPageBlobClient(name), size, requests, { etag, signal, expected }))
    : undefined;
  const part = await RangeFile.open(path, identity, RANGE);
  let keep = true;
  try {
    const hash = checksum?.algorithm;
    const found = await downloadRanges(part, {
      client: container.getBlobClient(name),
      requests,
      signal,
      etag,
      size,
      buffers,
      pages,
      hash,
      onBytes,
      onFetched,
    });
    // What is wrong as a whole is of no use in parts.
    keep = false;
    if (found !== undefined) check(file, found);
    keep = true;
  } finally {
    await part.close(keep);
  }
}

function check({ name, checksum }: PlannedFile, found: string): void {
  if (checksum === undefined || checksum.digest === found) return;
  const title = checksum.algorithm === 'sha256' ? 'SHA-256' : 'MD5';
  throw new UserError(`${name} is damaged: its ${title} is ${found}, ${checksum.source} says ${checksum.digest}.`, {
    hint: 'upload it again; nothing was put in place',
  });
}

/** What a blob is known by to a later run: without signature, and without the port of a store on this machine, which changes. */
export function urlOf(container: ContainerClient, name: string): string {
  const { url } = container.getBlobClient(name);
  const plain = new URL(url);
  return `${isLoopback(plain) ? '' : plain.origin}${plain.pathname}`;
}
