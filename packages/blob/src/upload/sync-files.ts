import { InputError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { Progress } from '@bakehouse/core/log';
import type { UploadPlan } from '@bakehouse/records/uploads';
import { HashWorkers } from '@bakehouse/system/hashing';
import { checkBlobPlace } from '../names/blob-place.ts';
import { BlobRequests } from '../requests/blob-requests.ts';
import { type ReachedContainer, reachContainer, type StorageAccount } from '../requests/container.ts';
import { listBlobs } from '../requests/list-blobs.ts';
import type { RemoteBlob } from '../requests/listed-blob.ts';
import type { LocalFile } from '../source/local-file.ts';
import type { BlobProperties } from './blob-properties.ts';
import { BufferPool } from './buffer-pool.ts';
import { checkDeletion, deleteBlobs, staying } from './delete-blobs.ts';
import type { DeleteLimit } from './delete-limit.ts';
import { findExtraneous, type SourceScope } from './extraneous-blobs.ts';
import { SourceHasher } from './hash-sources.ts';
import { checkPlan, planDocument } from './plan-document.ts';
import { Receipts } from './receipts.ts';
import { CHECKSUMS, RemoteChecksums } from './remote-checksums.ts';
import { blobNameOf, checkNames, isSent, type Overwrite, type PlannedBlob, planSync, rank, type SyncPlan } from './sync-plan.ts';
import { uploadSet } from './upload-set.ts';
import type { SentBlob, UploadTarget } from './upload-target.ts';
import { type Verification, verifyUpload } from './verify-upload.ts';
import { checkChecksums, checksumsBlob, sendChecksums } from './write-checksums.ts';

export interface SyncOptions {
  readonly files: readonly LocalFile[];
  /** Undefined for a dry run against a store that does not exist yet. */
  readonly account: StorageAccount | undefined;
  readonly container: string;
  /** Make the container when it does not exist. Default true. */
  readonly createContainer?: boolean | undefined;
  /** Stands before every name, with a slash between; '' for none. */
  readonly prefix: string;
  readonly overwrite?: Overwrite;
  readonly propertiesOf?: (path: string) => BlobProperties;
  /** Some properties are tags, which only listings with a permission of their own have. */
  readonly withTags?: boolean;
  /** The MD5 of blobs in several blocks too. Default true. */
  readonly contentMd5?: boolean;
  /** The SHA-256 of page blobs, which is that of a whole disk with its holes; check sums and looking at hashes need it in any case. Default true. */
  readonly pageSha256?: boolean;
  /** Delete blobs under the prefix that no file stands for, after everything was sent and verified. */
  readonly deleteExtraneous?: DeleteLimit | undefined;
  /** Among them also those whose names the source leaves out. Default false. */
  readonly deleteLeftOut?: boolean;
  /** What else the source says of itself: its files alone do not say what it leaves out. */
  readonly scope?: SourceScope | undefined;
  /** Write `SHA256SUMS` under the prefix, after all files and before `manifest.json`. */
  readonly writeChecksums?: boolean;
  readonly verify?: Verification;
  readonly leaseId?: string | undefined;
  /** Reads, compares and says what would be sent. */
  readonly dryRun: boolean;
  /** A plan that somebody has agreed to, as read from its file: anything else is an error. */
  readonly agreedPlan?: unknown;
  /** How often a request is tried in all. */
  readonly tries?: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export interface SyncResult {
  /** Without signature; undefined when there is no account. */
  readonly containerUrl: string | undefined;
  readonly prefix: string;
  /** In the order in which they became visible; in a dry run what would become of them. */
  readonly blobs: readonly { readonly blob: PlannedBlob; readonly sha256: string | undefined }[];
  /** Name of the `SHA256SUMS` that was written, or would be; undefined where the same is there, or it was not asked for. */
  readonly checksums: string | undefined;
  readonly deleted: readonly string[];
  /** Size of the blobs sent, or in a dry run to be sent. */
  readonly bytes: number;
  /** Bytes that did go over the wire, and those that an earlier run had left. */
  readonly sent: number;
  readonly resumed: number;
  /** HTTP requests, and how many of them were repetitions. */
  readonly requests: number;
  readonly retries: number;
  /** Time that sending took, without comparing and checking; 0 in a dry run. */
  readonly milliseconds: number;
  /** Made when it is asked for. */
  readonly plan: UploadPlan;
}

interface Applied extends Pick<SyncResult, 'checksums' | 'milliseconds'> {
  readonly sent: ReadonlyMap<PlannedBlob, SentBlob>;
  readonly deleted: string[];
}

/**
 * Makes a container's prefix hold some files: sends what differs in size or SHA-256 and leaves the rest. Check sums and manifest at
 * the top are sent after everything else, so that nobody reads a manifest of blobs that are not there yet.
 *
 * @throws InputError for unusable names and accounts, before any request; UserError for files that cannot be uploaded or change
 *   meanwhile; ExternalError when the service refuses or cannot be reached; CancelledError
 */
export async function syncFiles(options: SyncOptions): Promise<SyncResult> {
  const prefix = checkBlobPlace(options, 'upload to');
  const { files, log, signal } = options;
  if (options.writeChecksums === true && files.some(({ path }) => path === CHECKSUMS)) {
    throw new InputError(`The source has a ${CHECKSUMS} of its own; another one cannot be written.`, {
      hint: 'exclude it, or leave write-checksums out',
    });
  }
  checkNames(files, prefix, log);
  const copied = files.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const connected = options.account === undefined ? undefined : await reachContainer(options.account, options.container);
  const requests = new BlobRequests({
    host: connected?.host ?? '',
    secrets: [...(connected?.secrets ?? []), ...copied.flatMap(({ secrets }) => secrets)],
    container: options.container,
    letters: lettersFor(options),
    tries: options.tries ?? 6,
    log,
    signal,
  });
  const workers = new HashWorkers();
  const pool = new BufferPool();
  try {
    return await new Sync(options, prefix, connected, requests, pool, workers).run();
  } finally {
    connected?.close();
    await workers.close();
  }
}

class Sync {
  readonly #options: SyncOptions;
  readonly #prefix: string;
  readonly #connected: ReachedContainer | undefined;
  readonly #requests: BlobRequests;
  readonly #pool: BufferPool;
  readonly #workers: HashWorkers;

  constructor(
    options: SyncOptions,
    prefix: string,
    connected: ReachedContainer | undefined,
    requests: BlobRequests,
    pool: BufferPool,
    workers: HashWorkers,
  ) {
    this.#options = options;
    this.#prefix = prefix;
    this.#connected = connected;
    this.#requests = requests;
    this.#pool = pool;
    this.#workers = workers;
  }

  async run(): Promise<SyncResult> {
    const { files, log, signal, dryRun, agreedPlan, container, writeChecksums } = this.#options;
    const connected = this.#connected;
    const listed = this.#listedPrefix();
    const tags = this.#options.withTags === true;
    const remote = connected === undefined ? undefined : await listBlobs(connected, listed, this.#requests, { tags });
    if (remote === undefined && connected !== undefined && this.#options.createContainer === false) {
      throw new UserError(`There is no container ${container}.`, { hint: 'make it, or let create-container be true' });
    }
    // Not where a single file's blob is listed alone.
    const checksums =
      connected === undefined || !/^$|\/$/.test(listed)
        ? new RemoteChecksums()
        : await RemoteChecksums.read(remote, listed, { connected, requests: this.#requests, log });
    const plan = await planSync(files, {
      prefix: this.#prefix,
      overwrite: this.#options.overwrite ?? 'changed',
      propertiesOf: this.#options.propertiesOf ?? (() => ({})),
      remote,
      remoteSha256: (blob) => checksums.sha256Of(blob),
      pageSha256: this.#pageSha256(),
      hasher: new SourceHasher({ pool: this.#pool, workers: this.#workers, log, signal }),
      // A plan that somebody is to read has them all; check sums that stand before the manifest name that too.
      mustHash: (file) => dryRun || agreedPlan !== undefined || (writeChecksums === true && rank({ file }) > 0),
      log,
    });
    const sums = writeChecksums === true ? listed + CHECKSUMS : undefined;
    if (sums !== undefined) checkChecksums(plan);
    const extraneous = this.#extraneous(remote, plan, sums);
    const misled = sums !== undefined ? undefined : checksums.misleads(plan, extraneous);
    if (misled !== undefined) log.warning(misled);
    let document: UploadPlan | undefined;
    const place = { host: connected?.host, container, prefix: this.#prefix, checksums: sums };
    const written = () => (document ??= planDocument(plan, place, extraneous));
    if (agreedPlan !== undefined) {
      checkPlan(agreedPlan, written(), (name) => {
        const there = remote?.get(name);
        return there === undefined ? undefined : { size: there.size, etag: there.etag, sha256: checksums.sha256Of(there) };
      });
    }
    const before = sums === undefined ? undefined : { name: sums, there: remote?.get(sums) };
    const outcome = connected === undefined || dryRun ? undefined : await this.#apply(plan, connected, extraneous, before);
    const wanted = before !== undefined && outcome === undefined ? checksumsBlob(before.name, plan, undefined, before.there) : undefined;
    return {
      containerUrl: connected?.url,
      prefix: this.#prefix,
      blobs: plan.blobs.map((blob) => ({ blob, sha256: outcome?.sent.get(blob)?.sha256 ?? blob.sha256 })),
      checksums: outcome === undefined ? wanted?.blob.name : outcome.checksums,
      deleted: outcome?.deleted ?? extraneous.map(({ name }) => name),
      bytes: totalSize(plan.blobs.filter(isSent)),
      sent: sumOf(outcome?.sent, 'sent'),
      resumed: sumOf(outcome?.sent, 'resumed'),
      requests: connected?.transport.traffic.requests ?? 0,
      retries: this.#requests.retries,
      milliseconds: Math.round(outcome?.milliseconds ?? 0),
      get plan() {
        return written();
      },
    };
  }

  /** What is deleted in the end. @param sums name of the check sums that are written */
  #extraneous(remote: ReadonlyMap<string, RemoteBlob> | undefined, plan: SyncPlan, sums: string | undefined): readonly RemoteBlob[] {
    const { deleteExtraneous, deleteLeftOut: all = false, scope, log } = this.#options;
    if (deleteExtraneous === undefined || remote === undefined) return [];
    const taken = new Set(plan.blobs.map(({ name }) => name));
    if (sums !== undefined) taken.add(sums);
    const { deleted, left } = findExtraneous(remote.values(), { prefix: this.#prefix, taken, all, ...scope });
    checkDeletion(deleted, remote.size, deleteExtraneous);
    if (left.length > 0) log.info(staying(left));
    return deleted;
  }

  async #apply(
    plan: SyncPlan,
    connected: ReachedContainer,
    extraneous: readonly RemoteBlob[],
    sums: { readonly name: string; readonly there: RemoteBlob | undefined } | undefined,
  ): Promise<Applied> {
    const { log, contentMd5 = true, leaseId, verify = 'none', container } = this.#options;
    const requests = this.#requests;
    if (plan.createContainer) {
      await requests.send(`create the container ${container}`, async (abortSignal) =>
        (await connected.sdk()).createIfNotExists({ abortSignal }),
      );
    }
    const due = plan.blobs.filter(isSent);
    const start = performance.now();
    const progress = new Progress('Uploaded', { files: due.length, bytes: totalSize(due) }, log).withHeartbeat();
    const target: UploadTarget = {
      ...{ connected, requests, pool: this.#pool, workers: this.#workers, progress, contentMd5, leaseId },
      receipts: new Receipts(connected, requests, log),
      pageSha256: this.#pageSha256(),
    };
    try {
      // The check sums name what is sent here, and stand before the manifest.
      const last = (blob: PlannedBlob) => sums !== undefined && blob.file.path === 'manifest.json';
      const sent = await uploadSet({ ...plan, blobs: plan.blobs.filter((blob) => !last(blob)) }, target, log);
      const checksums = sums === undefined ? undefined : checksumsBlob(sums.name, plan, sent, sums.there);
      if (checksums !== undefined) await sendChecksums(checksums, target);
      for (const [blob, one] of await uploadSet({ ...plan, blobs: plan.blobs.filter(last) }, target, log)) sent.set(blob, one);
      const milliseconds = performance.now() - start;
      const whole = plan.blobs
        .filter(({ action }) => action !== 'keep')
        .map((blob) => ({ ...blob, sha256: sent.get(blob)?.sha256 ?? blob.sha256 }));
      await verifyUpload(whole, verify, this.#listedPrefix(), { connected, requests });
      // What was there before goes when nothing is wrong with what takes its place.
      const deleted = extraneous.length === 0 ? [] : await deleteBlobs(await connected.sdk(), extraneous, requests);
      return { sent, checksums: checksums?.blob.name, deleted, milliseconds };
    } finally {
      progress.end();
    }
  }

  #pageSha256(): boolean {
    const { pageSha256, writeChecksums, verify } = this.#options;
    return pageSha256 !== false || writeChecksums === true || verify === 'hashes' || verify === 'download';
  }

  /** What the listing is asked for: a single file's blob by its name, a folder's blobs by their folder. */
  #listedPrefix(): string {
    const { files, deleteExtraneous, writeChecksums } = this.#options;
    const [only] = files;
    if (files.length === 1 && only !== undefined && deleteExtraneous === undefined && writeChecksums !== true)
      return blobNameOf(this.#prefix, only);
    return this.#prefix === '' ? '' : `${this.#prefix}/`;
  }
}

/** With which a shared access signature can do the run: `docs/blob-storage-access.md`. */
function lettersFor({ deleteExtraneous, withTags }: SyncOptions): string {
  return `rcw${deleteExtraneous === undefined ? '' : 'd'}l${withTags === true ? 't' : ''}`;
}

function sumOf(sent: ReadonlyMap<PlannedBlob, SentBlob> | undefined, what: 'sent' | 'resumed'): number {
  return [...(sent?.values() ?? [])].reduce((sum, one) => sum + one[what], 0);
}

function totalSize(blobs: readonly PlannedBlob[]): number {
  return blobs.reduce((total, { file }) => total + file.size, 0);
}
