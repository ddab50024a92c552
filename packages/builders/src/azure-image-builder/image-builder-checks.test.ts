import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@bakehouse/core/errors';
import { placeFindings } from '@bakehouse/image-definition/findings';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { imageBuilderChecks } from './image-builder-checks.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-builder-checks-'));
  await mkdir(join(folder, 'files'));
  for (const name of ['setup.sh', 'files/motd']) await writeFile(join(folder, name), 'x\n');
});
afterEach(() => rm(folder, { recursive: true }));

const GOOD: Readonly<Record<string, string>> = {
  schema: 'vm-image/1',
  image: '{ id: small, os: linux, arch: x64, generation: 2 }',
  source: '{ kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2, version: 0.20261101.1 }',
  build: '{ region: westus2, identity: [builder] }',
  steps: '[]',
  outputs: '[{ kind: managed, name: small }]',
  builders: '[azure-image-builder]',
};
const WINDOWS = '{ id: small, os: windows, arch: x64, generation: 2 }';
const SUBNET = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n/subnets/a';
const GALLERY = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i';
const ARTIFACTS = '{ azure-image-builder: { artifacts: "https://a.blob.core.windows.net/c/small" } }';

async function findings(parts: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const file = join(folder, 'small.vmimage.yaml');
  const all = { ...GOOD, ...parts };
  await writeFile(
    file,
    Object.entries(all)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  );
  const loaded = await loadDefinition(file);
  return placeFindings(loaded, await imageBuilderChecks.problems(loaded, { workFolder: folder }));
}

it.each<[string, Readonly<Record<string, string>>]>([
  ['the least', {}],
  [
    'every input of a private network',
    {
      build: `{ region: westus2, identity: [builder], subnet: "${SUBNET}" }`,
      provider: `{ azure-image-builder: { proxySize: Standard_A1_v2 } }`,
    },
  ],
  [
    'two subnets of one network',
    {
      build: `{ region: westus2, identity: [builder], subnet: "${SUBNET}" }`,
      provider: `{ azure-image-builder: { containerInstanceSubnet: "${SUBNET}2" } }`,
    },
  ],
  [
    'ARM64',
    {
      image: '{ id: small, os: linux, arch: arm64, generation: 2 }',
      build: '{ region: westus2, identity: [builder], size: Standard_D4ps_v5 }',
    },
  ],
  [
    '0.23: Trusted Launch in a gallery of another subscription',
    {
      image: '{ id: small, os: linux, arch: x64, generation: 2, security: { trustedLaunch: true, secureBoot: true } }',
      outputs: `[{ kind: gallery, id: "${GALLERY}" }]`,
    },
  ],
  [
    'scripts, files and packages, once it is said where they are uploaded to',
    {
      steps: '[{ packages: [git] }, { file: { from: files, to: /etc/x } }, { script: { shell: bash, file: setup.sh, env: { A: b } } }]',
      provider: ARTIFACTS,
    },
  ],
  ['a disk for data', { build: '{ region: westus2, identity: [builder], dataDisksGB: [32] }' }],
  [
    'a test of its own',
    { tests: '{ inVm: [{ name: works, shell: sh, inline: ["true"] }, { name: drill, shell: cmd, inline: [x], when: drill }] }' },
  ],
])('has nothing against %s', async (_, parts) => {
  expect(await findings(parts)).toEqual([]);
});

it.each<[string, Readonly<Record<string, string>>, string, number]>([
  ['no identity', { build: '{ region: westus2 }' }, 'build.identity: Azure Image Builder needs a user-assigned identity', 4],
  ['two identities', { build: '{ region: westus2, identity: [one-of-them, another] }' }, 'takes one identity', 4],
  ['an identity that is none', { build: '{ region: westus2, identity: ["/subscriptions/s"] }' }, 'needs the name or the resource id', 4],
  ['no region', { build: '{ identity: [builder] }' }, 'needs a region', 4],
  ['a build of 17 hours', { build: '{ region: westus2, identity: [builder], timeout: 17h }' }, 'takes 16 hours at most', 4],
  ['a spot machine', { build: '{ region: westus2, identity: [builder], spot: true }' }, 'builds on no spot machines', 4],
  ['a size that is none', { build: '{ region: westus2, identity: [builder], size: big }' }, 'needs the size of a machine', 4],
  [
    'ARM64 without a size',
    { image: '{ id: small, os: linux, arch: arm64, generation: 2 }' },
    'builds on x64 unless it is told otherwise',
    2,
  ],
  [
    'a size of another processor',
    { build: '{ region: westus2, identity: [builder], size: Standard_D4ps_v5 }' },
    'a size of another processor',
    4,
  ],
  ['x86', { image: '{ id: small, os: linux, arch: x86, generation: 2 }' }, 'builds x64 and arm64, not x86', 2],
  [
    'Trusted Launch in a managed image',
    { image: '{ id: small, os: linux, arch: x64, generation: 2, security: { trustedLaunch: true } }' },
    'keeps Trusted Launch in a gallery alone',
    6,
  ],
  ['a source of Debian', { source: '{ kind: debian, suite: bookworm }' }, 'starts from marketplace, gallery or managed, not debian', 3],
  [
    'an output in a directory',
    { outputs: '[{ kind: directory, formats: [raw], version: auto }]' },
    'makes gallery, managed and vhd, not directory',
    6,
  ],
  ['a version of the day', { outputs: `[{ kind: gallery, id: "${GALLERY}", version: date }]` }, 'counts versions up by itself', 6],
  [
    'a script in a file that nobody uploads',
    { steps: '[{ script: { shell: bash, file: setup.sh } }]' },
    'fetches files by itself and cannot reach this one',
    5,
  ],
  ['lines for bash', { steps: '[{ script: { shell: bash, inline: ["true"] } }]' }, 'runs lines with sh, not bash', 5],
  ['a restart of Linux', { steps: '[{ restart: {} }]' }, 'does that in Windows alone', 5],
  ['variables for PowerShell', { image: WINDOWS, steps: '[{ script: { inline: [x], env: { A: b } } }]' }, 'from files in Linux alone', 5],
  [
    'a secret in a script',
    {
      steps: '[{ script: { shell: bash, file: setup.sh, env: { T: kv_token } } }]',
      secrets: '{ token: { from: environment, name: T } }',
      provider: ARTIFACTS,
    },
    'gives no secrets to scripts',
    5,
  ],
  [
    'a setting that is misspelt',
    { provider: '{ azure-image-builder: { proxysize: Standard_A1_v2 } }' },
    'proxysize is no setting of this builder',
    8,
  ],
  [
    'an address with a signature',
    { provider: '{ azure-image-builder: { artifacts: "https://a.blob.core.windows.net/c?x=1" } }' },
    'without a signature',
    8,
  ],
  ['a proxy without a subnet', { provider: '{ azure-image-builder: { proxySize: Standard_A1_v2 } }' }, 'is for a build in a subnet', 8],
  [
    'two ways into a subnet',
    {
      build: `{ region: westus2, identity: [builder], subnet: "${SUBNET}" }`,
      provider: `{ azure-image-builder: { proxySize: Standard_A1_v2, containerInstanceSubnet: "${SUBNET}2" } }`,
    },
    'there is no proxy then',
    8,
  ],
  [
    'an expression of an imported template',
    { provider: `{ azure-image-builder: { extra: { tags: { a: "[parameters('x')]" } } } }` },
    'is an expression of a deployment template',
    8,
  ],
])('refuses %s at its line, once', async (_, parts, message, line) => {
  expect(await findings(parts)).toMatchObject([{ message: expect.stringContaining(message), line }]);
});
