import { type Finding, UserError } from '@bakehouse/core/errors';
import { type Log, logFinding } from '@bakehouse/core/log';
import { checkBlobNames } from '../names/blob-name.ts';
import type { RemoteBlob } from '../requests/listed-blob.ts';
import { holdsSource } from '../source/copied-source.ts';
import type { LocalFile } from '../source/local-file.ts';
import type { BlobKind } from '../source/vhd-image.ts';
import { type BlobProperties, propertiesDiffer } from './blob-properties.ts';
import { planBlocks, SINGLE_UPLOAD } from './block-plan.ts';
import type { Digest, SourceHasher } from './hash-sources.ts';

/** Names, below the prefix, that make a set visible; they are written after everything else, in this order. */
const WRITTEN_LAST = ['SHA256SUMS', 'manifest.json'];

/**
 * `create`, `overwrite`: send it. `update`: the content is there, properties are not. `skip`: all of it is there. `keep`: something else is
 * there, which may not be overwritten.
 */
type BlobAction = 'create' | 'overwrite' | 'update' | 'skip' | 'keep';

export interface PlannedBlob {
  readonly name: string;
  readonly file: LocalFile;
  readonly kind: BlobKind;
  /**
   * Of what the blob is to hold, lower-case hexadecimal; undefined where that is sent in any case and nobody has read it yet, and where
   * nobody knows it of a blob that is kept.
   */
  readonly sha256: string | undefined;
  readonly action: BlobAction;
  readonly properties: BlobProperties;
  /** Of the blob that is there. */
  readonly there: RemoteBlob | undefined;
}

export interface SyncPlan {
  readonly createContainer: boolean;
  /** In the order in which they become visible. */
  readonly blobs: readonly PlannedBlob[];
}

/** When a blob that is there is written again. `fail`: never; one with other content is an error before anything is sent. */
export type Overwrite = 'always' | 'changed' | 'never' | 'fail';

interface PlanOptions {
  /** '' for none. */
  readonly prefix: string;
  readonly overwrite: Overwrite;
  readonly propertiesOf: (path: string) => BlobProperties;
  /** Undefined when there is no such container. */
  readonly remote: ReadonlyMap<string, RemoteBlob> | undefined;
  readonly hasher: SourceHasher;
  /** The SHA-256 of a blob that is there, where that is known. */
  readonly remoteSha256: (there: RemoteBlob) => string | undefined;
  /** Take the SHA-256 of page blobs: of all of a disk, its holes too. Without, one that is there is always written again. */
  readonly pageSha256: boolean;
  /** Which files' SHA-256 has to be known before anything is sent, also where they are sent in any case. */
  readonly mustHash: (file: LocalFile) => boolean;
  readonly log: Log;
}

/** Where a file goes. */
export function blobNameOf(prefix: string, { path }: Pick<LocalFile, 'path'>): string {
  return prefix === '' ? path : `${prefix}/${path}`;
}

/**
 * Checks the names of all files before the first request.
 *
 * @throws UserError for names that no blob can have, all as findings
 */
export function checkNames(files: readonly LocalFile[], prefix: string, log: Log): void {
  const findings = checkBlobNames(files.map((file) => blobNameOf(prefix, file)));
  for (const finding of findings) if (finding.severity === 'warning') logFinding(log, finding);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UserError('Some files cannot become blobs under their names.', { findings: errors });
}

/**
 * Decides what an upload has to send, by size and SHA-256, never by time. A file that is sent in any case is not read for that: its hash
 * is taken while it is sent.
 *
 * @throws UserError for files that cannot be read or are not what a manifest says, and for blobs that may not be
 *   overwritten; CancelledError
 */
export async function planSync(files: readonly LocalFile[], options: PlanOptions): Promise<SyncPlan> {
  const { prefix, remote, hasher } = options;
  const named = files.map((file): Named => {
    const name = blobNameOf(prefix, file);
    return { file, name, there: remote?.get(name), kind: file.disk === undefined ? BLOCK : { kind: 'page', vhd: file.disk } };
  });
  const digests = await hasher.hash(
    named.filter((one) => needsHash(one, options)).map(({ file, there }) => ({ file, md5: isKnownByMd5(there) })),
  );
  const findings: Finding[] = [];
  const blobs: PlannedBlob[] = [];
  for (const { file, name, there, kind } of named) {
    const digest = digests.get(file);
    if (file.sha256 !== undefined && digest !== undefined && file.sha256 !== digest.sha256) {
      findings.push({
        severity: 'error',
        file: file.absolute,
        message: `has the SHA-256 ${digest.sha256}, the manifest says ${file.sha256}`,
      });
    }
    const properties = options.propertiesOf(file.path);
    const action = actionFor(file, there, kind, digest, properties, options);
    const problem = there === undefined ? undefined : whyNot(there, kind, action, options.overwrite);
    if (problem !== undefined) findings.push({ severity: 'error', message: `${name} ${problem.message}`, hint: problem.hint });
    // An error for all that is sent, before any of it is.
    if (kind.kind === 'block' && file.from === undefined && file.size > SINGLE_UPLOAD && isSent({ action }))
      planBlocks(file.absolute, file.size);
    const isKept = action === 'keep' && there !== undefined;
    const sha256 = isKept ? options.remoteSha256(there) : (digest?.sha256 ?? file.sha256 ?? file.from?.sha256);
    blobs.push({ name, file, kind, sha256, action, properties, there });
  }
  if (findings.length > 0) throw new UserError('Nothing was sent: some files cannot be uploaded.', { findings });
  return { createContainer: remote === undefined, blobs: blobs.sort((a, b) => rank(a) - rank(b)) };
}

/** 0 for content, else the place among those that are written last. */
export function rank({ file }: Pick<PlannedBlob, 'file'>): number {
  return WRITTEN_LAST.indexOf(file.path) + 1;
}

/** True where the blob's content has to go over the wire. */
export function isSent({ action }: Pick<PlannedBlob, 'action'>): boolean {
  return action === 'create' || action === 'overwrite';
}

/** Bytes of what the blob is to hold. */
export function sizeOf({ file, action, there }: Pick<PlannedBlob, 'file' | 'action' | 'there'>): number {
  return action === 'keep' && there !== undefined ? there.size : file.size;
}

interface Named extends Pick<PlannedBlob, 'file' | 'name' | 'kind' | 'there'> {}

const BLOCK: BlobKind = { kind: 'block' };

function needsHash({ file, there, kind }: Named, { mustHash, overwrite, pageSha256 }: PlanOptions): boolean {
  if (file.from !== undefined) return false;
  if (file.sha256 !== undefined || mustHash(file)) return true;
  if (kind.kind === 'page' && !pageSha256) return false;
  return there !== undefined && there.size === file.size && (overwrite === 'changed' || overwrite === 'fail');
}

/** A blob that another tool has sent; its MD5 says what it holds, if it has one. */
function isKnownByMd5(there: RemoteBlob | undefined): boolean {
  return there !== undefined && there.metadata['sha256'] === undefined && there.md5 !== '';
}

function actionFor(
  file: LocalFile,
  there: RemoteBlob | undefined,
  { kind }: BlobKind,
  digest: Digest | undefined,
  properties: BlobProperties,
  { overwrite, remoteSha256 }: PlanOptions,
): BlobAction {
  // An image that is not complete is gone on with, whatever else holds: nobody uses it.
  if (there === undefined || isPartial(there)) return 'create';
  if (overwrite === 'always') return 'overwrite';
  if (overwrite === 'never') return 'keep';
  const isSame =
    file.from === undefined
      ? digest !== undefined && holds(there, file, kind, digest, remoteSha256(there))
      : there.type === 'BlockBlob' && there.size === file.size && holdsSource(there, file.from);
  if (!isSame) return 'overwrite';
  return propertiesDiffer(properties, there) ? 'update' : 'skip';
}

function holds(there: RemoteBlob, file: LocalFile, kind: BlobKind['kind'], { sha256, md5 }: Digest, known: string | undefined): boolean {
  const type = kind === 'page' ? 'PageBlob' : 'BlockBlob';
  if (there.type !== type || there.size !== file.size || (there.metadata['is_symlink'] === 'true') !== (file.link !== undefined))
    return false;
  // What the blob itself says comes before what check sums say of it: they may have come without it.
  return isKnownByMd5(there) ? md5 === there.md5 : known === sha256;
}

/** Why a blob cannot be written, or undefined. */
function whyNot(
  there: RemoteBlob,
  { kind }: BlobKind,
  action: BlobAction,
  overwrite: Overwrite,
): { message: string; hint: string } | undefined {
  if (action !== 'overwrite') return undefined;
  if (overwrite === 'fail') return { message: 'is there with other content', hint: 'give another prefix, or let overwrite be changed' };
  if (there.tier === 'Archive' && overwrite !== 'always') {
    return { message: 'is in the archive tier and has other content', hint: 'say overwrite: always to replace it' };
  }
  if (kind === 'block' && there.type !== 'BlockBlob') {
    return { message: `is there as ${there.type === 'PageBlob' ? 'a page' : 'an append'} blob`, hint: 'delete it or give another prefix' };
  }
  return undefined;
}

function isPartial(there: RemoteBlob): boolean {
  return there.metadata['state'] === 'partial' && there.type === 'PageBlob';
}
