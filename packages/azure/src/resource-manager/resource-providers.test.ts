import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { putResourceGroup } from './resource-groups.ts';
import { ResourceManager } from './resource-manager.ts';
import { registerProvider, registrationState } from './resource-providers.ts';
import { putResource } from './resources.ts';
import { SkippedTime } from './skipped-time.test-support.ts';

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
beforeEach(() => {
  azure.reset();
  clock = new SkippedTime();
});

const options = () => ({ timeout: 3_600_000, signal, clock });
const group = () => ({ subscription: azure.subscription, name: 'rg-test' });
const identity = (name: string) => ({
  id: `/subscriptions/${azure.subscription}/resourceGroups/rg-test/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
  apiVersion: '2023-01-31',
});

test('a provider that is not registered is told with what to do, and is registered where somebody asks for it', async () => {
  azure.resources.registrations.set('microsoft.managedidentity', 'NotRegistered');
  await putResourceGroup(manager, group(), { location: 'westus2' }, signal);
  const error: unknown = await putResource(manager, identity('id-1'), { location: 'westus2' }, options()).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({
    details: { kind: 'not-registered', status: 409 },
    hint: 'register the provider in the subscription: az provider register --namespace Microsoft.ManagedIdentity',
  });
  const { subscription } = group();
  expect(await registrationState(manager, subscription, 'Microsoft.ManagedIdentity', signal)).toBe('NotRegistered');
  expect(await registerProvider(manager, subscription, 'Microsoft.ManagedIdentity', options())).toBe(true);
  expect(clock.waits).toEqual([10, 10]);
  expect(await registerProvider(manager, subscription, 'Microsoft.ManagedIdentity', options())).toBe(false);
});

test('a registration that does not end is given up', async () => {
  azure.resources.registrations.set('microsoft.compute', 'Unregistering');
  azure.fail({ path: '/register', status: 200, code: '', body: {} });
  const work = registerProvider(manager, azure.subscription, 'Microsoft.Compute', { ...options(), timeout: 25_000 });
  await expect(work).rejects.toThrow('Cannot register the resource provider Microsoft.Compute within 25.0 s: it is still Unregistering.');
});
