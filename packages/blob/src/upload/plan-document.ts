import { InputError, UserError } from '@bakehouse/core/errors';
import { isLoopback } from '@bakehouse/net/address';
import type { RemoteBlob } from '../requests/listed-blob.ts';
import { type SyncPlan, sizeOf } from './sync-plan.ts';

const SCHEMA = 'bakehouse-upload-plan/1';
/** Differences that an error names. */
const SHOWN = 10;

/** A plan as it is written down: the same bytes on every system, without paths of this machine. */
export interface PlanDocument {
  readonly schema: typeof SCHEMA;
  /** Host of the account; undefined for a store on this machine: it may not be there yet, and gets another port with each start. */
  readonly host: string | undefined;
  readonly container: string;
  readonly prefix: string;
  readonly createContainer: boolean;
  /** Name of the `SHA256SUMS` that is written; not there where none is asked for. */
  readonly checksums?: string | undefined;
  readonly blobs: readonly {
    readonly name: string;
    readonly path: string;
    readonly size: number;
    readonly sha256: string | undefined;
    /** What is copied from a server: its URL without signature, and its ETag or time. */
    readonly source?: { readonly url: string; readonly version: string | undefined };
    readonly action: string;
    readonly kind: string;
    readonly properties: object;
    /** ETag of what is there now. */
    readonly replaces: string | undefined;
  }[];
  readonly delete: readonly { readonly name: string; readonly size: number; readonly etag: string }[];
}

export function planDocument(
  plan: SyncPlan,
  target: Pick<PlanDocument, 'host' | 'container' | 'prefix' | 'checksums'>,
  deleted: readonly RemoteBlob[],
): PlanDocument {
  return {
    schema: SCHEMA,
    host: target.host === undefined || isLoopback(new URL(`http://${target.host}`)) ? undefined : target.host,
    container: target.container,
    prefix: target.prefix,
    createContainer: plan.createContainer,
    checksums: target.checksums,
    blobs: plan.blobs.map(({ name, file, sha256, action, kind, properties, there }) => ({
      name,
      path: file.path,
      size: sizeOf({ file, action, there }),
      sha256,
      ...(file.from === undefined ? {} : { source: { url: file.from.shown, version: file.from.version } }),
      action,
      kind: kind.kind,
      properties,
      replaces: there?.etag,
    })),
    delete: deleted.map(({ name, size, etag }) => ({ name, size, etag })),
  };
}

/**
 * Makes sure that what is to be done is what a plan says.
 *
 * @param agreed as it was read from a file
 * @param thereOf what is there now under a name
 * @throws UserError naming what differs, or saying that the plan was carried out; InputError when the file is no plan
 */
export function checkPlan(agreed: unknown, now: PlanDocument, thereOf: LookUp): void {
  const isPlan = typeof agreed === 'object' && agreed !== null && 'schema' in agreed && agreed.schema === SCHEMA;
  if (!isPlan || !isWhole(agreed as Partial<PlanDocument>))
    throw new InputError(`The plan is not one of upload-blob (schema ${SCHEMA}).`, { hint: 'give the file that a dry run has written' });
  const before = agreed as PlanDocument;
  const current = JSON.parse(JSON.stringify(now)) as PlanDocument;
  const differences: string[] = [];
  for (const key of ['host', 'container', 'prefix', 'createContainer', 'checksums'] as const) {
    if (before[key] !== current[key]) differences.push(`${key} is ${String(current[key])}, was ${String(before[key])}`);
  }
  for (const list of ['blobs', 'delete'] as const) differences.push(...listDifferences(list, before[list] ?? [], current[list]));
  if (differences.length === 0) return;
  const hint = 'make a new plan by a dry run';
  if (isCarriedOut(before, current, thereOf)) throw new UserError('The plan was carried out already; nothing was sent.', { hint });
  const more = differences.length > SHOWN ? [`and ${differences.length - SHOWN} more`] : [];
  throw new UserError('Source or container have changed since the plan was made; nothing was sent.', {
    findings: [...differences.slice(0, SHOWN), ...more].map((message) => ({ severity: 'error', message })),
    hint,
  });
}

/** Lists may be left out, and nothing in them may be anything but an entry. */
function isWhole({ blobs = [], delete: deleted = [] }: Partial<PlanDocument>): boolean {
  return [blobs, deleted].every(
    (list: unknown) => Array.isArray(list) && list.every((entry: { readonly name?: unknown } | null) => typeof entry?.name === 'string'),
  );
}

type LookUp = (name: string) => { readonly size: number; readonly etag: string; readonly sha256: string | undefined } | undefined;

/** True when all that was planned is there, written since then. */
function isCarriedOut(before: PlanDocument, current: PlanDocument, thereOf: LookUp): boolean {
  if (before.host !== current.host || before.container !== current.container || before.prefix !== current.prefix) return false;
  const actionNow = new Map(current.blobs.map(({ name, action }) => [name, action]));
  const changes = (before.blobs ?? []).filter(({ action }) => action === 'create' || action === 'overwrite' || action === 'update');
  const deletions = before.delete ?? [];
  const isDone = ({ name, action, size, sha256, replaces }: PlanDocument['blobs'][number]) => {
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
