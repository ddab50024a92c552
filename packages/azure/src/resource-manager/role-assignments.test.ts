import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { ResourceManager } from './resource-manager.ts';
import { assignRole, BUILT_IN_ROLES, hasRole } from './role-assignments.ts';
import { SkippedTime } from './skipped-time.test-support.ts';

const { signal } = new AbortController();
const READER = 'Storage Blob Data Reader';
const PRINCIPAL = '0a0b0c0d-1111-4222-8333-444455556666';
let azure: AzureResourceManager;
let manager: ResourceManager;
let clock: SkippedTime;
let account: string;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
  manager = await ResourceManager.connect({ endpoint: azure.endpoint, retryDelay: 1 });
});
afterAll(() => azure.stop());
beforeEach(() => {
  azure.reset();
  clock = new SkippedTime();
  account = azure.addResource('rg-test', 'Microsoft.Storage/storageAccounts', 'images');
});

const container = (name = 'server2022') => ({ scope: `${account}/blobServices/default/containers/${name}`, principalId: PRINCIPAL });
const give = (where = container()) => assignRole(manager, where, READER, { signal, clock });
const has = (where = container()) => hasRole(manager, where, [READER, 'Storage Blob Data Owner'], signal);

describe('a role', () => {
  test('0.20: is given to a principal on one thing, once, whoever gives it and however often', async () => {
    expect(await has()).toBe(false);
    expect(await give()).toBe(true);
    expect(await give()).toBe(true);
    expect(await give({ scope: container().scope.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'), principalId: PRINCIPAL })).toBe(
      true,
    );
    const [made, ...more] = azure.roles.assignments.values();
    expect(more).toEqual([]);
    expect(made).toMatchObject({
      scope: container().scope,
      name: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      properties: { principalId: PRINCIPAL, principalType: 'ServicePrincipal', scope: container().scope },
    });
    expect(String(made?.properties['roleDefinitionId'])).toBe(
      `/subscriptions/${azure.subscription}/providers/Microsoft.Authorization/roleDefinitions/${BUILT_IN_ROLES[READER]}`,
    );
    expect(await has()).toBe(true);
  });

  test('0.20: on another container, of another principal, or another role is not this one', async () => {
    await give();
    expect(await has(container('server-2025'))).toBe(false);
    expect(await has({ ...container(), principalId: '99999999-1111-4222-8333-444455556666' })).toBe(false);
    expect(await hasRole(manager, container(), ['Storage Blob Data Owner'], signal)).toBe(false);
  });

  test('0.20: on the account counts for its containers, and one that a group has for its members', async () => {
    await give({ scope: account, principalId: PRINCIPAL });
    expect(await has()).toBe(true);
    const group = '77777777-1111-4222-8333-444455556666';
    azure.roles.assignments.clear();
    await give({ ...container(), principalId: group });
    expect(await has()).toBe(false);
    azure.roles.members.set(PRINCIPAL, [group]);
    expect(await has()).toBe(true);
  });

  test('0.20: that somebody gave by an assignment of another name is there already', async () => {
    const roleDefinitionId = `/subscriptions/${azure.subscription}/providers/Microsoft.Authorization/roleDefinitions/${BUILT_IN_ROLES[READER]}`;
    const path = [...container().scope.slice(1).split('/'), 'providers', 'Microsoft.Authorization', 'roleAssignments', 'by-hand'];
    const body = { properties: { roleDefinitionId, principalId: PRINCIPAL, principalType: 'ServicePrincipal' } };
    const facts = { operation: 'assign', subscription: azure.subscription, scope: account };
    await manager.send({ method: 'PUT', path, query: { 'api-version': '2022-04-01' }, body }, facts, signal);
    expect(await give()).toBe(false);
    expect(azure.roles.assignments.size).toBe(1);
  });

  test('0.20: waits for a principal that the directory does not show yet, and not for ever', async () => {
    const absent = { path: 'roleAssignments', method: 'PUT', status: 400, code: 'PrincipalNotFound' } as const;
    azure.fail({ ...absent, times: 4 });
    expect(await give()).toBe(true);
    expect(clock.waits).toEqual([15, 15, 15, 15]);
    azure.roles.assignments.clear();
    azure.fail(absent);
    await expect(give()).rejects.toMatchObject({
      message: `Cannot assign the role ${READER} on containers/server2022: the directory has no principal ${PRINCIPAL}, after several minutes.`,
      hint: expect.stringContaining('az ad sp show'),
    });
    expect(clock.waits).toHaveLength(4 + 19);
  });

  test('0.20: whose answer was lost is given once', async () => {
    azure.fail({ path: 'roleAssignments', method: 'PUT', status: 0, code: '', cut: true, afterEffect: true, times: 2 });
    expect(await give()).toBe(true);
    expect(azure.roles.assignments.size).toBe(1);
  });

  test('0.20: that nobody here may give is refused with the role that may', async () => {
    const message = `The client 'c' with object id '${PRINCIPAL}' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '${account}' or the scope is invalid.`;
    azure.fail({ path: 'roleAssignments', method: 'PUT', status: 403, code: 'AuthorizationFailed', message });
    await expect(give()).rejects.toMatchObject({ hint: expect.stringContaining('such as Role Based Access Control Administrator') });
  });
});
