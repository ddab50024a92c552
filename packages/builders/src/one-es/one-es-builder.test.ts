import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { runnerDefinition, runnerPlace, runnerRequest } from '../../test/one-es-place.ts';
import { BuildLostError } from '../build-lost-error.ts';
import type { Builder, BuildId, BuildRequest, BuildState } from '../builder.ts';
import { oneEsBuilder } from './one-es-builder.ts';

// Against the simulator of Azure Resource Manager alone: Microsoft.CloudTest has no public description.

const { signal } = new AbortController();
const GROUP = 'ebpf-cicd-rg';
const TYPE = 'Microsoft.CloudTest/images';

let azure: AzureResourceManager;
let folder: string;
let identity: string;
let request: BuildRequest;
let key: string;

beforeAll(async () => {
  azure = await AzureResourceManager.start();
});
afterAll(() => azure.stop());
beforeEach(async () => {
  azure.reset();
  azure.addGroup(GROUP);
  identity = azure.addIdentity(GROUP, 'ebpf-cicd-identity');
  folder = await mkdtemp(join(tmpdir(), 'one-es-'));
  await given();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Another definition. */
async function given(lines: readonly string[] = [], steps?: readonly string[]): Promise<void> {
  request = await runnerRequest(folder, runnerDefinition(identity, lines, steps));
  key = `server2022-${request.fingerprint.image}`;
}

/** A process on a machine of its own. */
function process(name = 'first'): Builder {
  return oneEsBuilder(runnerPlace(azure, join(folder, name), signal), 1);
}

const name = () => `server2022-${request.fingerprint.image.slice(0, 12)}`;
const resourceId = () => `/subscriptions/${azure.subscription}/resourceGroups/${GROUP}/providers/${TYPE}/${name()}`;
const resource = () => azure.resources.resources.get(resourceId().toLowerCase());
const sent = () => azure.resourceBodies().filter(({ type }) => type === TYPE);
const revisions = () => sent().map(({ body }) => (body['tags'] as Record<string, string>)['bakehouse-revision']);

/** What the service, or somebody in the portal, makes of the image. */
function change(make: (body: Record<string, unknown>) => Record<string, unknown>): void {
  const there = resource();
  if (there === undefined) throw new Error('There is no image.');
  there.body = make(there.body);
}

/** Polls until something is so, and says all that it was told. */
async function pollUntil(builder: Builder, id: BuildId, done: (state: BuildState) => boolean): Promise<BuildState[]> {
  const states: BuildState[] = [];
  for (let state = await builder.poll(id); ; state = await builder.poll(id)) {
    states.push(state);
    if (done(state)) return states;
    if (states.length > 20) throw new Error(`It does not come: ${JSON.stringify(states)}`);
  }
}
const isSent = ({ stage }: BuildState) => stage === 'full revision: sent';
const isOver = ({ phase }: BuildState) => phase !== 'running' && phase !== 'submitted';

const FIRST = [
  { name: 'windows-enabledismfeature', parameters: { FeatureName: 'Microsoft-Hyper-V' } },
  { name: 'windows-enabledismfeature', parameters: { FeatureName: 'Microsoft-Hyper-V-Management-PowerShell' } },
  { name: 'windows-restart' },
];

describe('a 1ES image', () => {
  it('0.21, 0.22, 0.23, 0.25, 0.30: is created with what needs no identity, and then gets its identity and everything', async () => {
    const builder = process();
    const id = await builder.submit(request, key);
    expect(revisions()).toEqual(['first']);
    const states = await pollUntil(builder, id, isOver);
    const tags = { team: 'drivers', 'bakehouse-image': 'server2022', 'bakehouse-fingerprint': request.fingerprint.image };
    const submitted = { 'bakehouse-submitted': id.request?.submittedAt };
    const properties = {
      imageType: 'Managed',
      baseImage: '/MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest',
      publishingProfile: {
        targetRegions: [
          { name: 'westus2', replicas: 1 },
          { name: 'eastus', replicas: 2 },
        ],
      },
      securityProfile: { securityType: 'TrustedLaunch' },
    };
    const BlobUri = 'https://ebpfcicdstorage.blob.core.windows.net/server2022/*';
    const rest = [
      { name: 'windows-azcopy-downloadfile-msi', parameters: { BlobUri, Destination: 'C:\\work', Identity: identity } },
      { name: 'windows-powershell-invokecommand', parameters: { Script: 'cd C:\\work\n.\\Setup.ps1' } },
    ];
    expect(sent().map(({ method, id: to, apiVersion, body }) => ({ method, to, apiVersion, body }))).toEqual([
      {
        ...{ method: 'PUT', to: resourceId(), apiVersion: '2020-05-07' },
        body: {
          location: 'westus2',
          tags: { ...tags, ...submitted, 'bakehouse-revision': 'first' },
          properties: { ...properties, artifacts: FIRST },
        },
      },
      {
        ...{ method: 'PUT', to: resourceId(), apiVersion: '2020-05-07' },
        body: {
          location: 'westus2',
          tags: { ...tags, ...submitted, 'bakehouse-revision': 'full' },
          identity: { type: 'UserAssigned', userAssignedIdentities: { [identity]: {} } },
          properties: { ...properties, artifacts: [...FIRST, ...rest] },
        },
      },
    ]);
    expect(states.map(({ phase, stage }) => `${phase}, ${stage}`)).toEqual([
      'running, first revision: Creating',
      'running, full revision: sent',
      'running, full revision: Updating',
      'succeeded, full revision: Succeeded',
    ]);
  });

  it('0.24: is waited for to the end, and its record names what a pool can take', async () => {
    const builder = process();
    const record = await builder.collect(await builder.submit(request, key));
    expect(record).toMatchObject({ image: 'server2022', builder: 'one-es', source: { commit: 'c0ffee' }, files: [] });
    expect(record.artifacts).toEqual([
      { builder: 'one-es', id: resourceId(), kind: 'one-es-image', name: name(), regions: ['westus2', 'eastus'] },
    ]);
    expect(JSON.parse(await readFile(join(folder, 'first/output/build.json'), 'utf8'))).toEqual(record);
    expect(await readFile(join(folder, 'first/output/build.log'), 'utf8')).toContain(`Image Logs of ${resourceId()}`);
  });

  it('0.25: whose process ends between the revisions is finished by another one, on another machine, that knows nothing but its id', async () => {
    const id = await process().submit(request, key);
    const kept = JSON.parse(JSON.stringify(id)) as BuildId;
    const [first, full] = [sent()[0]?.body, (JSON.parse(id.reference) as { full: unknown }).full];
    const record = await process('second').collect(kept);
    expect(record.startedAt).toBe(id.request?.submittedAt);
    expect(sent().map(({ body }) => body)).toEqual([first, full]);
  });

  it('0.25: whose process ends after the second revision was sent gets no third', async () => {
    const one = process();
    const id = await one.submit(request, key);
    await pollUntil(one, id, isSent);
    await pollUntil(process('second'), id, isOver);
    expect(revisions()).toEqual(['first', 'full']);
  });

  it('0.25: gets one second revision although the answer to that was lost every time', async () => {
    const builder = process();
    const id = await builder.submit(request, key);
    azure.fail({ path: `images/${name()}`, method: 'PUT', status: 0, code: '', cut: true, afterEffect: true, times: 5 });
    await pollUntil(builder, id, isSent);
    const before = revisions().length;
    await pollUntil(builder, id, isOver);
    expect(revisions()).toHaveLength(before);
    expect(resource()?.body['tags']).toMatchObject({ 'bakehouse-revision': 'full' });
  });

  it('0.21: whose answer was lost is found by its name, and there is one', async () => {
    azure.fail({ path: `images/${name()}`, method: 'PUT', status: 0, code: '', cut: true, afterEffect: true, times: 5 });
    const id = await process().submit(request, key);
    await pollUntil(process('second'), id, isOver);
    expect([...azure.resources.resources.values()].filter(({ type }) => type === TYPE)).toHaveLength(1);
  });

  it('0.21: that nobody has answered for is not said to be submitted, and is not there', async () => {
    azure.fail({ path: `images/${name()}`, method: 'PUT', status: 0, code: '', cut: true, times: 5 });
    await expect(process().submit(request, key)).rejects.toThrow(`Cannot create images/${name()}`);
    expect(resource()).toBeUndefined();
    expect(await process().find(key)).toBeUndefined();
  });

  it('0.21: that another process has submitted is taken for its own, in whatever revision it is', async () => {
    const one = process();
    const id = await one.submit(request, key);
    expect(await process('second').submit(request, key)).toEqual(id);
    await pollUntil(one, id, isSent);
    const third = process('third');
    expect(await third.submit(request, key)).toEqual(id);
    await pollUntil(third, id, isOver);
    expect(await third.find(key)).toEqual(id);
    expect(revisions()).toEqual(['first', 'full']);
  });

  it.each([
    ['without a tag', {}],
    ['of another fingerprint', { 'bakehouse-image': 'server2022', 'bakehouse-fingerprint': 'b'.repeat(64), 'bakehouse-revision': 'full' }],
  ])('0.21: of that name that somebody else has made (%s) stays as it is, and the error names it', async (_, tags) => {
    azure.addResource(GROUP, TYPE, name(), { tags, properties: { imageType: 'Managed' } });
    const before = JSON.stringify(resource()?.body);
    const builder = process();
    await expect(builder.submit(request, key)).rejects.toMatchObject({
      message: `There is an image ${name()} already that this definition has not made: it is left as it is.`,
      hint: expect.stringContaining(resourceId()),
    });
    expect(await builder.find(key)).toBeUndefined();
    expect(JSON.stringify(resource()?.body)).toBe(before);
    expect(sent()).toEqual([]);
  });

  it('0.25: that became somebody else’s between the revisions is not changed any more', async () => {
    const builder = process();
    const id = await builder.submit(request, key);
    await builder.poll(id);
    change((body) => ({ ...body, tags: {} }));
    await expect(builder.collect(id)).rejects.toThrow(BuildLostError);
    expect(revisions()).toEqual(['first']);
  });

  it('has another name for every state of its definition and for each time that it is made anew, so that all stay side by side', async () => {
    const builder = process();
    const [old, again] = [await builder.submit(request, key), await builder.submit(request, `${key}-0a1b2c3d`)];
    await given(['tags: { team: runners }']);
    const other = await builder.submit(request, key);
    const names = [old, again, other].map(({ reference }) => (JSON.parse(reference) as { resource: string }).resource.split('/').at(-1));
    expect(names[1]).toBe(`${names[0]}-0a1b2c3d`);
    expect(new Set(names).size).toBe(3);
    expect(revisions()).toEqual(['first', 'first', 'first']);
  });

  it('0.21: without any identity is created in full at once', async () => {
    await given([], ['  - restart: {}']);
    const builder = process();
    await builder.collect(await builder.submit(request, key));
    expect(revisions()).toEqual(['full']);
    expect(sent()[0]?.body).not.toHaveProperty('identity');
  });

  it('0.30: gets the identities of build.identity, by name or resource id, each once', async () => {
    const other = azure.addIdentity(GROUP, 'other');
    await given([`build: { region: westus2, identity: [other, "${identity.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions')}"] }`]);
    const builder = process();
    await builder.collect(await builder.submit(request, key));
    const given = sent().map(({ body }) => JSON.stringify(body['identity'])?.toLowerCase());
    const userAssignedIdentities = { [other.toLowerCase()]: {}, [identity.toLowerCase()]: {} };
    expect(given).toEqual([undefined, JSON.stringify({ type: 'UserAssigned', userAssignedIdentities }).toLowerCase()]);
  });
});

describe('a 1ES image that fails', () => {
  it('0.24: says why, in what revision, and where its log is; it is sent again when it is asked for again', async () => {
    azure.script({ ends: 'Failed' });
    const builder = process();
    const id = await builder.submit(request, key);
    const error = { code: 'ArtifactFailed', message: 'windows-restart ended with 1.' };
    change(({ properties, ...body }) => ({ ...body, properties: { ...(properties as object), error } }));
    await expect(builder.collect(id)).rejects.toMatchObject({
      message: `1ES could not build the first revision of ${name()}: ArtifactFailed: windows-restart ended with 1.`,
      hint: `its log is in the portal, under Monitoring, Image Logs of ${resourceId()}`,
    });
    expect(await builder.find(key)).toBeUndefined();
    await builder.collect(await builder.submit(request, key));
    expect(revisions()).toEqual(['first', 'first', 'full']);
  });

  it('0.25: in its second revision gets that again, and not the first', async () => {
    azure.script({}, { ends: 'Failed' });
    const builder = process();
    await expect(builder.collect(await builder.submit(request, key))).rejects.toThrow(
      `1ES could not build the full revision of ${name()}: it does not say why.`,
    );
    await builder.collect(await builder.submit(request, key));
    expect(revisions()).toEqual(['first', 'full', 'full']);
  });

  it('is told to want quota where that is why', async () => {
    azure.script({ ends: 'Failed' });
    const builder = process();
    const id = await builder.submit(request, key);
    change((body) => ({ ...body, properties: { error: { code: 'QuotaExceeded', message: 'No cores.' } } }));
    expect((await pollUntil(builder, id, isOver)).at(-1)).toMatchObject({ phase: 'failed', facts: { reason: 'quota' } });
  });

  it('0.23: is told to be without Trusted Launch where the service has not kept that, before anything more is sent', async () => {
    const builder = process();
    const id = await builder.submit(request, key);
    change((body) => ({ ...body, properties: { imageType: 'Managed' } }));
    expect((await pollUntil(builder, id, isOver)).at(-1)).toMatchObject({
      phase: 'failed',
      problem: expect.stringContaining('was made without Trusted Launch'),
      hint: expect.stringContaining('provider.one-es.trustedLaunch'),
    });
    expect(revisions()).toEqual(['first']);
  });

  it('0.23: asks for Trusted Launch as the definition says it', async () => {
    await given(['provider: { one-es: { trustedLaunch: { enableTrustedLaunch: true }, apiVersion: 2024-01-01-preview } }']);
    const builder = process();
    await builder.collect(await builder.submit(request, key));
    expect(sent()[1]).toMatchObject({ apiVersion: '2024-01-01-preview', body: { properties: { enableTrustedLaunch: true } } });
    expect(sent()[1]?.body['properties']).not.toHaveProperty('securityProfile');
  });

  it('a refusal is final where the same would be refused again, and says what the service says', async () => {
    const builder = process();
    azure.fail({ path: `images/${name()}`, method: 'PUT', status: 400, code: 'InvalidArtifact', message: 'No such artifact.', times: 1 });
    await expect(builder.submit(request, key)).rejects.toMatchObject({
      message: `Cannot create images/${name()}: Azure answered 400 InvalidArtifact: No such artifact.`,
      details: { reason: 'definition' },
    });
    const id = await builder.submit(request, key);
    azure.fail({ path: `images/${name()}`, method: 'PUT', status: 403, code: 'LinkedAuthorizationFailed' });
    expect((await pollUntil(builder, id, isOver)).at(-1)).toMatchObject({ phase: 'failed', stage: 'full revision: refused' });
  });

  it('0.24: nobody answers: that is an error and no state, and it goes on later', async () => {
    const builder = process();
    const id = await builder.submit(request, key);
    azure.fail({ path: `images/${name()}`, method: 'GET', status: 503, code: 'ServiceUnavailable', times: 10 });
    await expect(builder.poll(id)).rejects.toMatchObject({ name: 'ExternalError' });
    await expect(builder.find(key)).rejects.toMatchObject({ name: 'ExternalError' });
    await pollUntil(builder, id, isOver);
    expect(revisions()).toEqual(['first', 'full']);
  });

  it('0.24: is left to Azure when it takes longer than the definition allows', async () => {
    azure.script({ polls: Number.POSITIVE_INFINITY });
    const id = await process().submit(request, key);
    const late = { ...id, request: { ...id.request, submittedAt: '2026-01-01T00:00:00.000Z' } } as BuildId;
    await expect(process().collect(late)).rejects.toMatchObject({
      message: `The image ${name()} is not there after 4 h 0 min (first revision: Creating).`,
      hint: expect.stringContaining('it goes on in Azure'),
    });
  });

  it('is lost where it is gone, and cannot be cancelled while it is made', async () => {
    const builder = process();
    const id = await builder.submit(request, key);
    await expect(builder.cancel(id)).rejects.toMatchObject({ hint: `wait for its end, or delete ${resourceId()} in the portal` });
    azure.resources.resources.delete(resourceId().toLowerCase());
    expect(await builder.poll(id)).toMatchObject({ phase: 'lost' });
    await builder.cancel(id);
  });

  it('has no state that anybody knows where its tag of the revision is gone', async () => {
    const builder = process();
    const id = await builder.submit(request, key);
    change(({ tags, ...body }) => ({ ...body, tags: { ...(tags as object), 'bakehouse-revision': undefined } }));
    await expect(builder.poll(id)).rejects.toThrow('is in no state that is known: its tag bakehouse-revision is null');
    expect(revisions()).toEqual(['first']);
  });
});

describe('a definition', () => {
  it('0.6, 0.21: is planned with name, place, base and both revisions, and nothing is asked or sent', async () => {
    expect(await process().plan(request)).toEqual([
      `  as the 1ES image ${name()} in westus2, resource group ${GROUP}`,
      '  from /MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest, with Trusted Launch',
      '  first with 3 of 5 artifacts, then with all and the identity ebpf-cicd-identity',
      '  experimental: Microsoft.CloudTest/images 2020-05-07 has no public description',
      `  with its record in ${join(folder, 'first/output')}`,
    ]);
    expect(azure.requests).toEqual([]);
  });

  it('0.6: says subscription and resource group itself, or the step does, or nobody', async () => {
    const place = runnerPlace(azure, folder, signal);
    const nowhere = place.azure === undefined ? {} : { azure: { ...place.azure, subscription: undefined, resourceGroup: undefined } };
    const builder = oneEsBuilder({ ...place, ...nowhere }, 1);
    await expect(builder.submit(request, key)).rejects.toMatchObject({ hint: expect.stringContaining('provider.one-es.subscription') });
    await given([`provider: { one-es: { subscription: ${azure.subscription} } }`]);
    await expect(builder.submit(request, key)).rejects.toMatchObject({ hint: expect.stringContaining('build.resourceGroup') });
    azure.addGroup('rg-own');
    await given([`provider: { one-es: { subscription: ${azure.subscription} } }`, 'build: { region: westus2, resourceGroup: rg-own }']);
    expect((await builder.submit(request, key)).reference).toContain('/resourceGroups/rg-own/');
  });

  it('says at its lines what it lacks, before anything is sent', async () => {
    await given(
      ['build: { identity: ["/not/an/identity"] }', 'provider: { one-es: { apiVersoin: x, trustedLaunch: { artifacts: [] } } }'],
      ['  - fetch: { from: "blob://account/container/*", to: "C:\\\\work" }', '  - windowsUpdate: {}'],
    );
    await expect(process().submit(request, key)).rejects.toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ message: 'provider.one-es.apiVersoin: is not known', hint: 'did you mean apiVersion?', line: 8 }),
        expect.objectContaining({ message: expect.stringContaining('provider.one-es.trustedLaunch: must be members'), line: 8 }),
        expect.objectContaining({ message: 'build.region: is missing', line: 7 }),
        expect.objectContaining({ message: expect.stringContaining('build.identity[0]: is neither'), line: 7 }),
        expect.objectContaining({ message: 'steps[1].windowsUpdate: a 1ES image has no such step', line: 11 }),
      ]),
    });
    expect(azure.requests).toEqual([]);
  });

  it.each([
    [
      'an identity that nobody names',
      [],
      ['  - restart: {}', '  - artifact: { name: windows-azcopy-msi }'],
      'steps[1]: needs an identity, and',
    ],
    [
      'no step for the first revision',
      ['build: { region: westus2, identity: [builder] }'],
      ['  - artifact: { name: a-msi }'],
      'steps[0]: needs',
    ],
    [
      'an image that nothing is built of',
      ['provider: { one-es: { imageType: Container } }'],
      ['  - restart: {}'],
      'of the type "Container"',
    ],
  ])('0.22: is refused with %s', async (_, lines, steps, message) => {
    await given(lines, steps);
    await expect(process().plan(request)).rejects.toMatchObject({
      findings: [expect.objectContaining({ message: expect.stringContaining(message), line: expect.any(Number) })],
    });
  });
});
