import { ExternalError } from '@bakehouse/core/errors';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { ResourceManagerError } from './azure-error.ts';
import { beginDeployment, cancelDeployment, type DeploymentRequest, deploy, finishDeployment, whatIf } from './deployments.ts';
import { ResourceManager } from './resource-manager.ts';
import { SkippedTime, stopTimeOfDay } from './skipped-time.test-support.ts';

// The first request loads the libraries of Azure, and the machine may be busy.

const { signal } = new AbortController();
let azure: AzureResourceManager;
let manager: ResourceManager;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
  manager = await ResourceManager.connect({ endpoint: azure.endpoint, retryDelay: 1 });
});
afterAll(() => azure.stop());
afterEach(() => void jest.useRealTimers());
beforeEach(() => {
  stopTimeOfDay();
  azure.reset();
  azure.resources.groups.set('rg-test', { name: 'rg-test', location: 'westus2', tags: undefined, state: 'Succeeded' });
});

const options = () => ({ timeout: 3_600_000, signal, clock: new SkippedTime() });
const address = (name = 'dep-1') => ({ subscription: azure.subscription, resourceGroup: 'rg-test', name });
const storage = (sku: unknown) => ({
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2024-01-01',
  name: 'store1',
  location: '[resourceGroup().location]',
  sku: { name: sku },
  properties: {},
});
const template: DeploymentRequest['template'] = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { sku: { type: 'string', defaultValue: 'Standard_LRS' }, key: { type: 'secureString', defaultValue: '' } },
  resources: [storage("[parameters('sku')]")],
  outputs: { where: { type: 'string', value: '[resourceGroup().location]' } },
};

async function refused(work: Promise<unknown>): Promise<ResourceManagerError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ResourceManagerError);
  return error as ResourceManagerError;
}

describe('a deployment', () => {
  test('runs to its end, and gives its outputs and what it made', async () => {
    azure.script({ polls: 3 });
    const made = await deploy(manager, address(), { template, parameters: { sku: 'Standard_GRS' }, tags: { run: '1' } }, options());
    expect(made).toEqual({
      id: expect.stringMatching(/\/resourceGroups\/rg-test\/providers\/Microsoft\.Resources\/deployments\/dep-1$/),
      templateHash: expect.stringMatching(/^\d{1,20}$/),
      outputs: { where: 'westus2' },
      resources: [expect.stringMatching(/\/storageAccounts\/store1$/)],
    });
    expect(azure.bodies[0]).toMatchObject({
      tags: { run: '1' },
      properties: { mode: 'Incremental', parameters: { sku: { value: 'Standard_GRS' } } },
    });
    expect(azure.requests[0]).toMatch(/^PUT .*\?api-version=2026-06-01$/);
  });

  test('that fails says why, however deep the reason stands', async () => {
    const text = JSON.stringify({ status: 'Failed', error: { code: 'QuotaExceeded', message: 'Too many cores.' } }, undefined, 2);
    const error = { code: 'DeploymentFailed', message: 'At least one resource failed.', details: [{ code: 'Conflict', message: text }] };
    azure.script({ ends: 'Failed', error });
    const thrown = await refused(deploy(manager, address(), { template }, options()));
    expect(thrown.message).toBe(
      'Cannot deploy the deployment dep-1: the operation ended as Failed: DeploymentFailed: At least one resource failed; QuotaExceeded: Too many cores.',
    );
    expect(thrown.details).toMatchObject({ kind: 'quota', correlationId: expect.any(String), operationUrl: expect.any(String) });
  });

  test('that gives no reason is asked for those of its resources', async () => {
    azure.script({ ends: 'Failed' });
    const { message } = await refused(deploy(manager, address(), { template }, options()));
    expect(message).toMatch(/ended as Failed: SimulatedReason: store1 cannot be made\.$/);
  });

  test('that fails stays the error where its reasons cannot be read', async () => {
    azure.script({ ends: 'Failed' });
    azure.fail({ path: '/deployments/dep-1?', method: 'GET', status: 0, code: '', cut: true });
    const thrown = await refused(deploy(manager, address(), { template }, options()));
    expect(thrown.message).toBe('Cannot deploy the deployment dep-1: the operation ended as Failed, and gives no reason.');
    expect(thrown.details.operationUrl).toBeDefined();
  });

  test('whose answer was lost is its own whatever the order of the members of an object', async () => {
    azure.script({ polls: Number.POSITIVE_INFINITY });
    const parameters = {
      sku: { type: 'object' },
      key: { type: 'secureString' },
      where: { type: 'string', defaultValue: '[resourceGroup().location]' },
    };
    const request = (sku: object, key: string) => ({ template: { ...template, parameters }, parameters: { sku, key } });
    await beginDeployment(manager, address(), request({ a: 1, b: { c: 2, d: 3 } }, 'one'), signal);
    expect((await beginDeployment(manager, address(), request({ b: { d: 3, c: 2 }, a: 1 }, 'two'), signal)).state.phase).toBe('running');
  });

  test('whose answer was lost is taken for what it is: its own, which runs', async () => {
    azure.script({ polls: 2 });
    azure.fail({ path: '/deployments/dep-1', method: 'PUT', status: 0, code: '', cut: true, afterEffect: true, times: 1 });
    const made = await deploy(manager, address(), { template, parameters: { sku: 'Standard_GRS' } }, options());
    expect(made.outputs).toEqual({ where: 'westus2' });
    // Once for the effect, once more for the answer; never a second deployment.
    expect(azure.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(2);
    expect(azure.operations.all).toHaveLength(1);
  });

  test.each<[string, DeploymentRequest]>([
    ['another template', { template: { ...template, contentVersion: '2.0.0.0' } }],
    ['other parameters', { template, parameters: { sku: 'Premium_LRS' } }],
    ['a parameter less, which has its default', { template }],
    ['another mode', { template, parameters: { sku: 'Standard_GRS' }, mode: 'Complete' }],
  ])('of the same name with %s is not taken for it', async (_, other) => {
    azure.script({ polls: Number.POSITIVE_INFINITY });
    await beginDeployment(manager, address(), { template, parameters: { sku: 'Standard_GRS' } }, signal);
    const error = await refused(deploy(manager, address(), other, options()));
    expect(error.hasCode('DeploymentActive')).toBe(true);
    expect(error.hint).toBe('another deployment of this name runs: wait for it, cancel it, or give this one another name');
  });

  test('that is refused before it begins keeps the details that the official client drops', async () => {
    const body = {
      error: {
        code: 'InvalidTemplateDeployment',
        message: "The template deployment 'dep-1' is not valid.",
        details: [{ code: 'SkuNotAvailable', message: 'The requested VM size is not available.' }],
      },
    };
    azure.fail({ path: '/deployments/dep-1', status: 400, code: '', body });
    const error = await refused(deploy(manager, address(), { template }, options()));
    expect(error.message).toMatch(/Azure answered 400 InvalidTemplateDeployment: .*; SkuNotAvailable: The requested VM size/);
    expect(error.details.kind).toBe('capacity');
  });

  test('can be cancelled; one that has ended cannot', async () => {
    azure.script({ polls: Number.POSITIVE_INFINITY });
    const begun = await beginDeployment(manager, address(), { template }, signal);
    await cancelDeployment(manager, address(), signal);
    const error = await refused(finishDeployment(manager, address(), begun, options()));
    expect(error.message).toMatch(/ended as Canceled, and gives no reason\.$/);
    expect((await refused(cancelDeployment(manager, address(), signal))).details.status).toBe(409);
  });

  test('of a name that would climb is not sent', async () => {
    await expect(deploy(manager, address('..'), { template }, options())).rejects.toThrow('is no name');
    expect(azure.requests).toHaveLength(0);
  });
});

describe('what-if', () => {
  test('tells what would be made, changed and left alone', async () => {
    expect(await whatIf(manager, address(), { template }, options())).toMatchObject([{ changeType: 'Create', after: { name: 'store1' } }]);
    await deploy(manager, address(), { template }, options());
    expect(await whatIf(manager, address(), { template }, options())).toMatchObject([{ changeType: 'NoChange' }]);
    const [change] = await whatIf(manager, address(), { template, parameters: { sku: 'Standard_GRS' } }, options());
    expect(change).toMatchObject({
      changeType: 'Modify',
      delta: [{ path: 'sku.name', propertyChangeType: 'Modify', before: 'Standard_LRS', after: 'Standard_GRS' }],
    });
  });

  test('in the mode Complete tells what would be deleted; with ids alone when those are asked for', async () => {
    await deploy(manager, address(), { template }, options());
    const empty = { template: { ...template, resources: [] } } as const;
    const left = await whatIf(manager, address(), { ...empty, format: 'ResourceIdOnly' }, options());
    expect(left).toEqual([{ changeType: 'Ignore', resourceId: expect.stringMatching(/store1$/) }]);
    expect(await whatIf(manager, address(), { ...empty, mode: 'Complete' }, options())).toMatchObject([{ changeType: 'Delete' }]);
  });

  test('that fails, which is answered with 200, is an error', async () => {
    azure.script({ ends: 'Failed', error: { code: 'InvalidTemplate', message: 'Unable to process template.' } });
    const { message } = await refused(whatIf(manager, address(), { template }, options()));
    expect(message).toBe(
      'Cannot look ahead at the deployment dep-1: the operation ended as Failed: InvalidTemplate: Unable to process template.',
    );
  });

  test('whose answer was lost is asked again, since it changes nothing', async () => {
    azure.fail({ path: '/whatIf', status: 0, code: '', cut: true, times: 2 });
    expect(await whatIf(manager, address(), { template }, options())).toHaveLength(1);
    azure.fail({ path: '/operationresults/', status: 200, code: '', body: { status: 'Succeeded' } });
    await expect(whatIf(manager, address(), { template }, options())).rejects.toBeInstanceOf(ExternalError);
  });
});
