import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { isOver, oneEsScene, pollUntil } from '../../test/one-es-scene.ts';
import { oneEsBuilder } from './one-es-builder.ts';

// Against the simulator of Azure Resource Manager alone.

const scene = oneEsScene();
const PRINCIPAL = '0a0b0c0d-1111-4222-8333-444455556666';
const STORAGE = 'Microsoft.Storage/storageAccounts';
const READER = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1';

let said: string[];
let account: string;
beforeEach(() => {
  said = [];
  account = scene.azure.addResource('rg-storage', STORAGE, 'ebpfcicdstorage');
  // So many that the list has several pages.
  for (const name of ['a', 'b', 'c']) scene.azure.addResource('rg-storage', STORAGE, `other${name}`);
});

const scopeOf = (container = 'server2022') => `${account}/blobServices/default/containers/${container}`;
const settings = (more = '') => `provider: { one-es: { resourceManagement: ${PRINCIPAL}${more} } }`;
const assignments = () => [...scene.azure.roles.assignments.values()];

/** A process whose log is heard. */
function builder() {
  const keep = (text: string) => void said.push(text);
  return oneEsBuilder({ ...scene.place(join(scene.folder, 'first')), log: { ...silentLog, info: keep, warning: keep } }, 1);
}

/** Gives the role by hand. */
function assign(scope: string, role = READER) {
  const id = `${scope}/providers/Microsoft.Authorization/roleAssignments/by-hand`;
  const roleDefinitionId = `/subscriptions/${scene.azure.subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`;
  const properties = { roleDefinitionId, principalId: PRINCIPAL, principalType: 'ServicePrincipal', scope };
  scene.azure.roles.assignments.set(id.toLowerCase(), { id, name: 'by-hand', scope, properties });
}

describe('who reads the artifacts', () => {
  it('0.20: lacks the role: nothing is created, and the refusal names principal, role, scope and command', async () => {
    await scene.given([settings()]);
    await expect(builder().submit(scene.request, scene.key)).rejects.toMatchObject({
      name: 'UserError',
      message: `1ES Resource Management (${PRINCIPAL}) does not have the role Storage Blob Data Reader on the container server2022 of ebpfcicdstorage: 1ES could not read the artifacts.`,
      hint: `az role assignment create --assignee-object-id ${PRINCIPAL} --assignee-principal-type ServicePrincipal --role "Storage Blob Data Reader" --scope ${scopeOf()}; or let this builder do it: grantReader: true in provider.one-es of the definition`,
    });
    expect(scene.sent()).toEqual([]);
    expect(assignments()).toEqual([]);
  });

  it.each([
    ['on the container', () => assign(scopeOf())],
    ['on the account', () => assign(account)],
    ['as a contributor of the data', () => assign(scopeOf(), 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')],
  ])('0.20: has the role %s, and the image is created', async (_, given) => {
    await scene.given([settings()]);
    given();
    const process = builder();
    await pollUntil(process, await process.submit(scene.request, scene.key), isOver);
    expect(scene.revisions()).toEqual(['first', 'full']);
    expect(assignments()).toHaveLength(1);
    expect(said.filter((line) => line.includes('role'))).toEqual([]);
  });

  it('0.20: has the role on another container only, which is not enough', async () => {
    await scene.given([settings()]);
    assign(scopeOf('server-2025'));
    await expect(builder().submit(scene.request, scene.key)).rejects.toThrow('does not have the role Storage Blob Data Reader');
  });

  it('0.20: is given the role where the definition asks for it, before the image is created, and once', async () => {
    await scene.given([settings(', grantReader: true')]);
    await builder().submit(scene.request, scene.key);
    const puts = scene.azure.requests
      .filter((one) => one.startsWith('PUT'))
      .map((one) => (one.includes('roleAssignments') ? 'role' : 'image'));
    expect(puts).toEqual(['role', 'image']);
    expect(assignments()).toMatchObject([{ scope: scopeOf(), properties: { principalId: PRINCIPAL, principalType: 'ServicePrincipal' } }]);
    expect(said).toEqual([
      `Gave 1ES Resource Management (${PRINCIPAL}) the role Storage Blob Data Reader on the container server2022 of ebpfcicdstorage; a new role takes some minutes.`,
    ]);
    await builder().submit(scene.request, `${scene.key}-0a1b2c3d`);
    expect(assignments()).toHaveLength(1);
    expect(said).toHaveLength(1);
  });

  it('0.20: that two pipelines give the role at once has it once', async () => {
    await scene.given([settings(', grantReader: true')]);
    await Promise.all([builder().submit(scene.request, scene.key), builder().submit(scene.request, `${scene.key}-0a1b2c3d`)]);
    expect(assignments()).toHaveLength(1);
  });

  it('0.20: is asked for again where a failed image is sent again, and not for one that is on its way', async () => {
    await scene.given([settings()]);
    assign(scopeOf());
    scene.azure.script({ ends: 'Failed' });
    const process = builder();
    await pollUntil(process, await process.submit(scene.request, scene.key), isOver);
    scene.azure.roles.assignments.clear();
    await expect(process.submit(scene.request, scene.key)).rejects.toThrow('does not have the role');
    assign(scopeOf());
    await process.submit(scene.request, scene.key);
    scene.azure.roles.assignments.clear();
    await process.submit(scene.request, scene.key);
    expect(scene.revisions()).toEqual(['first', 'first']);
  });

  it('0.20: of an account in another subscription is checked where its id is given, and else nothing is created', async () => {
    scene.azure.resources.removeBelow('/storageaccounts/ebpfcicdstorage');
    await scene.given([settings()]);
    await expect(builder().submit(scene.request, scene.key)).rejects.toMatchObject({
      message: expect.stringContaining('The storage account ebpfcicdstorage of the artifacts is not in the subscription'),
      hint: expect.stringContaining('provider.one-es.storageAccounts'),
    });
    expect(scene.sent()).toEqual([]);
    const lists = () => scene.azure.requests.filter((one) => one.includes('/resources?'));
    const before = lists().length;
    await scene.given([settings(`, storageAccounts: ["${account}"]`)]);
    assign(scopeOf());
    await builder().submit(scene.request, scene.key);
    expect(scene.revisions()).toEqual(['first']);
    expect(lists()).toHaveLength(before);
  });

  it('0.20: that nobody names is not looked up, with a warning, and the image is created', async () => {
    await builder().submit(scene.request, scene.key);
    expect(said).toEqual([
      expect.stringContaining('give its object id in provider.one-es.resourceManagement of the definition (az ad sp list'),
    ]);
    expect(scene.azure.requests.filter((one) => one.includes('roleAssignments'))).toEqual([]);
  });

  it('0.20: of an image that fetches nothing is nobody', async () => {
    await scene.given([settings()], ['  - restart: {}']);
    await builder().submit(scene.request, scene.key);
    expect(scene.azure.requests.filter((one) => one.includes('roleAssignments'))).toEqual([]);
    expect(said).toEqual([]);
  });

  it.each([
    [settings(), 'is checked first'],
    [settings(', grantReader: true'), 'is given first, where it is missing'],
  ])('0.20: is planned: %s %s', async (line, how) => {
    await scene.given([line]);
    expect(await builder().plan(scene.request)).toContain(
      `  the role Storage Blob Data Reader of 1ES Resource Management on the container server2022 of ebpfcicdstorage ${how}`,
    );
    expect(scene.azure.requests).toEqual([]);
  });

  it.each([
    ['{ grantReader: true }', 'provider.one-es.grantReader: nobody is named to give the role to'],
    [
      '{ grantReader: true, resourceManagement: 1ES }',
      'provider.one-es.resourceManagement: must be the object id of the service principal',
    ],
    ['{ grantReader: "yes" }', 'provider.one-es.grantReader: must be true or false'],
    ['{ storageAccounts: [ebpfcicdstorage] }', 'provider.one-es.storageAccounts: must be a list of resource ids of storage accounts'],
  ])('0.20: is refused at its line for %s', async (own, message) => {
    await scene.given([`provider: { one-es: ${own} }`]);
    await expect(builder().submit(scene.request, scene.key)).rejects.toMatchObject({
      findings: [{ severity: 'error', message: expect.stringContaining(message), line: 8 }],
    });
    expect(scene.azure.requests).toEqual([]);
  });
});
