import type { ContainerClient } from '@azure/storage-blob';
import { CancelledError, InputError, UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';
import { blobNameProblem, containerNameProblem } from './blob-name.ts';
import { BlobRequests } from './blob-requests.ts';
import { connectContainer, type StorageAccount } from './container.ts';
import { type ListOptions, listLocalFiles } from './local-files.ts';
import { Progress } from './progress.ts';
import { type PlannedBlob, planSync, rank, type SyncPlan } from './sync-plan.ts';
import { SINGLE_UPLOAD, uploadBlob } from './upload-blob.ts';

/** Small blobs on the way at once: at most 64 MiB. */
const SMALL_IN_FLIGHT = 8;

export interface SyncOptions {
  /** Absolute path of a file or folder. */
  readonly source: string;
  /** Undefined for a dry run against a store that does not exist yet. */
  readonly account: StorageAccount | undefined;
  /** Made when it does not exist. */
  readonly container: string;
  /** Stands before every name, with a slash between; '' for none. */
  readonly prefix: string;
  readonly links?: ListOptions['links'];
  /** Reads, compares and says what would be sent. */
  readonly dryRun: boolean;
  /** How often a request is tried in all. */
  readonly tries?: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export interface SyncResult {
  /** Without signature; undefined when there is no account. */
  readonly containerUrl: string | undefined;
  /** Blobs sent, or in a dry run to be sent. */
  readonly uploaded: number;
  /** Blobs that already hold the same. */
  readonly skipped: number;
  /** Size of those sent. */
  readonly bytes: number;
  readonly plan: SyncPlan;
}

/**
 * Makes the container's prefix hold what a file or folder holds: sends what differs in size or SHA-256 and leaves the rest.
 * Nothing is deleted. `SHA256SUMS` and then `manifest.json` at the top are sent after everything else, so that nobody reads a
 * manifest of blobs that are not there yet.
 *
 * @throws InputError for unusable names and accounts, before any request; UserError for files that cannot be uploaded or change
 *   meanwhile; ExternalError when the service refuses or cannot be reached; CancelledError
 */
export async function syncFolder(options: SyncOptions): Promise<SyncResult> {
  const prefix = checkTarget(options);
  const files = await listLocalFiles(options.source, { links: options.links ?? 'refuse', signal: options.signal });
  if (files.length === 0) throw new UserError(`${options.source} holds no files; there is nothing to upload.`);
  const connected = options.account === undefined ? undefined : await connectContainer(options.account, options.container);
  const { log, signal } = options;
  const requests = new BlobRequests({
    host: connected?.host ?? '',
    secrets: connected?.secrets ?? [],
    container: options.container,
    tries: options.tries ?? 6,
    log,
    signal,
  });
  try {
    const plan = await planSync(files, { client: connected?.client, prefix, requests, log });
    if (connected !== undefined && !options.dryRun) await apply(plan, connected.client, requests, options);
    return summarize(plan, connected?.url, options);
  } finally {
    connected?.close();
  }
}

/** @returns the prefix without a trailing slash */
function checkTarget({ container, prefix }: SyncOptions): string {
  const clean = prefix.length > 1 ? prefix.replace(/\/$/, '') : prefix;
  const inContainer = containerNameProblem(container);
  const inPrefix = clean === '' ? undefined : blobNameProblem(clean);
  const findings = [
    ...(inContainer === undefined ? [] : [`container ${JSON.stringify(container)} ${inContainer}`]),
    ...(inPrefix === undefined ? [] : [`prefix ${JSON.stringify(prefix)} ${inPrefix}`]),
  ].map((message) => ({ severity: 'error' as const, message }));
  if (findings.length > 0) throw new InputError('Cannot upload to a target of this name.', { findings });
  return clean;
}

async function apply(plan: SyncPlan, container: ContainerClient, requests: BlobRequests, { log }: SyncOptions): Promise<void> {
  if (plan.createContainer) {
    await requests.send('create the container', (abortSignal) => container.createIfNotExists({ abortSignal }));
  }
  const due = plan.blobs.filter(({ action }) => action !== 'skip');
  const progress = new Progress('Uploaded', { files: due.length, bytes: totalSize(due) }, log);
  const send = async (blob: PlannedBlob) => {
    await uploadBlob(blob, { container, requests, onBytes: (bytes) => progress.addBytes(bytes) });
    log.debug(`sent ${blob.name}`);
    progress.addFile();
  };
  const content = due.filter((blob) => rank(blob) === 0);
  await forEach(
    content.filter(({ file }) => file.size <= SINGLE_UPLOAD),
    SMALL_IN_FLIGHT,
    send,
  );
  // A large file sends its blocks in parallel by itself.
  for (const blob of content) if (blob.file.size > SINGLE_UPLOAD) await send(blob);
  for (const blob of due) if (rank(blob) > 0) await send(blob);
}

/** Runs `work` for all items, some at once; after the first failure it starts no more, waits for those that run, and throws it. */
async function forEach<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const failures: unknown[] = [];
  const worker = async () => {
    for (const item of rest) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  if (failures.length > 0) throw failures.find((error) => !(error instanceof CancelledError)) ?? failures[0];
}

function summarize(plan: SyncPlan, containerUrl: string | undefined, { container, dryRun, log }: SyncOptions): SyncResult {
  const due = plan.blobs.filter(({ action }) => action !== 'skip');
  const skipped = plan.blobs.length - due.length;
  const bytes = totalSize(due);
  if (dryRun) {
    if (plan.createContainer) log.info(`Would create the container ${container}.`);
    for (const { name, action, file } of due) log.info(`Would ${action} ${name}, ${formatBytes(file.size)}`);
  }
  const verb = dryRun ? 'Would send' : 'Sent';
  log.info(
    due.length === 0
      ? `Nothing to send: ${countOf(skipped)} unchanged.`
      : `${verb} ${countOf(due.length)}, ${formatBytes(bytes)}; ${skipped} unchanged.`,
  );
  return { containerUrl, uploaded: due.length, skipped, bytes, plan };
}

function totalSize(blobs: readonly PlannedBlob[]): number {
  return blobs.reduce((total, { file }) => total + file.size, 0);
}

function countOf(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}
