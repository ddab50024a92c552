import { canonicalJson, type Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { array, assert, constant, constantFrom, dictionary, integer, jsonValue, oneof, property, record, string } from 'fast-check';
import { renderDocument } from '../convert.ts';
import { expectDefinitions } from '../mapping/expect-definitions.test-support.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { writeYaml } from '../mapping/yaml-file.ts';
import { cloudImageBuilderPacker as format } from './format.ts';

const SECOND = `---
image:
    publisher: MicrosoftWindowsServer
    offer: WindowsServer
    sku: 2012-R2-Datacenter
azure:
    managed_image_resource_group_name: rg-images
    managed_image_storage_account_type: Standard_LRS
    build_location: eastus
    locations:
        - centralus
        #- eastus
        - northcentralus
vm:
    size: Standard_F16s_v2
    tags:
        base_image: win2012
        worker_pool_id: win2012r2-64
        sourceOrganisation: example
        sourceRepository: puppet
        sourceBranch: windows
        deploymentId: 3f515a9
        managed_by: packer
`;
const FIRST = SECOND.replace('worker_pool_id', 'workerType')
  .replace('sourceBranch', 'sourceRevision')
  .replace('F16s_v2', 'F16s_v2\n    disk_additional_size: 30');

const read = (text: string, stem = 'win2012r2-64-alpha') => format.read(text, { shown: 'a.yaml', stem });
const only = (text: string): IntermediateDocument => read(text).documents[0] ?? {};
const write = (...documents: readonly IntermediateDocument[]) => format.write(documents.map((document) => renderDocument(document, {})));
const messages = (text: string) => read(text).findings.map(({ line, column, message }) => `${line}:${column} ${message}`);
const same = (a: string, b: string) => canonicalJson(format.canonical(a)) === canonicalJson(format.canonical(b));

function problemsOf(document: IntermediateDocument): string[] {
  try {
    write(document);
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe('reading', () => {
  test('every key becomes its neutral field', () => {
    expect(read(SECOND).documents).toEqual([
      {
        schema: 'vm-image/1',
        image: {
          id: 'win2012r2-64-alpha',
          os: 'windows',
          arch: 'x64',
          generation: 1,
          names: { key: 'win2012r2-64-alpha', pool: 'win2012r2-64' },
        },
        tags: {
          base_image: 'win2012',
          worker_pool_id: 'win2012r2-64',
          sourceOrganisation: 'example',
          sourceRepository: 'puppet',
          sourceBranch: 'windows',
          deploymentId: '3f515a9',
          managed_by: 'packer',
        },
        source: { kind: 'marketplace', publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2012-R2-Datacenter' },
        build: { region: 'eastus', size: 'Standard_F16s_v2', readsTags: true },
        steps: [],
        outputs: [
          {
            kind: 'managed',
            name: 'win2012r2-64-2012-R2-Datacenter-alpha',
            resourceGroup: 'rg-images',
            storage: 'Standard_LRS',
            regions: [{ name: 'centralus' }, { name: 'northcentralus' }],
          },
        ],
        builders: ['packer-azure'],
      },
    ]);
  });

  test('the keys of the first generation are read as well', () => {
    const document = only(FIRST);
    expect(document['build']).toMatchObject({ dataDisksGB: [30] });
    expect(document['image']).toMatchObject({ names: { pool: 'win2012r2-64' } });
    expect(document['tags']).toMatchObject({ workerType: 'win2012r2-64', sourceRevision: 'windows' });
    expect(messages(FIRST).join()).not.toMatch(/generation/);
  });

  test.each<[string, (text: string) => string, string]>([
    ['a key that is never read', (text) => text, '9:5 azure.build_location is never read'],
    ['an unknown tag', (text) => text.replace('base_image', 'baseimage'), '17:9 vm.tags.baseimage is no key that the original reads'],
    ['a missing pool', (text) => text.replace(/ *worker_pool_id.*\n/, ''), '16:5 vm.tags lacks worker_pool_id'],
    [
      'keys of two generations',
      (text) => text.replace('sourceBranch', 'sourceRevision: x\n        sourceBranch'),
      '21:9 vm.tags.sourceRevision is of the first',
    ],
    ['a region twice', (text) => text.replace('- northcentralus', '- centralus'), '13:11 centralus is in azure.locations twice'],
    ['a region with blanks', (text) => text.replace('- centralus', '- Central US'), '11:11 "Central US" is not the name of a region'],
    ['a misprinted region', (text) => text.replace('- centralus', '- centralusx'), '11:11 the region centralusx is not known here'],
    ['a key without a value', (text) => text.replace('2012-R2-Datacenter', ''), '5:5 image.sku has no value'],
    ['a list where a text belongs', (text) => text.replace(': 2012-R2-Datacenter', ': [a]'), '5:10 image.sku must be a text, not a list'],
    [
      'a section that is a text',
      (text) => text.replace(/azure:[\s\S]*vm:/, 'azure: none\nvm:'),
      '6:8 azure must be a mapping, not a single value',
    ],
    [
      'an id that is a number',
      (text) => text.replace('3f515a9', '3515919'),
      '22:23 vm.tags.deploymentId is a text, and this is the number 3515919',
    ],
    ['an id that is infinity', (text) => text.replace('3f515a9', '892e806'), '22:23 892e806 is infinity'],
    [
      'a disk that is none',
      (text) => text.replace('    tags:', '    disk_additional_size: big\n    tags:'),
      '16:27 vm.disk_additional_size must be a whole number, not the text "big"',
    ],
  ])('%s is found', (_, change, message) => {
    expect(messages(change(SECOND)).filter((found) => found.startsWith(message))).toHaveLength(1);
  });

  test('an image without a base is given as a definition to extend', () => {
    expect(only(SECOND.replace('2012-R2-Datacenter', ''))).toMatchObject({ abstract: true });
  });

  test.each([
    ['', 'the file is empty'],
    ['- a', 'the file must be a mapping, not a list'],
    ['a:\n\tb: 1', /./],
  ])('%j is refused', (text, message) => {
    try {
      read(text);
      throw new Error('it was read');
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).findings.at(-1)?.message).toMatch(message);
    }
  });
});

describe('writing', () => {
  test.each<[string, (document: IntermediateDocument) => IntermediateDocument, string]>([
    ['source.sku', (document) => ({ ...document, source: { ...(document['source'] as object), sku: 'other' } }), 'sku: other'],
    ['source.version', (document) => ({ ...document, source: { ...(document['source'] as object), version: '1.2.3' } }), 'version: 1.2.3'],
    ['build.size', (document) => ({ ...document, build: { size: 'Standard_D2' } }), 'size: Standard_D2'],
    ['build.region', (document) => ({ ...document, build: { region: 'westus' } }), 'build_location: westus'],
    ['tags', (document) => ({ ...document, tags: { worker_pool_id: 'win2012r2-64', deploymentId: '1e5' } }), 'deploymentId: "1e5"'],
    [
      'outputs[0].regions',
      (document) => ({ ...document, outputs: [{ kind: 'managed', regions: [{ name: 'westus3' }] }] }),
      '    - westus3',
    ],
  ])('a change of %s is in the file', (_, change, line) => {
    expect(write(change(only(FIRST.replace('workerType', 'worker_pool_id'))))).toContain(line);
  });

  test('a new text is written as text where a number was', () => {
    const document = only(SECOND.replace('3f515a9', '3515919'));
    expect(write(document)).toContain('deploymentId: 3515919\n');
    expect(write({ ...document, tags: { ...(document['tags'] as object), deploymentId: '3f5' } })).toContain('deploymentId: 3f5\n');
  });

  test('a pool without a tag gives the tag, and two that differ are refused', () => {
    const { tags, ...rest } = only(SECOND);
    expect(tags).toBeDefined();
    expect(write(rest)).toContain('worker_pool_id: win2012r2-64');
    expect(problemsOf({ ...rest, tags: { worker_pool_id: 'x' } }).join()).toMatch(
      /image.names.pool is win2012r2-64 and tags.worker_pool_id is x/,
    );
  });

  test('everything that the format has no key for is refused with its path', () => {
    const document = {
      ...only(SECOND),
      steps: [{ packages: ['curl'] }],
      build: { osDiskGB: 10, dataDisksGB: [1, 2] },
      outputs: [{ kind: 'gallery', gallery: 'g', definition: 'd', version: '1.0.0' }],
      source: { kind: 'debian', suite: 'trixie' },
    };
    const paths = [
      'steps[0].packages[0]',
      'build.osDiskGB',
      'build.dataDisksGB[1]',
      'outputs[0].gallery',
      'source.suite',
      'source.kind',
      'outputs[0].kind',
    ];
    for (const path of paths) expect(problemsOf(document).join('\n')).toContain(path);
  });

  test('what only Bakehouse does with the image does not hinder', () => {
    const document = { ...only(SECOND), lifecycle: { maxAge: '30d' }, tests: { boot: { deadline: '5m' } } };
    expect(same(write(document), SECOND)).toBe(true);
  });

  test('two images do not fit into a file', () => {
    expect(() => write(only(SECOND), only(SECOND))).toThrow(InputError);
  });
});

describe('reading and writing again', () => {
  const text = oneof(string(), constantFrom('centralus', 'Central US', '{FOO}', 'default', '1e5', '0123', 'yes', ''));
  const odd = oneof(text, text, text, integer(), constant(null), constant(true), array(text, { maxLength: 4 }), jsonValue({ maxDepth: 2 }));
  const some = (...keys: string[]) => record(Object.fromEntries(keys.map((key) => [key, odd])), { requiredKeys: [] });
  const file = record(
    {
      image: oneof(some('publisher', 'offer', 'sku', 'version', 'other'), odd),
      azure: oneof(some('managed_image_resource_group_name', 'build_location', 'locations', '__proto__', 'a/b~c'), odd),
      vm: oneof(
        record(
          {
            size: odd,
            disk_additional_size: odd,
            tags: oneof(dictionary(text, odd), some('worker_pool_id', 'workerType', 'deploymentId'), odd),
          },
          { requiredKeys: [] },
        ),
        odd,
      ),
      more: odd,
    },
    { requiredKeys: [] },
  );

  test('gives an equal meaning for any file, whatever its values', () => {
    assert(
      property(file, (data) => {
        const source = writeYaml(data as Json);
        const again = write(...read(source).documents);
        expect(format.canonical(again)).toEqual(format.canonical(source));
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

  test('keeps a text and a number apart', () => {
    expect(same('vm: {size: 1}', 'vm: {size: "1"}')).toBe(false);
    expect(same('image: {version: latest, sku: a}', '# none\nimage: {sku: "a"}')).toBe(true);
  });
});
