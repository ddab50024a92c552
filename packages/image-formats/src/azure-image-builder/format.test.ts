import type { Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { renderDocument } from '../convert.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { azureImageBuilder } from './format.ts';

const GALLERY = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/win';

const WINDOWS = {
  type: 'Microsoft.VirtualMachineImages/imageTemplates',
  apiVersion: '2020-02-14',
  location: 'westus2',
  identity: { type: 'UserAssigned', userAssignedIdentities: { '/id/one': {} } },
  properties: {
    buildTimeoutInMinutes: 100,
    vmProfile: { vmSize: 'Standard_D2s_v5', osDiskSizeGB: 127, vnetConfig: { subnetId: '/subnet', proxyVmSize: 'Standard_A1_v2' } },
    source: {
      type: 'PlatformImage',
      publisher: 'MicrosoftWindowsServer',
      offer: 'WindowsServer',
      sku: '2022-datacenter-g2',
      version: 'latest',
    },
    customize: [
      { type: 'PowerShell', name: 'Setup', inline: ['mkdir c:\\{BUILD}'], runElevated: true, runAsSystem: true, validExitCodes: [0, 3010] },
      { type: 'WindowsRestart', name: 'Again', restartTimeout: '20m' },
      { type: 'File', name: 'Get', sourceUri: 'https://x/y.zip', destination: 'c:\\y.zip' },
      { type: 'WindowsUpdate', searchCriteria: 'IsInstalled=0', filters: ['include:$true'], updateLimit: 20 },
    ],
    validate: { continueDistributeOnFailure: false, inVMValidations: [{ type: 'PowerShell', name: 'look at it', inline: ['exit 0'] }] },
    distribute: [
      {
        type: 'SharedImage',
        galleryImageId: GALLERY,
        runOutputName: 'win',
        replicationRegions: ['westus2', 'eastus'],
        storageAccountType: 'Standard_ZRS',
        excludeFromLatest: true,
        artifactTags: { team: 'ci' },
      },
    ],
    optimize: { vmBoot: { state: 'Enabled' } },
  },
};

const read = (template: unknown) => azureImageBuilder.read(JSON.stringify(template, undefined, 2), { shown: 'win.json', stem: 'win' });
const one = (template: unknown): IntermediateDocument => read(template).documents[0] ?? {};
const write = (...documents: IntermediateDocument[]) =>
  JSON.parse(azureImageBuilder.write(documents.map((document) => renderDocument(document, {})))) as typeof WINDOWS;
const told = (template: unknown) =>
  read(template).findings.map(({ line, message, hint }) => `${line} ${message}${hint === undefined ? '' : ` (${hint})`}`);
const unsupported = (document: IntermediateDocument): string[] => {
  try {
    azureImageBuilder.write([document]);
    return [];
  } catch (error) {
    return error instanceof InputError ? error.findings.map(({ message }) => message) : [String(error)];
  }
};

describe('An image template becomes a definition', () => {
  test('with its source, machine, steps, tests and outputs', () => {
    const { provider, ...document } = one(WINDOWS);
    expect(document).toEqual({
      schema: 'vm-image/1',
      image: { id: 'win', os: 'windows', arch: 'x64', generation: 2 },
      source: {
        kind: 'marketplace',
        publisher: 'MicrosoftWindowsServer',
        offer: 'WindowsServer',
        sku: '2022-datacenter-g2',
        version: 'latest',
      },
      build: { region: 'westus2', size: 'Standard_D2s_v5', osDiskGB: 127, timeout: '100m', subnet: '/subnet', identity: ['/id/one'] },
      steps: [
        { script: { name: 'Setup', shell: 'powershell', inline: ['mkdir c:\\{{BUILD}}'], elevated: 'system', validExitCodes: [0, 3010] } },
        { restart: { timeout: '20m' } },
        { fetch: { name: 'Get', from: 'https://x/y.zip', to: 'c:\\y.zip' } },
        { windowsUpdate: { search: 'IsInstalled=0', filter: ['include:$true'], limit: 20 } },
      ],
      tests: { inVm: [{ name: 'look-at-it', shell: 'powershell', inline: ['exit 0'] }] },
      outputs: [
        {
          kind: 'gallery',
          id: GALLERY,
          version: 'auto',
          regions: [{ name: 'westus2' }, { name: 'eastus' }],
          channel: 'staging',
          storage: 'Standard_ZRS',
          tags: { team: 'ci' },
        },
      ],
      builders: ['azure-image-builder'],
    });
    expect(JSON.stringify(provider)).not.toContain('IsInstalled');
  });

  test('and each field of it that changes, changes the template', () => {
    const document = one(WINDOWS) as Record<string, Json>;
    const steps = document['steps'] as Json[];
    const changed = write({
      ...document,
      build: { region: 'eastus', size: 'Standard_D8s_v5', timeout: '2h' },
      steps: [{ restart: {} }, ...steps.slice(0, 2)],
      outputs: [{ kind: 'gallery', id: GALLERY, version: '1.2.3', regions: [{ name: 'eastus', replicas: 2 }], channel: 'latest' }],
    });
    expect(changed).toMatchObject({ apiVersion: '2024-02-01', location: 'eastus' });
    expect(changed).not.toHaveProperty('identity');
    expect(changed.properties).toMatchObject({
      buildTimeoutInMinutes: 120,
      vmProfile: { vmSize: 'Standard_D8s_v5' },
      optimize: { vmBoot: { state: 'Enabled' } },
    });
    expect(changed.properties.vmProfile).toEqual({ vmSize: 'Standard_D8s_v5', vnetConfig: { proxyVmSize: 'Standard_A1_v2' } });
    // The name of the restart, which a definition has no field for, goes with its restart.
    expect(changed.properties.customize.map(({ type, name }) => [type, name])).toEqual([
      ['WindowsRestart', undefined],
      ['PowerShell', 'Setup'],
      ['WindowsRestart', 'Again'],
    ]);
    expect(changed.properties.distribute).toEqual([
      {
        type: 'SharedImage',
        galleryImageId: `${GALLERY}/versions/1.2.3`,
        runOutputName: 'win',
        targetRegions: [{ name: 'eastus', replicaCount: 2 }],
      },
    ]);
  });

  test('for each one of a deployment template, with the other resources kept', () => {
    const gallery = { type: 'Microsoft.Compute/galleries', name: 'g' };
    const nested = {
      type: 'Microsoft.Resources/deployments',
      name: 'n',
      properties: { template: { resources: [{ ...WINDOWS, name: 'two' }] } },
    };
    const deployment = {
      $schema: 'https://x/deploymentTemplate.json#',
      parameters: { p: { type: 'string' } },
      resources: [gallery, { ...WINDOWS, name: 'one' }, nested],
    };
    const { documents } = read(deployment);
    expect(documents.map(({ image }) => image)).toMatchObject([{ id: 'one', names: { key: 'win' } }, { id: 'two' }]);
    const written = write(...documents) as unknown as typeof deployment;
    expect(written.resources.map(({ name }) => name)).toEqual(['g', 'one', 'n']);
    expect(azureImageBuilder.canonical(JSON.stringify(written))).toEqual(azureImageBuilder.canonical(JSON.stringify(deployment)));
    // Without the second, its place goes.
    expect(JSON.stringify(write(...documents.slice(0, 1)))).not.toContain('imageTemplate"');
  });

  test('from its properties alone', () => {
    expect(one(WINDOWS.properties)['source']).toMatchObject({ sku: '2022-datacenter-g2' });
  });

  test('whose old regions and new regions mean the same', () => {
    const { replicationRegions, storageAccountType, ...rest } = WINDOWS.properties.distribute[0] ?? {};
    const targetRegions = replicationRegions?.map((name) => ({ name, storageAccountType }));
    const modern = {
      ...WINDOWS,
      apiVersion: '2024-02-01',
      properties: { ...WINDOWS.properties, distribute: [{ ...rest, targetRegions }] },
    };
    expect(azureImageBuilder.canonical(JSON.stringify(modern))).toEqual(azureImageBuilder.canonical(JSON.stringify(WINDOWS)));
  });
});

describe('What is wrong in an image template is told with its line', () => {
  test('names in another case, unknown names, placeholders, ranges and old versions', () => {
    const lines = told({
      type: 'Microsoft.VirtualMachineImages',
      apiVersion: '2019-05-01-preview',
      location: '<region>',
      properties: {
        buildTimeoutInMinutes: 961,
        source: { type: 'SharedImageVersion', imageVersionId: `${GALLERY}/versions/latest` },
        customize: [
          { type: 'shell', scripturi: 'https://x' },
          { type: 'WindowsUpdate', updateLimit: -1 },
        ],
        distribute: [{ type: 'VHD', runOutputName: 'a b', aritfactTags: {} }],
      },
    }).join('\n');
    expect(lines).toContain(
      '2 the type "Microsoft.VirtualMachineImages" is not that of an image template (write "Microsoft.VirtualMachineImages/imageTemplates")',
    );
    expect(lines).toContain('3 API version 2019-05-01-preview is old');
    expect(lines).toContain('4 location still holds the placeholder <region>');
    expect(lines).toContain('6 properties.buildTimeoutInMinutes must be a whole number from 0 to 960');
    expect(lines).toContain('14 properties.customize[0].scripturi is refused from API version 2024-02-01 on (write "scriptUri")');
    expect(lines).toContain('13 the type "shell" is refused from API version 2024-02-01 on (write "Shell")');
    expect(lines).toContain('18 properties.customize[1].updateLimit must be a whole number of at least 0');
    expect(lines).toContain('24 properties.distribute[0]: a runOutputName has 1 to 64 letters, digits and . _ -');
    expect(lines).toContain(
      'properties.distribute[0].aritfactTags is no field of image templates, which is refused from API version 2024-02-01 on (did you mean "artifactTags"?)',
    );
  });

  test('a shared access signature, which nothing is kept of', () => {
    const properties = {
      ...WINDOWS.properties,
      customize: [{ type: 'Shell', scriptUri: 'https://x.blob.core.windows.net/a?sv=1&sig=Ab%2Bc3' }],
    };
    const imported = read({ ...WINDOWS, properties });
    expect(JSON.stringify(imported)).not.toContain('Ab%2B');
    expect(imported.findings.map(({ message }) => message)).toContain(
      'the URL holds a shared access signature, which is a secret; it is not kept',
    );
  });

  test.each([
    [{ $schema: 'https://x/deploymentParameters.json#', parameters: {} }, 'it holds parameters of a deployment'],
    [{ location: 'x', properties: { kind: 'SourceImage' } }, 'its properties have no source'],
    [{ resources: [] }, 'it has no resource of type'],
  ])('%j holds none', (data, why) => {
    expect(() => read(data)).toThrow(InputError);
    try {
      read(data);
    } catch (error) {
      expect((error as InputError).findings.at(-1)?.message).toContain(why);
    }
  });
});

describe('A definition of another origin', () => {
  const DEFINITION = {
    schema: 'vm-image/1',
    image: { id: 'win', os: 'windows', arch: 'x64' },
    tags: { a: 'b' },
    source: { kind: 'gallery', id: GALLERY, version: '1.0.0' },
    build: { region: 'westus2', identity: ['/id/one'] },
    steps: [{ feature: { name: 'Microsoft-Hyper-V' } }, { fetch: { from: 'blob://acc/c/x.zip', to: 'C:\\x.zip' } }],
    outputs: [
      { kind: 'managed', id: '/m', tags: { c: 'd' } },
      { kind: 'vhd', storageAccount: 'acc', container: 'vhds', name: 'x.vhd' },
    ],
    lifecycle: { maxAge: '45d' },
    tests: { boot: { deadline: '5m' } },
  };

  test('is written as an image template', () => {
    expect(write(DEFINITION)).toMatchObject({
      type: 'Microsoft.VirtualMachineImages/imageTemplates',
      name: 'win',
      properties: {
        source: { type: 'SharedImageVersion', imageVersionId: `${GALLERY}/versions/1.0.0` },
        customize: [{ type: 'PowerShell' }, { type: 'File', sourceUri: 'https://acc.blob.core.windows.net/c/x.zip' }],
        distribute: [
          { type: 'ManagedImage', imageId: '/m', location: 'westus2', runOutputName: 'win', artifactTags: { a: 'b', c: 'd' } },
          { type: 'VHD', uri: 'https://acc.blob.core.windows.net/vhds/x.vhd', runOutputName: 'win-2' },
        ],
      },
    });
  });

  test('that says more than an image template can is refused, with each path', () => {
    const steps = [
      { packages: ['curl'] },
      { script: { shell: 'sh', file: 'a.sh', env: { A: 'b' } } },
      { fetch: { from: 'blob://a/b/*', to: 'x', extract: true } },
    ];
    const found = unsupported({
      ...DEFINITION,
      build: { ...DEFINITION.build, zone: '1', timeout: '17h' },
      steps,
      generalize: { deadline: '30m' },
      outputs: [{ kind: 'gallery', gallery: 'g', definition: 'd' }],
    });
    for (const path of [
      'build.zone',
      'build.timeout',
      'steps[0]',
      'steps[1].script.file',
      'steps[1].script.env',
      'steps[2].fetch.from',
      'steps[2].fetch.extract',
      'generalize',
      'outputs[0]',
    ]) {
      expect(found.some((message) => message.startsWith(`win: ${path}`))).toBe(true);
    }
  });
});
