import type { ImageTemplate } from '@azure/arm-imagebuilder';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../azure-resource-manager.ts';
import { officialClients, refusal } from '../official-clients.test-support.ts';
import { quotaExceeded } from './run-scripts.ts';

let azure: AzureResourceManager;
let clients: ReturnType<typeof officialClients>;
let identity: string;
let definition: string;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
});
afterAll(() => azure.stop());
beforeEach(() => {
  azure.reset();
  azure.addGroup('rg-test', 'westus2');
  identity = azure.addIdentity('rg-test', 'builder');
  definition = azure.addGalleryImage('rg-test', 'fleet', 'debian');
  azure.publish('Debian:debian-12:12-gen2', '0.20260101.1');
  clients = officialClients(azure);
});

const FAST = { updateIntervalInMs: 1 };
/** As it is sent: the official client's model has its properties flat. */
const document = (more: object = {}, properties: object = {}) => ({
  location: 'westus2',
  identity: { type: 'UserAssigned', userAssignedIdentities: { [identity]: {} } },
  ...more,
  properties: {
    source: { type: 'PlatformImage', publisher: 'Debian', offer: 'debian-12', sku: '12-gen2', version: 'latest' },
    customize: [{ type: 'Shell', name: 'setup', inline: ['true'] }],
    distribute: [
      { type: 'SharedImage', runOutputName: 'gallery', galleryImageId: definition, artifactTags: { fingerprint: 'abc' } },
      { type: 'VHD', runOutputName: 'disk' },
    ],
    ...properties,
  },
});
const template = (more: object = {}, changes: object = {}): ImageTemplate => {
  const { properties, ...rest } = document(more, changes);
  return { ...rest, ...properties } as ImageTemplate;
};
const create = (name = 't1', body = template()) => clients.templates.createOrUpdate('rg-test', name, body, FAST);
const run = (name = 't1') => clients.templates.run('rg-test', name, FAST);
const read = (name = 't1') => clients.templates.get('rg-test', name);
const runStatus = async () => (await read()).lastRunStatus;
const staging = () => [...azure.resources.groups.keys()].filter((name) => name.startsWith('it_'));

describe('a template', () => {
  test('is made, run and deleted with what the service makes beside it', async () => {
    const made = await create();
    expect(made).toMatchObject({
      provisioningState: 'Succeeded',
      source: { version: 'latest', exactVersion: '0.20260101.1' },
      buildTimeoutInMinutes: 0,
      exactStagingResourceGroup: expect.stringMatching(/\/resourceGroups\/IT_rg-test_t1_[-0-9a-f]{36}$/),
    });
    expect(staging()).toHaveLength(1);
    await run();
    expect(await runStatus()).toMatchObject({ runState: 'Succeeded', message: '' });
    const { artifactId = '' } = await clients.templates.getRunOutput('rg-test', 't1', 'gallery');
    expect(artifactId).toMatch(/\/galleries\/fleet\/images\/debian\/versions\/0\.\d+\.\d+$/);
    expect((await clients.resources.resources.getById(artifactId, '2024-03-03')).tags).toEqual({ fingerprint: 'abc' });
    expect((await clients.templates.getRunOutput('rg-test', 't1', 'disk')).artifactUri).toMatch(
      /\.blob\.core\.windows\.net\/vhds\/.*\.vhd$/,
    );
    await clients.templates.delete('rg-test', 't1', FAST);
    expect(staging()).toEqual([]);
    expect((await refusal(read()))[0]).toBe('404 ResourceNotFound');
    expect(azure.requests.some((request) => request.includes('operations'))).toBe(true);
  });

  test('goes through its parts by the time of the service, and its operation ends after it', async () => {
    azure.time.follow({ now: () => 0 });
    azure.script({ seconds: 0 });
    await create();
    azure.imageBuilder.scriptRun({ seconds: 1000, gap: 65 });
    await run().submitted();
    expect(await runStatus()).toMatchObject({ runState: 'Running', runSubState: 'Queued', endTime: new Date('0001-01-01T00:00:00Z') });
    const seen: unknown[] = [];
    for (const seconds of [100, 450, 300]) {
      azure.time.pass(seconds);
      seen.push((await runStatus())?.runSubState);
    }
    expect(seen).toEqual(['Building', 'Customizing', 'Distributing']);
    azure.time.pass(151);
    expect(await runStatus()).toMatchObject({ runState: 'Succeeded' });
    const operation = azure.operations.all.at(-1);
    expect(operation?.over).toBe(false);
    azure.time.pass(65);
    await read();
    expect(operation?.over).toBe(true);
  });

  test('stays good when its run fails; the operation says where the log is', async () => {
    await create();
    azure.imageBuilder.scriptRun({ ends: 'Failed', seconds: 60 }, quotaExceeded());
    const [, message] = await refusal(run());
    expect(message).toContain('PackerBuildFailed');
    const { account, blob } = azure.imageBuilder.logOf(String((await read()).id));
    expect(message).toContain(`/storageAccounts/${account}/blobServices/default/containers/packerlogs/`);
    expect(message).toContain(blob.split('/').at(1));
    expect(await read()).toMatchObject({ provisioningState: 'Succeeded', lastRunStatus: { runState: 'Failed' } });
    expect((await refusal(run()))[1]).toContain('Cores quota');
    await run();
    expect(await runStatus()).toMatchObject({ runState: 'Succeeded' });
  });

  test('that succeeds in part has the outputs that went well', async () => {
    await create();
    azure.imageBuilder.scriptRun({ ends: 'PartiallySucceeded' });
    await run();
    expect(await runStatus()).toMatchObject({ runState: 'PartiallySucceeded' });
    const names: unknown[] = [];
    for await (const { name } of clients.templates.listRunOutputs('rg-test', 't1')) names.push(name);
    expect(names).toEqual(['gallery']);
  });

  test('is cancelled by a request that is no operation, and leaves nothing', async () => {
    azure.time.follow({ now: () => 0 });
    azure.script({ seconds: 0 });
    await create();
    await run().submitted();
    azure.time.pass(60);
    await clients.templates.cancel('rg-test', 't1', FAST);
    expect(await runStatus()).toMatchObject({ runState: 'Canceling', message: 'Canceling image build' });
    azure.time.pass(81);
    expect(await runStatus()).toMatchObject({ runState: 'Canceled', message: 'The build was canceled' });
    expect((await refusal(clients.templates.getRunOutput('rg-test', 't1', 'gallery')))[0]).toBe('404 ResourceNotFound');
  });

  test('that was made although the answer was lost is in the way of the second try', async () => {
    azure.fail({ path: '/imageTemplates/t1', method: 'PUT', status: 0, code: '', cut: true, afterEffect: true, times: 1 });
    await expect(create().submitted()).rejects.toThrow();
    expect((await refusal(create()))[0]).toBe('409 Conflict');
    expect((await read()).provisioningState).toBe('Succeeded');
  });

  test('answers 500 once, with nothing left behind, and 429 with the time to wait', async () => {
    const path = '/imageTemplates/t1';
    azure.fail(
      { path, method: 'PUT', status: 500, code: 'InternalOperationError', times: 1 },
      { path, method: 'PUT', status: 429, code: 'TooManyRequests', headers: { 'retry-after': '17' }, times: 1 },
    );
    expect((await refusal(create()))[0]).toBe('500 InternalOperationError');
    expect((await refusal(create()))[0]).toBe('429 TooManyRequests');
    expect((await create()).provisioningState).toBe('Succeeded');
  });
});

describe('the builder refuses', () => {
  const said = async (body: ImageTemplate, name = 'bad') => {
    const [status, message] = await refusal(create(name, body));
    expect(status).toBe('400 ValidationFailed');
    return message;
  };
  const raw = (body: object, version = '2025-10-01', name = 'bad') =>
    clients.resources.resources.createOrUpdateById(
      `/subscriptions/${azure.subscription}/resourceGroups/rg-test/providers/Microsoft.VirtualMachineImages/imageTemplates/${name}`,
      version,
      body,
      FAST,
    );

  test('to change a template by making it again, a failed one too', async () => {
    azure.script({ ends: 'Failed', error: { code: 'ServerError', message: 'No room.' } });
    await expect(create()).rejects.toThrow('No room.');
    expect((await read()).provisioningError).toEqual({ provisioningErrorCode: 'ServerError', message: 'No room.' });
    const [status, message] = await refusal(create());
    expect([status, message]).toEqual([
      '409 Conflict',
      expect.stringMatching(/^Update\/Upgrade of image templates is currently not supported/),
    ]);
    await clients.templates.delete('rg-test', 't1', FAST);
    await create();
  });

  test('a source that the marketplace does not have: it fails, and cannot be run', async () => {
    const source = { type: 'PlatformImage', publisher: 'Debian', offer: 'debian-99', sku: '99', version: 'latest' };
    await expect(create('t1', template({}, { source }))).rejects.toThrow('BadPIRSource');
    expect((await refusal(run()))[0]).toBe('409 OperationNotAllowed');
  });

  test.each(['run', 'delete', 'update'] as const)('to %s a template whose run goes on', async (what) => {
    azure.imageBuilder.scriptRun({ stuckIn: 'Building' });
    await create();
    await run().submitted();
    azure.time.pass(86_400);
    const change = () => clients.templates.update('rg-test', 't1', { tags: {} }, FAST);
    const work = { run: () => run(), delete: () => clients.templates.delete('rg-test', 't1', FAST), update: change };
    const [status, message] = await refusal(work[what]());
    expect(status).toBe('409 OperationNotAllowed');
    expect(message).toMatch(/is not allowed in provisioning state: provisioned or run state: running\.$/);
  });

  test('to cancel where nothing runs, and twice; one that hangs in Canceling goes on hanging', async () => {
    await create();
    const cancel = () => refusal(clients.templates.cancel('rg-test', 't1', FAST));
    expect((await cancel())[0]).toBe('409 OperationNotAllowed');
    azure.imageBuilder.scriptRun({ cancelSeconds: Number.POSITIVE_INFINITY });
    await run().submitted();
    await clients.templates.cancel('rg-test', 't1', FAST);
    azure.time.pass(7 * 86_400);
    expect(await runStatus()).toMatchObject({ runState: 'Canceling' });
    expect(await cancel()).toEqual(['409 OperationNotAllowed', expect.stringMatching(/run state: canceling\.$/)]);
  });

  test('an identity that is not there, and a template without one', async () => {
    const unknown = { type: 'UserAssigned' as const, userAssignedIdentities: { [`${identity}x`]: {} } };
    expect(await said(template({ identity: unknown }))).toContain('The assigned managed identity cannot be used.');
    const { identity: _, ...without } = document();
    expect(await refusal(raw({ ...without }))).toEqual([
      '400 ValidationFailed',
      expect.stringContaining("'ImageTemplate': Missing field 'identity'"),
    ]);
  });

  test('unknown members and wrong letters since 2024-02-01, which older versions let pass', async () => {
    const body = document({}, { buildTimeoutInMinute: 60 });
    expect(await refusal(raw(body))).toEqual(['400 ValidationFailed', expect.stringContaining("Unknown field 'buildTimeoutInMinute'")]);
    await raw(body, '2023-07-01', 'older');
  });

  test.each<[string, object, string]>([
    [
      'a type of output that it does not know',
      { distribute: [{ type: 'sharedImage', runOutputName: 'x' }] },
      "Field 'distribute[0].type' has a bad value: 'sharedImage'",
    ],
    ['no output', { distribute: [] }, "Missing field 'distribute'"],
    ['a script that is nowhere', { customize: [{ type: 'Shell', name: 'x' }] }, "exactly one of 'inline' and 'scriptUri'"],
    ['an image that is not there', { source: { type: 'ManagedImage', imageId: '/none' } }, "Field 'imageId' has a bad value: '/none'"],
    ['a run longer than 16 hours', { buildTimeoutInMinutes: 961 }, "Field 'buildTimeoutInMinutes' has a bad value: '961'"],
    [
      'a name of an output with a blank',
      { distribute: [{ type: 'VHD', runOutputName: 'a b' }] },
      "Field 'runOutputName' has a bad value: 'a b'",
    ],
  ])('%s', async (_, properties, text) => {
    expect(await refusal(raw(document({}, properties)))).toEqual(['400 ValidationFailed', expect.stringContaining(text)]);
    expect((await refusal(read('bad')))[0]).toBe('404 ResourceNotFound');
  });

  test('an API version that it does not have, a region where it is not, and a provider that is not registered', async () => {
    expect((await refusal(raw(document(), '2025-01-01')))[0]).toBe('400 NoRegisteredProviderFound');
    expect((await refusal(raw(document({ location: 'moonbase' }))))[0]).toBe('400 LocationNotAvailableForResourceType');
    azure.resources.registrations.set('microsoft.virtualmachineimages', 'NotRegistered');
    expect((await refusal(raw(document())))[0]).toBe('409 MissingSubscriptionRegistration');
  });

  test('to update anything but tags, identity, outputs and machine', async () => {
    await create();
    const update = clients.templates.update('rg-test', 't1', { tags: { a: 'b' } }, FAST);
    expect((await update).tags).toEqual({ a: 'b' });
    const path = `/subscriptions/${azure.subscription}/resourceGroups/rg-test/providers/Microsoft.VirtualMachineImages/imageTemplates/t1`;
    const other = clients.resources.resources.updateById(path, '2025-10-01', { properties: { source: {} } }, FAST);
    expect((await refusal(other))[0]).toBe('400 ValidationFailed');
  });
});
