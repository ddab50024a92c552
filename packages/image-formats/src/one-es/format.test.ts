import { formatFinding } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { oneEs } from './format.ts';
import { changed, expectRoundTrip, findingsOf } from './one-es.test-support.ts';

const FULL = `{
  "imageType": "Managed",
  "baseImage": "/MicrosoftWindowsServer/WindowsServer/2022-Datacenter/latest",
  "artifacts": [
    {"name": "windows-enable-long-paths"},
    {"name": "Windows-NodeJS", "parameters": {"Version": "22.x", "UseARM": "false"}},
    {"name": "windows-npm-global", "parameters": {"packages": "yarn@1.22.19", "addToPath": true, "retries": 3}},
    {"name": "windows-setenvvar", "parameters": {"Variable": "A", "Value": "{NAME} and {{NAME}} and {}"}},
    {"name": "windows-pt", "parameters": {"KVSecret_AppSecret": "https://some-vault.vault.azure.net/secrets/read-only-secret"}},
    {"name": "Windows-Restart"},
    {"Name": "windows-enabledismfeature", "Parameters": {"featurename": "Microsoft-Hyper-V"}},
    {"name": "windows-azcopy-downloadfile-msi",
     "parameters": {"BlobUri": "https://acct.blob.core.windows.net/box/a b/*", "Destination": "C:\\\\work", "Identity": "/subscriptions/1/id"}},
    {"name": "windows-powershell-invokecommand", "parameters": {"Script": "a\\nb 'c' \\"d\\""}}
  ],
  "publishingProfile": {"targetRegions": [{"name": "westus2", "replicas": 1}, {"name": "eastus"}]},
  "tags": {"team": "x"}
}`;

function read(text: string, stem = 'some-image'): { document: IntermediateDocument; notes: string[] } {
  const { documents, findings } = oneEs.read(text, { shown: 'x.json', stem });
  expect(documents).toHaveLength(1);
  return { document: documents[0] as IntermediateDocument, notes: findings.map(formatFinding) };
}

describe('reading a 1ES image', () => {
  it('takes base, steps, regions, tags and secrets into fields of a definition', () => {
    const { document, notes } = read(FULL);
    expect(document).toMatchObject({
      image: { id: 'some-image', os: 'windows', arch: 'x64', generation: 1 },
      source: {
        kind: 'marketplace',
        publisher: 'MicrosoftWindowsServer',
        offer: 'WindowsServer',
        sku: '2022-Datacenter',
        version: 'latest',
      },
      secrets: { 'read-only-secret': { from: 'keyvault', vault: 'some-vault', name: 'read-only-secret' } },
      tags: { team: 'x' },
      outputs: [{ kind: 'managed', name: 'some-image', regions: [{ name: 'westus2', replicas: 1 }, { name: 'eastus' }] }],
      steps: [
        { artifact: { name: 'windows-enable-long-paths' } },
        { artifact: { name: 'Windows-NodeJS', parameters: { Version: '22.x', UseARM: 'false' } } },
        { artifact: { name: 'windows-npm-global', parameters: { packages: 'yarn@1.22.19', addToPath: true, retries: 3 } } },
        { artifact: { name: 'windows-setenvvar', parameters: { Variable: 'A', Value: '{{NAME}} and {{{{NAME}}}} and {}' } } },
        { artifact: { name: 'windows-pt', parameters: { KVSecret_AppSecret: 'kv_read-only-secret' } } },
        { restart: {} },
        { feature: { name: 'Microsoft-Hyper-V' } },
        { fetch: { from: 'blob://acct/box/a b/*', to: 'C:\\work', identity: '/subscriptions/1/id' } },
        { script: { shell: 'powershell', inline: ['a', `b 'c' "d"`] } },
      ],
      provider: { 'one-es': { spelling: ['Windows-Restart', 'featurename'] } },
    });
    expect(notes).toEqual([]);
    expectRoundTrip(oneEs, FULL);
  });

  it('notes what stands in for what a file without base does not say, and does not write it back', () => {
    const text = '{\n  "License": ["MIT"], // a comment\n  "artifacts": [{"name": "windows-restart"},]\n}';
    const { document, notes } = read(text, '1ES Artifacts');
    expect(document['image']).toMatchObject({ id: '1es-artifacts', names: { key: '1ES Artifacts' } });
    expect(notes).toEqual([
      'x.json:1:1: the file does not name the base of the image; Windows Server 2022 (2022-datacenter-g2) is assumed (change source where another is chosen in the portal)',
      'x.json:2:3: "License" is a comment, which 1ES refuses; it is left out',
      'x.json:2:23: JSON has no comments; they are not kept',
      'x.json:3:44: JSON has no comma after the last value (remove it)',
    ]);
    expect(oneEs.write([document])).toBe('{\n  "artifacts": [\n    {\n      "name": "windows-restart"\n    }\n  ]\n}\n');
    const other = oneEs.write([changed(document, ['source', 'sku'], '2025-datacenter-g2')]);
    expect(JSON.parse(other).baseImage).toBe('/MicrosoftWindowsServer/WindowsServer/2025-datacenter-g2/latest');
  });

  it('keeps what has no field, says where, and writes it back', () => {
    const text = `{
      "imageType": "SharedImageGallery",
      "resourceId": "/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i/versions/1.2.3",
      "Identity": {"type": "UserAssigned"},
      "__proto__": {"a": 1},
      "artifacts": [
        {"name": "windows-restart", "condition": "x"},
        {"name": "windows-restart", "parameters": {"Timeout": "5"}},
        {"name": "some", "parameters": {"list": [1, {"a": null}], "text": "b"}, "paramters": {}}
      ],
      "publishingProfile": {"targetRegions": [{"name": "a", "replicas": 1}], "excludeFromLatest": true},
      "tags": {"a": "b", "c": 1}
    }`;
    const { document, notes } = read(text);
    expect(document['source']).toEqual({
      kind: 'gallery',
      id: '/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i',
      version: '1.2.3',
    });
    expect(document['steps']).toEqual([
      { restart: {} },
      { artifact: { name: 'windows-restart', parameters: { Timeout: '5' } } },
      { artifact: { name: 'some', parameters: { text: 'b' } } },
    ]);
    expect(notes.map((note) => /"(\w+)"|tag/.exec(note)?.[0])).toEqual([
      '"Identity"',
      '"__proto__"',
      '"condition"',
      '"list"',
      '"a"',
      '"paramters"',
      '"excludeFromLatest"',
      'tag',
    ]);
    expect(notes.join('\n')).toContain('(if parameters is meant, correct it)');
    expectRoundTrip(oneEs, text);
  });

  it.each([
    ['a managed image as base', '{"baseImage": "/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/images/i", "artifacts": []}'],
    ['a base without its slash', '{"baseImage": "Canonical/ubuntu-24_04-lts/server/latest", "artifacts": [{"name": "linux-apt"}]}'],
    ['a base that is none', '{"baseImage": "Windows 2022", "resourceId": 5, "artifacts": [{"name": "a"}]}'],
    [
      'a gallery base with the latest version',
      '{"baseImage": "/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i/versions/latest"}',
    ],
    ['members that are null', '{"artifacts": [{"name": "a", "parameters": null}, {"name": "b", "parameters": {"c": null}}], "tags": null}'],
    ['empty members', '{"artifacts": [{"name": "a", "parameters": {}}], "tags": {}, "publishingProfile": {}}'],
    ['regions of another shape', '{"artifacts": [], "publishingProfile": {"targetRegions": [{"name": "a", "replicas": "1"}]}}'],
    ['no regions', '{"artifacts": [{"name": "a"}], "publishingProfile": {"targetRegions": []}}'],
    ['a profile and tags that are none', '{"artifacts": [], "publishingProfile": 1, "tags": "x", "imageType": 3}'],
    [
      'a blob of another cloud',
      '{"artifacts": [{"name": "windows-azcopy-downloadfile-msi", "parameters": {"BlobUri": "https://a12.blob.core.chinacloudapi.cn/c/*", "Destination": "C:"}}]}',
    ],
    [
      'an address that is no blob',
      '{"artifacts": [{"name": "windows-azcopy-downloadfile-msi", "parameters": {"BlobUri": "https://example.org/c", "Destination": "C:"}}]}',
    ],
    ['an empty script', '{"artifacts": [{"name": "windows-powershell-invokecommand", "parameters": {"Script": ""}}]}'],
    [
      'secrets of two vaults and a fixed version',
      '{"artifacts": [{"name": "a", "parameters": {"KVSecret_A": "https://v1.vault.azure.net/secrets/s", "KVSecret_B": "https://v2.vault.azure.net/secrets/s/", "kvsecret_c": "https://v1.vault.usgovcloudapi.net/secrets/s/0123456789abcdef0123456789abcdef"}}]}',
    ],
    ['a text that reads like a reference', '{"artifacts": [{"name": "a", "parameters": {"x": "kv_thing"}}]}'],
  ])('reads %s and writes it back', (_, text) => {
    expectRoundTrip(oneEs, text);
  });

  it.each([
    ['[]', ['x.json:1:1: the file does not hold an object']],
    ['', ['x.json:1:1: the file is empty']],
    [
      '{"properties": {"artifacts": []}}',
      ['x.json:1:1: this is no 1ES image (of a resource for Azure Resource Manager, give the value of its "properties")'],
    ],
    ['{"artifacts": {}}', ['x.json:1:15: the artifacts are no list (write [{"name": …}, …])']],
    [
      '{"artifacts": ["a", {}, {"name": " "}, {"name": "b", "parameters": []}]}',
      [
        'x.json:1:16: an artifact is an object with a name (write {"name": "windows-…", "parameters": {…}})',
        'x.json:1:21: the artifact has no name',
        'x.json:1:34: the name of an artifact is a text',
        'x.json:1:68: the parameters of b are no object (write {"Name": value, …})',
      ],
    ],
    [
      '{"artifacts": [{"name": "a", "Name": "b"}]}',
      ['x.json:1:30: "Name" and "name" are the same key, since case does not count (leave one of them out)'],
    ],
  ])('refuses %s with the place', (text, expected) => {
    const findings = findingsOf(() => oneEs.read(text, { shown: 'x.json', stem: 'x' }));
    expect(findings.filter((finding) => !finding.includes('assumed'))).toEqual(expected);
  });

  it('never shows or keeps the value of a secret', () => {
    const text = `{"baseImage": "/a/b/c/d", "artifacts": [{"name": "a", "parameters": {
      "KVSecret_A": "hunter2", "Url": "https://a.example/x?sv=1&sig=hunter2%3D"}}]}`;
    const findings = findingsOf(() => oneEs.read(text, { shown: 'x.json', stem: 'x' }));
    expect(findings).toHaveLength(2);
    expect(findings.join()).not.toContain('hunter2');
  });

  it('stays quick and tells at most 1,000 findings of a hostile file', () => {
    const many = `{"artifacts": [${'{},'.repeat(5000)}{}]}`;
    expect(findingsOf(() => oneEs.read(many, { shown: 'x.json', stem: 'x' }))).toHaveLength(1001);
    expect(findingsOf(() => oneEs.read('['.repeat(100_000), { shown: 'x.json', stem: 'x' })).length).toBeGreaterThan(0);
    const long = JSON.stringify({
      baseImage: `/subscriptions/${'/galleries/'.repeat(50_000)}`,
      artifacts: [{ name: 'a', parameters: { b: '/'.repeat(200_000) } }],
    });
    expectRoundTrip(oneEs, long);
  });
});

describe('writing a 1ES image', () => {
  const { document } = read(FULL);
  const write = (path: readonly (string | number)[], value: Parameters<typeof changed>[2]) =>
    JSON.parse(oneEs.write([changed(document, path, value)]));

  it('writes what the fields say', () => {
    expect(write(['source', 'version'], '1.2.3').baseImage).toBe('/MicrosoftWindowsServer/WindowsServer/2022-Datacenter/1.2.3');
    expect(write(['outputs', 0, 'regions'], [{ name: 'x', replicas: 2 }]).publishingProfile.targetRegions).toEqual([
      { name: 'x', replicas: 2 },
    ]);
    expect(write(['tags', 'team'], 'y').tags).toEqual({ team: 'y' });
    expect(write(['steps', 6, 'feature', 'name'], 'X').artifacts[6]).toEqual({
      name: 'windows-enabledismfeature',
      parameters: { featurename: 'X' },
    });
    expect(write(['steps', 7, 'fetch', 'from'], 'blob://other/c/d').artifacts[7].parameters.BlobUri).toBe(
      'https://other.blob.core.windows.net/c/d',
    );
    expect(write(['steps', 8, 'script', 'inline'], ['x', 'y']).artifacts[8].parameters.Script).toBe('x\ny');
    expect(write(['secrets', 'read-only-secret', 'vault'], 'w').artifacts[4].parameters.KVSecret_AppSecret).toBe(
      'https://w.vault.azure.net/secrets/read-only-secret',
    );
    expect(write(['steps'], [{ restart: {} }]).artifacts).toEqual([{ name: 'Windows-Restart' }]);
  });

  it('lists every path that it cannot say', () => {
    const other: IntermediateDocument = {
      source: { kind: 'debian', suite: 'bookworm' },
      secrets: { own: { from: 'environment', name: 'X' } },
      steps: [
        { windowsUpdate: {} },
        { packages: ['curl'] },
        { restart: { timeout: '5m' } },
        { script: { shell: 'bash', file: 'x.sh', elevated: 'system' } },
        { fetch: { from: 'https://example.org/x', to: 'C:\\x', sha256: 'manifest' } },
        { artifact: { name: 'a', parameters: { Password: 'kv_own', KVSecret_A: 'kv_own', KVSecret_B: 'kv_none', KVSecret_C: 'hunter2' } } },
      ],
      outputs: [
        { kind: 'gallery', gallery: 'g', definition: 'd', version: '1.0.0', regions: [{ name: 'a', storage: 'Standard_LRS' }] },
        { kind: 'vhd' },
      ],
      provider: { 'one-es': { elements: [{ step: 9, artifact: 'x', extra: {} }] } },
    };
    const findings = findingsOf(() => oneEs.write([other]));
    expect(findings.map((finding) => finding.split(':')[0])).toEqual([
      'steps[0].windowsUpdate',
      'steps[1].packages',
      'steps[2].restart.timeout',
      'steps[3].script.elevated',
      'steps[3].script.shell',
      'steps[3].script.file',
      'steps[4].fetch.sha256',
      'steps[4].fetch.from',
      'steps[5].artifact.parameters.Password',
      'steps[5].artifact.parameters.KVSecret_A',
      'steps[5].artifact.parameters.KVSecret_B',
      'steps[5].artifact.parameters.KVSecret_C',
      'provider.one-es.elements[0]',
      'outputs[1]',
      'outputs[0].version',
      'outputs[0].regions',
      'source.kind',
    ]);
    expect(findings.join()).not.toContain('hunter2');
    expect(findingsOf(() => oneEs.write([]))).toEqual(['a file holds one 1ES image, not 0']);
  });

  it('does not trip over a definition that nobody checked', () => {
    const broken: IntermediateDocument = { source: 5, steps: 'x', outputs: { a: 1 }, tags: [], secrets: 'y', provider: { 'one-es': [] } };
    expect(findingsOf(() => oneEs.write([broken])).length).toBeGreaterThan(4);
    expect(
      findingsOf(() => oneEs.write([{ steps: [null, {}, { a: 1, b: 2 }, { artifact: { name: 5, parameters: { x: [] } } }] }])).length,
    ).toBe(6);
  });
});
