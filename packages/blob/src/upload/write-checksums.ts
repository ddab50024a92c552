import { hash } from 'node:crypto';
import { formatChecksums } from '@bakehouse/core/checksums';
import { UserError } from '@bakehouse/core/errors';
import type { RemoteBlob } from '../requests/list-blobs.ts';
import { CHECKSUMS } from './remote-checksums.ts';
import type { PlannedBlob, SyncPlan } from './sync-plan.ts';
import type { SentBlob, UploadTarget } from './upload-target.ts';
import { send } from './upload-whole.ts';

/**
 * Writes the `SHA256SUMS` of a set whose files have been sent; not when the same is there.
 *
 * @param name of the blob
 * @param known `remote`: what is there now; `sha256Of`: what is known of a blob that was left as it is
 * @throws UserError when nobody knows the SHA-256 of one, or another run writes it; ExternalError, CancelledError
 */
export async function writeChecksums(
  name: string,
  plan: SyncPlan,
  sent: ReadonlyMap<PlannedBlob, SentBlob>,
  target: UploadTarget,
  { remote, sha256Of }: { readonly remote: ReadonlyMap<string, RemoteBlob> | undefined; sha256Of(blob: RemoteBlob): string | undefined },
): Promise<void> {
  const unknown: string[] = [];
  const lines = plan.blobs.flatMap((blob) => {
    const { path, link } = blob.file;
    if (link !== undefined) return [];
    const sha256 = sent.get(blob)?.sha256 ?? blob.sha256 ?? (blob.there === undefined ? undefined : sha256Of(blob.there));
    if (sha256 === undefined) unknown.push(path);
    return [{ path, sha256: sha256 ?? '' }];
  });
  if (unknown.length > 0) {
    const more = unknown.length > 3 ? ', …' : '';
    throw new UserError(`Nobody knows the SHA-256 of ${unknown.length} blobs that were kept: ${unknown.slice(0, 3).join(', ')}${more}.`, {
      hint: 'leave write-checksums out, or let overwrite be changed',
    });
  }
  const bytes = Buffer.from(formatChecksums(lines));
  const sha256 = hash('sha256', bytes, 'hex');
  const there = remote?.get(name);
  if (there?.metadata['sha256'] === sha256 && there.size === bytes.length) return;
  const blob: PlannedBlob = {
    name,
    file: { path: CHECKSUMS, absolute: CHECKSUMS, size: bytes.length },
    kind: { kind: 'block' },
    sha256,
    action: there === undefined ? 'create' : 'overwrite',
    properties: {},
    there,
  };
  await send(blob, bytes, { sha256, md5: hash('md5', bytes, 'base64') }, target);
}
