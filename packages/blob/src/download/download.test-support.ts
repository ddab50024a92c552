import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256 } from '@bakehouse/system/files';
import { expect } from '@jest/globals';
import type { PageStore } from '../pages/page-store.test-support.ts';
import { type Fault, type SeenRequest, withFaults } from '../requests/blob-faults.test-support.ts';
import { type DownloadOptions, downloadBlobs } from './download.ts';

export const MIB = 1024 * 1024;

/** Puts blobs there as another program would. */
export async function put(
  store: PageStore,
  blobs: Readonly<Record<string, string | Buffer>>,
  metadata: Record<string, string> = {},
): Promise<void> {
  for (const [name, content] of Object.entries(blobs)) {
    await store.connected.client.getBlockBlobClient(name).uploadData(Buffer.from(content), { metadata });
  }
}

export function sums(files: Readonly<Record<string, string | Buffer>>): string {
  return Object.entries(files)
    .map(([path, content]) => `${sha256(content)}  ${path}\n`)
    .join('');
}

export const destinationOf = (store: PageStore) => join(store.folder, 'out');

export function download(store: PageStore, change: Partial<DownloadOptions> = {}) {
  return downloadBlobs({
    account: store.account,
    container: store.container,
    prefix: '',
    destination: destinationOf(store),
    select: () => true,
    manifest: 'auto',
    links: 'create',
    overwrite: 'changed',
    requireChecksums: false,
    dryRun: false,
    log: silentLog,
    signal: new AbortController().signal,
    ...change,
  });
}

/** Everything below a folder: content of files, text of links, undefined for a folder that is empty. */
export async function tree(folder: string): Promise<Record<string, string | undefined>> {
  const found: Record<string, string | undefined> = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const absolute = join(entry.parentPath, entry.name);
    const path = absolute.slice(folder.length + 1);
    if (entry.isSymbolicLink()) found[path] = `-> ${await readlink(absolute)}`;
    else if (entry.isFile()) found[path] = (await readFile(absolute)).toString('latin1');
    else if ((await readdir(absolute)).length === 0) found[path] = undefined;
  }
  return found;
}

export async function refusal(running: Promise<unknown>): Promise<UserError> {
  const error: unknown = await running.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

/** Runs a download through something that breaks requests. */
export function broken<T>(
  store: PageStore,
  fault: (request: SeenRequest) => Fault | undefined | Promise<Fault | undefined>,
  work: (change: Partial<DownloadOptions>, seen: readonly SeenRequest[]) => Promise<T>,
): Promise<T> {
  return withFaults(store.account.connectionString, fault, ({ connectionString, seen }) => work({ account: { connectionString } }, seen));
}

export const isRange = ({ method, headers }: SeenRequest) => method === 'GET' && headers['x-ms-range'] !== undefined;
