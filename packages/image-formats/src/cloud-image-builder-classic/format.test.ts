import { canonicalJson, type Json } from '@bakehouse/core/data';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { renderDocument } from '../convert.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { cloudImageBuilderClassic as format } from './format.ts';
import { SAMPLE, schemaErrors } from './sample.test-support.ts';

const OPTIONS = { shown: 'config/win10.yaml', stem: 'win10' };
// biome-ignore lint/suspicious/noExplicitAny: tests change what they like
type Changeable = { [key: string]: any };

/** The one document of a text. */
function read(text: string): Changeable {
  const { documents } = format.read(text, OPTIONS);
  expect(documents).toHaveLength(1);
  return structuredClone(documents[0]) as Changeable;
}

function write(document: Changeable): Changeable {
  return parse(format.write([renderDocument(document as IntermediateDocument, {})])) as Changeable;
}

/** Lines of findings but the notes of what was kept. */
function findings(text: string): string[] {
  return format
    .read(text, OPTIONS)
    .findings.map(formatFinding)
    .filter((line) => !line.includes('kept under provider'));
}

function problems(document: Changeable): readonly string[] {
  try {
    format.write([document as IntermediateDocument]);
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(formatFinding);
    throw error;
  }
  return [];
}

test('A file is one document with a disk image, and a machine image for each target', () => {
  const { schema, image, source, build, steps, outputs, tags } = read(SAMPLE);
  expect({ schema, image, source, build }).toEqual({
    schema: 'vm-image/1',
    image: { id: 'win10', os: 'windows', arch: 'x64', generation: 1, names: { key: 'win10', pool: 'team-a/win10-azure' } },
    source: { kind: 'iso', url: 'https://iso-bucket.s3.amazonaws.com/iso/windows%2010%2B.iso', index: 3 },
    build: { diskMiB: 51_200, size: 'Standard_D4s_v3', osDiskGB: 60, dataDisksGB: [100], readsTags: true },
  });
  expect(steps).toEqual([
    { script: { name: 'rename', shell: 'powershell', inline: ["Write-Output 'host renamed {{FOO}}'"] } },
    { restart: {} },
    { script: { name: 'sign-in', shell: 'powershell', inline: ["Write-Output 'begin'", "Set-Value -Token '{0}'"] } },
    { restart: {} },
    { script: { name: 'verify', shell: 'powershell', inline: ['Get-ChildItem'] } },
  ]);
  expect(outputs).toEqual([
    { kind: 'vhd', container: 'disk-bucket' },
    {
      kind: 'managed',
      name: 'east-us-team-a-win10',
      resourceGroup: 'rg-east-us-team-a',
      storageAccount: 'saeastusteama',
      regions: [{ name: 'eastus' }],
    },
    {
      kind: 'managed',
      name: 'west-us-2-team-a-win10',
      resourceGroup: 'rg-west-us-2-team-a',
      storageAccount: 'sawestus2teama',
      regions: [{ name: 'westus2' }],
    },
  ]);
  expect(tags).toMatchObject({ workerType: 'team-a-win10', sourceRevision: '8e290d7' });
});

test('Reading and writing gives the same meaning, variables rendered between', () => {
  const text = format.write(format.read(SAMPLE, OPTIONS).documents.map((document) => renderDocument(document, {})));
  expect(format.canonical(text)).toEqual(format.canonical(SAMPLE));
});

test('The document fits the schema', () => {
  expect(schemaErrors(read(SAMPLE))).toEqual([]);
});

test('What no neutral field says is kept once, and of other targets only what differs', () => {
  const kept = read(SAMPLE)['provider']['cloud-image-builder-classic'];
  expect(Object.keys(kept)).toEqual(['image', 'vhd', 'iso', 'pools', 'target', 'targets', 'executions', 'log']);
  expect(kept.targets).toEqual({
    'west-us-2-team-a-win10': {
      set: { network: { name: 'vn-west-us-2-team-a', subnet: { name: 'sn-west-us-2-team-a' }, flow: { name: 'nsg-west-us-2-team-a' } } },
    },
  });
  expect(kept.executions['sign-in']).toEqual({
    shell: 'winrm-powershell',
    test: { std: { out: { match: 'validated' } } },
    on: { failure: 'retry after 60 seconds', success: 'reboot in 5 s' },
    tokens: { 1: ['(Get-Secret).value'] },
  });
});

test.each<[string, (document: Changeable) => void, (file: Changeable) => unknown, unknown]>([
  ['image.arch', (d) => (d['image'].arch = 'x86'), (f) => f['image'].architecture, 'x86'],
  ['image.generation', (d) => (d['image'].generation = 2), (f) => f['target'].map((t: Changeable) => t['machine'].hyperv), ['V2', 'V2']],
  [
    'image.names.pool',
    (d) => (d['image'].names.pool = 'b/c/d'),
    (f) => [f['manager'].pool[0].domain, f['manager'].pool[0].variant],
    ['b', 'c/d'],
  ],
  ['source.index', (d) => (d['source'].index = 7), (f) => f['iso'].wimindex, 7],
  [
    'source.url',
    (d) => (d['source'].url = 'https://storage.googleapis.com/b/k.iso'),
    (f) => f['iso'].source,
    { platform: 'google', bucket: 'b', key: 'k.iso' },
  ],
  ['build.diskMiB', (d) => (d['build'].diskMiB = 2048), (f) => f['image'].size, 2],
  [
    'build.size',
    (d) => (d['build'].size = 'Standard_F16s_v2'),
    (f) => f['target'][1].machine,
    { cpu: 16, ram: 16, format: 'Standard_F{0}s_v2', hyperv: 'V1' },
  ],
  ['build.osDiskGB', (d) => (d['build'].osDiskGB = 99), (f) => f['target'][1].disk[0].size, 99],
  [
    'build.dataDisksGB',
    (d) => (d['build'].dataDisksGB = [1, 2]),
    (f) => f['target'][0].disk.slice(1),
    [
      { os: false, variant: 'hdd', size: 1 },
      { os: false, variant: 'hdd', size: 2 },
    ],
  ],
  ['a step left out', (d) => d['steps'].splice(1, 1), (f) => f['target'][0].bootstrap.executions[0].on, undefined],
  [
    'a restart behind a script that tests nothing',
    (d) => d['steps'].push({ restart: {} }),
    (f) => f['target'][0].bootstrap.executions[2].test,
    { std: { out: { match: '.*' } } },
  ],
  [
    'a command',
    (d) => d['steps'][4].script.inline.push('exit'),
    (f) => f['target'][1].bootstrap.executions[2].commands,
    ['Get-ChildItem', 'exit'],
  ],
  ['a container', (d) => (d['outputs'][0].container = 'other'), (f) => f['image'].target, { platform: 'amazon', bucket: 'other' }],
  ['a resource group', (d) => (d['outputs'][2].resourceGroup = 'rg-x'), (f) => f['target'][1].group, 'rg-x'],
  ['a storage account', (d) => (d['outputs'][2].storageAccount = 'sax'), (f) => f['target'][1].storage, 'sax'],
  ['a region', (d) => (d['outputs'][1].regions = [{ name: 'northeurope' }]), (f) => f['target'][0].region, 'North Europe'],
  ['a tag of all', (d) => (d['tags'].workerType = 'w'), (f) => f['target'][1].tag[0], { name: 'workerType', value: 'w' }],
  ['a tag of one', (d) => (d['outputs'][1].tags = { more: 'm' }), (f) => f['target'].map((t: Changeable) => t['tag'].length), [6, 5]],
  [
    'a target left out',
    (d) => d['outputs'].splice(1, 1),
    (f) => f['target'].map((t: Changeable) => t['network'].name),
    ['vn-west-us-2-team-a'],
  ],
  ['the disk left out', (d) => d['outputs'].splice(0, 1), (f) => 'target' in f['image'], false],
])('Changing %s changes the file', (_, change, part, expected) => {
  const document = read(SAMPLE);
  change(document);
  expect(part(write(document))).toEqual(expected);
});

test('All that the format cannot say is refused, with its path', () => {
  const document = read(SAMPLE);
  document['image'].os = 'linux';
  document['source'].sha256 = 'a'.repeat(64);
  document['build'].diskMiB = 1000;
  document['steps'].push({ packages: ['curl'] }, { script: { shell: 'bash', file: 'x.sh' } }, { restart: { timeout: '5m' } });
  document['outputs'].push({ kind: 'gallery', id: 'g' }, { kind: 'managed', id: 'i', regions: [{ name: 'a' }, { name: 'b' }] });
  expect(problems(document)).toEqual([
    'image.os: this format has images of Windows only',
    'build.diskMiB: this format counts in whole GB',
    'steps[5]: this format has no packages step, only script and restart',
    'steps[6].script.file: this format cannot say it',
    'steps[6].script.shell: this format has only powershell',
    'steps[7].restart.timeout: this format cannot say it',
    'outputs[3]: this format has no gallery output, only managed, ami, gce-image and one vhd',
    'outputs[4].id: this format cannot say it',
    'outputs[4].regions: a target of this format has one region; give each its own output',
    'source.sha256: this format cannot say it',
  ]);
  expect(() => format.write([])).toThrow(InputError);
});

test('A text that holds neither a mapping nor a list is refused with its place', () => {
  for (const text of ['', 'just text', '42']) expect(() => format.read(text, OPTIONS)).toThrow('The file config/win10.yaml is not one of');
  expect(() => format.read('- name: X\n    target:\n', OPTIONS)).toThrow('cannot be read as YAML');
});

test('Files that images share become abstract documents and come back as they were', () => {
  const texts = {
    packages:
      '- {name: a, savepath: "C:\\\\a", sources: [{platform: url, url: "https://x/a"}, {platform: azure, bucket: b, key: k}], target: {os: [Windows 7]}}',
    drivers: '- {name: a, infpath: a, extract: true, sources: [{platform: amazon, bucket: b, key: d/a.zip}], target: {gpu: [true]}}',
    'unattend-commands': '- {description: d, command: c, target: {cloud: [azure]}, priority: 5}',
    'disable-windows-service': '- {name: Sense, target: {os: [Windows 10], cloud: [azure], architecture: [x86]}}',
    'product-keys': 'Windows 7: {Enterprise: AAAAA-BBBBB-CCCCC-DDDDD-EEEEE}',
    unknown: '- {name: a, from: b}\n- [odd]\n- {asIs: x, sources: [text]}',
  };
  for (const [kind, text] of Object.entries(texts)) {
    const document = read(text);
    expect(document).toMatchObject({
      abstract: true,
      provider: { 'cloud-image-builder-classic': { kind: kind === 'unknown' ? 'packages' : kind } },
    });
    expect(format.canonical(format.write([document as IntermediateDocument]))).toEqual(format.canonical(text));
  }
});

test('A file with targets but no image is abstract and says so', () => {
  const text = 'target: [{platform: azure, region: East US}]\n';
  expect(read(text)['abstract']).toBe(true);
  expect(findings(text)).toContain(
    'config/win10.yaml:1:1: the file has no iso, so the builder can make no disk image of it; it becomes an abstract document',
  );
  expect(format.canonical(format.write(format.read(text, OPTIONS).documents))).toEqual(format.canonical(text));
});

test('Whatever is of another form is kept as it stands', () => {
  const texts = [
    'image: text\niso: [1]\ntarget: {a: 1}\nmanager: {pool: []}\nother: ~\n',
    'image: {}\niso: {}\ntarget: []\nlog: ~\nvalidation: 5\n',
    'image: {architecture: ~, size: 1.5, target: {bucket: b}}\niso: {source: {platform: azure, bucket: b, key: k}, wimindex: 0}\n',
    'image: {architecture: amd64, size: 0x40, target: {platform: x}}\niso: {source: text}\nmanager: {pool: [{domain: a/b, variant: c}, {domain: a, variant: b, name: c}]}\n',
    'target: [{platform: openstack, tag: [], bootstrap: {executions: [{name: a, commands: []}]}}, {tag: [{name: a, value: 1}], machine: 5, disk: x}, {}]\n',
    'target: [{platform: amazon, region: eu, group: g}, {platform: google, region: EAST us}, {platform: ~, region: EAST us, group: ""}]\n',
    'target: [{bootstrap: {x: 1, executions: [{commands: [a], on: {success: reboot}}, {name: 5, commands: [b], shell: x, test: {}, on: {}}]}}, {bootstrap: ~}]\n',
    'image: {__proto__: {a: 1}, constructor: b}\n__proto__: {c: d}\ntarget: [{__proto__: 1, tag: [{name: __proto__, value: x}]}, {group: g}]\n',
  ];
  for (const text of texts) {
    expect(canonicalJson(format.canonical(format.write(format.read(text, OPTIONS).documents)))).toBe(canonicalJson(format.canonical(text)));
  }
});

test('Numbers that are not plain decimal ones stay the texts that the builder reads', () => {
  const text = 'target: [{tag: [{name: a, value: 5e93395}, {name: b, value: 0123456}, {name: c, value: 0x27}]}]\n';
  expect(format.canonical(text)).toEqual({
    target: [{ tag: ['5e93395', '0123456', '0x27'].map((value, index) => ({ name: 'abc'[index], value })) }],
  } as Json);
  expect(format.canonical(format.write(format.read(text, OPTIONS).documents))).toEqual(format.canonical(text));
});
