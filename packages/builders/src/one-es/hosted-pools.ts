import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { beginPut, describeArmError, getResource, type Resource } from '@bakehouse/azure/resources';
import { isObject } from '@bakehouse/core/data';
import { ExternalError } from '@bakehouse/core/errors';
import { redact } from '@bakehouse/core/secrets';
import type { JsonObject } from '@bakehouse/records/json';
import type { BuildState } from '../builder.ts';
import { nameOf } from './image-address.ts';
import { imageErrors, lastLines } from './image-log.ts';
import type { ImageReference } from './image-reference.ts';
import type { PoolTarget } from './pool-settings.ts';
import { refusedState } from './refusals.ts';

/** What Azure writes into a resource itself, and does not want back. */
const WRITTEN_BY_AZURE = ['id', 'name', 'type', 'etag', 'systemData'];

/**
 * Sees to it that each pool of the plan has the image, beside all that it has already. Asks and sends, and does not wait.
 *
 * @returns undefined when all of them have it
 * @throws ExternalError when nobody answers
 */
export async function fillPools(manager: ResourceManager, reference: ImageReference, signal: AbortSignal): Promise<BuildState | undefined> {
  for (const target of reference.pools?.pools ?? []) {
    const state = await fillPool(manager, reference, target, signal);
    if (state !== undefined) return state;
  }
  return undefined;
}

async function fillPool(
  manager: ResourceManager,
  reference: ImageReference,
  { id, create }: PoolTarget,
  signal: AbortSignal,
): Promise<BuildState | undefined> {
  const pool = await getResource(manager, { id, apiVersion: reference.apiVersion }, signal);
  const image = nameOf(reference.resource);
  if (pool === undefined) {
    if (create === undefined) {
      const hint = 'create it, or say what it is to be in create of provider.one-es.hostedPools';
      return failed(reference, id, 'there is no such pool', { hint, facts: { reason: 'definition' } });
    }
    const body = { location: String(reference.full['location']), properties: { ...create, images: [entryOf(reference)] } };
    return sendPool(manager, reference, id, body, 'created', signal);
  }
  const state = provisioningOf(pool);
  const isSettled = ['', 'succeeded', 'failed', 'canceled', 'cancelled'].includes(state.toLowerCase());
  if (!isSettled) return { phase: 'running', stage: `hosted pool ${nameOf(id)}: ${state}` };
  if (!imagesOf(pool).some((entry) => isNamed(entry, image))) {
    return sendPool(manager, reference, id, withImages(pool, [...imagesOf(pool), entryOf(reference)]), 'image added', signal);
  }
  if (state === '' || state.toLowerCase() === 'succeeded') return undefined;
  const errors = imageErrors(pool);
  const said = redact(describeArmError(errors[0]), []);
  return failed(reference, id, `its update has ${state.toLowerCase()}${said === '' ? '' : `: ${said}`}`, {
    facts: { lastLines: lastLines(errors) },
  });
}

/** Sends a pool once more that has failed with the image in it. Nothing happens to any other. @throws as `beginPut`, `getResource` */
export async function sendFailedPools(manager: ResourceManager, { pools, apiVersion, resource }: ImageReference, signal: AbortSignal) {
  for (const { id } of pools?.pools ?? []) {
    const pool = await getResource(manager, { id, apiVersion }, signal);
    if (pool === undefined || !/^(?:failed|cancell?ed)$/i.test(provisioningOf(pool))) continue;
    if (!imagesOf(pool).some((entry) => isNamed(entry, nameOf(resource)))) continue;
    await beginPut(manager, { id, apiVersion }, withImages(pool, imagesOf(pool)), signal);
  }
}

/** Sends a pool. What is refused ends the build; what nobody answers is asked again. @throws ExternalError */
export async function sendPool(
  manager: ResourceManager,
  reference: ImageReference,
  id: string,
  body: JsonObject,
  what: string,
  signal: AbortSignal,
): Promise<BuildState> {
  const stage = `hosted pool ${nameOf(id)}: ${what}`;
  try {
    await beginPut(manager, { id, apiVersion: reference.apiVersion }, body, signal);
    return { phase: 'running', stage };
  } catch (error) {
    const refused = error instanceof ExternalError ? refusedState(error, `hosted pool ${nameOf(id)}: refused`) : undefined;
    if (refused === undefined) throw error;
    return { ...refused, problem: `The image ${nameOf(reference.resource)} is there, and its pool is not: ${refused.problem}` };
  }
}

/** A pool as it was read, with these images: everything else goes back as it is. */
export function withImages(pool: Resource, images: readonly unknown[]): JsonObject {
  const { properties, ...others } = pool as Resource & JsonObject;
  const { provisioningState: _, ...kept } = (properties ?? {}) as JsonObject;
  const sent = Object.entries(others).filter(([name]) => !WRITTEN_BY_AZURE.includes(name));
  return { ...Object.fromEntries(sent), properties: { ...kept, images } } as JsonObject;
}

/** `images` of a pool, as public templates have them. */
export function imagesOf({ properties = {} }: Resource): readonly unknown[] {
  const { images } = properties;
  return Array.isArray(images) ? (images as readonly unknown[]) : [];
}

/** Whether an entry of a pool is of an image. Names of Azure have no case. */
export function isNamed(entry: unknown, image: string): boolean {
  const name = isObject(entry) ? entry['imageName'] : undefined;
  return typeof name === 'string' && name.toLowerCase() === image.toLowerCase();
}

function entryOf({ resource, pools }: ImageReference): JsonObject {
  return { imageName: nameOf(resource), subscriptionId: resource.split('/')[2] ?? '', ...pools?.entry };
}

function provisioningOf({ properties = {} }: Resource): string {
  const state = properties['provisioningState'];
  return typeof state === 'string' ? state : '';
}

function failed(
  { resource }: ImageReference,
  pool: string,
  why: string,
  { hint = `look at ${pool} in the portal, and build it again`, facts }: Pick<BuildState, 'hint' | 'facts'>,
): BuildState {
  const problem = `The image ${nameOf(resource)} is there, and the hosted pool ${nameOf(pool)} does not have it: ${why}.`;
  return { phase: 'failed', stage: `hosted pool ${nameOf(pool)}`, problem, hint, ...(facts === undefined ? {} : { facts }) };
}
