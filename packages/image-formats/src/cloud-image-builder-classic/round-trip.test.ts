import { canonicalJson, type Json } from '@bakehouse/core/data';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderDocument } from '../convert.ts';
import { writeYaml } from '../mapping/yaml-file.ts';
import type { JsonMap } from './classic-source.ts';
import { differenceOf, withDifference } from './difference.ts';
import { cloudImageBuilderClassic as format } from './format.ts';
import { schemaErrors } from './sample.test-support.ts';

/** What comes back of a file, as canonical JSON. */
function roundTrip(text: string): string {
  const { documents } = format.read(text, { shown: 'w.yaml', stem: 'w' });
  return canonicalJson(format.canonical(format.write(documents.map((document) => renderDocument(document, {})))));
}

const word = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
  fc.constantFrom(
    'azure',
    'amazon',
    'East US',
    'eastus',
    'V2',
    'reboot',
    'reboot after 5 s',
    '{FOO}',
    '{{FOO}}',
    "x'",
    '0x27',
    '5e93395',
    'no',
    '',
    '__proto__',
    '10',
  ),
);
const scalar: fc.Arbitrary<Json> = fc.oneof(word, fc.integer({ min: -5, max: 70_000 }), fc.boolean(), fc.constant(null));
const anything: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(word, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
/** Mostly of the right form, now and then of any, and now and then left out. */
const some = (right: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: anything });
const map = (members: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<Json> =>
  fc.record(Object.fromEntries(Object.entries(members).map(([key, value]) => [key, some(value)])), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<Json>;
const list = (item: fc.Arbitrary<Json>): fc.Arbitrary<Json> => fc.array(some(item), { maxLength: 3 });

const bucket = map({
  platform: fc.constantFrom('amazon', 'azure', 'google', 'url'),
  bucket: word,
  key: word,
  url: fc.constant('https://a.example/b'),
});
const execution = map({
  name: word,
  shell: fc.constantFrom('azure-powershell', 'winrm-powershell'),
  commands: list(fc.oneof(word, map({ format: word, tokens: list(word) }))),
  test: map({ std: map({ out: map({ match: word }) }) }),
  on: map({ success: word, failure: word }),
});
const target = map({
  platform: fc.constantFrom('azure', 'amazon', 'google'),
  group: word,
  storage: word,
  region: fc.constantFrom('East US', 'West US 2', 'westeurope', 'Mars'),
  machine: map({
    cpu: fc.integer({ min: 1, max: 64 }),
    ram: fc.nat(),
    format: fc.constantFrom('Standard_D{0}s_v3', 'Standard_A2', 'x y'),
    hyperv: fc.constantFrom('V1', 'v2'),
  }),
  disk: list(map({ os: fc.boolean(), variant: word, size: fc.integer({ min: 1, max: 999 }) })),
  network: anything,
  tag: list(map({ name: word, value: word })),
  bootstrap: map({ executions: list(execution) }),
  agent: word,
});
const file = map({
  image: map({
    os: word,
    architecture: fc.constantFrom('x86-64', 'x86', 'arm64', 'amd64'),
    partition: fc.constantFrom('MBR', 'GPT'),
    size: fc.nat(3000),
    target: bucket,
  }),
  iso: map({ source: bucket, wimindex: fc.nat(9) }),
  manager: map({ pool: list(map({ domain: word, variant: word, capacity: anything })) }),
  target: list(target),
  log: list(word),
  validation: anything,
});
const shared = list(
  map({ name: word, savepath: word, infpath: word, sources: list(bucket), target: anything, when: word, from: list(word) }),
);

test('Generated files come back with the same meaning', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: file }, { weight: 1, arbitrary: shared }, { weight: 1, arbitrary: anything }), (data) => {
      fc.pre(typeof data === 'object' && data !== null);
      const text = writeYaml(data);
      expect(roundTrip(text)).toBe(canonicalJson(format.canonical(text)));
    }),
    { numRuns: 200 },
  );
});

test('Neutral documents of generated files fit the schema but for what cannot be known', () => {
  fc.assert(
    fc.property(file, (data) => {
      const [document = {}] = format.read(writeYaml(data), { shown: 'w.yaml', stem: 'w' }).documents;
      fc.pre(document['build'] !== undefined);
      // An ISO in a bucket of Azure has no URL, and a file without an ISO no source; both are told.
      expect(schemaErrors(document).filter((error) => !/source/.test(error))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('A difference put onto the first of two maps gives the second', () => {
  const maps = fc.dictionary(word, anything, { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<JsonMap>;
  fc.assert(fc.property(maps, maps, (a, b) => expect(withDifference(a, differenceOf(a, b))).toEqual(b)));
});
