import { createHash } from 'node:crypto';
import { type Answer, type ArmRequest, member, refuse, refuseAtGateway, same } from './arm-answer.ts';
import type { Operation, SimulatedOperations } from './simulated-operations.ts';
import { newCorrelationId, type SimulatedResources, versionOf } from './simulated-resources.ts';

interface SimulatedDeployment {
  readonly name: string;
  readonly id: string;
  readonly properties: Record<string, unknown>;
  readonly resources: readonly TemplateResource[];
  readonly operation: Operation;
}
interface TemplateResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly body: Record<string, unknown>;
  readonly apiVersion: unknown;
}

/**
 * Deployments to resource groups and what-if. Templates are evaluated as far as literals, `[parameters('x')]` and
 * `[resourceGroup().location]` go.
 */
export class SimulatedDeployments {
  readonly #subscription: string;
  readonly #resources: SimulatedResources;
  readonly #operations: SimulatedOperations;
  readonly #byId = new Map<string, SimulatedDeployment>();

  constructor(subscription: string, resources: SimulatedResources, operations: SimulatedOperations) {
    this.#subscription = subscription;
    this.#resources = resources;
    this.#operations = operations;
  }

  /** @param parts of the path below the subscription, decoded */
  answer(request: ArmRequest, parts: readonly string[]): Answer | undefined {
    const [groups, group = '', providers, namespace, kind, name, action] = parts;
    if (!same(groups, 'resourceGroups') || !same(providers, 'providers') || !same(namespace, 'Microsoft.Resources')) return undefined;
    if (!same(kind, 'deployments') || name === undefined) return undefined;
    const known = this.#resources.groups.get(group.toLowerCase());
    if (known === undefined) return refuseAtGateway(404, 'ResourceGroupNotFound', `Resource group '${group}' could not be found.`);
    const id = `/subscriptions/${this.#subscription}/resourceGroups/${known.name}/providers/Microsoft.Resources/deployments/${name}`;
    const found = this.#byId.get(id.toLowerCase());
    const { method } = request;
    if (method === 'PUT' && action === undefined) return this.#create(request, { id, name, found, location: known.location });
    if (method === 'POST' && same(action, 'whatIf')) return this.#whatIf(request, id, known.location);
    if (method === 'POST' && same(action, 'validate')) return this.#validate(request, id, name, known.location);
    if (found === undefined) return refuse(404, 'DeploymentNotFound', `Deployment '${name}' could not be found.`);
    if (method === 'GET' && action === undefined) {
      // Its time goes by whichever way it is looked at.
      this.#operations.step(found.operation);
      return { status: 200, body: bodyOf(found) };
    }
    if (method === 'GET' && same(action, 'operations')) return { status: 200, body: { value: this.#list(found) } };
    return method === 'POST' && same(action, 'cancel') ? this.#cancel(found) : undefined;
  }

  /** POST /providers/Microsoft.Resources/calculateTemplateHash */
  hash({ body }: ArmRequest): Answer {
    return { status: 200, body: { minifiedTemplate: JSON.stringify(body), templateHash: templateHash(body) } };
  }

  #create(request: ArmRequest, place: { id: string; name: string; found: SimulatedDeployment | undefined; location: string }): Answer {
    const { id, name, found, location } = place;
    if (found !== undefined && !found.operation.over) {
      const started = new Date(found.operation.startedAt).toLocaleString('en-US');
      const message = `The deployment with resource id '${id}' cannot be saved, because this would overwrite an existing deployment which is still active. The previous deployment was started at '${started}' with correlationId '${String(found.properties['correlationId'])}'.`;
      return refuse(409, 'DeploymentActive', message);
    }
    const resources = this.#evaluate(request, id, location);
    const properties = { ...commonProperties(request), provisioningState: 'Accepted' } as Record<string, unknown>;
    const script = this.#resources.nextScript();
    const operation: Operation = this.#operations.begin({
      ...{ shape: 'deployment', method: 'PUT', script, apiVersion: versionOf(request.url), location: request.url.pathname },
      finish: () => {
        properties['provisioningState'] = 'Succeeded';
        properties['outputResources'] = resources.map((one) => ({ id: one.id }));
        const outputs = outputsOf(request, location);
        if (outputs !== undefined) properties['outputs'] = outputs;
        for (const { id: made, type, name: own, body } of resources) {
          this.#resources.resources.set(made.toLowerCase(), { id: made, type, name: own, body, state: 'Succeeded' });
        }
      },
      fail: () => {
        properties['provisioningState'] = operation.ends;
        if (operation.ends === 'Failed' && script.error !== undefined) properties['error'] = script.error;
      },
    });
    const deployment = { name, id, properties, resources, operation };
    this.#byId.set(id.toLowerCase(), deployment);
    return { status: 201, body: bodyOf(deployment), headers: this.#operations.links(operation, 'first') };
  }

  #validate(request: ArmRequest, id: string, name: string, location: string): Answer {
    const resources = this.#evaluate(request, id, location);
    const properties = { ...commonProperties(request), provisioningState: 'Succeeded', duration: 'PT0S' };
    const validated = { validatedResources: resources.map((one) => ({ id: one.id })) };
    return { status: 200, body: { id, name, type: 'Microsoft.Resources/deployments', properties: { ...properties, ...validated } } };
  }

  #cancel({ operation, properties }: SimulatedDeployment): Answer {
    if (operation.over) return refuse(409, 'DeploymentCannotBeCancelled', 'The deployment has ended.');
    operation.over = true;
    operation.ends = 'Canceled';
    properties['provisioningState'] = 'Canceled';
    return { status: 204 };
  }

  #list({ id, resources, operation }: SimulatedDeployment) {
    const state = operation.over ? operation.ends : 'Running';
    return resources.map((one, index) => ({
      id: `${id}/operations/${index}`,
      operationId: String(index),
      properties: {
        provisioningOperation: 'Create',
        provisioningState: state,
        statusCode: state === 'Failed' ? 'Conflict' : 'OK',
        ...(state === 'Failed' ? { statusMessage: { error: { code: 'SimulatedReason', message: `${one.name} cannot be made.` } } } : {}),
        targetResource: { id: one.id, resourceType: one.type, resourceName: one.name },
      },
    }));
  }

  #whatIf(request: ArmRequest, id: string, location: string): Answer {
    const script = this.#resources.nextScript();
    const full = member(member(member(request.body, 'properties'), 'whatIfSettings'), 'resultFormat') !== 'ResourceIdOnly';
    const wanted = this.#evaluate(request, id, location);
    const changes = wanted.map((one) => this.#changeOf(one)).concat(this.#others(request, wanted, id));
    const shown = changes.map(({ resourceId, changeType, ...rest }) => ({ resourceId, changeType, ...(full ? rest : {}) }));
    const failed = script.ends === 'Failed';
    const output = failed
      ? { status: 'Failed', error: script.error }
      : { status: 'Succeeded', properties: { correlationId: newCorrelationId(), changes: shown } };
    const { ends: _, ...rest } = script;
    const operation = this.#operations.begin({
      ...{ shape: 'what-if', method: 'POST', script: { ...rest, output }, apiVersion: versionOf(request.url), location },
      finish() {},
      fail() {},
    });
    return { status: 202, headers: this.#operations.links(operation, 'first') };
  }

  #changeOf({ id, type, name, body, apiVersion }: TemplateResource): { resourceId: string; changeType: string; [more: string]: unknown } {
    const there = this.#resources.resources.get(id.toLowerCase());
    const after = { ...body, apiVersion, id, name, type };
    if (there === undefined) return { resourceId: id, changeType: 'Create', after };
    const before = { ...there.body, apiVersion, id, name, type };
    const delta = differences(there.body, body, '');
    return {
      resourceId: id,
      changeType: delta.length === 0 ? 'NoChange' : 'Modify',
      before,
      after: merged(before, after),
      ...(delta.length === 0 ? {} : { delta }),
    };
  }

  /** What the template does not have: left alone, or deleted in the mode Complete. */
  #others({ body }: ArmRequest, wanted: readonly TemplateResource[], id: string) {
    const complete = member(member(body, 'properties'), 'mode') === 'Complete';
    const group = id.slice(0, id.indexOf('/providers/')).toLowerCase();
    return [...this.#resources.resources.values()]
      .filter((one) => one.id.toLowerCase().startsWith(`${group}/`) && !wanted.some((other) => same(other.id, one.id)))
      .map((one) => ({ resourceId: one.id, changeType: complete ? 'Delete' : 'Ignore', before: { ...one.body, id: one.id } }));
  }

  #evaluate(request: ArmRequest, id: string, location: string): TemplateResource[] {
    const group = id.slice(0, id.indexOf('/providers/'));
    const listed = member(member(member(request.body, 'properties'), 'template'), 'resources');
    return (Array.isArray(listed) ? listed : []).map((item: unknown) => {
      const { type, name, apiVersion, ...body } = evaluated(item, request, location) as Record<string, unknown>;
      const [namespace = '', ...types] = String(type).split('/');
      const names = String(name).split('/');
      const path = types.map((one, index) => `${one}/${names[index]}`).join('/');
      return { id: `${group}/providers/${namespace}/${path}`, type: String(type), name: names.at(-1) ?? '', body, apiVersion };
    });
  }
}

function bodyOf({ id, name, properties, operation }: SimulatedDeployment) {
  if (properties['provisioningState'] === 'Accepted' && operation.polled > 0) properties['provisioningState'] = 'Running';
  return { id, name, type: 'Microsoft.Resources/deployments', properties: { ...properties } };
}

function commonProperties({ body }: ArmRequest) {
  const properties = member(body, 'properties');
  const template = member(properties, 'template');
  const declared = Object.entries((member(template, 'parameters') ?? {}) as Record<string, unknown>);
  const given = member(properties, 'parameters');
  const parameters = declared.map(([name, of]) => {
    const type = String(member(of, 'type'));
    const value = member(member(given, name), 'value') ?? member(of, 'defaultValue');
    return [name, { type: type.charAt(0).toUpperCase() + type.slice(1), ...(/^secure/i.test(type) ? {} : { value }) }];
  });
  return {
    templateHash: templateHash(template),
    ...(declared.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
    mode: member(properties, 'mode'),
    timestamp: new Date().toISOString(),
    duration: 'PT0.2709749S',
    correlationId: newCorrelationId(),
    providers: providersOf(member(template, 'resources')),
    dependencies: [],
  };
}

/** Namespaces of the template's resources, each with its types. */
function providersOf(resources: unknown) {
  const types = (Array.isArray(resources) ? resources : []).map((one) => String(member(one, 'type')));
  return [...new Set(types.map((type) => type.split('/', 1)[0]))].map((namespace) => ({
    namespace,
    resourceTypes: types
      .filter((type) => type.startsWith(`${namespace}/`))
      .map((type) => ({ resourceType: type.slice(type.indexOf('/') + 1), locations: ['westus'] })),
  }));
}

/** Unsigned 64 bits as a decimal number in text; equal for equal templates. */
export function templateHash(template: unknown): string {
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(template)).digest('hex').slice(0, 16)}`).toString();
}

function outputsOf({ body }: ArmRequest, location: string) {
  const outputs = member(member(member(body, 'properties'), 'template'), 'outputs');
  if (outputs === undefined) return undefined;
  const request = { body } as ArmRequest;
  const named = Object.entries(outputs as Record<string, unknown>).map(([name, of]) => {
    const type = String(member(of, 'type'));
    return [name, { type: type.charAt(0).toUpperCase() + type.slice(1), value: evaluated(member(of, 'value'), request, location) }];
  });
  return Object.fromEntries(named);
}

function evaluated(value: unknown, request: ArmRequest, location: string): unknown {
  if (Array.isArray(value)) return value.map((one) => evaluated(one, request, location));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, evaluated(one, request, location)]));
  }
  if (value === '[resourceGroup().location]') return location;
  const [, name] = (typeof value === 'string' ? /^\[parameters\('(\w+)'\)\]$/.exec(value) : null) ?? [];
  if (name === undefined) return value;
  const properties = member(request.body, 'properties');
  const given = member(member(member(properties, 'parameters'), name), 'value');
  return given ?? evaluated(member(member(member(member(properties, 'template'), 'parameters'), name), 'defaultValue'), request, location);
}

/** What the template does not say stays as it is. */
function merged(before: unknown, after: unknown): unknown {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null || Array.isArray(after)) return after;
  const changed = Object.entries(after).map(([name, value]) => [name, merged(member(before, name), value)]);
  return { ...before, ...Object.fromEntries(changed) };
}

function differences(before: unknown, after: unknown, path: string): object[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null || Array.isArray(after)) {
    return [{ path, propertyChangeType: before === undefined ? 'Create' : 'Modify', before, after }];
  }
  return Object.keys(after).flatMap((name) =>
    differences(member(before, name), member(after, name), path === '' ? name : `${path}.${name}`),
  );
}
