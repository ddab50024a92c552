import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { DefinitionFolder, MINIMAL } from '../test/definition-folder.ts';
import type { BuilderName, ImageDefinition, ImageOutput, ImageSource } from './definition.ts';
import type { BuildStep, InVmTest } from './definition-steps.ts';
import { DEFINITION } from './schema/definition.ts';
import { isFilled } from './schema/fields.ts';

/** True for the same type, where one that merely fits is another. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
/** Keys that a value may lack. */
type Lacking<Value> = { [Key in keyof Value]-?: object extends Pick<Value, Key> ? Key : never }[keyof Value];

/** The compiler checks these; what is there at run time is the same list of `true`. */
const AS_WRITTEN_BY_HAND: [
  Same<ImageDefinition['schema'], 'vm-image/1'>,
  Same<
    keyof ImageDefinition,
    | 'schema'
    | 'image'
    | 'tags'
    | 'secrets'
    | 'source'
    | 'build'
    | 'steps'
    | 'generalize'
    | 'tests'
    | 'outputs'
    | 'lifecycle'
    | 'consumers'
    | 'builders'
    | 'provider'
  >,
  // What has a default is there once a definition is read.
  Same<Lacking<ImageDefinition>, 'generalize'>,
  Same<Lacking<ImageDefinition['image']>, 'description' | 'security' | 'names'>,
  Same<Lacking<ImageDefinition['tests']['boot']>, 'size'>,
  Same<Lacking<InVmTest>, 'file' | 'inline' | 'when'>,
  Same<ImageDefinition['image']['generation'], 1 | 2>,
  Same<ImageDefinition['image']['os'], 'linux' | 'windows'>,
  Same<ImageDefinition['tags'], { readonly [name: string]: string }>,
  Same<ImageDefinition['builders'], readonly BuilderName[]>,
  Same<BuilderName, 'local' | 'packer' | 'packer-azure' | 'packer-gce' | 'packer-aws' | 'azure-image-builder' | 'one-es' | 'image-factory'>,
  Same<ImageSource['kind'], 'debian' | 'marketplace' | 'gallery' | 'managed' | 'vhd' | 'iso' | 'ami' | 'gce-family'>,
  Same<ImageOutput['kind'], 'directory' | 'gallery' | 'managed' | 'vhd' | 'ami' | 'gce-image'>,
  // `kind` tells them apart.
  Same<
    Extract<ImageSource, { kind: 'debian' }>,
    { readonly kind: 'debian'; readonly suite: string; readonly components: readonly string[]; readonly mirror?: string }
  >,
  Same<
    Extract<ImageOutput, { kind: 'directory' }>,
    { readonly kind: 'directory'; readonly formats: readonly ('raw' | 'vhd')[]; readonly version: string }
  >,
  // A step is one of its kinds, and `in` tells which.
  Same<KeysOf<BuildStep>, 'packages' | 'file' | 'script' | 'runner' | 'feature' | 'restart' | 'fetch' | 'artifact' | 'windowsUpdate'>,
  Same<Extract<BuildStep, { packages: unknown }>, { readonly packages: readonly string[] }>,
  Same<
    Extract<BuildStep, { artifact: unknown }>['artifact'],
    { readonly name: string; readonly parameters?: { readonly [name: string]: string | boolean | number } }
  >,
  Same<ImageDefinition['tests']['boot']['checks'][number], 'agent-ready' | 'marker-file' | { readonly command: string }>,
  Same<
    NonNullable<ImageDefinition['provider']['packer']>,
    { readonly template: string; readonly variables?: { readonly [name: string]: string }; readonly files?: readonly string[] }
  >,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true];

test('the types that come from the schema are those that the code was written for', () => {
  const steps: readonly BuildStep[] = [{ packages: ['curl'] }];
  // @ts-expect-error A definition that was read is not changed.
  const change = (definition: ImageDefinition) => definition.builders.push('local');
  // @ts-expect-error There is no such step.
  const none: BuildStep = { reboot: {} };
  expect([AS_WRITTEN_BY_HAND.every(Boolean), steps.length, typeof change, typeof none]).toEqual([true, 1, 'function', 'object']);
});

describe('a key that the type has is there once a definition is read', () => {
  let folder: DefinitionFolder;
  beforeEach(async () => {
    folder = await DefinitionFolder.create();
  });
  afterEach(() => folder.dispose());

  const CLOUD = `schema: vm-image/1
image: {id: win, os: windows, arch: x64}
build: {}
steps: []
`;
  const step = (text: string) => `${MINIMAL}  - ${text}\n`;

  test.each([
    ['a Debian image', MINIMAL],
    ['a script', step('script: {inline: ["true"]}')],
    [
      'a runner',
      step(`runner: {platform: github-linux, version: 2.330.0, package: {url: "https://e.org/r", sha256: "${'0'.repeat(64)}"}}`),
    ],
    ['tests', `${MINIMAL}tests: {inVm: [{inline: ["true"]}], boot: {}}\n`],
    ['an image of a cloud', `${CLOUD}source: {kind: marketplace, publisher: p, offer: o, sku: s}\n`],
    ['an image of a gallery', `${CLOUD}source: {kind: gallery, id: g}\noutputs: [{kind: gallery, id: g}, {kind: directory}]\n`],
    ['an image family', `${CLOUD.replace('windows', 'linux')}source: {kind: gce-family, family: f}\nconsumers: [{file: a, path: $.a}]\n`],
  ])('%s', async (_, text) => {
    const read = new Ajv2020({ allErrors: true, allowUnionTypes: true, discriminator: true, strict: false }).compile(asRead(DEFINITION));
    read((await folder.load(text)).definition);
    expect(read.errors ?? []).toEqual([]);
  });
});

/** The schema of what was read: it requires what the type has. */
function asRead<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(asRead) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, asRead(value)]));
  // An image of a cloud without outputs is one that has none.
  delete copy['minItems'];
  const { properties } = node as { readonly properties?: Readonly<Record<string, object>> };
  if (properties === undefined) return copy as Node;
  const filled = Object.keys(properties).filter((key) => isFilled(properties[key] as object));
  return { ...copy, required: [...((copy['required'] as string[] | undefined) ?? []), ...filled] } as Node;
}
