import { randomUUID } from 'node:crypto';
import { type Answer, type ArmRequest, refuse, same } from './arm-answer.ts';
import { displayRegion, shortRegion } from './azure-regions.ts';
import { guidOf } from './compute-kinds.ts';
import type { OperationShape } from './operation-shapes.ts';
import { replicationStatus } from './replication-status.ts';
import type { Given } from './resource-kind.ts';
import { kindOf } from './resource-kinds.ts';
import { listOfType, listResources } from './resource-lists.ts';
import { blockedUntilEndOfLife, notFound, type Place, refusePut } from './resource-refusals.ts';
import { groupNotFound, type SimulatedGroup, SimulatedGroups } from './simulated-groups.ts';
import type { Operation, OperationScript, SimulatedOperations } from './simulated-operations.ts';
import { refuseVersion, SimulatedProviders } from './simulated-providers.ts';
import { bodyOf, type SimulatedResource } from './simulated-resource.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** Groups, resources of any kind and resource providers of a subscription. */
export class SimulatedResources {
  readonly groups = new SimulatedGroups();
  /** By id in small letters. */
  readonly resources = new Map<string, SimulatedResource>();
  readonly providers = new SimulatedProviders();
  /** How the next long operation behaves. */
  readonly scripts: OperationScript[] = [];
  /** Seconds for which a parent cannot be deleted when its last child is gone: Resource Manager's own cache lags. */
  parentLag = 15;
  /** Seconds from the end of a version's operation until its regions are Completed. */
  replicationLag = 0;
  /** Called for each identity that is made. */
  identityMade: (principalId: string) => void = () => {};
  readonly #gone: { readonly id: string; readonly at: number }[] = [];
  readonly #subscription: string;
  readonly #operations: SimulatedOperations;
  readonly #endpoint: () => string;
  readonly #time: SimulatedTime;

  constructor(subscription: string, operations: SimulatedOperations, endpoint: () => string, time: SimulatedTime) {
    this.#subscription = subscription;
    this.#operations = operations;
    this.#endpoint = endpoint;
    this.#time = time;
  }

  /** By namespace in small letters. */
  get registrations(): Map<string, string> {
    return this.providers.registrations;
  }

  nextScript(): OperationScript {
    return this.scripts.shift() ?? {};
  }

  /** Puts a resource where it is, without a request. */
  add(resource: SimulatedResource): void {
    this.resources.set(resource.id.toLowerCase(), resource);
  }

  /** Takes away what begins so, in small letters: a group's, or a template's. */
  removeBelow(beginning: string): void {
    for (const key of this.resources.keys()) if (key.includes(beginning)) this.resources.delete(key);
  }

  /** @param parts of the path below the subscription, decoded */
  answer(request: ArmRequest, parts: readonly string[]): Answer | undefined {
    const { url, method } = request;
    const [first, name, third] = parts;
    const endpoint = this.#endpoint();
    if (same(first, 'resources') && parts.length === 1) return listResources(this.resources.values(), { url, endpoint });
    if (same(first, 'providers') && name !== undefined && parts.length === 3 && method === 'GET') {
      return listOfType(this.resources.values(), `/subscriptions/${this.#subscription}`, `${name}/${third}`);
    }
    if (same(first, 'providers') && name !== undefined && parts.length <= 3) {
      return this.providers.answer(request, this.#subscription, name, third);
    }
    if (!same(first, 'resourceGroups')) return undefined;
    if (name === undefined) return method === 'GET' ? this.groups.list(this.#subscription) : undefined;
    if (parts.length === 2) {
      return this.groups.answerGroup(request, name, {
        ...{ subscription: this.#subscription, operations: this.#operations, nextScript: () => this.nextScript() },
        emptied: (beginning) => this.removeBelow(beginning),
      });
    }
    const group = this.groups.get(name.toLowerCase());
    if (group === undefined) return groupNotFound(name);
    if (same(third, 'resources') && parts.length === 3) return listResources(this.resources.values(), { url, endpoint, group: group.name });
    return same(third, 'providers') && parts.length >= 5 ? this.#resource(request, group, parts.slice(3)) : undefined;
  }

  /** @param parts `Microsoft.Compute`, `virtualMachines`, `vm-1`, and an action behind them; without a name: a list */
  #resource(request: ArmRequest, group: SimulatedGroup, parts: readonly string[]): Answer {
    const [namespace = '', ...rest] = parts;
    const { method, url } = request;
    const wrong = refuseVersion(namespace, versionOf(url));
    if (wrong !== undefined) return wrong;
    const action = method === 'POST' ? actionOf(rest) : undefined;
    const names = action === undefined ? rest : rest.slice(0, rest.length - action.split('/').length);
    const type = [namespace, ...names.filter((_, index) => index % 2 === 0)].join('/');
    const kind = kindOf(type);
    const base = `/subscriptions/${this.#subscription}/${kind.small ? 'resourcegroups' : 'resourceGroups'}/${group.name}`;
    const id = `${base}/providers/${namespace}/${names.join('/')}`;
    if (names.length % 2 === 1) return this.#list(request, { group, parent: parentOf(id), type });
    const place = { id, type, name: names.at(-1) ?? '', group, kind };
    const found = this.resources.get(id.toLowerCase());
    if (method === 'PUT' || (method === 'PATCH' && found !== undefined)) return this.#put(request, place, found);
    if (found === undefined) return method === 'DELETE' ? { status: 204 } : notFound(place);
    if (method === 'GET') return this.#get(place, found, url);
    if (method === 'DELETE') return this.#delete(request, place, found);
    return action === undefined ? refuse(405, 'MethodNotAllowed', 'Not simulated.') : this.#act(request, place, found, action);
  }

  #list({ method }: ArmRequest, { group, parent, type }: { group: SimulatedGroup; parent: string; type: string }): Answer {
    if (method !== 'GET') return refuse(405, 'MethodNotAllowed', 'Not simulated.');
    const nested = type.split('/').length > 2;
    if (nested && !this.resources.has(parent.toLowerCase())) {
      const [namespace, ...rest] = parent.slice(parent.indexOf('/providers/') + 11).split('/');
      const parentType = [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
      return notFound({ type: parentType, name: rest.filter((_, index) => index % 2 === 1).join('/'), group });
    }
    return listOfType(this.resources.values(), nested ? parent : parent.slice(0, parent.indexOf('/providers/')), type);
  }

  #get(place: Place, found: SimulatedResource, url: URL): Answer {
    if (found.operation !== undefined && place.kind.shape === 'resource-only') this.#operations.step(found.operation);
    const still = this.resources.get(place.id.toLowerCase());
    if (still === undefined) return notFound(place);
    const body = bodyOf(still);
    const expanded = /^replicationStatus$/i.test(url.searchParams.get('$expand') ?? '');
    const ready = (still.finishedAt ?? 0) + this.replicationLag * 1000 <= this.#time.now();
    const shown = expanded ? { ...body, properties: { ...(body['properties'] as object), ...replicationStatus(still, ready) } } : body;
    return { status: 200, body: shown, headers: etagOf(still) };
  }

  #put(request: ArmRequest, place: Place, found: SimulatedResource | undefined): Answer {
    const { id, type, name, kind } = place;
    const { method, url } = request;
    const sent = (request.body ?? {}) as Record<string, unknown>;
    const merged = method === 'PATCH' ? { ...found?.body, ...sent } : sent;
    const before = found?.body;
    const find = (other: string) => this.resources.get(other.toLowerCase())?.body;
    const given: Given = {
      ...{ id, name, body: merged, before, apiVersion: versionOf(url), now: this.#time.now(), subscription: this.#subscription, find },
    };
    const refused =
      refusePut(request, place, { found, providers: this.providers, isThere: (one) => this.resources.has(one.toLowerCase()) }) ??
      kind.refuse?.(given);
    if (refused !== undefined) return refused;
    const kept: SimulatedResource = found ?? { id, type, name, body: {}, state: 'Creating' };
    kept.body = (kind.document ?? ((one: Given) => ({ ...one.body })))(given);
    this.add(kept);
    if (kind.shape === 'identity' || kind.shape === 'plain') return this.#made(kept, kind.shape, found === undefined);
    if (kind.shape === 'pool') kept.etag = `"${randomUUID().slice(0, 8)}-0000-0200-0000-000000000000"`;
    kept.state = kind.shape === 'pool' ? 'Accepted' : found === undefined && kind.accepted !== true ? 'Creating' : 'Updating';
    const answered = bodyOf(kept);
    const operation = this.#begin(place, method, url, { resource: kept, script: this.nextScript(), given }, (state) => {
      if (state === 'Succeeded') kept.body = kind.finished?.(kept.body, given) ?? kept.body;
      kept.state = state;
      if (state === 'Succeeded') kept.finishedAt = this.#time.now();
      // The status of a disk's operation has the resource in it.
      if (kind.shape === 'snapshot' && state === 'Succeeded') operation.output ??= bodyOf(kept);
    });
    const status = kind.accepted === true ? 202 : found === undefined ? 201 : 200;
    const headers = { ...etagOf(kept), ...this.#operations.links(operation, 'first') };
    return { status, body: answered, headers };
  }

  /** Without a long operation. */
  #made(kept: SimulatedResource, shape: OperationShape, isNew: boolean): Answer {
    kept.state = shape === 'plain' ? 'Succeeded' : '';
    if (same(kept.type, 'Microsoft.ManagedIdentity/userAssignedIdentities')) {
      const properties = identityOf(kept.id);
      kept.body = { tags: {}, ...kept.body, properties };
      if (isNew) this.identityMade(properties.principalId);
    }
    const headers = isNew && shape === 'identity' ? { headers: { location: kept.id } } : {};
    return { status: isNew ? 201 : 200, body: bodyOf(kept), ...headers };
  }

  #delete({ method, url }: ArmRequest, place: Place, found: SimulatedResource): Answer {
    const { kind, id } = place;
    const nested = this.#nested(id);
    if (nested !== undefined) return nested;
    if (kind.shape === 'identity' || kind.shape === 'plain') {
      this.resources.delete(id.toLowerCase());
      return { status: 200 };
    }
    const blocked = blockedUntilEndOfLife(found, this.#time.now());
    if (blocked !== undefined) return blocked;
    found.state = 'Deleting';
    const operation = this.#begin(place, method, url, { resource: found, script: this.nextScript() }, (state) => {
      if (state !== 'Succeeded') {
        found.state = state;
        return;
      }
      this.resources.delete(id.toLowerCase());
      this.#gone.push({ id: id.toLowerCase(), at: this.#time.now() });
    });
    return { status: 202, headers: this.#operations.links(operation, 'first') };
  }

  /** What has children, or had them a moment ago, cannot be deleted. */
  #nested(id: string): Answer | undefined {
    const beginning = `${id.toLowerCase()}/`;
    const children = [...this.resources.values()].map((one) => one.id).filter((one) => one.toLowerCase().startsWith(beginning));
    const lately = this.#gone.filter((one) => one.id.startsWith(beginning) && one.at + this.parentLag * 1000 > this.#time.now());
    const [child] = [...children, ...lately.map((one) => one.id)];
    if (child === undefined) return undefined;
    const short = child.slice(child.toLowerCase().indexOf('/providers/') + 11);
    const message = `Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '${short}'. Please delete all nested resources before deleting this resource.`;
    return refuse(409, 'CannotDeleteResource', message);
  }

  #act({ method, url }: ArmRequest, place: Place, found: SimulatedResource, action: string): Answer {
    const { kind } = place;
    if (same(action, 'rollingUpgrades/cancel')) {
      return refuse(409, 'OperationNotAllowed', 'There is no ongoing Rolling Upgrade to cancel.');
    }
    const { output, document } = kind.action?.(action, found.body) ?? {};
    const script = this.nextScript();
    const given = { ...script, ...(script.output === undefined && output !== undefined ? { output } : {}) };
    if (kind.shape === 'identity' || kind.shape === 'plain') return { status: 200, body: given.output };
    const operation = this.#begin(place, method, url, { resource: found, script: given }, (state) => {
      if (document !== undefined && state === 'Succeeded') found.body = document;
      found.state = state;
    });
    return { status: 202, headers: this.#operations.links(operation, 'first') };
  }

  #begin(
    { kind }: Place,
    method: string,
    url: URL,
    { resource, script, given }: { resource: SimulatedResource; script: OperationScript; given?: Given },
    end: (state: string) => void,
  ): Operation {
    const sent = String(resource.body['location'] ?? 'westus2');
    const location = /euap$/i.test(sent) ? displayRegion(sent).replaceAll(' ', '') : shortRegion(sent);
    const seconds = kind.seconds?.(method, given);
    const operation = this.#operations.begin({
      ...{ shape: kind.shape, method, script, apiVersion: versionOf(url), location, ...(seconds === undefined ? {} : { seconds }) },
      finish: () => end('Succeeded'),
      fail: () => end(operation.ends),
    });
    resource.operation = operation;
    return operation;
  }
}

/** An action of two parts belongs to what is not simulated as a resource. */
function actionOf(names: readonly string[]): string {
  return names.length % 2 === 1 ? (names.at(-1) ?? '') : names.slice(-2).join('/');
}

function parentOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}

function etagOf({ etag }: SimulatedResource): Record<string, string> {
  return etag === undefined ? {} : { etag };
}

/** The same at each look. */
export function identityOf(id: string) {
  const [principalId, clientId] = ['principal', 'client'].map((what) => guidOf(`${what}${id.toLowerCase()}`)) as [string, string];
  return { tenantId: '11111111-2222-4333-8444-555555555555', principalId, clientId };
}

export function versionOf(url: URL): string {
  return url.searchParams.get('api-version') ?? '';
}

export function newCorrelationId(): string {
  return randomUUID();
}
