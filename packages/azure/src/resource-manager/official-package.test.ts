import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { putResourceGroup, resourceGroupExists } from './resource-groups.ts';
import { ResourceManager } from './resource-manager.ts';
import { registrationState } from './resource-providers.ts';

let azure: AzureResourceManager;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
});
afterAll(() => azure.stop());

test('M11: Resource Manager is called by @azure/arm-resources, in the version that is pinned', async () => {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  const version: string = dependencies['@azure/arm-resources'];
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const manager = await ResourceManager.connect({ endpoint: azure.endpoint, retryDelay: 1 });
  const { signal } = new AbortController();
  const group = { subscription: azure.subscription, name: 'rg-m11' };
  await putResourceGroup(manager, group, { location: 'westus2' }, signal);
  expect(await resourceGroupExists(manager, group, signal)).toBe(true);
  await registrationState(manager, azure.subscription, 'Microsoft.Compute', signal);
  expect(azure.agents).toHaveLength(3);
  // The library says who it is.
  for (const agent of azure.agents) expect(agent).toContain(`azsdk-js-arm-resources/${version}`);
});
