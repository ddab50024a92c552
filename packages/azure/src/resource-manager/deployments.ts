import type { WhatIfChange } from '@azure/arm-resourcesdeployments/models';
import { equalJson, isObject, type Json } from '@bakehouse/core/data';
import { CancelledError } from '@bakehouse/core/errors';
import { readArmError } from './arm-error.ts';
import { failedOperation, ResourceManagerError } from './azure-error.ts';
import { memberOf } from './json-member.ts';
import { awaitOperation, type WaitOptions } from './long-operation.ts';
import { beginOperation, type OperationStep, shownOperation } from './operation-state.ts';
import { checkNames, type OfficialClient, type OfficialOptions, type RequestFacts, type ResourceManager } from './resource-manager.ts';

/** Of the operations of `@azure/arm-resourcesdeployments` 2.0.0. */
const DEPLOYMENTS_API = '2026-06-01';

interface DeploymentAddress {
  readonly subscription: string;
  readonly resourceGroup: string;
  /** Of which one at a time may run in a group. */
  readonly name: string;
}

export interface DeploymentRequest {
  /** As JSON, from the Bicep compiler. */
  readonly template: Readonly<Record<string, unknown>>;
  /** Values by name. Secret ones never come back. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Complete deletes what the template does not have. Default: Incremental. */
  readonly mode?: 'Incremental' | 'Complete';
  readonly tags?: Readonly<Record<string, string>>;
}

interface Deployment {
  readonly id: string;
  /** Equal for equal templates: an unchanged one is deployed in full again unless somebody compares. */
  readonly templateHash: string | undefined;
  /** Values by name. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Ids of what it made, or found as it should be. */
  readonly resources: readonly string[];
}

/** The operations of deployments of the official package; loaded when one is called. */
const operations = () => import('@azure/arm-resourcesdeployments/api/deployments');

/**
 * Begins a deployment to a resource group. Where one of the same name with the same template and parameters runs already it is taken
 * for this one: an answer that was lost makes Azure refuse our own deployment as `DeploymentActive`.
 *
 * @throws as `ResourceManager.official`
 */
export async function beginDeployment(
  manager: ResourceManager,
  address: DeploymentAddress,
  request: DeploymentRequest,
  signal: AbortSignal,
): Promise<OperationStep> {
  const { createOrUpdate } = await operations();
  const facts = factsOf('deploy', address);
  const body = { properties: propertiesOf(request), ...(request.tags === undefined ? {} : { tags: { ...request.tags } }) };
  const { resourceGroup, name } = address;
  try {
    const answer = await official(manager, address, facts, signal, async (client, options) => {
      // Its poller would ask twice at once, forget the first Retry-After, and drop the details of a failure.
      await createOrUpdate(client, resourceGroup, name, body, options).submitted();
    });
    return beginOperation('PUT', answer);
  } catch (error) {
    if (!(error instanceof ResourceManagerError) || !error.hasCode('DeploymentActive')) throw error;
    const running = await adopt(manager, address, request, signal);
    if (running !== undefined) return running;
    throw new ResourceManagerError(error.message, {
      ...error.details,
      hint: 'another deployment of this name runs: wait for it, cancel it, or give this one another name',
    });
  }
}

/**
 * Deploys a template to a resource group and waits for it.
 *
 * @throws ResourceManagerError with the reasons of the resources that failed; as `awaitOperation`
 */
export async function deploy(
  manager: ResourceManager,
  address: DeploymentAddress,
  request: DeploymentRequest,
  options: WaitOptions,
): Promise<Deployment> {
  return finishDeployment(manager, address, await beginDeployment(manager, address, request, options.signal), options);
}

/** Waits for a deployment that was begun, in this run or another. @throws as `deploy` */
export async function finishDeployment(
  manager: ResourceManager,
  address: DeploymentAddress,
  begun: OperationStep,
  options: WaitOptions,
): Promise<Deployment> {
  const facts = factsOf('deploy', address);
  try {
    const { body } = await awaitOperation(manager, begun, facts, options);
    return deploymentOf(body) ?? deploymentOf(await readDeployment(manager, address, options.signal)) ?? unreadable(manager, facts);
  } catch (error) {
    if (!(error instanceof ResourceManagerError) || error.details.operationUrl === undefined) throw error;
    throw await withReasons(error, manager, address, options.signal);
  }
}

/**
 * What a deployment would do, without doing it.
 *
 * @param format `ResourceIdOnly` leaves out how the resources were and would be
 * @throws ResourceManagerError also when Azure cannot tell, which it answers as if all were well; as `awaitOperation`
 */
export async function whatIf(
  manager: ResourceManager,
  address: DeploymentAddress,
  request: DeploymentRequest & { readonly format?: 'FullResourcePayloads' | 'ResourceIdOnly' },
  options: WaitOptions,
): Promise<readonly WhatIfChange[]> {
  const { whatIf: ask } = await operations();
  const facts = factsOf('look ahead at', address);
  const { format = 'FullResourcePayloads' } = request;
  const properties = { ...propertiesOf(request), whatIfSettings: { resultFormat: format } };
  const answer = await official(manager, address, facts, options.signal, async (client, given) => {
    await ask(client, address.resourceGroup, address.name, { properties }, given).submitted();
  });
  const { body } = await awaitOperation(manager, beginOperation('POST', answer), facts, options);
  const changes = memberOf(memberOf(body, 'properties'), 'changes');
  if (!Array.isArray(changes)) return unreadable(manager, facts);
  return changes as WhatIfChange[];
}

/** Cancels a deployment; what it has made already stays. @throws as `ResourceManager.official`: 409 for one that has ended */
export async function cancelDeployment(manager: ResourceManager, address: DeploymentAddress, signal: AbortSignal): Promise<void> {
  const { cancel } = await operations();
  await official(manager, address, factsOf('cancel', address), signal, (client, options) =>
    cancel(client, address.resourceGroup, address.name, options),
  );
}

async function official(
  manager: ResourceManager,
  { subscription, resourceGroup, name }: DeploymentAddress,
  facts: RequestFacts,
  signal: AbortSignal,
  work: (client: OfficialClient, options: OfficialOptions) => Promise<void>,
) {
  checkNames([resourceGroup, name], facts);
  return (await manager.official(subscription, DEPLOYMENTS_API, work, facts, signal)).answer;
}

function pathOf({ subscription, resourceGroup, name }: DeploymentAddress): readonly string[] {
  return ['subscriptions', subscription, 'resourceGroups', resourceGroup, 'providers', 'Microsoft.Resources', 'deployments', name];
}

async function readDeployment(manager: ResourceManager, address: DeploymentAddress, signal: AbortSignal): Promise<unknown> {
  return manager.get(pathOf(address), { 'api-version': DEPLOYMENTS_API }, factsOf('look at', address), signal);
}

/** The running deployment of the name, if it is this one. */
async function adopt(
  manager: ResourceManager,
  address: DeploymentAddress,
  request: DeploymentRequest,
  signal: AbortSignal,
): Promise<OperationStep | undefined> {
  const facts = factsOf('look at', address);
  const { calculateTemplateHash } = await operations();
  const { result } = await manager.official(
    address.subscription,
    DEPLOYMENTS_API,
    (client, options) => calculateTemplateHash(client, { ...request.template }, options),
    facts,
    signal,
  );
  const answer = await manager.send({ method: 'GET', path: pathOf(address), query: { 'api-version': DEPLOYMENTS_API } }, facts, signal);
  const properties = memberOf(answer.body, 'properties');
  if (result.templateHash === undefined || memberOf(properties, 'templateHash') !== result.templateHash) return undefined;
  const { mode } = propertiesOf(request);
  if (memberOf(properties, 'mode') !== mode || !hasSameParameters(memberOf(properties, 'parameters'), request)) return undefined;
  return beginOperation('PUT', answer);
}

/** Azure tells the parameters of a deployment with the template's defaults, and secret ones without their values. */
function hasSameParameters(theirs: unknown, { template, parameters = {} }: DeploymentRequest): boolean {
  const names = new Set([...Object.keys(parameters), ...(isObject(theirs) ? Object.keys(theirs) : [])]);
  return [...names].every((name) => {
    const declared = memberOf(memberOf(template, 'parameters'), name);
    if (/^secure/i.test(String(memberOf(declared, 'type')))) return true;
    const given = memberOf(memberOf(theirs, name), 'value');
    const ours = parameters[name] ?? memberOf(declared, 'defaultValue');
    // A default that is computed is the same for the same template in the same group.
    if (parameters[name] === undefined && typeof ours === 'string' && ours.startsWith('[')) return true;
    return equalJson(given as Json | undefined, ours as Json | undefined);
  });
}

/** The reasons stand in the deployment, and where it has none in the operations of its resources. */
async function withReasons(
  error: ResourceManagerError,
  manager: ResourceManager,
  address: DeploymentAddress,
  signal: AbortSignal,
): Promise<ResourceManagerError> {
  const facts = factsOf('deploy', address);
  try {
    const properties = memberOf(await readDeployment(manager, address, signal), 'properties');
    const said = readArmError({ error: memberOf(properties, 'error') }) ?? error.details.error;
    const reasons = said === undefined || said.details.length === 0 ? await failedResources(manager, address, signal) : said.details;
    const { operationUrl = '', correlationId, requestId } = error.details;
    const status = String(memberOf(properties, 'provisioningState') ?? 'Failed');
    const all = said === undefined && reasons.length === 0 ? undefined : { ...said, details: reasons };
    const headers = { 'x-ms-correlation-request-id': correlationId, 'x-ms-request-id': requestId };
    return failedOperation(
      { status, headers, error: all, operationUrl: shownOperation(operationUrl) },
      { ...facts, endpoint: manager.endpoint },
    );
  } catch (second) {
    if (second instanceof CancelledError) throw second;
    // The first error is the one to tell.
    return error;
  }
}

async function failedResources(manager: ResourceManager, address: DeploymentAddress, signal: AbortSignal) {
  const path = [...pathOf(address), 'operations'];
  const listed = await manager.list(path, { 'api-version': DEPLOYMENTS_API }, factsOf('look at', address), signal);
  return listed
    .map((item) => memberOf(item, 'properties'))
    .filter((properties) => memberOf(properties, 'provisioningState') === 'Failed')
    .map((properties) => readArmError(memberOf(properties, 'statusMessage')))
    .filter((reason) => reason !== undefined);
}

function propertiesOf({ template, parameters = {}, mode = 'Incremental' }: DeploymentRequest) {
  const values = Object.entries(parameters).map(([name, value]) => [name, { value }]);
  return { template: { ...template }, parameters: Object.fromEntries(values) as Record<string, { value: unknown }>, mode };
}

function deploymentOf(body: unknown): Deployment | undefined {
  const [id, properties] = [memberOf(body, 'id'), memberOf(body, 'properties')];
  if (typeof id !== 'string' || typeof properties !== 'object' || properties === null) return undefined;
  const hash = memberOf(properties, 'templateHash');
  const made = memberOf(properties, 'outputResources');
  const resources = (Array.isArray(made) ? made : []).map((one) => memberOf(one, 'id')).filter((one) => typeof one === 'string');
  const outputs = Object.entries((memberOf(properties, 'outputs') ?? {}) as object).map(([name, output]) => [
    name,
    memberOf(output, 'value'),
  ]);
  return { id, templateHash: typeof hash === 'string' ? hash : undefined, outputs: Object.fromEntries(outputs), resources };
}

function unreadable(manager: ResourceManager, facts: RequestFacts): never {
  throw manager.unreadable(facts);
}

function factsOf(verb: string, { subscription, resourceGroup, name }: DeploymentAddress): RequestFacts {
  return {
    operation: `${verb} the deployment ${name}`,
    subscription,
    scope: `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`,
  };
}
