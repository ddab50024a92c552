import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AzureResourceManager } from './azure-resource-manager.ts';
import { officialClients, refusal } from './official-clients.test-support.ts';

let azure: AzureResourceManager;
let clients: ReturnType<typeof officialClients>;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
});
afterAll(() => azure.stop());
beforeEach(() => {
  azure.reset();
  azure.addGroup('rg-test', 'westus2');
  clients = officialClients(azure);
});

const COMPUTE = '2024-03-03';
const id = (path: string, group = 'rg-test') => `/subscriptions/${azure.subscription}/resourceGroups/${group}/providers/${path}`;
const put = (path: string, body: object, version = COMPUTE) =>
  clients.resources.resources.createOrUpdateById(path, version, body, { updateIntervalInMs: 1 });
const remove = (path: string, version = COMPUTE) => clients.resources.resources.deleteById(path, version, { updateIntervalInMs: 1 });
const get = (path: string, version = COMPUTE) => clients.resources.resources.getById(path, version);
const definition = (more: object = {}) => ({
  location: 'westus2',
  properties: { osType: 'Linux', osState: 'Generalized', identifier: { publisher: 'p', offer: 'o', sku: 's' }, ...more },
});
const source = (name = 'one') => ({ storageProfile: { source: { id: id(`Microsoft.Compute/images/${name}`) } } });
const GALLERY = 'Microsoft.Compute/galleries/fleet';
const IMAGE = `${GALLERY}/images/debian`;
const VERSION = `${IMAGE}/versions/1.0.0`;

describe('Resource Manager refuses', () => {
  test('a token that is none of its own', async () => {
    azure.accepts = () => false;
    expect(await refusal(get(id('Microsoft.Compute/images/one')))).toEqual(['401 AuthenticationFailed', expect.any(String)]);
  });

  test('a resource, and a change of one, in a group that is not there', async () => {
    const path = id('Microsoft.Compute/images/one', 'rg-none');
    const gone = ['404 ResourceGroupNotFound', "Resource group 'rg-none' could not be found."];
    expect(await refusal(get(path))).toEqual(gone);
    expect(await refusal(put(path, { location: 'westus2' }))).toEqual(gone);
    expect(await refusal(remove(path))).toEqual(gone);
  });

  test('to find what is not there, and deletes it all the same', async () => {
    const path = id('Microsoft.Compute/images/one');
    const [status, message] = await refusal(get(path));
    expect(status).toBe('404 ResourceNotFound');
    expect(message).toContain("The Resource 'Microsoft.Compute/images/one' under resource group 'rg-test' was not found.");
    await remove(path);
  });

  test('an API version that is no date', async () => {
    expect((await refusal(get(id('Microsoft.Compute/images/one'), 'newest')))[0]).toBe('400 InvalidApiVersionParameter');
  });

  test('a provider that the subscription is not registered for, until it is', async () => {
    azure.resources.registrations.set('microsoft.compute', 'NotRegistered');
    const path = id('Microsoft.Compute/images/one');
    const [status, message] = await refusal(put(path, { location: 'westus2', properties: {} }));
    expect([status, message]).toEqual(['409 MissingSubscriptionRegistration', expect.stringContaining("namespace 'Microsoft.Compute'")]);
    await clients.resources.providers.register('Microsoft.Compute');
    expect((await clients.resources.providers.get('Microsoft.Compute')).registrationState).toBe('Registering');
    await put(path, { location: 'westus2', properties: {} });
  });

  test('a resource without a location, and another location for one that is there', async () => {
    const path = id('Microsoft.Compute/images/one');
    expect((await refusal(put(path, { properties: {} })))[0]).toBe('400 LocationRequired');
    await put(path, { location: 'westus2', properties: {} });
    const [status, message] = await refusal(put(path, { location: 'East US', properties: {} }));
    expect(status).toBe('409 InvalidResourceLocation');
    expect(message).toContain("already exists in location 'westus2'");
    await put(path, { location: 'West US 2', properties: {} });
  });

  test('a group in another location, and anything in one that is being deleted', async () => {
    const { resourceGroups } = clients.resources;
    expect((await refusal(resourceGroups.createOrUpdate('rg-test', { location: 'eastus' })))[0]).toBe('409 InvalidResourceGroupLocation');
    azure.script({ polls: Number.POSITIVE_INFINITY });
    await resourceGroups.delete('rg-test').submitted();
    const path = id('Microsoft.Compute/images/one');
    expect((await refusal(put(path, { location: 'westus2', properties: {} })))[0]).toBe('409 ResourceGroupBeingDeleted');
  });

  test('a child without its parent', async () => {
    expect((await refusal(put(id(IMAGE), definition())))[0]).toBe('404 ParentResourceNotFound');
  });

  test('to delete what has children, and for a while after the last of them is gone', async () => {
    azure.addGalleryImage('rg-test', 'fleet', 'debian');
    const path = id('Microsoft.Compute/galleries/fleet');
    const [status, message] = await refusal(remove(path));
    expect(status).toBe('409 CannotDeleteResource');
    expect(message).toContain('Microsoft.Compute/galleries/fleet/images/debian');
    await remove(id(IMAGE));
    expect((await refusal(remove(path)))[0]).toBe('409 CannotDeleteResource');
    azure.time.pass(azure.resources.parentLag);
    await remove(path);
  });

  test('to change what is fixed in a definition or a version', async () => {
    azure.addGalleryImage('rg-test', 'fleet', 'debian');
    const [status, message] = await refusal(put(id(IMAGE), definition({ osType: 'Windows' })));
    expect([status, message]).toEqual(['409 PropertyChangeNotAllowed', expect.stringContaining("'galleryImage.properties.osType'")]);
    await put(id(VERSION), { location: 'westus2', properties: source() });
    const other = await refusal(put(id(VERSION), { location: 'westus2', properties: source('two') }));
    expect(other[0]).toBe('409 PropertyChangeNotAllowed');
    // Without a source it keeps the one that it has.
    await put(id(VERSION), { location: 'westus2', properties: { storageProfile: {} } });
    expect((await get(id(VERSION))).properties).toMatchObject(source());
  });

  test('a version whose name is no number, and the deletion of one before the end of its life', async () => {
    azure.addGalleryImage('rg-test', 'fleet', 'debian');
    const body = { location: 'westus2', properties: source() };
    expect((await refusal(put(id(`${IMAGE}/versions/20200904120000.1.1`), body)))[0]).toBe('400 InvalidParameter');
    await put(id(VERSION), body, '2026-03-03');
    expect((await refusal(remove(id(VERSION), '2026-03-03')))[0]).toMatch(/^409 /);
    azure.time.pass(190 * 86_400);
    await remove(id(VERSION), '2026-03-03');
  });

  test('a pool without properties, and one that somebody else has changed since', async () => {
    const path = id('Microsoft.DevOpsInfrastructure/pools/one');
    expect((await refusal(put(path, { location: 'eastus2' }, '2024-10-19')))[0]).toBe('400 ResourceCreationValidateFailed');
    await put(path, { location: 'eastus2', properties: {} }, '2024-10-19');
    const headers = { 'If-Match': '"3200efef-0000-0200-0000-6605072f0000"' };
    const stale = clients.resources.resources.createOrUpdateById(
      path,
      '2024-10-19',
      { location: 'eastus2', properties: {} },
      { requestOptions: { headers } },
    );
    expect((await refusal(stale))[0]).toBe('412 PreconditionFailed');
  });

  test('a role for an identity that was made just now, four times, unless its kind is told; and the same role twice', async () => {
    const path = id('Microsoft.ManagedIdentity/userAssignedIdentities/one');
    // The client would ask at the relative Location, without an API version.
    await put(path, { location: 'westus2' }, '2023-01-31').submitted();
    const identity = await get(path, '2023-01-31');
    const { principalId } = identity.properties as { principalId: string };
    const roleDefinitionId = `/subscriptions/${azure.subscription}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`;
    const assign = (name: string, more: object = {}) =>
      put(id(`Microsoft.Authorization/roleAssignments/${name}`), { properties: { principalId, roleDefinitionId, ...more } }, '2022-04-01');
    for (let again = 0; again < 4; again++) {
      const [status, message] = await refusal(assign('a'));
      expect(status).toBe('400 PrincipalNotFound');
      expect(message).toContain(`Principal ${principalId.replaceAll('-', '')} does not exist in the directory`);
    }
    await assign('a');
    expect((await refusal(assign('b', { principalType: 'ServicePrincipal' })))[0]).toBe('409 RoleAssignmentExists');
    await remove(id('Microsoft.Authorization/roleAssignments/a'), '2022-04-01');
    expect((await refusal(get(id('Microsoft.Authorization/roleAssignments/a'), '2022-04-01')))[0]).toBe('404 RoleAssignmentNotFound');
  });

  test('the snapshots and disks that Compute refuses', async () => {
    const creationData = { createOption: 'CopyStart', sourceResourceId: id('Microsoft.Compute/disks/one') };
    const copy = put(id('Microsoft.Compute/snapshots/one'), { location: 'westus2', properties: { creationData } }, '2023-04-02');
    expect((await refusal(copy))[0]).toBe('409 OperationNotAllowed');
    const disk = { location: 'westus2', properties: { creationData: { createOption: 'Import', sourceUri: 'https://a/b.vhd' } } };
    expect(await refusal(put(id('Microsoft.Compute/disks/one'), disk, '2023-04-02'))).toEqual(['400 BadRequest', expect.any(String)]);
  });
});

test('resources are found by the tag that says what they are of, whatever they are', async () => {
  azure.addGalleryImage('rg-test', 'fleet', 'debian');
  await put(id(VERSION), { location: 'westus2', tags: { fingerprint: 'abc' }, properties: source() });
  await put(id('Microsoft.CloudTest/images/one'), { location: 'westus2', tags: { fingerprint: 'abc' }, properties: {} }, '2020-05-07');
  await put(id('Microsoft.Compute/images/two'), { location: 'westus2', tags: { fingerprint: 'other' }, properties: {} });
  const found = async (filter: string) => {
    const names: string[] = [];
    for await (const { name } of clients.resources.resources.list({ filter })) names.push(name ?? '');
    return names;
  };
  expect(await found("tagName eq 'fingerprint' and tagValue eq 'abc'")).toEqual(['1.0.0', 'one']);
  expect(await found("resourceType eq 'Microsoft.Compute/images'")).toEqual(['two']);
  expect(await found("substringof('a', name)")).toEqual([]);
});

test('a fault answers the requests that it is meant for: some later, some after the effect', async () => {
  const path = id('Microsoft.ManagedIdentity/userAssignedIdentities/one');
  azure.fail(
    { path: '/userAssignedIdentities/', method: 'GET', after: 1, status: 503, code: 'ServiceUnavailable', times: 1 },
    { path: '/userAssignedIdentities/', method: 'PUT', status: 504, code: 'GatewayTimeout', afterEffect: true, times: 1 },
  );
  expect((await refusal(put(path, { location: 'westus2' }, '2023-01-31')))[0]).toBe('504 GatewayTimeout');
  expect((await get(path, '2023-01-31')).name).toBe('one');
  expect((await refusal(get(path, '2023-01-31')))[0]).toBe('503 ServiceUnavailable');
  expect((await get(path, '2023-01-31')).name).toBe('one');
});
