import { compareBytes } from '@bakehouse/core/data';
import { ExternalError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { showControls } from '@bakehouse/core/text';
import { readChecksums } from '@bakehouse/records/artifacts';
import { sha256 } from '@bakehouse/system/files';
import { blobErrorCode } from '../errors/blob-error.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { ReachedContainer } from '../requests/container.ts';
import type { RemoteBlob } from '../requests/listed-blob.ts';
import { isSent, type SyncPlan } from './sync-plan.ts';

export const CHECKSUMS = 'SHA256SUMS';
/** Metadata of those that an upload wrote: when the newest of the blobs was written of which they alone tell. */
export const KNOWN_UNTIL = 'known_until';
/** Half a million files. */
const LARGEST = 64 * 1024 * 1024;
/** Names in a warning. */
const SHOWN = 3;

/**
 * The `SHA256SUMS` that an earlier upload, of whatever tool, left under a prefix. It is read before anything is sent: it knows the content
 * of blobs that say nothing of it themselves, and whoever reads it must not be misled by what this run changes.
 */
export class RemoteChecksums {
  readonly #sums: ReadonlyMap<string, string>;
  readonly #file: RemoteBlob | undefined;

  /** @param sums SHA-256 by names of blobs */
  constructor(file: RemoteBlob | undefined = undefined, sums: ReadonlyMap<string, string> = new Map()) {
    this.#file = file;
    this.#sums = sums;
  }

  /**
   * Reads it, where the listing has one, and compares it with the listing.
   *
   * @param folder that was listed, with a slash at its end; '' for the container
   * @throws ExternalError when the service cannot be reached, CancelledError
   */
  static async read(
    remote: ReadonlyMap<string, RemoteBlob> | undefined,
    folder: string,
    { connected, requests, log }: { readonly connected: ReachedContainer; readonly requests: BlobRequests; readonly log: Log },
  ): Promise<RemoteChecksums> {
    const file = remote?.get(folder + CHECKSUMS);
    if (remote === undefined || file === undefined || file.size > LARGEST) return new RemoteChecksums();
    const text = await readText(file, connected, requests);
    if (text === undefined) return new RemoteChecksums();
    const lines = readChecksums(text);
    if (lines.some((line) => line.sha256 === undefined) || sha256(text) !== (file.metadata['sha256'] ?? sha256(text))) {
      log.warning(`${file.name} in the container is damaged, or no list of check sums; it is not used.`);
      return new RemoteChecksums();
    }
    const sums = new Map(lines.flatMap((line) => (line.sha256 === undefined ? [] : [[folder + line.path, line.sha256] as const])));
    const missing = [...sums.keys()].filter((name) => !remote.has(name));
    const other = [...sums].filter(([name, sum]) => (remote.get(name)?.metadata['sha256'] ?? sum) !== sum).map(([name]) => name);
    if (missing.length > 0) log.info(`${file.name} in the container names what is not there: ${some(missing)}.`);
    if (other.length > 0) log.info(`${file.name} in the container has other check sums than these blobs: ${some(other)}.`);
    return new RemoteChecksums(file, sums);
  }

  /** The SHA-256 of a blob: what it says itself or, where it was not written since, what the check sums say. */
  sha256Of(blob: RemoteBlob): string | undefined {
    const own = blob.metadata['sha256'];
    if (own !== undefined || this.#file === undefined) return own;
    return tellsOf(this.#file, blob) ? this.#sums.get(blob.name) : undefined;
  }

  /**
   * The check sums that are there and will not be written again by a plan that changes what they name.
   *
   * @param deleted what goes with it
   * @returns what to say of it, or undefined
   */
  misleads(plan: SyncPlan, deleted: readonly RemoteBlob[]): string | undefined {
    const file = this.#file;
    if (file === undefined || plan.blobs.some(({ name }) => name === file.name) || deleted.includes(file)) return undefined;
    const sent = plan.blobs.filter((blob) => isSent(blob) && this.#sums.has(blob.name) && this.#sums.get(blob.name) !== blob.sha256);
    const names = [...sent, ...deleted.filter(({ name }) => this.#sums.has(name))].map(({ name }) => name);
    if (names.length === 0) return undefined;
    return `${file.name} in the container is not written again, and is wrong about what this run changes: ${some(names)}. Let write-checksums be true, or delete it.`;
  }
}

/** Whether check sums tell of a blob that says nothing itself as it is now, not of one that was there before it. */
function tellsOf({ metadata, modified }: RemoteBlob, blob: RemoteBlob): boolean {
  // What an upload sends says itself what it holds: something else wrote this one, and may have done so before the check sums were written.
  if (metadata['sha256'] !== undefined) return blob.modified <= Date.parse(metadata[KNOWN_UNTIL] ?? '');
  // Times are of whole seconds: in the same one it may have been written after them.
  return blob.modified < modified;
}

/** Undefined where it may not be read, which writing does not need, or is being written. */
async function readText(file: RemoteBlob, { get }: ReachedContainer, requests: BlobRequests): Promise<string | undefined> {
  try {
    return await requests.send(`read ${file.name}`, (signal) => get(file.name, `"${file.etag}"`, signal), {
      expected: ['ConditionNotMet', 'BlobNotFound'],
    });
  } catch (error) {
    if (error instanceof ExternalError ? error.details.status === 403 : blobErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

function some(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `${[...names].sort(compareBytes).slice(0, SHOWN).map(showControls).join(', ')}${more}`;
}
