import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { judgeBodies, testWithBicep } from '../../../../test/support/bicep-judge.ts';
import { compileDefinition } from './compile-definition.ts';
import type { StepFile, StepFiles } from './step-files.ts';

const bicepTest = await testWithBicep();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compile-definition-'));
  for (const name of ['setup.sh', 'setup.ps1', 'motd', 'etc/a', 'etc/b/c', 'works.sh']) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), 'x\n');
  }
});
afterEach(() => rm(folder, { recursive: true }));

const place = { subscription: '00000000-1111-2222-3333-444444444444', resourceGroup: 'rg-test' };
const DIGEST = 'd'.repeat(64);
const SUBNET = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n/subnets';

async function compiled(
  lines: Readonly<Record<string, string>>,
  files: Readonly<Record<number, readonly string[]>> = {},
  suffix = 'blob.core.windows.net',
) {
  const all = {
    schema: 'vm-image/1',
    image: '{ id: small, os: linux, arch: x64, generation: 2 }',
    source: '{ kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2 }',
    build: '{ region: westus2, identity: [builder], diskMiB: 4096 }',
    steps: '[]',
    outputs: '[{ kind: managed, name: small }]',
    builders: '[azure-image-builder]',
    ...lines,
  };
  const file = join(folder, 'small.vmimage.yaml');
  await writeFile(
    file,
    Object.entries(all)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  );
  const one = (path: string): StepFile => ({ path, sha256: DIGEST, mode: '0644' });
  const stepFiles: StepFiles = {
    ofStep: (index) => (files[index] ?? []).map(one),
    ofTest: (name) => (name === 'works' ? one('tests/works') : undefined),
  };
  const loaded = { ...(await loadDefinition(file)), resolvedVersion: '0.20261101.1' };
  return compileDefinition(loaded, { place, files: stepFiles, blobSuffix: suffix, tags: { 'bakehouse-image': 'small' } });
}

const ARTIFACTS = '{ azure-image-builder: { artifacts: "blob://account/images/small" } }';

describe('a compiled template', () => {
  it('has the source in the version of the lock file, the identity by its id, and tags on all that is made', async () => {
    const { body, apiVersion, outputs, problems } = await compiled({ tags: '{ team: ci }' });
    expect(problems).toEqual([]);
    expect(apiVersion).toBe('2024-02-01');
    expect(outputs).toEqual(['small']);
    const groups = `/subscriptions/${place.subscription}/resourceGroups/rg-test/providers`;
    expect(body).toEqual({
      location: 'westus2',
      tags: { team: 'ci', 'bakehouse-image': 'small' },
      identity: {
        type: 'UserAssigned',
        userAssignedIdentities: { [`${groups}/Microsoft.ManagedIdentity/userAssignedIdentities/builder`]: {} },
      },
      properties: {
        source: { type: 'PlatformImage', publisher: 'Debian', offer: 'debian-12', sku: '12-gen2', version: '0.20261101.1' },
        distribute: [
          {
            type: 'ManagedImage',
            imageId: `${groups}/Microsoft.Compute/images/small`,
            location: 'westus2',
            runOutputName: 'small',
            artifactTags: { team: 'ci', 'bakehouse-image': 'small', 'bakehouse-output': 'small', 'bakehouse-outputs': '1' },
          },
        ],
        buildTimeoutInMinutes: 60,
      },
    });
  });

  it('has the network, the identities of the machine and the staging group that the definition names', async () => {
    const identity = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/scripts';
    const { body } = await compiled({
      build: `{ region: westus2, identity: [builder], subnet: "${SUBNET}/a", size: Standard_D4s_v5, osDiskGB: 64 }`,
      provider: `{ azure-image-builder: { containerInstanceSubnet: "${SUBNET}/b", machineIdentities: ["${identity}"], stagingResourceGroup: /subscriptions/s/resourceGroups/staging, optimizeBoot: true, keep: failed } }`,
    });
    expect(body.properties).toMatchObject({
      vmProfile: {
        vmSize: 'Standard_D4s_v5',
        osDiskSizeGB: 64,
        vnetConfig: { subnetId: `${SUBNET}/a`, containerInstanceSubnetId: `${SUBNET}/b` },
        userAssignedIdentities: [identity],
      },
      stagingResourceGroup: '/subscriptions/s/resourceGroups/staging',
      optimize: { vmBoot: { state: 'Enabled' } },
    });
    expect(body.tags).toMatchObject({ 'bakehouse-keep': 'failed' });
    expect(JSON.stringify(body)).not.toContain('machineIdentities');
  });

  it('is for the version of the API that has what it holds', async () => {
    expect((await compiled({ build: '{ region: westus2, identity: [builder], dataDisksGB: [32] }' })).apiVersion).toBe('2025-10-01');
    const gallery = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i';
    expect((await compiled({ outputs: `[{ kind: gallery, id: "${gallery}", replication: shallow }]` })).apiVersion).toBe('2025-10-01');
  });

  it('makes a version of a gallery where it is built when no region is named, of another subscription too', async () => {
    const other = '/subscriptions/other/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i';
    const { body } = await compiled({
      outputs: `[{ kind: gallery, gallery: g, definition: d, resourceGroup: rg-g }, { kind: gallery, id: "${other}", version: 1.2.3, regions: [{ name: eastus }] }]`,
    });
    expect(body.properties['distribute']).toMatchObject([
      {
        galleryImageId: `/subscriptions/${place.subscription}/resourceGroups/rg-g/providers/Microsoft.Compute/galleries/g/images/d`,
        targetRegions: [{ name: 'westus2' }],
      },
      { galleryImageId: `${other}/versions/1.2.3`, targetRegions: [{ name: 'eastus' }] },
    ]);
  });

  it('fetches from accounts as the cloud calls them', async () => {
    const steps = '[{ fetch: { from: "blob://account/c/x.bin", to: /tmp/x } }, { script: { shell: sh, file: setup.sh } }]';
    const outputs = '[{ kind: vhd, storageAccount: account, container: vhds, name: small.vhd }]';
    const { body } = await compiled({ steps, outputs, provider: ARTIFACTS }, { 1: ['tree/01/setup.sh'] }, 'blob.core.usgovcloudapi.net');
    const text = JSON.stringify(body);
    expect(text).toContain('https://account.blob.core.usgovcloudapi.net/c/x.bin');
    expect(text).toContain('https://account.blob.core.usgovcloudapi.net/images/small/tree/01/setup.sh');
    expect(text).toContain('https://account.blob.core.usgovcloudapi.net/vhds/small.vhd');
    expect(text).not.toContain('windows.net');
  });
});

describe('the steps', () => {
  it('of Linux that need files fetch them by their digests and put them in place as root', async () => {
    const steps = `[{ packages: [git, "jq"] }, { file: { from: etc, to: /etc/own } }, { file: { from: motd, to: "/etc/it's here/", mode: "0600" } }, { script: { shell: bash, file: setup.sh, env: { A: "b c" } } }]`;
    const { body, problems } = await compiled(
      { steps, provider: ARTIFACTS },
      { 1: ['tree/01/etc/a', 'tree/01/etc/b/c'], 2: ['tree/02/motd'], 3: ['tree/03/setup.sh'] },
    );
    expect(problems).toEqual([]);
    const customize = body.properties['customize'] as readonly {
      type: string;
      inline?: string[];
      sourceUri?: string;
      destination?: string;
      sha256Checksum?: string;
    }[];
    const [packages, ...rest] = customize;
    expect(packages?.inline?.join('\n')).toContain("set -- 'git' 'jq'\n");
    expect(rest.filter(({ type }) => type === 'File').map(({ sourceUri, sha256Checksum }) => [sourceUri, sha256Checksum])).toEqual(
      ['tree/01/etc/a', 'tree/01/etc/b/c', 'tree/02/motd', 'tree/03/setup.sh'].map((path) => [
        `https://account.blob.core.windows.net/images/small/${path}`,
        DIGEST,
      ]),
    );
    const lines = rest.filter(({ type }) => type === 'Shell').map(({ inline = [] }) => inline.join('\n'));
    expect(lines[0]).toContain("destination='/etc/own/a'\nmode='0644'");
    expect(lines[1]).toContain("destination='/etc/own/b/c'");
    expect(lines[2]).toContain(`destination='/etc/it'\\''s here/motd'\nmode='0600'`);
    expect(lines[3]).toContain(`sudo env 'A=b c' 'bash' "$file"`);
    // What the service has laid down is what is then taken.
    for (const { destination } of rest.filter(({ type }) => type === 'File'))
      expect(lines.some((text) => text.includes(`file='${destination}'`))).toBe(true);
  });

  it('1.25: of Windows fetch scripts by themselves, and install the newest patches', async () => {
    const image = '{ id: small, os: windows, arch: x64, generation: 2 }';
    const steps = String.raw`[{ script: { file: setup.ps1, elevated: system, validExitCodes: [0, 3010] } }, { file: { from: motd, to: 'C:\own\motd' } }, { restart: { timeout: 10m } }, { windowsUpdate: {} }, { feature: { name: Microsoft-Hyper-V } }]`;
    const { body, problems } = await compiled({ image, steps, provider: ARTIFACTS }, { 0: ['tree/00/setup.ps1'], 1: ['tree/01/motd'] });
    expect(problems).toEqual([]);
    const base = 'https://account.blob.core.windows.net/images/small/tree';
    expect(body.properties['customize']).toMatchObject([
      {
        type: 'PowerShell',
        scriptUri: `${base}/00/setup.ps1`,
        sha256Checksum: DIGEST,
        runElevated: true,
        runAsSystem: true,
        validExitCodes: [0, 3010],
      },
      { type: 'File', sourceUri: `${base}/01/motd`, destination: 'C:\\own\\motd', sha256Checksum: DIGEST },
      { type: 'WindowsRestart', restartTimeout: '10m' },
      { type: 'WindowsUpdate' },
      { type: 'PowerShell', runElevated: true },
    ]);
  });

  it('that cannot be said are named by their own index, behind steps that became several', async () => {
    const steps = '[{ file: { from: etc, to: /etc/own } }, { script: { shell: sh, inline: [x], timeout: 5m } }]';
    const { problems } = await compiled({ steps, provider: ARTIFACTS }, { 0: ['tree/00/etc/a', 'tree/00/etc/b/c'] });
    expect(problems).toMatchObject([{ path: ['steps', 1], message: expect.stringContaining('steps[1].script.timeout') }]);
  });
});

it('tests run in the machine before anything is distributed, but for those that somebody must ask for', async () => {
  const tests =
    '{ inVm: [{ name: inline, shell: sh, inline: ["true"] }, { name: works, shell: bash, file: works.sh }, { name: drill, shell: sh, inline: ["x"], when: drill }] }';
  const { body, problems } = await compiled({ tests, provider: ARTIFACTS });
  expect(problems).toEqual([]);
  expect(body.properties['validate']).toEqual({
    inVMValidations: [
      { type: 'Shell', name: 'inline', inline: ['true'] },
      { type: 'Shell', name: 'works', scriptUri: 'https://account.blob.core.windows.net/images/small/tests/works', sha256Checksum: DIGEST },
    ],
  });
});

describe('the types of the Bicep compiler', () => {
  bicepTest('have nothing against the bodies that are sent', async () => {
    const identity = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/scripts';
    const gallery = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i';
    const windows = '{ id: small, os: windows, arch: x64, generation: 2, security: { trustedLaunch: true } }';
    const bodies = [
      await compiled({}),
      await compiled({ build: '{ region: westus2, identity: [builder], dataDisksGB: [32], timeout: 4h }' }),
      await compiled(
        {
          build: `{ region: westus2, identity: [builder], subnet: "${SUBNET}/a", size: Standard_D4s_v5, osDiskGB: 64 }`,
          steps: '[{ packages: [git] }, { file: { from: motd, to: /etc/motd } }, { script: { shell: bash, file: setup.sh } }]',
          outputs: `[{ kind: gallery, id: "${gallery}", channel: staging, replication: full, regions: [{ name: eastus, replicas: 2, storage: Standard_ZRS }] }, { kind: vhd, url: "https://a.blob.core.windows.net/c/x.vhd" }]`,
          tests: '{ inVm: [{ name: works, shell: bash, file: works.sh }] }',
          provider: `{ azure-image-builder: { artifacts: "blob://account/images/small", proxySize: Standard_A1_v2, machineIdentities: ["${identity}"], stagingResourceGroup: /subscriptions/s/resourceGroups/staging, optimizeBoot: true } }`,
        },
        { 1: ['tree/01/motd'], 2: ['tree/02/setup.sh'] },
      ),
      await compiled(
        {
          image: windows,
          steps:
            '[{ script: { file: setup.ps1, elevated: system } }, { restart: { timeout: 10m, command: shutdown } }, { windowsUpdate: { search: IsInstalled=0, filter: ["exclude:preview"], limit: 20 } }]',
          outputs: `[{ kind: gallery, id: "${gallery}", version: 1.2.3 }]`,
          provider: `{ azure-image-builder: { artifacts: "https://a.blob.core.windows.net/c/small" } }`,
        },
        { 0: ['tree/00/setup.ps1'] },
      ),
    ];
    for (const { problems } of bodies) expect(problems).toEqual([]);
    const type = 'Microsoft.VirtualMachineImages/imageTemplates';
    const sent = bodies.map(({ apiVersion, body }, index) => ({ type, apiVersion, name: `t${index}`, body }));
    expect(await judgeBodies(sent)).toEqual([]);
    const [first] = sent as [(typeof sent)[number]];
    const wrong = { ...first, body: { ...first.body, properties: { ...first.body.properties, vmprofile: {} } } };
    expect(await judgeBodies([wrong])).toHaveLength(1);
  });
});
