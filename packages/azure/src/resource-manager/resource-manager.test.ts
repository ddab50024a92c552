import { InputError } from '@bakehouse/core/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { ResourceManagerError } from './azure-error.ts';
import { ResourceManager } from './resource-manager.ts';

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

const facts = () => ({ operation: 'look at the group', subscription: azure.subscription, scope: 'it' });
const path = () => ['subscriptions', azure.subscription, 'resourceGroups', 'rg-test'];
const query = { 'api-version': '2025-04-01' };
const groupExists = (subscription = azure.subscription) =>
  manager.official(
    subscription,
    '2025-04-01',
    async (client, options) => (await import('@azure/arm-resources/api/resourceGroups')).checkExistence(client, 'rg-test', options),
    facts(),
    signal,
  );

describe('an operation of the official packages', () => {
  test('is called with our client, for a subscription and an API version that are named', async () => {
    const { result, answer } = await groupExists();
    expect([result.body, answer.status]).toEqual([false, 404]);
    expect(azure.requests).toEqual([`HEAD /subscriptions/${azure.subscription}/resourcegroups/rg-test?api-version=2025-04-01`]);
    expect(answer.headers['x-ms-correlation-request-id']).toMatch(/^correlation-/);
  });

  test('that is refused keeps the details which its own error drops', async () => {
    const error = { code: 'Conflict', message: 'No.', details: [{ code: 'Inner', message: 'Because.' }] };
    azure.fail({ path: '/rg-test', status: 409, code: '', body: { error } });
    const work = manager.official(
      azure.subscription,
      '2025-04-01',
      async (client, options) => (await import('@azure/arm-resources/api/resourceGroups')).get(client, 'rg-test', options),
      facts(),
      signal,
    );
    await expect(work).rejects.toBeInstanceOf(ResourceManagerError);
    await expect(work).rejects.toThrow('Cannot look at the group: Azure answered 409 Conflict: No; Inner: Because.');
  });

  test('is not called for a subscription whose name would climb', async () => {
    await expect(groupExists('..')).rejects.toBeInstanceOf(InputError);
    expect(azure.requests).toHaveLength(0);
  });
});

describe('a request of our own', () => {
  test('may expect a refusal', async () => {
    expect((await manager.send({ method: 'GET', path: path(), query }, facts(), signal, [404])).status).toBe(404);
    await expect(manager.send({ method: 'GET', path: path(), query }, facts(), signal)).rejects.toThrow(/404 ResourceGroupNotFound/);
  });

  test('that only asks gets every answer back, and is sent once', async () => {
    azure.fail({ path: '/rg-test', status: 503, code: 'Busy' });
    expect((await manager.ask({ method: 'GET', path: path(), query }, facts(), signal)).status).toBe(503);
    expect(azure.requests).toHaveLength(1);
    await expect(manager.get(path(), query, facts(), signal)).rejects.toThrow(/503 Busy/);
    expect(azure.requests).toHaveLength(6);
  });

  test('is not sent on by a server to another address', async () => {
    azure.fail({ path: '/rg-test', status: 307, code: 'Moved', headers: { location: 'https://127.0.0.1:1/elsewhere' } });
    await expect(manager.get(path(), query, facts(), signal)).rejects.toThrow(/Azure answered 307 Moved/);
    expect(azure.requests).toHaveLength(1);
  });

  test('is sent with its body, and says where it went', async () => {
    const body = { location: 'westus2', tags: { a: 'ü' } };
    const made = await manager.send({ method: 'PUT', path: path(), query, body }, facts(), signal);
    expect([made.status, azure.bodies]).toEqual([201, [body]]);
    expect(made.url).toBe(`${azure.endpoint}/${path().join('/')}?api-version=2025-04-01`);
  });
});
