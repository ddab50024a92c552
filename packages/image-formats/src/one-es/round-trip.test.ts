import { canonicalJson, type Json } from '@bakehouse/core/data';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderDocument } from '../convert.ts';
import { oneEs } from './format.ts';
import { expectRoundTrip } from './one-es.test-support.ts';

/** Texts with everything that could be taken for something: variables, references, line ends, quotes. */
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('{A}', '{{A}}', '{{{B_1}}', 'kv_x', 'a\r\nb', '\n', '"\\', '$&', 'true', '1', '{NAME} {{NAME}}', '/*', '//'),
);
/** No such word as would be a misprint, a secret or a twin of another key in another case. */
const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/);
const value = fc.oneof(text, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const spelled = (word: string) => fc.constantFrom(word, word.toLowerCase(), word.toUpperCase());

const parameters = fc.dictionary(key, value, { maxKeys: 4 });
const ready = fc.record({ name: fc.oneof(key, spelled('windows-restart')), parameters });
const bare = fc.record({ name: fc.oneof(key, spelled('windows-restart')) });
const feature = fc
  .tuple(spelled('FeatureName'), value)
  .map(([name, content]) => ({ name: 'windows-enabledismfeature', parameters: { [name]: content } }));
const script = text.map((content) => ({ name: 'Windows-PowerShell-InvokeCommand', parameters: { Script: content } }));
const blob = fc.record(
  {
    BlobUri: fc.oneof(
      text,
      text.map((path) => `https://abc.blob.core.windows.net/c/${path}`),
    ),
    Destination: text,
    Identity: text,
  },
  { requiredKeys: ['BlobUri', 'Destination'] },
);
const fetch = blob.map((content) => ({ name: 'windows-azcopy-downloadfile-msi', parameters: content }));
const secret = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{3,8}$/), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/), fc.constantFrom('', '/', '/0123456789abcdef'))
  .map(([vault, name, end]) => ({ name: 'a', parameters: { KVSecret_X: `https://${vault}.vault.azure.net/secrets/${name}${end}` } }));
const unusual = fc.tuple(ready, key, fc.jsonValue({ maxDepth: 2 })).map(([artifact, name, content]) => ({
  ...artifact,
  [`x_${name}`]: content,
  parameters: { ...artifact.parameters, [`y_${name}`]: content },
}));
const artifact = fc.oneof(ready, bare, feature, script, fetch, secret, unusual);

const region = fc.record({ name: key, replicas: fc.integer({ min: -1, max: 3 }) }, { requiredKeys: ['name'] });
const image = fc.record(
  {
    artifacts: fc.array(artifact, { maxLength: 6 }),
    imageType: fc.constantFrom('Managed', 'managed', 'SharedImageGallery', 'Other'),
    baseImage: fc.oneof(
      text,
      fc.array(key, { minLength: 4, maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
    ),
    resourceId: fc.constantFrom('x', '/subscriptions/1/galleries/g/images/i', '/subscriptions/1/galleries/g/images/i/versions/1.0.0'),
    publishingProfile: fc.record({ targetRegions: fc.array(region, { maxLength: 2 }), other: value }, { requiredKeys: [] }),
    tags: fc.dictionary(key, value, { maxKeys: 2 }),
    zone: fc.jsonValue({ maxDepth: 2 }),
    license: text,
  },
  { requiredKeys: ['artifacts'] },
);

/** Keys as the service takes them too. */
function inUpperCase(object: object): Json {
  return Object.fromEntries(Object.entries(object).map(([name, content]) => [name.toUpperCase(), content as Json]));
}

describe('any 1ES image', () => {
  it('says the same after it was read and written, in every case of its keys', () => {
    fc.assert(
      fc.property(image, fc.boolean(), (generated, upper) => {
        // JSON has no two keys that differ in case alone: such files are refused.
        const written = JSON.stringify(upper ? inUpperCase(generated) : generated);
        fc.pre(isFreeOfTwins(JSON.parse(written)) && !/[?&]sig=/i.test(written));
        expectRoundTrip(oneEs, written);
      }),
      { numRuns: 400 },
    );
  });

  it('gives equal documents for equal files', () => {
    fc.assert(
      fc.property(fc.array(artifact, { maxLength: 4 }), (artifacts) => {
        const written = JSON.stringify({ artifacts });
        fc.pre(isFreeOfTwins(JSON.parse(written)) && !/[?&]sig=/i.test(written));
        const [a, b] = [1, 2].map(() => oneEs.read(written, { shown: 'x', stem: 'x' }).documents);
        expect(canonicalJson((a ?? []) as unknown as Json)).toBe(canonicalJson((b ?? []) as unknown as Json));
      }),
      { numRuns: 50 },
    );
  });

  it('has one step for each artifact, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ready, bare), { maxLength: 6 }), (artifacts) => {
        fc.pre(isFreeOfTwins(artifacts) && !/[?&]sig=/i.test(JSON.stringify(artifacts)));
        const [document] = oneEs.read(JSON.stringify({ artifacts }), { shown: 'x', stem: 'x' }).documents;
        const reversed = { ...document, steps: ((document?.['steps'] ?? []) as Json[]).toReversed() };
        const names = JSON.parse(oneEs.write([renderDocument(reversed, {})])).artifacts.map(({ name }: { name: string }) =>
          name.toLowerCase(),
        );
        expect(names).toEqual(artifacts.map(({ name }) => name.toLowerCase()).reverse());
      }),
      { numRuns: 50 },
    );
  });
});

function isFreeOfTwins(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const keys = Array.isArray(value) ? [] : Object.keys(value).map((name) => name.toLowerCase());
  return new Set(keys).size === keys.length && Object.values(value).every(isFreeOfTwins);
}
