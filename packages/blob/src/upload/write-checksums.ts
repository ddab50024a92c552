import { hash } from 'node:crypto';
import { UserError } from '@bakehouse/core/errors';
import { formatChecksums } from '@bakehouse/records/artifacts';
import type { RemoteBlob } from '../requests/listed-blob.ts';
import { CHECKSUMS, KNOWN_UNTIL } from './remote-checksums.ts';
import { isSent, type PlannedBlob, type SyncPlan } from './sync-plan.ts';
import type { SentBlob, UploadTarget } from './upload-target.ts';
import { send } from './upload-whole.ts';

/** The `SHA256SUMS` of a set as it is to be written. */
interface ChecksumsBlob {
  readonly blob: PlannedBlob;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/**
 * Makes sure, before anything is sent, that the SHA-256 of all that it is to name is known, or will be when it is sent.
 *
 * @throws UserError when nobody knows that of one
 */
export function checkChecksums({ blobs }: SyncPlan): void {
  const unknown = named(blobs).filter((blob) => blob.sha256 === undefined && (!isSent(blob) || blob.file.from !== undefined));
  if (unknown.length === 0) return;
  const shown = unknown.slice(0, 3).map(({ name }) => name);
  const what = unknown.length === 1 ? 'a blob that is kept or copied' : `${unknown.length} blobs that are kept or copied`;
  throw new UserError(`Nothing was sent: nobody knows the SHA-256 of ${what}: ${shown.join(', ')}${unknown.length > 3 ? ', …' : ''}.`, {
    hint: 'leave write-checksums out, or let overwrite be changed',
  });
}

/**
 * The `SHA256SUMS` of a set.
 *
 * @param name of the blob
 * @param sent what became of the blobs that were sent
 * @param there what is there under that name
 * @returns undefined when it is the same
 */
export function checksumsBlob(
  name: string,
  { blobs }: SyncPlan,
  sent: ReadonlyMap<PlannedBlob, SentBlob> | undefined,
  there: RemoteBlob | undefined,
): ChecksumsBlob | undefined {
  const lines = named(blobs).map((blob) => {
    const sha256 = sent?.get(blob)?.sha256 ?? blob.sha256;
    if (sha256 === undefined) throw new TypeError(`the SHA-256 of ${blob.name} is not known`);
    return { path: blob.file.path, sha256 };
  });
  const bytes = Buffer.from(formatChecksums(lines));
  const sha256 = hash('sha256', bytes, 'hex');
  const known = knownUntil(blobs);
  const isKnown = known === undefined || there?.metadata[KNOWN_UNTIL] === known;
  if (there?.metadata['sha256'] === sha256 && there.size === bytes.length && isKnown) return undefined;
  const blob: PlannedBlob = {
    name,
    file: { path: CHECKSUMS, absolute: CHECKSUMS, size: bytes.length },
    kind: { kind: 'block' },
    sha256,
    action: there === undefined ? 'create' : 'overwrite',
    properties: known === undefined ? {} : { metadata: { [KNOWN_UNTIL]: known } },
    there,
  };
  return { blob, bytes, sha256 };
}

/** When the newest blob was written that stays and does not say itself what it holds. */
function knownUntil(blobs: readonly PlannedBlob[]): string | undefined {
  const times = named(blobs).flatMap((blob) =>
    isSent(blob) || blob.there === undefined || blob.there.metadata['sha256'] !== undefined || Number.isNaN(blob.there.modified)
      ? []
      : [blob.there.modified],
  );
  return times.length === 0 ? undefined : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString();
}

/**
 * Sends it; when all that it names is there.
 *
 * @throws UserError when another run writes it; ExternalError, CancelledError
 */
export async function sendChecksums({ blob, bytes, sha256 }: ChecksumsBlob, target: UploadTarget): Promise<void> {
  await send(blob, bytes, { sha256, md5: hash('md5', bytes, 'base64') }, target);
}

/** It says nothing of links. */
function named(blobs: readonly PlannedBlob[]): readonly PlannedBlob[] {
  return blobs.filter(({ file }) => file.link === undefined);
}
