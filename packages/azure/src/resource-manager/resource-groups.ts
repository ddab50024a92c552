import { awaitOperation, type WaitOptions } from './long-operation.ts';
import { beginOperation, type OperationStep } from './operation-state.ts';
import { checkNames, type RequestFacts, type ResourceManager } from './resource-manager.ts';

/** Of the operations of `@azure/arm-resources` 8.0.0. */
const RESOURCES_API = '2025-04-01';

interface ResourceGroupAddress {
  readonly subscription: string;
  readonly name: string;
}

/** The operations of resource groups of the official package; loaded when one is called. */
const operations = () => import('@azure/arm-resources/api/resourceGroups');

/** True when there is such a group. @throws as `ResourceManager.official` */
export async function resourceGroupExists(manager: ResourceManager, group: ResourceGroupAddress, signal: AbortSignal): Promise<boolean> {
  const facts = factsOf('look for', group);
  const { checkExistence } = await operations();
  const { result } = await manager.official(
    group.subscription,
    RESOURCES_API,
    (client, options) => checkExistence(client, group.name, options),
    facts,
    signal,
  );
  return result.body;
}

/**
 * Makes a group, or sets the tags of the one that is there: its region cannot be changed.
 *
 * @throws as `ResourceManager.official`
 */
export async function putResourceGroup(
  manager: ResourceManager,
  group: ResourceGroupAddress,
  { location, tags = {} }: { readonly location: string; readonly tags?: Readonly<Record<string, string>> },
  signal: AbortSignal,
): Promise<void> {
  const { createOrUpdate } = await operations();
  await manager.official(
    group.subscription,
    RESOURCES_API,
    (client, options) => createOrUpdate(client, group.name, { location, tags: { ...tags } }, options),
    factsOf('create', group),
    signal,
  );
}

/**
 * Begins to delete a group with all that is in it.
 *
 * @returns undefined when there is none
 * @throws as `ResourceManager.official`
 */
async function beginDeleteGroup(
  manager: ResourceManager,
  group: ResourceGroupAddress,
  signal: AbortSignal,
): Promise<OperationStep | undefined> {
  // A path of our own: the official operation polls by itself, twice at once, and forgets the first Retry-After.
  const path = ['subscriptions', group.subscription, 'resourceGroups', group.name];
  const request = { method: 'DELETE', path, query: { 'api-version': RESOURCES_API } } as const;
  const answer = await manager.send(request, factsOf('delete', group), signal, [404]);
  return answer.status === 404 ? undefined : beginOperation('DELETE', answer);
}

/** Deletes a group and waits until it is gone; true when there was one. @throws as `awaitOperation` */
export async function deleteResourceGroup(manager: ResourceManager, group: ResourceGroupAddress, options: WaitOptions): Promise<boolean> {
  const begun = await beginDeleteGroup(manager, group, options.signal);
  if (begun === undefined) return false;
  await awaitOperation(manager, begun, factsOf('delete', group), options);
  return true;
}

function factsOf(verb: string, { subscription, name }: ResourceGroupAddress): RequestFacts {
  const operation = `${verb} the resource group ${name}`;
  checkNames([name], { operation });
  return { operation, subscription, scope: `/subscriptions/${subscription}/resourceGroups/${name}` };
}
