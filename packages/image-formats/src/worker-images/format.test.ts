import type { Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { array, assert, constant, constantFrom, dictionary, integer, jsonValue, oneof, property, record, string } from 'fast-check';
import { renderDocument } from '../convert.ts';
import { expectDefinitions } from '../mapping/expect-definitions.test-support.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { writeYaml } from '../mapping/yaml-file.ts';
import { workerImages as format } from './format.ts';

const GALLERY = `---
image:
  publisher: MicrosoftWindowsDesktop
  offer: windows11preview-arm64
  sku: win11-25h2-ent
  version: latest
sharedimage:
  gallery_name: "win11_a64"
  image_name: "win11_a64"
  image_version: "1.0.5"
azure:
  managed_image_resource_group_name: "default"
  managed_image_storage_account_type: Standard_LRS
  build_location: eastus
  locations: [uksouth, eastus]
vm:
  git_version: "default"
  size: Standard_E8pds_v5
  spot: true
  tags:
    worker_pool_id: win11-a64-25h2-tester
    deploymentId: "default"
tests:
  - git.tests.ps1
  - network.tests.ps1
`;
const CLOUDS = `image:
  project_id: "images"
  zone: us-central1-a
  source_image_family: ubuntu-2404-lts-arm64
  image_name: worker
  ami_name: worker-aws
  source_ami_owner: "099720109477"
  source_ami_filter: "ubuntu/*-24.04-arm64-server-*"
vm:
  disk_size: 60
  tc_arch: "arm64"
  machine_type: t2a-standard-4
  instance_type: t4g.large
  taskcluster_version: 99.1.0
aws:
  ami_regions: [us-west-2, us-east-1]
`;
const TAG_LIST = `image: {publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-azure-edition}
azure: {locations: [westus2], managed_image_resource_group_name: rg}
vm:
  vm_size: Standard_NV12s_v3
  tags:
    - image_set: gpu
    - "1": one
`;
const NULLS = `image:\n  publisher:\n  offer:\nazure:\n  locations:\n    - westus2\nvm:\n  vm_size:\n  tags:\n    - image_set:\n`;

const read = (text: string, stem = 'win11-a64') => format.read(text, { shown: 'a.yaml', stem });
const only = (text: string): IntermediateDocument => read(text).documents[0] ?? {};
const write = (...documents: readonly IntermediateDocument[]) => format.write(documents.map((document) => renderDocument(document, {})));
const messages = (text: string, stem?: string) =>
  read(text, stem).findings.map(({ line, column, message }) => `${line}:${column} ${message}`);
const roundTrip = (text: string) => format.canonical(write(...read(text).documents));
const withBuild = (document: IntermediateDocument, build: object) => ({
  ...document,
  build: { ...(document['build'] as object), ...build },
});

function problemsOf(...documents: IntermediateDocument[]): string {
  try {
    write(...documents);
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(({ message }) => message).join('\n');
    throw error;
  }
  return '';
}

describe('reading', () => {
  test('an image of a gallery', () => {
    expect(read(GALLERY).documents).toEqual([
      {
        schema: 'vm-image/1',
        image: { id: 'win11-a64', os: 'windows', arch: 'arm64', generation: 2, names: { key: 'win11-a64', pool: 'win11-a64-25h2-tester' } },
        tags: { worker_pool_id: 'win11-a64-25h2-tester' },
        source: {
          kind: 'marketplace',
          publisher: 'MicrosoftWindowsDesktop',
          offer: 'windows11preview-arm64',
          sku: 'win11-25h2-ent',
          version: 'latest',
        },
        build: { region: 'eastus', size: 'Standard_E8pds_v5', spot: true, readsTags: true },
        steps: [],
        tests: {
          inVm: [
            { shell: 'powershell', file: 'tests/win/git.tests.ps1' },
            { shell: 'powershell', file: 'tests/win/network.tests.ps1' },
          ],
        },
        outputs: [
          {
            kind: 'gallery',
            gallery: 'win11_a64',
            definition: 'win11_a64',
            version: '1.0.5',
            storage: 'Standard_LRS',
            regions: [{ name: 'uksouth' }, { name: 'eastus' }],
          },
        ],
        builders: ['packer-azure'],
        provider: {
          'worker-images': {
            written: {
              '/azure/managed_image_resource_group_name': 'default',
              '/vm/git_version': 'default',
              '/vm/tags/deploymentId': 'default',
            },
          },
        },
      },
    ]);
  });

  test('a file for two clouds gives an image for each', () => {
    const { documents } = read(CLOUDS, 'ubuntu');
    expect(documents).toMatchObject([
      {
        image: { id: 'ubuntu-gcp', os: 'linux', arch: 'arm64', names: { key: 'ubuntu' } },
        source: { kind: 'gce-family', family: 'ubuntu-2404-lts-arm64' },
        build: { zone: 'us-central1-a', size: 't2a-standard-4', osDiskGB: 60 },
        outputs: [{ kind: 'gce-image', name: 'worker', project: 'images' }],
        builders: ['packer-gce'],
      },
      {
        image: { id: 'ubuntu-aws', arch: 'arm64' },
        source: { kind: 'ami', owner: '099720109477', name: 'ubuntu/*-24.04-arm64-server-*' },
        build: { size: 't4g.large', osDiskGB: 60 },
        outputs: [{ kind: 'ami', name: 'worker-aws', regions: [{ name: 'us-west-2' }, { name: 'us-east-1' }] }],
        provider: { 'worker-images': { extra: { vm: { taskcluster_version: '99.1.0' } } } },
      },
    ]);
  });

  test('a file of empty keys is a definition to extend', () => {
    const document = only(NULLS);
    expect(document).toMatchObject({ abstract: true, outputs: [{ kind: 'managed', regions: [{ name: 'westus2' }] }] });
    expect(messages(NULLS, 'image _development').join('\n')).toMatch(/image.publisher has no value[\s\S]*vm.tags.image_set has no value/);
    expect(messages(NULLS, 'image _development').join('\n')).toMatch(/the name of the file, "image _development", is no key/);
  });

  test('a test that is there twice gets a name of its own', () => {
    expect(only(GALLERY.replace('network', 'git'))).toMatchObject({
      tests: { inVm: [{}, { name: 'git.tests-2', file: 'tests/win/git.tests.ps1' }] },
    });
    expect(messages(GALLERY.replace('network', 'git')).join()).toContain('git.tests.ps1 is in tests twice');
  });

  test('the address of a bootstrap script is a step', () => {
    const url = 'https://example.org/a.ps1';
    const text = GALLERY.replace('  build_location', `  bootstrapscript: ${url}\n  build_location`);
    expect(only(text)['steps']).toEqual([{ script: { name: 'bootstrapscript', shell: 'powershell', url, elevated: 'system' } }]);
    expect(roundTrip(text)).toEqual(format.canonical(text));
  });

  test.each<[string, string, string]>([
    [
      'a version that no gallery takes',
      GALLERY.replace('1.0.5', '2025.09.18'),
      '10:18 sharedimage.image_version must be a version of three numbers',
    ],
    ['a misprinted key', GALLERY.replace('git_version', 'gti_version'), '17:3 vm.gti_version is no key that the original reads'],
    ['an unknown tag', GALLERY.replace('deploymentId: "default"', 'lastdeployId: "1"'), '22:5 vm.tags.lastdeployId is no key'],
    ['tags as a list', TAG_LIST, '6:5 vm.tags is a list'],
    ['a region twice', GALLERY.replace('uksouth', 'East US'), '15:24 eastus is in azure.locations twice'],
    ['defaults that are not here', GALLERY, '12:38 azure.managed_image_resource_group_name and 2 more stand for values'],
    ['two keys for one', TAG_LIST.replace('  vm_size', '  size: a\n  vm_size'), '5:3 vm.vm_size and vm.size are there for the same'],
    ['an architecture that is none', CLOUDS.replace('arm64"', 'armv64"'), '11:12 vm.tc_arch is no architecture'],
    [
      'what has no neutral field',
      CLOUDS,
      '14:3 vm.taskcluster_version has no neutral field; it is kept as provider.worker-images.extra.vm.taskcluster_version',
    ],
  ])('%s is found', (_, text, message) => {
    expect(messages(text).filter((found) => found.startsWith(message))).toHaveLength(1);
  });
});

test('Keys of teams with files of their own are known, and defaults are asked for by the input', () => {
  const own = 'azure: {build_resource_group: rg}\nbootstrap_script: a.ps1\nsoftware: {git: 1.2.3}\nbuild_steps: [{action: install}]\n';
  const { findings } = format.read(`${own}vm: {size: default}\n`, { shown: 'f', stem: 'f' });
  expect(findings.filter(({ message }) => message.includes('is no key'))).toEqual([]);
  expect(findings.map(({ hint }) => hint)).toContain('name that file in the input defaults');
});

describe('writing', () => {
  test('neutral values win over what the file had', () => {
    const [document = {}] = read(GALLERY).documents;
    const [output] = document['outputs'] as object[];
    const changed = {
      ...document,
      image: { ...(document['image'] as object), arch: 'x64' },
      outputs: [{ ...output, resourceGroup: 'mine', version: '2.0.0' }],
    };
    expect(write(changed)).toContain('managed_image_resource_group_name: mine\n');
    expect(write(changed)).toContain('image_version: 2.0.0\n');
    expect(write(withBuild(document, { spot: false, size: 'b' }))).toContain('spot: false\n');
  });

  test('the architecture is written in the letters of the file', () => {
    const changed = (text: string) =>
      read(text).documents.map((document) => ({ ...document, image: { ...(document['image'] as object), arch: 'x64' } }));
    expect(write(...changed(CLOUDS))).toContain('tc_arch: amd64\n');
    expect(write(...changed(CLOUDS.replace('"arm64"', 'ARM64')))).toContain('tc_arch: AMD64\n');
  });

  test('tests are written as files of the original again, and others are refused', () => {
    const document = only(GALLERY);
    expect(write({ ...document, tests: { inVm: [{ shell: 'powershell', file: 'tests/win/new.tests.ps1', timeout: '2m' }] } })).toContain(
      '- new.tests.ps1\n',
    );
    const wrong = {
      ...document,
      tests: { inVm: [{ shell: 'bash', file: 'x.sh' }, { inline: ['exit 0'] }, { file: 'tests/win/a', when: 'slow' }] },
    };
    expect(problemsOf(wrong)).toMatch(/inVm\[0\].shell is bash[\s\S]*inVm\[0\].file is x.sh/);
    expect(problemsOf(wrong)).toMatch(/inVm\[1\].inline\[0\] has no key/);
    expect(problemsOf(wrong)).toMatch(/inVm\[2\].when has no key/);
  });

  test('images that differ in what the file says once are refused', () => {
    const [gcp = {}, aws = {}] = read(CLOUDS).documents;
    expect(problemsOf(gcp, withBuild(aws, { osDiskGB: 61 }))).toMatch(/build.osDiskGB is not the same in all images/);
    expect(problemsOf(gcp, { ...aws, tags: { a: 'b' } })).toMatch(/tags is not the same/);
    const provider = { 'worker-images': { extra: { vm: { taskcluster_version: '1' } } } };
    expect(problemsOf(gcp, { ...aws, provider })).toMatch(/provider.worker-images.extra.vm.taskcluster_version is not the same/);
    expect(problemsOf(gcp, gcp)).toMatch(/is the second one for gcp/);
  });

  test('what the format has no key for is refused with its path', () => {
    const document = { ...only(GALLERY), steps: [{ restart: { timeout: '5m' } }], image: { id: 'x', security: { trustedLaunch: true } } };
    expect(problemsOf(document)).toMatch(/x: image.security.trustedLaunch has no key[\s\S]*steps\[0\].restart.timeout has no key/);
    expect(problemsOf({ source: { kind: 'debian', suite: 'trixie' } })).toMatch(/source.kind is debian/);
  });
});

describe('reading and writing again', () => {
  test.each(Object.entries({ GALLERY, CLOUDS, TAG_LIST, NULLS }))('gives an equal meaning for %s', (_, text) => {
    expect(roundTrip(text)).toEqual(format.canonical(text));
  });

  const text = oneof(
    string(),
    constantFrom('eastus', 'default', '{FOO}', '1.2.3', '1e5', '60', 'true', 'yes', 'tests/a', 'https://a/b', ''),
  );
  const odd = oneof(
    text,
    text,
    integer({ min: -1, max: 70_000 }),
    constant(null),
    constant(true),
    array(text, { maxLength: 4 }),
    jsonValue({ maxDepth: 2 }),
  );
  const some = (...keys: string[]) => record(Object.fromEntries(keys.map((key) => [key, odd])), { requiredKeys: [] });
  const tags = oneof(
    some('worker_pool_id', 'deploymentId', '__proto__', '1'),
    array(dictionary(text, odd, { minKeys: 1, maxKeys: 1 })),
    odd,
  );
  const file = record(
    {
      image: oneof(
        some('publisher', 'offer', 'sku', 'version', 'image_name', 'gallery_name', 'image_version'),
        some('source_image_family', 'project_id', 'zone', 'image_name', 'ami_name', 'source_ami', 'source_ami_filter', 'publisher'),
        odd,
      ),
      sharedimage: oneof(some('gallery_name', 'image_name', 'image_version', 'a/b~'), odd),
      azure: oneof(
        some('managed_image_resource_group_name', 'resource_group', 'locations', 'replication_regions', 'shallow_replication'),
        odd,
      ),
      vm: oneof(
        record(
          { size: odd, vm_size: odd, spot: odd, disk_size: odd, os_disk_size_gb: odd, tc_arch: odd, machine_type: odd, tags },
          { requiredKeys: [] },
        ),
        odd,
      ),
      aws: oneof(some('ami_regions', 'iam_instance_profile'), odd),
      tests: odd,
      images: odd,
    },
    { requiredKeys: [] },
  );

  test('gives an equal meaning for any file, whatever its values', () => {
    assert(
      property(file, (data) => {
        const source = writeYaml(data as Json);
        expect(roundTrip(source)).toEqual(format.canonical(source));
      }),
      { numRuns: 200 },
    );
  });

  test('gives documents that the schema of definitions allows, unless they are abstract', () => {
    const base = { publisher: 'a', offer: 'b', sku: 'c', source_image_family: 'd', image_name: 'e' };
    assert(
      property(file, (data) => {
        const image = data.image !== null && typeof data.image === 'object' ? { ...base, ...data.image } : base;
        const { documents } = read(writeYaml({ ...data, image } as Json));
        expectDefinitions(documents.filter((document) => document['abstract'] !== true));
      }),
      { numRuns: 200 },
    );
  });
});
