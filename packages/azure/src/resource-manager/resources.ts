import { InputError } from '@bakehouse/core/errors';
import { awaitOperation, type WaitOptions } from './long-operation.ts';
import { beginOperation, type OperationState, type OperationStep } from './operation-state.ts';
import type { RequestFacts, ResourceManager } from './resource-manager.ts';

export { type ArmError, armErrorLines, describeArmError, failureKind, readArmError } from './arm-error.ts';
export { ResourceManagerError } from './azure-error.ts';
export { machineClock, type OperationClock } from './long-operation.ts';
export { assignRole, hasRole } from './role-assignments.ts';

/** Of the operations of `@azure/arm-resources` 8.0.0. */
const RESOURCES_API = '2025-04-01';

/** A resource of any kind as the service gives it, with members that no client knows. */
export interface Resource {
  readonly id: string;
  readonly name?: string;
  readonly type?: string;
  readonly location?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

/** Which resource, and by which version of its provider's API; a version is never taken for granted. */
interface ResourceAddress {
  /** `/subscriptions/…/resourceGroups/…/providers/…/…`. */
  readonly id: string;
  readonly apiVersion: string;
}

/**
 * Gets a resource.
 *
 * @returns undefined when there is none: neither it nor its group
 * @throws as `ResourceManager.send`
 */
export async function getResource(
  manager: ResourceManager,
  { id, apiVersion }: ResourceAddress,
  signal: AbortSignal,
): Promise<Resource | undefined> {
  const request = { method: 'GET', path: partsOf(id), query: { 'api-version': apiVersion } } as const;
  const facts = factsOf('read', id);
  const { status, body } = await manager.send(request, facts, signal, [404]);
  if (status === 404) return undefined;
  if (!isResource(body)) throw manager.unreadable(facts);
  return body;
}

/**
 * Begins to make a resource, or to change the one that is there. The whole body is sent as it is: the official client would drop what
 * its model of a generic resource lacks, such as `zones`.
 *
 * @throws as `ResourceManager.send`
 */
export async function beginPut(
  manager: ResourceManager,
  { id, apiVersion }: ResourceAddress,
  body: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<OperationStep> {
  const request = { method: 'PUT', path: partsOf(id), query: { 'api-version': apiVersion }, body } as const;
  return beginOperation('PUT', await manager.send(request, factsOf('create', id), signal));
}

/** Makes or changes a resource and waits for it. @throws as `awaitOperation` */
export async function putResource(
  manager: ResourceManager,
  address: ResourceAddress,
  body: Readonly<Record<string, unknown>>,
  options: WaitOptions,
): Promise<Resource> {
  const begun = await beginPut(manager, address, body, options.signal);
  const facts = factsOf('create', address.id);
  const { body: made } = await awaitOperation(manager, begun, facts, options);
  if (!isResource(made)) throw manager.unreadable(facts);
  return made;
}

/**
 * Begins to delete a resource.
 *
 * @returns undefined when there is none, nor its group
 * @throws as `ResourceManager.send`
 */
export async function beginDelete(
  manager: ResourceManager,
  { id, apiVersion }: ResourceAddress,
  signal: AbortSignal,
): Promise<OperationStep | undefined> {
  const request = { method: 'DELETE', path: partsOf(id), query: { 'api-version': apiVersion } } as const;
  const answer = await manager.send(request, factsOf('delete', id), signal, [404]);
  return answer.status === 404 ? undefined : beginOperation('DELETE', answer);
}

/** Deletes a resource and waits until it is gone; true when there was one. @throws as `awaitOperation` */
export async function deleteResource(manager: ResourceManager, address: ResourceAddress, options: WaitOptions): Promise<boolean> {
  const begun = await beginDelete(manager, address, options.signal);
  if (begun === undefined) return false;
  await awaitOperation(manager, begun, factsOf('delete', address.id), options);
  return true;
}

/**
 * Begins an action of a resource, such as `run` or `cancel`.
 *
 * @param action last part of the path
 * @throws as `ResourceManager.send`
 */
export async function beginAction(
  manager: ResourceManager,
  { id, apiVersion }: ResourceAddress,
  action: string,
  body: unknown,
  signal: AbortSignal,
): Promise<OperationStep> {
  const path = [...partsOf(id), action];
  const request = { method: 'POST', path, query: { 'api-version': apiVersion }, ...(body === undefined ? {} : { body }) } as const;
  return beginOperation('POST', await manager.send(request, factsOf(action, id), signal));
}

/** Does an action of a resource and waits for its result. @throws as `awaitOperation` */
export async function doAction(
  manager: ResourceManager,
  address: ResourceAddress,
  action: string,
  body: unknown,
  options: WaitOptions,
): Promise<unknown> {
  const begun = await beginAction(manager, address, action, body, options.signal);
  return (await awaitOperation(manager, begun, factsOf(action, address.id), options)).body;
}

/** Goes on waiting for an operation that another run began. @throws as `awaitOperation` */
export function resumeOperation(manager: ResourceManager, state: OperationState, options: WaitOptions): Promise<OperationStep> {
  const verb = { PUT: 'create', PATCH: 'update', POST: 'act on', DELETE: 'delete' }[state.method];
  return awaitOperation(manager, { state }, factsOf(verb, new URL(state.resource).pathname), options);
}

/**
 * The resources of a group, or of a subscription where none is given; without their properties, as the service lists them.
 *
 * @param filter OData, `tagName eq 'bakehouse' and tagValue eq 'run-1'`
 * @throws as `ResourceManager.send`
 */
export async function listResources(
  manager: ResourceManager,
  place: { readonly subscription: string; readonly resourceGroup?: string; readonly filter?: string },
  signal: AbortSignal,
): Promise<readonly Resource[]> {
  const { subscription, resourceGroup, filter } = place;
  const group = resourceGroup === undefined ? [] : ['resourceGroups', resourceGroup];
  const scope = resourceGroup === undefined ? `the subscription ${subscription}` : `the resource group ${resourceGroup}`;
  const facts = { operation: `list the resources of ${scope}`, subscription, scope };
  const query = { 'api-version': RESOURCES_API, ...(filter === undefined ? {} : { $filter: filter }) };
  const items = await manager.list(['subscriptions', subscription, ...group, 'resources'], query, facts, signal);
  return items.filter(isResource);
}

/** The value of a tag; undefined where there is none. Names of tags have no case. */
export function tagOf({ tags = {} }: Pick<Resource, 'tags'>, name: string): string | undefined {
  return Object.entries(tags).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function isResource(value: unknown): value is Resource {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

/** @throws InputError when the text is no resource id */
function partsOf(id: string): readonly string[] {
  if (!/^\/subscriptions\/[^/]+\/.+[^/]$/i.test(id)) {
    throw new InputError(`${JSON.stringify(id)} is no id of a resource of Azure.`, {
      hint: 'it begins with /subscriptions/…/resourceGroups/…/providers/',
    });
  }
  return id.slice(1).split('/');
}

function factsOf(verb: string, id: string): RequestFacts {
  const parts = id.split('/');
  return { operation: `${verb} ${parts.slice(-2).join('/')}`, subscription: parts[2] ?? '', scope: id };
}
