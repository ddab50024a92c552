import { UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { counted, formatBytes, showControls } from '@bakehouse/core/text';
import { checkBlobPlace } from '../names/blob-place.ts';
import { BlobRequests } from '../requests/blob-requests.ts';
import { connectContainer, type StorageAccount } from '../requests/container.ts';
import { downloadFiles } from './download-files.ts';
import { listRemote } from './download-list.ts';
import { readManifests } from './download-manifests.ts';
import { type DownloadPlan, type DownloadRules, planDownload } from './download-plan.ts';
import type { PlannedFile } from './planned-file.ts';

export interface DownloadOptions extends DownloadRules {
  readonly account: StorageAccount;
  readonly container: string;
  /** Folder of the blobs, or name of a single one; '' for the whole container. */
  readonly prefix: string;
  /** `auto` for SHA256SUMS and manifest.json where they are, `none`, or a path below the prefix. */
  readonly manifest: string;
  /** Lists, compares, checks and says what would be done. */
  readonly dryRun: boolean;
  /** How often a request is tried in all. */
  readonly tries?: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export interface DownloadResult {
  /** Without signature. */
  readonly containerUrl: string;
  /** Files and links put in place, or in a dry run to be put. */
  readonly downloaded: number;
  /** Files left as they are. */
  readonly skipped: number;
  /** Size of those put in place. */
  readonly bytes: number;
  /** Bytes that had to be fetched for them: without holes, and without what an interrupted run had left. */
  readonly fetched: number;
  /** Of those put in place, how many had no check sum to hold them against. */
  readonly unverified: number;
  /** Paths of the manifests that the set was held against. */
  readonly manifests: readonly string[];
  readonly plan: DownloadPlan;
}

/**
 * Brings blobs into a folder: checked names, several ranges at once, every byte held against the SHA-256 or MD5 that is known, holes kept.
 * Files appear in the folder when all of them are whole and right; until then they are in a hidden folder in it, from which
 * an interrupted run goes on. Nothing is deleted.
 *
 * @throws InputError for unusable names, before any request; UserError for what cannot be downloaded or is damaged; ExternalError when the
 *   service refuses or cannot be reached; CancelledError
 */
export async function downloadBlobs(options: DownloadOptions): Promise<DownloadResult> {
  const prefix = checkBlobPlace(options, 'download from');
  const connected = await connectContainer(options.account, options.container);
  try {
    const { log, signal } = options;
    const requests = new BlobRequests({
      host: connected.host,
      secrets: connected.secrets,
      container: options.container,
      letters: 'rl',
      tries: options.tries ?? 6,
      log,
      signal,
    });
    const list = await listRemote(connected, prefix, requests);
    if (!list.files.some(({ path }) => options.select(path))) {
      const place = `${options.container}${prefix === '' ? '' : `/${prefix}`}`;
      throw new UserError(`There are no blobs ${list.files.length === 0 ? `in ${place}` : `in ${place} that the patterns take`}.`, {
        hint: 'check container, prefix and patterns; names are case-sensitive',
      });
    }
    const expectations = await readManifests(list.files, options.manifest, { container: connected.client, requests });
    const plan = await planDownload(list, expectations, options, signal);
    for (const warning of plan.warnings) log.warning(warning);
    const due = plan.files.filter(({ action }) => action !== 'skip');
    const fetched = options.dryRun
      ? 0
      : await downloadFiles(due, plan.folders, { container: connected.client, requests, destination: options.destination, log });
    const result: DownloadResult = {
      containerUrl: connected.url,
      downloaded: due.length,
      skipped: plan.files.length - due.length,
      bytes: totalSize(due),
      fetched,
      unverified: due.filter(({ checksum, path }) => checksum === undefined && !expectations.manifests.includes(path)).length,
      manifests: expectations.manifests,
      plan,
    };
    say(result, due, options);
    return result;
  } finally {
    connected.close();
  }
}

function say(
  { downloaded, skipped, bytes, fetched, unverified, manifests }: DownloadResult,
  due: readonly PlannedFile[],
  { dryRun, log, destination }: DownloadOptions,
): void {
  if (dryRun) for (const { path, action, size } of due) log.info(`Would ${action} ${showControls(path)}, ${formatBytes(size)}`);
  const unchanged = `${skipped} unchanged`;
  if (downloaded === 0) {
    log.info(`Nothing to download: ${counted(skipped, 'file')} unchanged.`);
    return;
  }
  const against = manifests.length === 0 ? '' : `, checked against ${manifests.join(' and ')}`;
  const how = dryRun ? '' : ` (${formatBytes(fetched)} fetched${against})`;
  log.info(
    `${dryRun ? 'Would download' : 'Downloaded'} ${counted(downloaded, 'file')}, ${formatBytes(bytes)}${how} into ${destination}; ${unchanged}.`,
  );
  if (unverified > 0)
    log.warning(`${counted(unverified, 'file')} had no check sum; only ${unverified === 1 ? 'its' : 'their'} size was checked.`);
}

function totalSize(files: readonly PlannedFile[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}
