import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder } from '../../test/definition-folder.ts';
import { fingerprintOf } from '../fingerprint/fingerprint.ts';

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
const plus = (lines: string) => `${CLOUD}${lines}`;
const imageOf = async (text: string) => (await fingerprintOf(await folder.load(text))).image;

test.each([
  ['aib', 'azure-image-builder'],
  ['1es', 'one-es'],
])('the builder %s is %s, with a warning at its place', async (former, name) => {
  const { definition, warnings } = await folder.load(plus(`builders: [local, ${former}]\n`));
  expect(definition.builders).toEqual(['local', name]);
  expect(warnings.map((finding) => folder.spell(finding))).toEqual([
    `6:19 the builder ${former} is called ${name} now (write ${name}: the next minor release does not know ${former})`,
  ]);
  expect((await folder.load(plus(`builders: [local, ${name}]\n`))).warnings).toEqual([]);
});

test('a former name is found in a variable and in a file that is extended, where it stands', async () => {
  await folder.write('below/parent.vmimage.yaml', 'schema: vm-image/1\nabstract: true\nbuilders:\n  - aib\n');
  const extended = await folder.load(plus('extends: [below/parent.vmimage.yaml]\n'));
  expect(extended.definition.builders).toEqual(['azure-image-builder']);
  expect(extended.warnings.map((finding) => folder.spell(finding).split(' (')[0])).toEqual([
    'below/parent.vmimage.yaml:4:5 the builder aib is called azure-image-builder now',
  ]);
  const { definition, warnings } = await folder.load(plus('variables: {BUILDER: 1es}\nbuilders: ["{BUILDER}"]\n'));
  expect(definition.builders).toEqual(['one-es']);
  expect(warnings.map(({ line }) => line)).toEqual([7]);
});

test('both names of one builder are that builder twice', async () => {
  expect(await folder.findings(plus('builders: [aib, azure-image-builder]\n'))).toEqual([
    '6:17 "azure-image-builder" is there twice in builders',
  ]);
});

test('a wrong name is answered with the present ones only', async () => {
  expect(await folder.findings(plus('builders: [azure-image-bilder, 1e, 5]\n'))).toEqual([
    '6:12 builders[0] must be one of local, packer, packer-azure, packer-gce, packer-aws, azure-image-builder, one-es, image-factory, not "azure-image-bilder" (did you mean azure-image-builder?)',
    '6:32 builders[1] must be one of local, packer, packer-azure, packer-gce, packer-aws, azure-image-builder, one-es, image-factory, not "1e"',
    '6:36 builders[2] must be text, not a number (write it in quotes: "5")',
  ]);
});

test('settings under a former name are reported: nothing reads them', async () => {
  const { warnings, definition } = await folder.load(plus('provider: {1es: {a: b}}\n'));
  expect(warnings.map((finding) => folder.spell(finding))).toEqual([
    '6:12 nothing reads provider.1es: the builder is called one-es now (call it one-es)',
  ]);
  expect(definition.provider).toEqual({ '1es': { a: 'b' } });
});

// The images of releases that knew the former names alone. With other values all of them would be built again.
test.each([
  ['aib', 'builders: [aib]\n', '882920976b4928d8e64d7673ab9d53875fe51292b06de0de9fdc01a402e26aff'],
  ['1es beside another', 'builders: [1es, local]\n', '58cf05315399e635e8e8c8d709a625ca71c08c9790aec6a406148aef37d05c6f'],
  [
    'what was imported',
    'builders: [aib]\nprovider: {azure-image-builder: {a: {b: c}}}\n',
    '3b14cfeda6ed884a0ebcea89959f2517cf8e4a3a8495a748004fe6a373360b5c',
  ],
  [
    'settings under a former name',
    'builders: [aib]\nprovider: {aib: {a: {b: c}}}\n',
    '5273fdebae65a0e0156bb5e28cb40b5079e0fcc536a33e4727e850cfce9ac102',
  ],
  [
    'settings of other builders',
    'builders: [packer-azure]\nprovider: {azure-image-builder: {a: {}}, aib: {b: {}}, one-es: {c: {}}}\n',
    '16d5d169544b0f60c36edd036e5d8405aa6fe74db7214694afbe041e26773243',
  ],
])('the fingerprint is that of former releases, whichever name is written: %s', async (_, lines, image) => {
  expect(await imageOf(plus(lines))).toBe(image);
  const renamed = lines.replace(/builders: .*/, (line) => line.replace('aib', 'azure-image-builder').replace('1es', 'one-es'));
  expect(await imageOf(plus(renamed))).toBe(image);
});
