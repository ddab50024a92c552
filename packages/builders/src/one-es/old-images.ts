import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { beginDelete, getResource, listResources, type Resource, tagOf } from '@bakehouse/azure/resources';
import { ExternalError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { BuildState } from '../builder.ts';
import { imagesOf, isNamed, sendPool, withImages } from './hosted-pools.ts';
import { nameOf } from './image-address.ts';
import type { ImageReference } from './image-reference.ts';
import { TAG } from './image-revisions.ts';

interface Surroundings {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Takes the oldest images of a definition out of the pools of the plan, where it says how many stay, and deletes those that no pool of the
 * subscription has any more. This image has to be in the pools already. Of others' images none is touched, nor any that is newer than this one.
 *
 * A look-up that fails keeps everything, with a warning: the image that was built is there all the same.
 *
 * @returns undefined when there is nothing left to do
 */
export async function removeOldImages(
  manager: ResourceManager,
  reference: ImageReference,
  { log, signal }: Surroundings,
): Promise<BuildState | undefined> {
  try {
    const old = await oldImages(manager, reference, signal);
    if (old.length === 0) return undefined;
    const out = await takeOut(manager, reference, old, signal);
    if (out === undefined) return await deleteUnused(manager, reference, old, { log, signal });
    if (out.phase !== 'failed') return out;
    log.warning(stay(reference, out.problem));
    return undefined;
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error;
    log.warning(stay(reference, error.message));
    return undefined;
  }
}

function stay(reference: ImageReference, why: string | undefined): string {
  return `Old images of ${String(tagsOf(reference)[TAG.image])} stay: ${why}`;
}

/**
 * Those that are older than this one, but for the newest that stay beside it: one that has failed is none of these. One that is still built
 * stays as it is, also between its revisions.
 */
async function oldImages(manager: ResourceManager, reference: ImageReference, signal: AbortSignal): Promise<readonly Resource[]> {
  const { keep } = reference.pools ?? {};
  if (keep === undefined) return [];
  const [, , subscription = '', , resourceGroup = ''] = reference.resource.split('/');
  const all = await listResources(manager, { subscription, resourceGroup, filter: "resourceType eq 'Microsoft.CloudTest/images'" }, signal);
  const own = all.filter((one) => tagOf(one, TAG.image) === tagsOf(reference)[TAG.image]);
  const made = own.find(({ id }) => id.toLowerCase() === reference.resource.toLowerCase());
  const since = made === undefined ? '' : submittedAt(made);
  // What nobody says the time of may be newer.
  const older = own.filter((one) => submittedAt(one) !== '' && submittedAt(one) < since);
  let staying = 1;
  const old: Resource[] = [];
  for (const one of older.sort((a, b) => (submittedAt(a) > submittedAt(b) ? -1 : 1))) {
    if (tagOf(one, TAG.revision) !== 'full') continue;
    const state = stateIn(await getResource(manager, { id: one.id, apiVersion: reference.apiVersion }, signal));
    if (staying < keep) staying += state === 'succeeded' ? 1 : 0;
    else if (['succeeded', 'failed', 'canceled', 'cancelled'].includes(state)) old.push(one);
  }
  return old;
}

async function takeOut(
  manager: ResourceManager,
  reference: ImageReference,
  old: readonly Resource[],
  signal: AbortSignal,
): Promise<BuildState | undefined> {
  for (const { id } of reference.pools?.pools ?? []) {
    const pool = await getResource(manager, { id, apiVersion: reference.apiVersion }, signal);
    if (pool === undefined) continue;
    const staying = imagesOf(pool).filter((entry) => !old.some((one) => isNamed(entry, nameOf(one.id))));
    if (staying.length === imagesOf(pool).length) continue;
    return sendPool(manager, reference, id, withImages(pool, staying), 'old images taken out', signal);
  }
  return undefined;
}

async function deleteUnused(
  manager: ResourceManager,
  { apiVersion, resource }: ImageReference,
  old: readonly Resource[],
  { log, signal }: Surroundings,
): Promise<undefined> {
  const subscription = resource.split('/')[2] ?? '';
  const pools: Resource[] = [];
  for (const { id } of await listResources(
    manager,
    { subscription, filter: "resourceType eq 'Microsoft.CloudTest/hostedpools'" },
    signal,
  )) {
    const pool = await getResource(manager, { id, apiVersion }, signal);
    if (pool !== undefined) pools.push(pool);
  }
  for (const { id } of old) {
    const having = pools.filter((pool) => imagesOf(pool).some((entry) => isNamed(entry, nameOf(id))));
    if (having.length > 0) {
      log.notice(`The old image ${nameOf(id)} stays: the hosted pool ${having.map((pool) => nameOf(pool.id)).join(', ')} has it.`);
      continue;
    }
    await beginDelete(manager, { id, apiVersion }, signal);
    log.info(`Deleting the old image ${nameOf(id)}: no hosted pool of the subscription has it.`);
  }
}

function stateIn(image: Resource | undefined): string {
  return String(image?.properties?.['provisioningState']).toLowerCase();
}

function submittedAt(image: Resource): string {
  return tagOf(image, TAG.submittedAt) ?? '';
}

function tagsOf({ full }: ImageReference): Readonly<Record<string, unknown>> {
  return (full['tags'] ?? {}) as Readonly<Record<string, unknown>>;
}
