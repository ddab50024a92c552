import { InputError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../test/definition-folder.ts';
import type { LoadedDefinition } from './load-definition.ts';
import { directoryOutput, localDefinition, localTests, packerDefinition } from './local-definition.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
  for (const path of ['a.sh', 't/one.sh', 't/two.sh', 'image.pkr.hcl']) await folder.write(path, '');
});
afterEach(() => folder.dispose());

async function refusals(check: (loaded: LoadedDefinition) => Promise<unknown>, text: string): Promise<string[]> {
  const loaded = await folder.load(text);
  const error: unknown = await check(loaded).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error('Nothing is refused.', { cause: error });
  return error.findings.map((finding) => folder.spell(finding));
}

const GALLERY = 'outputs: [{kind: gallery, gallery: g, definition: d}]\n';

test('what the builder local and the machine for tests can do is let through', async () => {
  const loaded = await folder.load(`${MINIMAL}  - script: {file: a.sh}\ntests: {inVm: [{file: "t/*.sh"}]}\n`);
  expect((await localDefinition(loaded)).build.diskMiB).toBe(2048);
  expect((await localTests(loaded)).map(({ file }) => file)).toEqual(['t/one.sh', 't/two.sh']);
  expect((await directoryOutput(loaded)).formats).toEqual(['raw', 'vhd']);
});

test('everything that the builder local cannot do is named with its place', async () => {
  const text = `schema: vm-image/1
image: {id: win, os: windows, arch: arm64, generation: 1}
source: {kind: marketplace, publisher: p, offer: o, sku: s}
build: {}
steps:
  - script: {inline: [dir], elevated: system}
  - script: {shell: bash, url: "https://example.org/a.sh", timeout: 5m}
  - feature: {name: Microsoft-Hyper-V}
  - fetch: {from: "https://example.org/a", to: 'C:\\a'}
${GALLERY}builders: [local]
`;
  expect(await refusals(localDefinition, text)).toEqual([
    '2:22 image.os: the builder local builds linux, not windows',
    '2:37 image.arch: the builder local builds x64, not arm64',
    '2:56 image.generation: the builder local builds generation 2',
    '3:16 source.kind: the builder local starts from debian, not marketplace',
    '4:8 build: the builder local needs build.diskMiB (add diskMiB, such as 4096)',
    '6:13 steps[0].script.shell: the builder local runs bash and sh, not powershell',
    '6:22 steps[0].script.inline: the builder local runs scripts from files (put it into a file)',
    '6:39 steps[0].script.elevated: the builder local has no "elevated" (leave it out)',
    '7:32 steps[1].script.url: the builder local runs scripts from files (put it into a file)',
    '7:69 steps[1].script.timeout: the builder local has no "timeout" (leave it out)',
    '8:14 steps[2].feature: the builder local cannot do what is for Windows (use packages, file, script or runner)',
    '9:12 steps[3].fetch: the builder local knows no such step (use packages, file, script or runner)',
    '10:18 outputs[0].kind: the builder local publishes to a directory, not to gallery',
  ]);
});

test('the builder packer needs a template, a directory, and steps that are files', async () => {
  const template = 'provider: {packer: {template: image.pkr.hcl}}\nbuilders: [packer]\n';
  const loaded = await folder.load(`${MINIMAL}${template}`);
  expect((await packerDefinition(loaded)).provider.packer.template).toBe('image.pkr.hcl');
  expect(await refusals(packerDefinition, `${MINIMAL}  - restart: {}\n${GALLERY}`)).toEqual([
    '1:1 provider: the builder packer needs provider.packer.template (name a template)',
    '7:14 steps[1].restart: the builder packer knows no such step (use packages, file, script or runner)',
    '8:18 outputs[0].kind: the builder packer publishes to a directory, not to gallery',
  ]);
});

test('a test of a pattern is named at the pattern, in the file that holds it', async () => {
  await folder.write(
    'p/parent.vmimage.yaml',
    'schema: vm-image/1\ntests:\n  inVm:\n    - {file: "t/*.sh"}\n    - {inline: [dir], name: dir, shell: cmd}\n',
  );
  for (const path of ['p/t/one.sh', 'p/t/two.sh']) await folder.write(path, '');
  expect(await refusals(localTests, `${MINIMAL}extends: [p/parent.vmimage.yaml]\n`)).toEqual([
    'p/parent.vmimage.yaml:5:41 tests.inVm[2].shell: run-in-vm runs bash and sh, not cmd',
    'p/parent.vmimage.yaml:5:7 tests.inVm[2]: run-in-vm runs tests from files (put the lines into a file)',
  ]);
});

test('a definition that changed meanwhile is named without lines', async () => {
  const loaded = await folder.load(`${MINIMAL}${GALLERY}`);
  await folder.write('a.vmimage.yaml', '[');
  const error: unknown = await directoryOutput(loaded).catch((reason: unknown) => reason);
  expect((error as InputError).findings).toEqual([
    { severity: 'error', file: folder.file, message: 'outputs[0].kind: publish-image publishes to a directory, not to gallery' },
  ]);
});
