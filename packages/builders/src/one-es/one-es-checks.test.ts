import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GROUP, oneEsScene } from '../../test/one-es-scene.ts';
import { oneEsBuilder } from './one-es-builder.ts';

// Against the simulator of Azure Resource Manager alone: Microsoft.CloudTest has no public description.

const scene = oneEsScene();

describe('a definition', () => {
  it('0.6, 0.21: is planned with name, place, base and both revisions, and nothing is asked or sent', async () => {
    expect(await scene.process().plan(scene.request)).toEqual([
      `  as the 1ES image ${scene.name()} in westus2, resource group ${GROUP}`,
      '  from /MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest, with Trusted Launch',
      '  first with 3 of 5 artifacts, then with all and the identity ebpf-cicd-identity',
      '  the role Storage Blob Data Reader of 1ES Resource Management on the container server2022 of ebpfcicdstorage is not checked: provider.one-es.resourceManagement is missing',
      '  experimental: Microsoft.CloudTest/images 2020-05-07 has no public description',
      `  with its record in ${join(scene.folder, 'first/output')}`,
    ]);
    expect(scene.azure.requests).toEqual([]);
  });

  it('0.6: says subscription and resource group itself, or the step does, or nobody', async () => {
    const place = scene.place(scene.folder);
    const nowhere = place.azure === undefined ? {} : { azure: { ...place.azure, subscription: undefined, resourceGroup: undefined } };
    const builder = oneEsBuilder({ ...place, ...nowhere }, 1);
    await expect(builder.submit(scene.request, scene.key)).rejects.toMatchObject({
      hint: expect.stringContaining('provider.one-es.subscription'),
    });
    await scene.given([`provider: { one-es: { subscription: ${scene.azure.subscription} } }`]);
    await expect(builder.submit(scene.request, scene.key)).rejects.toMatchObject({ hint: expect.stringContaining('build.resourceGroup') });
    scene.azure.addGroup('rg-own');
    await scene.given([
      `provider: { one-es: { subscription: ${scene.azure.subscription} } }`,
      'build: { region: westus2, resourceGroup: rg-own }',
    ]);
    expect((await builder.submit(scene.request, scene.key)).reference).toContain('/resourceGroups/rg-own/');
  });

  it('0.21: that was imported from a file without base and type is created with those that the portal takes', async () => {
    const source =
      '{ kind: marketplace, publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-g2, version: latest }';
    await scene.given([`provider: { one-es: { assumed: { source: ${source}, imageType: Managed } } }`]);
    await scene.process().submit(scene.request, scene.key);
    expect(scene.sent()[0]?.body['properties']).toMatchObject({
      imageType: 'Managed',
      baseImage: '/MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest',
    });
  });

  it('says at its lines what it lacks, before anything is sent', async () => {
    await scene.given(
      ['build: { identity: ["/not/an/identity"] }', 'provider: { one-es: { apiVersoin: x, trustedLaunch: { artifacts: [] } } }'],
      ['  - fetch: { from: "blob://account/container/*", to: "C:\\\\work" }', '  - windowsUpdate: {}'],
    );
    await expect(scene.process().submit(scene.request, scene.key)).rejects.toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ message: 'provider.one-es.apiVersoin: is not known', hint: 'did you mean apiVersion?', line: 8 }),
        expect.objectContaining({ message: expect.stringContaining('provider.one-es.trustedLaunch: must be members'), line: 8 }),
        expect.objectContaining({ message: 'build.region: is missing', line: 7 }),
        expect.objectContaining({ message: expect.stringContaining('build.identity[0]: is neither'), line: 7 }),
        expect.objectContaining({ message: 'steps[1].windowsUpdate: a 1ES image has no such step', line: 11 }),
      ]),
    });
    expect(scene.azure.requests).toEqual([]);
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
    await scene.given(lines, steps);
    await expect(scene.process().plan(scene.request)).rejects.toMatchObject({
      findings: [expect.objectContaining({ message: expect.stringContaining(message), line: expect.any(Number) })],
    });
  });
});
