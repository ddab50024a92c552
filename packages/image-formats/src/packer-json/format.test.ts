import type { Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { renderDocument } from '../convert.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { packerJson } from './format.ts';

const AZURE = {
  type: 'azure-arm',
  client_secret: '{{user `client_secret`}}',
  os_type: 'Windows',
  image_publisher: '{{user `publisher`}}',
  image_offer: 'WindowsServer',
  image_sku: '2022-datacenter-g2',
  managed_image_name: 'win',
  managed_image_resource_group_name: 'rg',
  location: 'westus2',
  vm_size: 'Standard_D4s_v5',
  os_disk_size_gb: '128',
  azure_tags: { team: 'ci' },
  communicator: 'winrm',
};
const TEMPLATE = {
  _comment: 'of ours',
  variables: { client_secret: '{{env `client_secret`}}', publisher: null },
  builders: [AZURE],
  provisioners: [
    { type: 'powershell', inline: ['mkdir {FOO}'], elevated_user: 'SYSTEM', elevated_password: '' },
    { type: 'windows-restart', restart_timeout: '10m', pause_before: '5s' },
    { type: 'shell', scripts: ['a.sh', 'b.sh'], environment_vars: ['A=b', 'C=d=e'] },
    { type: 'ansible', playbook_file: 'site.yml' },
    { type: 'file', source: 'tools/', destination: 'C:\\tools' },
    { type: 'windows-update', search_criteria: 'IsInstalled=0', filters: ['include:$true'], update_limit: 25 },
  ],
  'post-processors': ['manifest'],
};

const read = (template: unknown) => packerJson.read(JSON.stringify(template, undefined, 2), { shown: 'packer.json', stem: 'Win_Runner' });
const one = (template: unknown): IntermediateDocument => read(template).documents[0] ?? {};
const write = (...documents: IntermediateDocument[]) =>
  JSON.parse(packerJson.write(documents.map((document) => renderDocument(document, {})))) as Record<string, Json> & {
    builders: Json[];
    provisioners: Record<string, Json>[];
  };
const told = (template: unknown) =>
  read(template)
    .findings.map(({ message }) => message)
    .join('\n');

describe('A template becomes a definition', () => {
  test('with source, machine, steps, tags and outputs', () => {
    const { provider, ...document } = one(TEMPLATE);
    expect(document).toEqual({
      schema: 'vm-image/1',
      image: { id: 'win-runner', os: 'windows', arch: 'x64', names: { key: 'Win_Runner' } },
      tags: { team: 'ci' },
      source: {
        kind: 'marketplace',
        publisher: '{{user `publisher`}}',
        offer: 'WindowsServer',
        sku: '2022-datacenter-g2',
        version: 'latest',
      },
      build: { region: 'westus2', size: 'Standard_D4s_v5', osDiskGB: 128 },
      steps: [
        { script: { shell: 'powershell', inline: ['mkdir {{FOO}}'], elevated: 'system' } },
        { restart: { timeout: '10m' } },
        { script: { shell: 'sh', file: 'a.sh', env: { A: 'b', C: 'd=e' } } },
        { script: { shell: 'sh', file: 'b.sh', env: { A: 'b', C: 'd=e' } } },
        { file: { from: 'tools/', to: 'C:\\tools' } },
        { windowsUpdate: { search: 'IsInstalled=0', filter: ['include:$true'], limit: 25 } },
      ],
      outputs: [{ kind: 'managed', name: 'win', resourceGroup: 'rg' }],
      builders: ['packer-azure'],
    });
    expect(provider).toMatchObject({
      'packer-json': { builder: { extra: { client_secret: '{{user `client_secret`}}', communicator: 'winrm' } } },
    });
    expect(told(TEMPLATE)).toContain('the provisioner "ansible" is kept whole under provider.packer-json');
  });

  test('and each field of it that changes, changes the template', () => {
    const document = one(TEMPLATE) as Record<string, Json>;
    const steps = document['steps'] as Json[];
    const changed = write({
      ...document,
      build: { region: 'eastus' },
      tags: { team: 'qa' },
      steps: [{ script: { shell: 'bash', inline: ['true'] } }, ...steps.slice(1, 3), { script: { shell: 'sh', file: 'c.sh' } }],
      outputs: [{ kind: 'gallery', gallery: 'g', definition: 'd', version: '1.0.0', regions: [{ name: 'eastus' }], channel: 'staging' }],
    });
    expect(changed.builders[0]).toMatchObject({
      location: 'eastus',
      azure_tags: { team: 'qa' },
      shared_image_gallery_destination: { gallery_name: 'g', image_name: 'd', image_version: '1.0.0', replication_regions: ['eastus'] },
      shared_gallery_image_version_exclude_from_latest: true,
      client_secret: '{{user `client_secret`}}',
    });
    for (const key of ['vm_size', 'os_disk_size_gb', 'managed_image_name']) expect(changed.builders[0]).not.toHaveProperty(key);
    expect(changed.provisioners).toEqual([
      { type: 'shell', inline: ['true'], inline_shebang: '/bin/bash -e' },
      { type: 'windows-restart', restart_timeout: '10m', pause_before: '5s' },
      { type: 'shell', script: 'a.sh', environment_vars: ['A=b', 'C=d=e'] },
      { type: 'shell', script: 'c.sh' },
      { type: 'ansible', playbook_file: 'site.yml' },
    ]);
  });

  test('for each builder, and all of them become one template again', () => {
    const template = {
      builders: [
        { ...AZURE, name: 'azure' },
        {
          type: 'amazon-ebs',
          region: 'eu-west-1',
          source_ami_filter: { filters: { name: 'ubuntu-*' }, owners: ['1'], most_recent: true },
          ami_name: 'x',
        },
        { type: 'googlecompute', source_image_family: 'debian-12', zone: 'us-west1-b', image_name: 'y', preemptible: true },
        { type: 'qemu', iso_url: 'https://x/y.iso' },
      ],
      provisioners: [
        { type: 'shell', inline: 'true', only: ['azure'] },
        { type: 'shell', script: 'all.sh' },
        { type: 'shell', script: 'not-aws.sh', except: ['amazon-ebs'] },
      ],
    };
    const { documents } = read(template);
    expect(
      documents.map(({ image, source, abstract }) => [
        (image as { id: string }).id,
        (source as { kind: string } | undefined)?.kind,
        abstract,
      ]),
    ).toEqual([
      ['win-runner-azure', 'marketplace', undefined],
      ['win-runner-amazon-ebs', 'ami', undefined],
      ['win-runner-googlecompute', 'gce-family', undefined],
      ['win-runner-qemu', undefined, true],
    ]);
    expect(documents.map(({ steps }) => (steps as Json[]).length)).toEqual([3, 1, 2, 2]);
    expect(packerJson.canonical(packerJson.write(documents.map((document) => renderDocument(document, {}))))).toEqual(
      packerJson.canonical(JSON.stringify(template)),
    );
    // When one goes its own way, each builder gets its own provisioners.
    const [first = {}, second = {}] = documents;
    const apart = write({ ...first, steps: [{ restart: {} }] }, second);
    expect(apart.provisioners.map(({ type, only }) => [type, only])).toEqual([
      ['windows-restart', ['azure']],
      ['shell', ['amazon-ebs']],
    ]);
  });

  test('that is abstract when there is no builder', () => {
    expect(one({ variables: { a: null } })).toMatchObject({ abstract: true, steps: [] });
  });
});

describe('What is wrong in a template is told', () => {
  test('a secret that is written out, without its value', () => {
    const template = { ...TEMPLATE, builders: [{ ...AZURE, client_secret: 'hunter2hunter2' }] };
    const imported = read(template);
    expect(JSON.stringify(imported)).not.toContain('hunter2');
    const finding = imported.findings.find(({ message }) => message.startsWith('builders[0].client_secret is a secret'));
    expect(finding).toMatchObject({ severity: 'warning', line: 10, file: 'packer.json' });
    expect(write(...imported.documents)).toMatchObject({
      variables: { client_secret_2: null },
      builders: [{ client_secret: '{{user `client_secret_2`}}' }],
    });
  });

  test('unknown keys, filters and variables', () => {
    const messages = told({
      ...TEMPLATE,
      provisoners: [],
      provisioners: [{ type: 'shell', inline: ['{{user `nowhere`}}'], only: ['azure'] }],
    });
    expect(messages).toContain('"provisoners" is no key of Packer templates');
    expect(messages).toContain('provisioners[0].only names the builder "azure", which is not there');
    expect(messages).toContain('the variable "nowhere" is not declared');
  });

  test('a file that is none', () => {
    expect(() => read({ a: 1 })).toThrow(InputError);
    expect(() => read({ builders: Array.from({ length: 51 }, () => AZURE) })).toThrow(InputError);
  });
});

describe('A definition of another origin', () => {
  const DEFINITION = {
    schema: 'vm-image/1',
    image: { id: 'linux', os: 'linux', arch: 'x64' },
    source: {
      kind: 'marketplace',
      publisher: 'Canonical',
      offer: '0001-com-ubuntu-server-jammy',
      sku: '22_04-lts-gen2',
      version: 'latest',
    },
    build: { region: 'westus2', timeout: '1h', spot: true },
    steps: [{ script: { file: 'setup.sh' } }, { script: { shell: 'powershell', inline: ['x'], elevated: 'administrator' } }],
    outputs: [
      { kind: 'gallery', gallery: 'g', definition: 'd', version: '1.0.0', regions: [{ name: 'westus2' }], endOfLife: '2027-01-31' },
    ],
  };

  test('is written as a template', () => {
    expect(write(DEFINITION)).toEqual({
      builders: [
        {
          type: 'azure-arm',
          use_azure_cli_auth: true,
          communicator: 'ssh',
          ssh_username: 'packer',
          os_type: 'Linux',
          image_publisher: 'Canonical',
          image_offer: '0001-com-ubuntu-server-jammy',
          image_sku: '22_04-lts-gen2',
          location: 'westus2',
          spot: {},
          shared_image_gallery_destination: {
            gallery_name: 'g',
            image_name: 'd',
            image_version: '1.0.0',
            replication_regions: ['westus2'],
          },
          shared_gallery_image_version_end_of_life_date: '2027-01-31T00:00:00Z',
        },
      ],
      provisioners: [
        { type: 'shell', script: 'setup.sh' },
        { type: 'powershell', inline: ['x'], elevated_user: '{{build `User`}}', elevated_password: '{{build `Password`}}' },
      ],
    });
  });

  test('that says more than a template can is refused, with each path', () => {
    const document = {
      ...DEFINITION,
      build: { ...DEFINITION.build, subnet: '/s' },
      steps: [{ packages: ['curl'] }, { script: { url: 'https://x', sha256: 'a' } }],
      outputs: [
        { kind: 'gallery', gallery: 'g', definition: 'd', version: 'auto', regions: [{ name: 'x', replicas: 2 }] },
        { kind: 'directory' },
      ],
      tests: { inVm: [{ name: 'a', file: 'a.sh' }] },
    };
    try {
      packerJson.write([document]);
      throw new Error('was written');
    } catch (error) {
      const messages = (error as InputError).findings.map(({ message }) => message);
      for (const path of [
        'build.subnet',
        'steps[0]',
        'steps[1].script.url',
        'steps[1].script.sha256',
        'outputs[0].version',
        'outputs[0].regions',
        'outputs[1]',
        'tests.inVm',
      ]) {
        expect(messages.some((message) => message.startsWith(`linux: ${path}`))).toBe(true);
      }
    }
  });
});
