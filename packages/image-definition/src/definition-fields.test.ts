import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../test/definition-folder.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

const CLOUD = `schema: vm-image/1
image: {id: win2022-driver, os: windows, arch: x64}
source: {kind: marketplace, publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-g2}
build: {}
steps: []
`;
const plus = (lines: string) => `${MINIMAL}${lines}`;
const step = (text: string) => MINIMAL.replace('  - packages: [curl]', `  - ${text}`);

test('a definition with everything in it is read', async () => {
  for (const path of ['Setup.ps1', 'tests/b.tests.ps1', 'tests/a.tests.ps1']) await folder.write(path, '');
  const { definition, warnings, files } = await folder.load(`schema: vm-image/1
image: {id: win2022-driver, os: windows, arch: x64, generation: 2, security: {trustedLaunch: true}, names: {poolImage: server2022_v2}}
variables: {VS_URL: "https://example.org"}
tags: {owner: "ebpf"}
secrets:
  appsecret: {from: keyvault, vault: kv-ci, name: app-secret}
source: {kind: marketplace, publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-g2, version: latest}
build: {region: westus2, size: Standard_D4s_v5, osDiskGB: 128, spot: false, timeout: 4h, identity: [id-ci]}
steps:
  - feature: {name: Microsoft-Hyper-V}
  - restart: {timeout: 30m}
  - fetch: {from: "blob://ebpfstore/server2022/*", to: 'C:\\work', sha256: manifest}
  - script: {file: Setup.ps1, elevated: system, validExitCodes: [0, 3010]}
  - script: {inline: ['if ($x) { "{0}" -f $y }', '{{VS_URL}}']}
  - artifact: {name: windows-visualstudio-bootstrapper, parameters: {VSBootstrapperURL: "{VS_URL}/vs.exe", KVSecret_App: kv_appsecret, Flag: true}}
  - windowsUpdate: {filter: ["exclude:preview"]}
generalize: {deadline: 30m}
tests:
  inVm: [{shell: pwsh, file: tests/*.tests.ps1}]
  boot: {size: Standard_D2s_v5, deadline: 20m, checks: [agent-ready, marker-file, {command: "Get-Service"}]}
outputs:
  - {kind: gallery, gallery: win2022, definition: win2022-driver, regions: [{name: westus2, replicas: 1, storage: Standard_LRS}], channel: staging}
lifecycle: {refreshEvery: 30d, maxAge: 45d, updateRequired: 2026-11-01, removal: 2027-10-12, keep: {succeeded: 3, failed: 1, minAge: 7d}}
consumers:
  - {repo: org/fleet, file: worker-images.yml, path: "$.win2022.azure.version"}
builders: [packer-azure]
provider: {packer-azure: {anything: [null]}, azure-image-builder: {}}
`);
  expect(warnings).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['Setup.ps1', 'tests/a.tests.ps1', 'tests/b.tests.ps1']);
  expect(definition.steps[3]).toEqual({
    script: { shell: 'powershell', file: 'Setup.ps1', elevated: 'system', validExitCodes: [0, 3010] },
  });
  expect(definition.steps[4]).toEqual({ script: { shell: 'powershell', inline: ['if ($x) { "{0}" -f $y }', '{VS_URL}'] } });
  expect(definition.tests.inVm.map(({ name }) => name)).toEqual(['a.tests', 'b.tests']);
  expect(definition.outputs[0]).toMatchObject({ kind: 'gallery', version: 'auto', regions: [{ name: 'westus2' }] });
  expect(definition.consumers[0]?.as).toBe('pull-request');
});

test('builder and output follow the source when they are left out', async () => {
  const { definition } = await folder.load(CLOUD);
  expect(definition).toMatchObject({ builders: ['packer-azure'], outputs: [], source: { version: 'latest' } });
  const ami = CLOUD.replace(/source: .*/, 'source: {kind: ami, name: "al2023-*"}').replace('windows', 'linux');
  expect((await folder.load(ami)).definition.builders).toEqual(['packer-aws']);
});

describe('what one field alone does not show is found', () => {
  test.each<[string, string, string[]]>([
    ['no source of a script', step('script: {shell: sh}'), ['6:5 steps[0].script needs exactly one of "file", "inline" and "url"']],
    [
      'two sources of a script',
      step('script: {inline: [a], url: "https://x/y"}'),
      ['6:5 steps[0].script needs exactly one of "file", "inline" and "url"'],
    ],
    [
      'removal before the update',
      plus('lifecycle: {updateRequired: 2027-01-02, removal: 2027-01-01}\n'),
      ['7:50 lifecycle.removal is before lifecycle.updateRequired, 2027-01-02 (an image is not updated once it is gone)'],
    ],
    [
      'days that are none',
      plus('lifecycle: {updateRequired: 2027-02-29, removal: 27-1-1}\n'),
      [
        '7:29 lifecycle.updateRequired is 2027-02-29, a day that does not exist',
        '7:50 lifecycle.removal must be a date, such as 2027-10-12',
      ],
    ],
    ['hours as age', plus('lifecycle: {maxAge: 45h}\n'), ['7:21 lifecycle.maxAge must be a whole number of days, such as 30d']],
    [
      'a gallery by half',
      plus('outputs: [{kind: gallery, gallery: g}]\n'),
      ['7:11 outputs[0] needs either "id" or "gallery" and "definition", and not both'],
    ],
    [
      'an unknown kind',
      plus('outputs: [{kind: galery}, {knd: x}, 1]\n'),
      [
        '7:18 outputs[0].kind must be one of directory, gallery, managed, vhd, ami, gce-image, not "galery" (did you mean gallery?)',
        '7:28 unknown key "knd" in outputs[1] (did you mean kind?)',
        '7:37 outputs[2] must be a mapping, not a number',
      ],
    ],
    [
      "another source's key",
      MINIMAL.replace('suite:', 'sku: a, suite:'),
      ['3:24 unknown key "sku" in source (known: kind, suite, components, mirror)'],
    ],
    ['a kind that is no text', MINIMAL.replace('debian,', '1,'), ['3:16 source.kind must be text']],
    [
      'a kind of an undefined variable',
      MINIMAL.replace('debian,', '"{K}",'),
      [
        '3:17 the variable K is not defined (define it under variables, or give it with variables or BAKEHOUSE_VAR_K; write {{K}} for braces that stay)',
      ],
    ],
    [
      'an unknown check',
      plus('tests: {boot: {checks: [agent, {comand: x}]}}\n'),
      [
        '7:25 tests.boot.checks[0] must be one of agent-ready, marker-file, not "agent"',
        '7:33 unknown key "comand" in tests.boot.checks[1] (did you mean command?)',
      ],
    ],
    [
      'a Windows path in Linux',
      step("file: {from: a.vmimage.yaml, to: 'C:\\x'}"),
      ['6:38 steps[0].file.to must begin with / in a Linux image'],
    ],
    ['Windows steps in Linux', step('windowsUpdate: {}'), ['6:20 steps[0].windowsUpdate is for Windows, and image.os is linux']],
    [
      'trusted launch of generation 1',
      MINIMAL.replace('x64', 'x64, generation: 1, security: {trustedLaunch: true}'),
      ['2:91 image.security.trustedLaunch needs image.generation 2'],
    ],
    [
      'an artifact parameter that is a list',
      step('artifact: {name: x, parameters: {A: []}}'),
      ['6:41 steps[0].artifact.parameters.A must be text, true or false, a number, not a list'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await folder.findings(text)).toEqual(expected);
  });
});

test('a test without file is called by its place in the list', async () => {
  const { definition } = await folder.load(plus('tests: {inVm: [{inline: ["true"], name: one}, {inline: ["true"]}]}\n'));
  expect(definition.tests.inVm.map(({ name }) => name)).toEqual(['one', 'test-2']);
});

describe('a pattern of tests', () => {
  test('stands for each file that it matches, at any depth, but not for folders', async () => {
    for (const path of ['t/z.sh', 't/sub/a b.sh', 't/odd[1].sh', 't/folder.sh/x']) await folder.write(path, '');
    const loaded = await folder.load(plus('tests: {inVm: [{file: "t/**/*.sh", timeout: 1m}, {file: "t/odd[1].sh", name: odd}]}\n'));
    expect(loaded.definition.tests.inVm.map(({ name, file, timeout }) => [name, file, timeout])).toEqual([
      ['odd-1-', 't/odd[1].sh', '1m'],
      ['a-b', 't/sub/a b.sh', '1m'],
      ['z', 't/z.sh', '1m'],
      ['odd', 't/odd[1].sh', '5m'],
    ]);
    expect(loaded.folders.map((path) => path.slice(folder.path.length + 1)).sort()).toContain('t/sub');
  });

  test('that matches nothing, leads out or gives two tests one name is refused', async () => {
    for (const path of ['a/x.sh', 'b/x.sh']) await folder.write(path, '');
    expect(await folder.findings(plus('tests: {inVm: [{file: "none/*.sh"}, {file: "../*.sh"}, {file: "?/x.sh"}]}\n'))).toEqual([
      '7:23 "none/*.sh" matches no file',
      '7:44 "../*.sh" leads out of the definition\'s folder (move the file below the folder of the definition)',
      '7:56 tests.inVm[2] has the same name as tests.inVm[2], "x" (give it a name of its own)',
    ]);
  });
});
