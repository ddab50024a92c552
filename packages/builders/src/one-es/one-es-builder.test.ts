import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GROUP, isOver, isSent, oneEsScene, pollUntil, TYPE } from '../../test/one-es-scene.ts';
import { BuildLostError } from '../build-lost-error.ts';
import type { BuildId } from '../builder.ts';

// Against the simulator of Azure Resource Manager alone: Microsoft.CloudTest has no public description.

const scene = oneEsScene();

const FIRST = [
  { name: 'windows-enabledismfeature', parameters: { FeatureName: 'Microsoft-Hyper-V' } },
  { name: 'windows-enabledismfeature', parameters: { FeatureName: 'Microsoft-Hyper-V-Management-PowerShell' } },
  { name: 'windows-restart' },
];

describe('a 1ES image', () => {
  it('0.21, 0.22, 0.23, 0.25, 0.30: is created with what needs no identity, and then gets its identity and everything', async () => {
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    expect(scene.revisions()).toEqual(['first']);
    const states = await pollUntil(builder, id, isOver);
    const tags = { team: 'drivers', 'bakehouse-image': 'server2022', 'bakehouse-fingerprint': scene.request.fingerprint.image };
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
      { name: 'windows-azcopy-downloadfile-msi', parameters: { BlobUri, Destination: 'C:\\work', Identity: scene.identity } },
      { name: 'windows-powershell-invokecommand', parameters: { Script: 'cd C:\\work\n.\\Setup.ps1' } },
    ];
    expect(scene.sent().map(({ method, id: to, apiVersion, body }) => ({ method, to, apiVersion, body }))).toEqual([
      {
        ...{ method: 'PUT', to: scene.resourceId(), apiVersion: '2020-05-07' },
        body: {
          location: 'westus2',
          tags: { ...tags, ...submitted, 'bakehouse-revision': 'first' },
          properties: { ...properties, artifacts: FIRST },
        },
      },
      {
        ...{ method: 'PUT', to: scene.resourceId(), apiVersion: '2020-05-07' },
        body: {
          location: 'westus2',
          tags: { ...tags, ...submitted, 'bakehouse-revision': 'full' },
          identity: { type: 'UserAssigned', userAssignedIdentities: { [scene.identity]: {} } },
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
    const builder = scene.process();
    const record = await builder.collect(await builder.submit(scene.request, scene.key));
    expect(record).toMatchObject({ image: 'server2022', builder: 'one-es', source: { commit: 'c0ffee' }, files: [] });
    expect(record.artifacts).toEqual([
      { builder: 'one-es', id: scene.resourceId(), kind: 'one-es-image', name: scene.name(), regions: ['westus2', 'eastus'] },
    ]);
    expect(JSON.parse(await readFile(join(scene.folder, 'first/output/build.json'), 'utf8'))).toEqual(record);
    expect(await readFile(join(scene.folder, 'first/output/build.log'), 'utf8')).toContain(`Image Logs of ${scene.resourceId()}`);
  });

  it('0.25: whose process ends between the revisions is finished by another one, on another machine, that knows nothing but its id', async () => {
    const id = await scene.process().submit(scene.request, scene.key);
    const kept = JSON.parse(JSON.stringify(id)) as BuildId;
    const [first, full] = [scene.sent()[0]?.body, (JSON.parse(id.reference) as { full: unknown }).full];
    const record = await scene.process('second').collect(kept);
    expect(record.startedAt).toBe(id.request?.submittedAt);
    expect(scene.sent().map(({ body }) => body)).toEqual([first, full]);
  });

  it('0.25: whose process ends after the second revision was sent gets no third', async () => {
    const one = scene.process();
    const id = await one.submit(scene.request, scene.key);
    await pollUntil(one, id, isSent);
    await pollUntil(scene.process('second'), id, isOver);
    expect(scene.revisions()).toEqual(['first', 'full']);
  });

  it('0.25: gets one second revision although the answer to that was lost every time', async () => {
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    scene.azure.fail({ path: `images/${scene.name()}`, method: 'PUT', status: 0, code: '', cut: true, afterEffect: true, times: 5 });
    await pollUntil(builder, id, isSent);
    const before = scene.revisions().length;
    await pollUntil(builder, id, isOver);
    expect(scene.revisions()).toHaveLength(before);
    expect(scene.resource()?.body['tags']).toMatchObject({ 'bakehouse-revision': 'full' });
  });

  it('0.21: whose answer was lost is found by its name, and there is one', async () => {
    scene.azure.fail({ path: `images/${scene.name()}`, method: 'PUT', status: 0, code: '', cut: true, afterEffect: true, times: 5 });
    const id = await scene.process().submit(scene.request, scene.key);
    await pollUntil(scene.process('second'), id, isOver);
    expect([...scene.azure.resources.resources.values()].filter(({ type }) => type === TYPE)).toHaveLength(1);
  });

  it('0.21: that nobody has answered for is not said to be submitted, and is not there', async () => {
    scene.azure.fail({ path: `images/${scene.name()}`, method: 'PUT', status: 0, code: '', cut: true, times: 5 });
    await expect(scene.process().submit(scene.request, scene.key)).rejects.toThrow(`Cannot create images/${scene.name()}`);
    expect(scene.resource()).toBeUndefined();
    expect(await scene.process().find(scene.key, scene.request)).toBeUndefined();
  });

  it('0.21: that another process has submitted is taken for its own, in whatever revision it is', async () => {
    const one = scene.process();
    const id = await one.submit(scene.request, scene.key);
    expect(await scene.process('second').submit(scene.request, scene.key)).toEqual(id);
    await pollUntil(one, id, isSent);
    const third = scene.process('third');
    expect(await third.submit(scene.request, scene.key)).toEqual(id);
    await pollUntil(third, id, isOver);
    expect(await third.find(scene.key, scene.request)).toEqual(id);
    expect(scene.revisions()).toEqual(['first', 'full']);
  });

  it.each([
    ['without a tag', {}],
    ['of another fingerprint', { 'bakehouse-image': 'server2022', 'bakehouse-fingerprint': 'b'.repeat(64), 'bakehouse-revision': 'full' }],
  ])('0.21: of that name that somebody else has made (%s) stays as it is, and the error names it', async (_, tags) => {
    scene.azure.addResource(GROUP, TYPE, scene.name(), { tags, properties: { imageType: 'Managed' } });
    const before = JSON.stringify(scene.resource()?.body);
    const builder = scene.process();
    await expect(builder.submit(scene.request, scene.key)).rejects.toMatchObject({
      message: `There is an image ${scene.name()} already that this definition has not made: it is left as it is.`,
      hint: expect.stringContaining(scene.resourceId()),
    });
    expect(await builder.find(scene.key, scene.request)).toBeUndefined();
    expect(JSON.stringify(scene.resource()?.body)).toBe(before);
    expect(scene.sent()).toEqual([]);
  });

  it('0.25: that became somebody else’s between the revisions is not changed any more', async () => {
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    await builder.poll(id);
    scene.change((body) => ({ ...body, tags: {} }));
    await expect(builder.collect(id)).rejects.toThrow(BuildLostError);
    expect(scene.revisions()).toEqual(['first']);
  });

  it('has another name for every state of its definition and for each time that it is made anew, so that all stay side by side', async () => {
    const builder = scene.process();
    const [old, again] = [await builder.submit(scene.request, scene.key), await builder.submit(scene.request, `${scene.key}-0a1b2c3d`)];
    await scene.given(['tags: { team: runners }']);
    const other = await builder.submit(scene.request, scene.key);
    const names = [old, again, other].map(({ reference }) => (JSON.parse(reference) as { resource: string }).resource.split('/').at(-1));
    expect(names[1]).toBe(`${names[0]}-0a1b2c3d`);
    expect(new Set(names).size).toBe(3);
    expect(scene.revisions()).toEqual(['first', 'first', 'first']);
  });

  it('0.21: without any identity is created in full at once', async () => {
    await scene.given([], ['  - restart: {}']);
    const builder = scene.process();
    await builder.collect(await builder.submit(scene.request, scene.key));
    expect(scene.revisions()).toEqual(['full']);
    expect(scene.sent()[0]?.body).not.toHaveProperty('identity');
  });

  it('0.30: gets the identities of build.identity, by name or resource id, each once', async () => {
    const other = scene.azure.addIdentity(GROUP, 'other');
    await scene.given([
      `build: { region: westus2, identity: [other, "${scene.identity.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions')}"] }`,
    ]);
    const builder = scene.process();
    await builder.collect(await builder.submit(scene.request, scene.key));
    const sentIdentities = scene.sent().map(({ body }) => JSON.stringify(body['identity'])?.toLowerCase());
    const userAssignedIdentities = { [other.toLowerCase()]: {}, [scene.identity.toLowerCase()]: {} };
    expect(sentIdentities).toEqual([undefined, JSON.stringify({ type: 'UserAssigned', userAssignedIdentities }).toLowerCase()]);
  });
});
