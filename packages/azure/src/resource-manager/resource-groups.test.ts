import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { ResourceManagerError } from './azure-error.ts';
import { deleteResourceGroup, putResourceGroup, resourceGroupExists } from './resource-groups.ts';
import { ResourceManager } from './resource-manager.ts';
import { getResource, listResources, putResource } from './resources.ts';
import { SkippedTime, stopTimeOfDay } from './skipped-time.test-support.ts';

const { signal } = new AbortController();
let azure: AzureResourceManager;
let manager: ResourceManager;
let clock: SkippedTime;
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
  clock = new SkippedTime();
});

const options = () => ({ timeout: 3_600_000, signal, clock });
const group = () => ({ subscription: azure.subscription, name: 'rg-test' });
const identity = (name: string) => ({
  id: `/subscriptions/${azure.subscription}/resourceGroups/rg-test/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
  apiVersion: '2023-01-31',
});

test('a group is made, is there, and is deleted with all that is in it after the time that Azure names', async () => {
  expect(await resourceGroupExists(manager, group(), signal)).toBe(false);
  await putResourceGroup(manager, group(), { location: 'West US 2', tags: { bakehouse: 'run-1' } }, signal);
  expect(await resourceGroupExists(manager, group(), signal)).toBe(true);
  await putResource(manager, identity('id-1'), { location: 'westus2' }, options());
  azure.script({ polls: 2 });
  expect(await deleteResourceGroup(manager, group(), options())).toBe(true);
  expect(clock.waits).toEqual([15, 15, 15]);
  expect(await resourceGroupExists(manager, group(), signal)).toBe(false);
  expect(await getResource(manager, identity('id-1'), signal)).toBeUndefined();
  expect(await deleteResourceGroup(manager, group(), options())).toBe(false);
  expect(azure.requests.every((request) => request.includes('api-version='))).toBe(true);
});

test('a group whose deletion fails is an error', async () => {
  await putResourceGroup(manager, group(), { location: 'westus2' }, signal);
  azure.script({ ends: 'Failed', error: { code: 'ResourceGroupDeletionBlocked', message: 'A lock holds it.' } });
  const error: unknown = await deleteResourceGroup(manager, group(), options()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ResourceManagerError);
  expect(String(error)).toMatch(/Cannot delete the resource group rg-test: .*ResourceGroupDeletionBlocked: A lock holds it\.$/);
});

test('the resources of a group are listed over all pages, also over one that is empty, and by their tags', async () => {
  await putResourceGroup(manager, group(), { location: 'westus2' }, signal);
  for (const name of ['a', 'b', 'c', 'd']) {
    await putResource(manager, identity(name), { location: 'westus2', tags: { kind: name < 'c' ? 'x' : 'y' } }, options());
  }
  const names = async (filter?: string) => {
    const place = { subscription: azure.subscription, resourceGroup: 'rg-test', ...(filter === undefined ? {} : { filter }) };
    return (await listResources(manager, place, signal)).map(({ name }) => name);
  };
  expect(await names()).toEqual(['a', 'b', 'c', 'd']);
  expect(await names("tagName eq 'kind' and tagValue eq 'y'")).toEqual(['c', 'd']);
  expect(azure.requests.filter((request) => request.includes('skiptoken')).length).toBeGreaterThanOrEqual(3);
});
