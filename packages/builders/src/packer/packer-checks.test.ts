import { silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder } from '../../../image-definition/test/definition-folder.ts';
import { checkBuildable } from '../check-buildable.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

async function problems(template: string, variables: string): Promise<string[]> {
  const text = `schema: vm-image/1
image: {id: pk, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps: []
builders: [packer]
secrets: {db: {from: environment, name: DB_PASSWORD}, far: {from: keyvault, vault: v, name: far}}
outputs: [{kind: directory}]
provider:
  packer: {template: ${template}, variables: {${variables}}}
`;
  const common = { builder: 'auto', workFolder: folder.path, log: silentLog, signal: new AbortController().signal };
  return (await checkBuildable(await folder.load(text), common)).map((finding) => folder.spell(finding));
}

describe('Before anything is built with Packer', () => {
  test('nothing is wrong with declared variables, whether the environment has the secrets or not', async () => {
    await folder.write('t.json', '{"variables": {"size": "", "password": ""}, "builders": []}');
    expect(await problems('t.json', 'size: 2G, password: kv_db')).toEqual([]);
  });

  test('variables that the template does not declare are named at their places, and a secret may be in a key vault', async () => {
    await folder.write('t.json', '{"variables": {"size": "", "token": ""}, "builders": []}');
    expect(await problems('t.json', 'sise: 2G, token: kv_far')).toEqual([
      '10:48 the Packer template declares no variable sise (did you mean size?)',
    ]);
  });

  test('a template in HCL without a manifest is named where the definition names it', async () => {
    await folder.write('t.pkr.hcl', 'source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n}\n');
    expect(await problems('t.pkr.hcl', 'token: kv_far')).toEqual([
      '10:22 The Packer template t.pkr.hcl has no manifest post-processor, and its result is read from that. (add to its build block: post-processor "manifest" { output = "packer-manifest.json" })',
    ]);
  });
});
