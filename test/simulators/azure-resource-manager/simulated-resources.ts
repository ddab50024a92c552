import { createHash, randomUUID } from 'node:crypto';
import { type Answer, type ArmRequest, member, refuse, refuseAtGateway, same } from './arm-answer.ts';
import type { Operation, OperationScript, OperationShape, SimulatedOperations } from './simulated-operations.ts';

export interface SimulatedGroup {
  readonly name: string;
  location: string;
  tags: unknown;
  state: string;
}

export interface SimulatedResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** The whole of it, as it was sent. */
  body: Record<string, unknown>;
  state: string;
  /** What still runs for a resource that is followed by itself alone. */
  operation?: Operation | undefined;
}

/** By provider and type in small letters, which shape its long operations have. */
const SHAPES: Readonly<Record<string, OperationShape>> = {
  'microsoft.compute/virtualmachines': 'compute',
  'microsoft.compute/images': 'compute',
  'microsoft.compute/galleries': 'gallery',
  'microsoft.compute/galleries/images/versions': 'gallery',
  'microsoft.compute/snapshots': 'snapshot',
  'microsoft.managedidentity/userassignedidentities': 'identity',
  'microsoft.devopsinfrastructure/pools': 'pool',
  'microsoft.network/publicipaddresses': 'resource-only',
  'microsoft.simulated/slow': 'location-put',
};
/** Which of them are made as 202 instead of 201. */
const ACCEPTED = new Set<OperationShape>(['snapshot', 'location-put']);
/** These give back the id with a small `resourcegroups`. */
const SMALL = new Set<OperationShape>(['identity']);

/** So small that lists have several pages. */
const PAGE = 2;

/** Groups, resources of any kind and resource providers of a subscription. */
export class SimulatedResources {
  readonly groups = new Map<string, SimulatedGroup>();
  readonly resources = new Map<string, SimulatedResource>();
  /** By namespace in small letters. */
  readonly registrations = new Map<string, string>();
  /** How the next long operation behaves. */
  readonly scripts: OperationScript[] = [];
  readonly #subscription: string;
  readonly #operations: SimulatedOperations;
  readonly #endpoint: () => string;

  constructor(subscription: string, operations: SimulatedOperations, endpoint: () => string) {
    this.#subscription = subscription;
    this.#operations = operations;
    this.#endpoint = endpoint;
  }

  nextScript(): OperationScript {
    return this.scripts.shift() ?? {};
  }

  /** @param parts of the path below the subscription, decoded */
  answer(request: ArmRequest, parts: readonly string[]): Answer | undefined {
    const [first, name, third] = parts;
    if (same(first, 'resources') && parts.length === 1) return this.#list(request, undefined);
    if (same(first, 'providers') && name !== undefined && parts.length <= 3) return this.#provider(request, name, third);
    if (!same(first, 'resourceGroups') || name === undefined) return undefined;
    if (parts.length === 2) return this.#group(request, name);
    const group = this.groups.get(name.toLowerCase());
    if (group === undefined) return groupNotFound(name);
    if (same(third, 'resources') && parts.length === 3) return this.#list(request, group.name);
    return same(third, 'providers') && parts.length >= 6 ? this.#resource(request, group, parts.slice(3)) : undefined;
  }

  #group({ method, url, body }: ArmRequest, name: string): Answer {
    const group = this.groups.get(name.toLowerCase());
    if (method === 'HEAD') return group === undefined ? { status: 404, headers: { 'x-ms-failure-cause': 'gateway' } } : { status: 204 };
    if (method === 'PUT') {
      const location = String(member(body, 'location')).replaceAll(' ', '').toLowerCase();
      const tags = member(body, 'tags');
      const made = group ?? { name, location, tags, state: 'Succeeded' };
      this.groups.set(name.toLowerCase(), Object.assign(made, tags === undefined ? {} : { tags }));
      return { status: group === undefined ? 201 : 200, body: this.#groupBody(made) };
    }
    if (group === undefined) return groupNotFound(name);
    if (method === 'GET') return { status: 200, body: this.#groupBody(group) };
    if (method !== 'DELETE') return refuse(405, 'MethodNotAllowed', 'Not simulated.');
    group.state = 'Deleting';
    const operation = this.#operations.begin({
      ...{ shape: 'group', method, script: this.nextScript(), apiVersion: versionOf(url), location: group.location },
      finish: () => {
        this.groups.delete(name.toLowerCase());
        for (const key of this.resources.keys()) if (key.includes(`/resourcegroups/${name.toLowerCase()}/`)) this.resources.delete(key);
      },
      fail: () => {
        group.state = 'Succeeded';
      },
    });
    return { status: 202, headers: this.#operations.links(operation, 'first') };
  }

  #groupBody({ name, location, tags, state }: SimulatedGroup) {
    const id = `/subscriptions/${this.#subscription}/resourceGroups/${name}`;
    const kept = tags === undefined ? {} : { tags };
    return { id, name, type: 'Microsoft.Resources/resourceGroups', location, ...kept, properties: { provisioningState: state } };
  }

  /** @param parts `Microsoft.Compute`, `virtualMachines`, `vm-1`, and an action behind them */
  #resource(request: ArmRequest, group: SimulatedGroup, parts: readonly string[]): Answer {
    const [namespace = '', ...rest] = parts;
    const action = request.method === 'POST' ? rest.at(-1) : undefined;
    const names = action === undefined ? rest : rest.slice(0, -1);
    const type = [namespace, ...names.filter((_, index) => index % 2 === 0)].join('/');
    const shape = SHAPES[type.toLowerCase()] ?? 'identity';
    const groups = SMALL.has(shape) ? 'resourcegroups' : 'resourceGroups';
    const id = `/subscriptions/${this.#subscription}/${groups}/${group.name}/providers/${namespace}/${names.join('/')}`;
    const found = this.resources.get(id.toLowerCase());
    const gone = `The Resource '${type}/${names.at(-1)}' under resource group '${group.name}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;
    if (request.method === 'PUT') return this.#put(request, { id, type, name: names.at(-1) ?? '', shape, found });
    if (found === undefined) return request.method === 'DELETE' ? { status: 204 } : refuseAtGateway(404, 'ResourceNotFound', gone);
    if (request.method === 'GET') {
      if (found.operation !== undefined && shape === 'resource-only') this.#operations.step(found.operation);
      const still = this.resources.get(id.toLowerCase());
      return still === undefined ? refuseAtGateway(404, 'ResourceNotFound', gone) : { status: 200, body: bodyOf(still) };
    }
    return request.method === 'DELETE' || action !== undefined
      ? this.#change(request, found, shape)
      : refuse(405, 'MethodNotAllowed', 'Not simulated.');
  }

  #put(
    { method, url, body }: ArmRequest,
    place: Pick<SimulatedResource, 'id' | 'type' | 'name'> & { shape: OperationShape; found: SimulatedResource | undefined },
  ) {
    const { id, type, name, shape, found } = place;
    const namespace = type.split('/', 1)[0] ?? '';
    if ((this.registrations.get(namespace.toLowerCase()) ?? 'Registered') !== 'Registered') {
      const message = `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`;
      const code = 'MissingSubscriptionRegistration';
      return refuse(409, code, message, [{ code, target: namespace, message }]);
    }
    const kept = found ?? { id, type, name, body: {}, state: 'Creating' };
    kept.body = { ...(body as object) };
    this.resources.set(id.toLowerCase(), kept);
    if (shape === 'identity') {
      kept.state = '';
      if (same(type, 'Microsoft.ManagedIdentity/userAssignedIdentities'))
        kept.body = { tags: {}, ...kept.body, properties: identityOf(id) };
      return { status: found === undefined ? 201 : 200, body: bodyOf(kept), ...(found === undefined ? { headers: { location: id } } : {}) };
    }
    kept.state = shape === 'pool' ? 'Accepted' : found === undefined && shape !== 'snapshot' ? 'Creating' : 'Updating';
    const operation = this.#begin(shape, method, url, kept, (state) => {
      kept.state = state;
    });
    const status = ACCEPTED.has(shape) ? 202 : found === undefined ? 201 : 200;
    return { status, body: bodyOf(kept), headers: this.#operations.links(operation, 'first') };
  }

  #change({ method, url }: ArmRequest, found: SimulatedResource, shape: OperationShape): Answer {
    const deletes = method === 'DELETE';
    if (shape === 'identity') {
      if (deletes) this.resources.delete(found.id.toLowerCase());
      return { status: 200, ...(deletes ? {} : { body: this.nextScript().output }) };
    }
    if (deletes) found.state = 'Deleting';
    const operation = this.#begin(shape, method, url, found, (state) => {
      if (deletes && state === 'Succeeded') this.resources.delete(found.id.toLowerCase());
      else found.state = state;
    });
    return { status: 202, headers: this.#operations.links(operation, 'first') };
  }

  #begin(shape: OperationShape, method: string, url: URL, resource: SimulatedResource, end: (state: string) => void): Operation {
    const location = String(resource.body['location'] ?? 'westus2');
    const operation = this.#operations.begin({
      ...{ shape, method, script: this.nextScript(), apiVersion: versionOf(url), location },
      finish: () => end('Succeeded'),
      fail: () => end('Failed'),
    });
    resource.operation = operation;
    return operation;
  }

  /** `nextLink` stands also behind the last page, which is then empty, as in the recording. */
  #list({ url }: ArmRequest, group: string | undefined): Answer {
    const filter = /^tagName eq '([^']*)' and tagValue eq '([^']*)'$/.exec(url.searchParams.get('$filter') ?? '');
    const all = [...this.resources.values()].filter(({ id, body }) => {
      const inGroup = group === undefined || id.toLowerCase().includes(`/resourcegroups/${group.toLowerCase()}/`);
      return inGroup && (filter === null || member(body['tags'], filter[1] ?? '') === filter[2]);
    });
    const start = Number(url.searchParams.get('$skiptoken') ?? 0);
    const value = all.slice(start, start + PAGE).map((one) => {
      const { properties: _, ...rest } = bodyOf(one);
      return rest;
    });
    if (start >= all.length) return { status: 200, body: { value } };
    const next = new URL(url.pathname + url.search, this.#endpoint());
    next.searchParams.set('$skiptoken', String(start + PAGE));
    return { status: 200, body: { value, nextLink: next.href } };
  }

  #provider({ method }: ArmRequest, namespace: string, action: string | undefined): Answer | undefined {
    const key = namespace.toLowerCase();
    const state = this.registrations.get(key) ?? 'Registered';
    if (method === 'POST' && same(action, 'register')) this.registrations.set(key, state === 'Registered' ? state : 'Registering');
    else if (method !== 'GET' || action !== undefined) return undefined;
    const now = this.registrations.get(key) ?? 'Registered';
    // The second look at it finds it done.
    if (method === 'GET' && now === 'Registering') this.registrations.set(key, 'Registered');
    const id = `/subscriptions/${this.#subscription}/providers/${namespace}`;
    return { status: 200, body: { id, namespace, resourceTypes: [], registrationState: now, registrationPolicy: 'RegistrationRequired' } };
  }
}

function bodyOf({ id, type, name, body, state }: SimulatedResource): Record<string, unknown> {
  const properties = { ...(body['properties'] as object | undefined), ...(state === '' ? {} : { provisioningState: state }) };
  return { ...body, id, name, type, properties };
}

/** The same at each look. */
function identityOf(id: string) {
  const [principalId, clientId] = ['principal', 'client'].map((what) => {
    const digits = createHash('sha256').update(`${what}${id}`).digest('hex');
    return `${digits.slice(0, 8)}-0000-4000-8000-${digits.slice(8, 20)}`;
  });
  return { tenantId: '11111111-2222-4333-8444-555555555555', principalId, clientId };
}

function groupNotFound(name: string): Answer {
  return refuseAtGateway(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

export function versionOf(url: URL): string {
  return url.searchParams.get('api-version') ?? '';
}

export function newCorrelationId(): string {
  return randomUUID();
}
