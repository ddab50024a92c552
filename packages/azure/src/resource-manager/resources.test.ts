import { InputError } from '@bakehouse/core/errors';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { ResourceManager } from './resource-manager.ts';
import { beginDelete, getResource } from './resources.ts';

// The first request loads the libraries of Azure, and the machine may be busy.
jest.setTimeout(60_000);

const { signal } = new AbortController();
let azure: AzureResourceManager;
let manager: ResourceManager;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
  manager = await ResourceManager.connect({ endpoint: azure.endpoint, retryDelay: 1 });
});
afterAll(() => azure.stop());
beforeEach(() => azure.reset());

test.each(['', 'vm', '/subscriptions/s', '/subscriptions/s/resourceGroups/g/', '/subscriptions/s/../t', '/subscriptions/s/a//b'])(
  'nothing is asked for %j, which is no id',
  async (id) => {
    await expect(getResource(manager, { id, apiVersion: '2024-01-01' }, signal)).rejects.toBeInstanceOf(InputError);
    expect(azure.requests).toHaveLength(0);
  },
);

test('a resource whose group is gone is not there, and needs no deletion', async () => {
  const id = `/subscriptions/${azure.subscription}/resourceGroups/none/providers/Microsoft.ManagedIdentity/userAssignedIdentities/a b?c#d`;
  expect(await getResource(manager, { id, apiVersion: '2024-01-01' }, signal)).toBeUndefined();
  expect(await beginDelete(manager, { id, apiVersion: '2024-01-01' }, signal)).toBeUndefined();
  // Names are encoded, whatever stands in them.
  expect(azure.requests).toEqual([`GET ${id}?api-version=2024-01-01`, `DELETE ${id}?api-version=2024-01-01`]);
});

test('an answer that is no resource is an error', async () => {
  const id = `/subscriptions/${azure.subscription}/resourceGroups/rg/providers/Microsoft.X/y/z`;
  for (const body of [{}, [], { id: 7 }, 'text']) {
    azure.fail({ path: '/y/z', status: 200, code: '', body, times: 1 });
    await expect(getResource(manager, { id, apiVersion: '1' }, signal)).rejects.toThrow('the answer is not one of Azure Resource Manager');
  }
});
