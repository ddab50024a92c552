import { UserError } from '@bakehouse/core/errors';
import { isLoopback } from '@bakehouse/net/address';
import { checkDocument } from '@bakehouse/records/json';
import { type UploadPlan, uploadPlanKind } from '@bakehouse/records/uploads';
import type { RemoteBlob } from '../requests/listed-blob.ts';
import { type SyncPlan, sizeOf } from './sync-plan.ts';

/** Differences that an error names. */
const SHOWN = 10;

export function planDocument(
  plan: SyncPlan,
  target: Pick<UploadPlan, 'container' | 'prefix'> & { readonly host: string | undefined; readonly checksums: string | undefined },
  deleted: readonly RemoteBlob[],
): UploadPlan {
  const { host, checksums } = target;
  const isElsewhere = host !== undefined && !isLoopback(new URL(`http://${host}`));
  return {
    schema: 'bakehouse-upload-plan/1',
    ...(isElsewhere ? { host } : {}),
    container: target.container,
    prefix: target.prefix,
    createContainer: plan.createContainer,
    ...(checksums === undefined ? {} : { checksums }),
    blobs: plan.blobs.map(({ name, file, sha256, action, kind, properties, there }) => ({
      name,
      path: file.path,
      size: sizeOf({ file, action, there }),
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(file.from === undefined ? {} : { source: sourceOf(file.from) }),
      action,
      kind: kind.kind,
      properties,
      ...(there === undefined ? {} : { replaces: there.etag }),
    })),
    delete: deleted.map(({ name, size, etag }) => ({ name, size, etag })),
  };
}

function sourceOf({ shown: url, version }: NonNullable<SyncPlan['blobs'][number]['file']['from']>): { url: string; version?: string } {
  return version === undefined ? { url } : { url, version };
}

/**
 * Makes sure that what is to be done is what a plan says.
 *
 * @param agreed as it was read from a file
 * @param thereOf what is there now under a name
 * @throws UserError naming what differs, or saying that the plan was carried out; InputError when the file is no plan
 */
export function checkPlan(agreed: unknown, now: UploadPlan, thereOf: LookUp): void {
  const before = checkDocument(uploadPlanKind, agreed, 'The plan');
  const current = JSON.parse(JSON.stringify(now)) as UploadPlan;
  const differences: string[] = [];
  for (const key of ['host', 'container', 'prefix', 'createContainer', 'checksums'] as const) {
    if (before[key] !== current[key]) differences.push(`${key} is ${String(current[key])}, was ${String(before[key])}`);
  }
  for (const list of ['blobs', 'delete'] as const) differences.push(...listDifferences(list, before[list], current[list]));
  if (differences.length === 0) return;
  const hint = 'make a new plan by a dry run';
  if (isCarriedOut(before, current, thereOf)) throw new UserError('The plan was carried out already; nothing was sent.', { hint });
  const more = differences.length > SHOWN ? [`and ${differences.length - SHOWN} more`] : [];
  throw new UserError('Source or container have changed since the plan was made; nothing was sent.', {
    findings: [...differences.slice(0, SHOWN), ...more].map((message) => ({ severity: 'error', message })),
    hint,
  });
}

type LookUp = (name: string) => { readonly size: number; readonly etag: string; readonly sha256: string | undefined } | undefined;

/** True when all that was planned is there, written since then. */
function isCarriedOut(before: UploadPlan, current: UploadPlan, thereOf: LookUp): boolean {
  if (before.host !== current.host || before.container !== current.container || before.prefix !== current.prefix) return false;
  const actionNow = new Map(current.blobs.map(({ name, action }) => [name, action]));
  const changes = before.blobs.filter(({ action }) => action === 'create' || action === 'overwrite' || action === 'update');
  const deletions = before.delete;
  const isDone = ({ name, action, size, sha256, replaces }: UploadPlan['blobs'][number]) => {
    if (action === 'update') return actionNow.get(name) === 'skip';
    const there = thereOf(name);
    return there !== undefined && there.etag !== replaces && there.size === size && sha256 !== undefined && there.sha256 === sha256;
  };
  return changes.length + deletions.length > 0 && changes.every(isDone) && deletions.every(({ name }) => thereOf(name) === undefined);
}

function listDifferences(
  list: 'blobs' | 'delete',
  before: readonly { readonly name: string }[],
  current: readonly { readonly name: string }[],
): string[] {
  const what = list === 'blobs' ? '' : 'delete ';
  const old = new Map(before.map((entry) => [entry.name, JSON.stringify(entry)]));
  const differences: string[] = [];
  for (const entry of current) {
    const there = old.get(entry.name);
    if (there === undefined) differences.push(`${what}${entry.name} is not in the plan`);
    else if (there !== JSON.stringify(entry)) differences.push(`${what}${entry.name} is not as planned`);
    old.delete(entry.name);
  }
  return [...differences, ...[...old.keys()].map((name) => `${what}${name} is in the plan alone`)];
}
