import { canonicalJson, type Json } from '@bakehouse/core/data';
import { formatFinding } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderDocument, writeInFormat } from '../convert.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { writeYaml } from '../mapping/yaml-file.ts';
import { changed, findingsOf } from '../one-es/one-es.test-support.ts';
import { imageFactory } from './format.ts';

const TEMPLATE = `# Secrets are kv_<name>
Artifacts:
- Name: Windows-VisualStudio-Bootstrapper
  Parameters:
    WorkLoads: reduced
    Sku: Enterprise
    Key: kv_vs-key
    Quiet: true
    VSBootstrapperURL: "{VS_2022_URL}/vs_Enterprise.exe"
- Name: windows-restart
Destination:
- StorageAccountName: someaccount
  CustomImageName: "Server2019-VS2022_{VS_2022_VERSION}"
  SubId: 84a65c9a-787d-45da-b10a-3a1cefce8060
`;

function read(text: string, stem = 'some-image'): { document: IntermediateDocument; notes: string[] } {
  const { documents, findings } = imageFactory.read(text, { shown: 'x.yaml', stem });
  expect(documents).toHaveLength(1);
  const notes = findings.map(formatFinding).filter((note) => !note.includes('is assumed'));
  return { document: documents[0] as IntermediateDocument, notes };
}

function expectRoundTrip(text: string): IntermediateDocument {
  const { document } = read(text);
  const written = imageFactory.write([document]);
  expect(canonicalJson(imageFactory.canonical(written))).toBe(canonicalJson(imageFactory.canonical(text)));
  expect(imageFactory.write([read(written).document])).toBe(written);
  return document;
}

describe('reading a definition for Image Factory', () => {
  it('takes artifacts, secrets and destinations into fields, with its variables as they are', () => {
    const { document, notes } = read(TEMPLATE);
    expect(notes).toEqual([]);
    expect(document).toMatchObject({
      image: { id: 'some-image', os: 'windows' },
      secrets: { 'vs-key': { from: 'keyvault', name: 'vs-key' } },
      steps: [
        {
          artifact: {
            name: 'Windows-VisualStudio-Bootstrapper',
            parameters: { WorkLoads: 'reduced', Key: 'kv_vs-key', Quiet: true, VSBootstrapperURL: '{VS_2022_URL}/vs_Enterprise.exe' },
          },
        },
        { restart: {} },
      ],
      outputs: [
        {
          kind: 'managed',
          name: 'Server2019-VS2022_{VS_2022_VERSION}',
          storageAccount: 'someaccount',
          subscription: '84a65c9a-787d-45da-b10a-3a1cefce8060',
        },
      ],
      builders: ['image-factory'],
    });
    expectRoundTrip(TEMPLATE);
  });

  it('gives the service JSON with the variables replaced', () => {
    const variables = { VS_2022_URL: 'https://example.org/vs', VS_2022_VERSION: '17_0' };
    const { name, text } = writeInFormat([read(TEMPLATE).document], imageFactory, 'some', variables);
    expect(name).toBe('some.json');
    const payload = JSON.parse(text);
    expect(payload.Artifacts[0].Parameters.VSBootstrapperURL).toBe('https://example.org/vs/vs_Enterprise.exe');
    expect(payload.Destination[0].CustomImageName).toBe('Server2019-VS2022_17_0');
  });

  it('takes YAML and JSON of the same meaning, keys in any case, for the same', () => {
    const json = `{"artifacts": [{"name": "a", "PARAMETERS": {"X": "{A}"}}], "DESTINATION": {"customimagename": "b"} /* one */}`;
    const yaml = 'Artifacts: [{Name: a, Parameters: {X: "{A}"}}]\nDestination: [{CustomImageName: b}]\n';
    expect(canonicalJson(imageFactory.canonical(json))).toBe(canonicalJson(imageFactory.canonical(yaml)));
    expect(read(json).notes.join('\n')).toContain('the destinations are a list');
    expectRoundTrip(json);
  });

  it.each([
    [
      'a base and other fields of the payload',
      'BaseImage: {Sku: "2022"}\nArtifacts: [{Name: a, When: x}]\nDestination: [{CustomImageName: b, Zone: 1}]',
    ],
    ['no destination', 'Artifacts: [{Name: a}]'],
    ['several destinations', 'Artifacts: []\nDestination: [{CustomImageName: a, SubId: "1"}, {CustomImageName: b, StorageAccountName: c}]'],
    [
      'secrets of its own vault and of another',
      'Artifacts: [{Name: a, Parameters: {KVSecret_B: "https://v.vault.azure.net/secrets/s", A: kv_s, KVSecret_C: kv_t}}]',
    ],
    ['structured parameters', 'Artifacts: [{Name: a, Parameters: {x: [1, {y: z}], n: 1.5, m: null}}]'],
    ['a reference in a known artifact', 'Artifacts: [{Name: windows-powershell-invokecommand, Parameters: {Script: kv_script}}]'],
    [
      'a container by a variable',
      'Artifacts: [{Name: windows-azcopy-downloadfile-msi, Parameters: {BlobUri: "https://abc.blob.core.windows.net/{BOX}/*", Destination: "C:"}}]',
    ],
    ['doubled braces', 'Artifacts: [{Name: a, Parameters: {x: "{{A}} {A}"}}]'],
    ['anchors', 'Common: &c {x: 1}\nArtifacts: [{Name: a, Parameters: *c}]'],
  ])('reads %s and writes it back', (_, text) => {
    expectRoundTrip(text);
  });

  it.each([
    ['- a', 'the file does not hold an object'],
    ['a: 1', 'this is no definition for Image Factory'],
    ['Artifacts:\n  - Parameters: {}', 'x.yaml:2:5: the artifact has no name'],
    ['Artifacts: []\nDestination:\n  - {SubId: 1, StorageAccountName: x}', 'x.yaml:3:13: SubId is a text'],
    ['Artifacts: []\nDestination: x', 'x.yaml:2:14: the destinations are no list'],
    ['Artifacts: [{Name: a, name: b}]', 'x.yaml:1:23: "name" and "Name" are the same key'],
    ['Artifacts: [{Name: a}]\nArtifacts: []', 'x.yaml:2:1: the key "Artifacts" is there twice'],
    ['Artifacts: [{Name: a, Parameters: {KVSecret_A: hunter2}}]', 'takes the URL of a vault'],
    ['{"Artifacts": [}', 'x.yaml:1:16:'],
  ])('refuses %j with the place', (text, expected) => {
    const findings = findingsOf(() => imageFactory.read(text, { shown: 'x.yaml', stem: 'x' }));
    expect(findings.join('\n')).toContain(expected);
    expect(findings.join('\n')).not.toContain('hunter2');
  });

  it('notes a secret among other text', () => {
    expect(read('Artifacts: [{Name: a, Parameters: {x: "pw=kv_secret"}}]\nDestination: [{CustomImageName: b}]').notes).toEqual([
      'x.yaml:1:39: "x" seems to hold a reference to a secret among other text, where it is not replaced (make the reference the whole value)',
    ]);
  });
});

describe('writing a definition for Image Factory', () => {
  const { document } = read(TEMPLATE);

  it('writes what the fields say', () => {
    const written = JSON.parse(imageFactory.write([changed(document, ['outputs', 0, 'name'], 'other')]));
    expect(written.Destination[0]).toEqual({
      StorageAccountName: 'someaccount',
      CustomImageName: 'other',
      SubId: '84a65c9a-787d-45da-b10a-3a1cefce8060',
    });
  });

  it('lists every path that it cannot say', () => {
    const other: IntermediateDocument = {
      source: { kind: 'marketplace', publisher: 'a', offer: 'b', sku: 'c', version: 'latest' },
      tags: { a: 'b' },
      secrets: { s: { from: 'keyvault', vault: 'v', name: 's' } },
      steps: [{ windowsUpdate: {} }, { packages: ['x'] }, { artifact: { name: 'a', parameters: { p: 'kv_s', q: 'kv_none' } } }],
      outputs: [
        { kind: 'gallery', gallery: 'g' },
        { kind: 'managed', id: '/subscriptions/1' },
      ],
    };
    expect(findingsOf(() => imageFactory.write([other])).map((finding) => finding.split(':')[0])).toEqual([
      'steps[0].windowsUpdate',
      'steps[1].packages',
      'steps[2].artifact.parameters.p',
      'steps[2].artifact.parameters.q',
      'source',
      'tags',
      'outputs[0].kind',
      'outputs[1].id',
      'outputs[1].name',
    ]);
  });
});

describe('any definition for Image Factory', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom('{A}', '{A}{B_1}', 'kv_x', '3.10', 'no', '1e3', 'a: b', '# c', 'x\ny', 'C:\\x', '2020-01-01', ''),
  );
  const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/);
  const value = fc.oneof(text, fc.boolean(), fc.integer());
  const name = fc.oneof(key, fc.constantFrom('Windows-Restart', 'windows-enabledismfeature', 'windows-powershell-invokecommand'));
  const parameters = fc.dictionary(fc.oneof(key, fc.constantFrom('FeatureName', 'Script')), value, { maxKeys: 3 });
  const nonEmpty = text.filter((content) => content !== '');
  const definition = fc.record(
    {
      Artifacts: fc.array(fc.record({ Name: name, Parameters: parameters }, { requiredKeys: ['Name'] }), { maxLength: 4 }),
      Destination: fc.array(
        fc.record(
          { CustomImageName: nonEmpty, StorageAccountName: nonEmpty, SubId: nonEmpty, Other: value },
          { requiredKeys: ['CustomImageName'] },
        ),
        { maxLength: 2 },
      ),
      Base: fc.jsonValue({ maxDepth: 1 }),
    },
    { requiredKeys: ['Artifacts'] },
  );
  const isUsable = (written: string) =>
    !/[?&]sig=/i.test(written) && !/"(?:kvsecret_)/i.test(written) && isFreeOfTwins(JSON.parse(written));

  it('says the same after it was read and written, from YAML and from JSON', () => {
    fc.assert(
      fc.property(definition, (generated) => {
        const json = JSON.stringify(generated);
        fc.pre(isUsable(json));
        expectRoundTrip(json);
        const yaml = writeYaml(JSON.parse(json) as Json);
        expectRoundTrip(yaml);
        expect(canonicalJson(imageFactory.canonical(yaml))).toBe(canonicalJson(imageFactory.canonical(json)));
      }),
      { numRuns: 200 },
    );
  });

  it('has the same meaning when variables are replaced before or after', () => {
    fc.assert(
      fc.property(definition, (generated) => {
        const json = JSON.stringify(generated);
        fc.pre(isUsable(json) && !/\{\{/.test(json));
        const variables = { A: 'one', B_1: 'two' };
        const [document] = imageFactory.read(json, { shown: 'x', stem: 'x' }).documents;
        const after = imageFactory.canonical(imageFactory.write([renderDocument(document ?? {}, variables)]));
        const before = imageFactory.canonical(JSON.stringify(renderDocument(JSON.parse(json), variables)));
        expect(canonicalJson(after)).toBe(canonicalJson(before));
      }),
      { numRuns: 100 },
    );
  });

  function isFreeOfTwins(content: unknown): boolean {
    if (typeof content !== 'object' || content === null) return true;
    const keys = Array.isArray(content) ? [] : Object.keys(content).map((each) => each.toLowerCase());
    return new Set(keys).size === keys.length && Object.values(content).every(isFreeOfTwins);
  }
});
