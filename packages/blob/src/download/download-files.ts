import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContainerClient } from '@azure/storage-blob';
import { CancelledError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { Progress } from '@bakehouse/core/log';
import { showControls } from '@bakehouse/core/text';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { downloadFile, type FileDownload, SMALL, urlOf } from './download-file.ts';
import { STAGING_FOLDER, Staging } from './download-staging.ts';
import type { PlannedFile } from './planned-file.ts';
import { RangeBuffers } from './range-buffers.ts';
import { RANGE } from './range-download.ts';

/** Files at once: small ones wait for the service, large ones send several requests each. */
const SMALL_AT_ONCE = 16;
const LARGE_AT_ONCE = 4;
/** 64 MiB. */
const BUFFERS = 8;

/**
 * Fetches files, and puts them in their places when all of them are whole and right. What an interrupted run has brought is kept for
 * the next one.
 *
 * @param folders paths of empty folders, made as well
 * @returns bytes fetched
 * @throws UserError, ExternalError, CancelledError: nothing was put in place, but for a disk that refuses in the middle of that
 */
export async function downloadFiles(
  files: readonly PlannedFile[],
  folders: readonly string[],
  options: { readonly container: ContainerClient; readonly requests: BlobRequests; readonly destination: string; readonly log: Log },
): Promise<number> {
  const { container, requests, destination, log } = options;
  // A folder that has everything may be one that nobody may write to. What an earlier run has left is cleared away, though.
  const missing = folders.map((path) => join(destination, ...path.split('/'))).filter((folder) => !existsSync(folder));
  if (files.length === 0 && missing.length === 0 && !existsSync(join(destination, STAGING_FOLDER))) return 0;
  const progress = new Progress('Downloaded', { files: files.length, bytes: files.reduce((total, { size }) => total + size, 0) }, log);
  const staging = await Staging.open(destination, { log, signal: requests.signal });
  let fetched = 0;
  let keep = true;
  try {
    await staging.clear(files.map((file) => staging.pathOf({ url: urlOf(container, file.name), etag: file.etag })));
    const failing = new AbortController();
    const download: FileDownload = {
      container,
      requests,
      staging,
      buffers: new RangeBuffers(BUFFERS, RANGE),
      signal: AbortSignal.any([requests.signal, failing.signal]),
      onBytes: (bytes, isKnown) => (isKnown ? progress.addKnown(bytes) : progress.addBytes(bytes)),
      onFetched(bytes) {
        fetched += bytes;
      },
    };
    const staged = new Map<PlannedFile, string>();
    const failures: unknown[] = [];
    const fetch = async (file: PlannedFile) => {
      try {
        staged.set(file, await downloadFile(file, download));
        log.debug(`fetched ${showControls(file.name)}`);
        progress.addFile();
      } catch (error) {
        failures.push(error);
        failing.abort();
      }
    };
    const isSmall = ({ size, isLink }: PlannedFile) => isLink || size <= SMALL;
    await Promise.all([
      forEach(files.filter(isSmall), SMALL_AT_ONCE, fetch, failing.signal),
      forEach(
        files.filter((file) => !isSmall(file)),
        LARGE_AT_ONCE,
        fetch,
        failing.signal,
      ),
    ]);
    // The first that failed ends the others, which then say that they were cancelled.
    if (failures.length > 0) throw failures.find((error) => !(error instanceof CancelledError)) ?? failures[0];
    for (const folder of missing) await staging.makeFolder(folder);
    // All of them before the first file is in its place: no room for a folder is then no half of a set.
    for (const { target } of files) await staging.makeFolder(dirname(target));
    for (const [file, path] of inOrder(files, staged)) await staging.place(path, file.target, file);
    keep = false;
  } finally {
    progress.end();
    if (await staging.close(keep)) log.info(`What was downloaded is kept in ${staging.folder}; run again to go on.`);
  }
  return fetched;
}

/** Runs `work`, which never rejects, for all items, some at once, until the signal fires. */
async function forEach<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>, signal: AbortSignal): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) {
      if (signal.aborted) return;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}

function inOrder(files: readonly PlannedFile[], staged: ReadonlyMap<PlannedFile, string>): [PlannedFile, string][] {
  return files.flatMap((file) => {
    const path = staged.get(file);
    return path === undefined ? [] : [[file, path] as [PlannedFile, string]];
  });
}
