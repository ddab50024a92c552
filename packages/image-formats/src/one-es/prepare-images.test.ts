import { formatFinding } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneEs } from './format.ts';
import { findingsOf } from './one-es.test-support.ts';
import { prepareOneEsImages } from './prepare-images.ts';

const URL = 'https://acct.blob.core.windows.net/IMAGETYPE/*';

function prepare(
  text: string,
  images: readonly string[] = ['server2022'],
  options: { placeholder?: string; firstRevision?: boolean } = {},
) {
  return prepareOneEsImages(text, { shown: 'a.json', images, placeholder: 'IMAGETYPE', firstRevision: true, ...options });
}

function template(...artifacts: object[]): string {
  return JSON.stringify({ artifacts });
}

describe('the first revision', () => {
  const names = (...artifacts: object[]) => {
    const [image] = prepare(template(...artifacts, { name: 'x', parameters: { a: 'IMAGETYPE' } })).images;
    return image?.first === undefined ? undefined : JSON.parse(image.first.text).artifacts.map(({ name }: { name: string }) => name);
  };

  it.each([
    ['names an identity', { name: 'b', parameters: { identity: 'i' } }],
    ['downloads with one', { name: 'windows-azcopy-downloadfile-MSI' }],
    ['reads a secret', { name: 'b', parameters: { KVSecret_A: 'https://v.vault.azure.net/secrets/s' } }],
  ])('ends before the first artifact that %s', (_, artifact) => {
    expect(names({ name: 'a' }, artifact, { name: 'c' })).toEqual(['a']);
  });

  it('is left out where no artifact needs an identity', () => {
    expect(names({ name: 'a' })).toBeUndefined();
  });

  it('cannot be empty', () => {
    const text = template({ name: 'a-msi', parameters: { a: 'IMAGETYPE' } });
    expect(findingsOf(() => prepare(text))).toEqual([
      expect.stringContaining('a.json:1:15: the first artifact, a-msi, needs an identity already'),
    ]);
    expect(prepare(text, ['server2022'], { firstRevision: false }).images[0]?.first).toBeUndefined();
  });
});

describe('the placeholder', () => {
  it.each([
    [
      'in another case',
      '{"artifacts": [{"name": "a", "parameters": {"x": "IMAGETYPE and\\n imageType"}}]}',
      'a.json:1:67: imageType is not the placeholder',
    ],
    [
      'in a key',
      '{"artifacts": [{"name": "IMAGETYPE", "parameters": {"x_IMAGETYPE": ""}}]}',
      'a.json:1:53: the placeholder IMAGETYPE stands in the key',
    ],
    [
      'behind an escape',
      '{"artifacts": [{"name": "IMAGETYPE", "parameters": {"a": "\\u0069magetype"}}]}',
      'a.json:1:58: imagetype is not the placeholder',
    ],
    ['nowhere', '{"artifacts": [{"name": "a"}]}', 'a.json:1:1: the image server2022 is unused'],
    ['in the license only', '{"license": "IMAGETYPE", "artifacts": [{"name": "a"}]}', 'a.json:1:1: the image server2022 is unused'],
    [
      'of another name',
      '{"artifacts": [{"name": "IMAGETYPE"}, {"name": "a", "parameters": {"u": "https://acct.blob.core.windows.net/OTHER/x"}}]}',
      'a.json:1:109: "OTHER" is no name of a container',
    ],
  ])('%s is an error with its place', (_, text, expected) => {
    expect(findingsOf(() => prepare(text))).toEqual([expect.stringContaining(expected)]);
  });

  it('is not taken for the key imageType', () => {
    const [image] = prepare('{"IMAGETYPE": "Managed", "artifacts": [{"name": "a", "parameters": {"u": "IMAGETYPE"}}]}').images;
    expect(JSON.parse(image?.artifacts.text ?? '')).toEqual({
      imageType: 'Managed',
      artifacts: [{ name: 'a', parameters: { u: 'server2022' } }],
    });
  });

  it('may hold what means something to regular expressions', () => {
    const [image] = prepare(template({ name: 'a', parameters: { u: 'x$(IMG.*)$(IMG.*)' } }), ['b=box'], { placeholder: '$(IMG.*)' }).images;
    expect(image?.artifacts.text).toContain('"xboxbox"');
  });

  it('is replaced in texts as data, and everything else stays', () => {
    const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('"', '\\', 'IMAGETYPE', '\\u0000', '$&', '{"', 'license'));
    const value = fc.oneof(
      fc.array(text, { maxLength: 4 }).map((parts) => parts.join('')),
      fc.boolean(),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.stringMatching(/^p[0-9]$/), value), { maxLength: 4 }), (list) => {
        const artifacts = [{ name: 'a', parameters: { url: URL } }, ...list.map((parameters) => ({ name: 'b', parameters }))];
        fc.pre(!/imagetype/i.test(JSON.stringify(artifacts).replaceAll('IMAGETYPE', '')));
        const [image] = prepare(JSON.stringify({ artifacts }), ['i=box-1']).images;
        const replaced = artifacts.map(({ name, parameters }) => ({
          name,
          parameters: Object.fromEntries(
            Object.entries(parameters).map(([key, content]) => [
              key,
              typeof content === 'string' ? content.split('IMAGETYPE').join('box-1') : content,
            ]),
          ),
        }));
        expect(oneEs.canonical(image?.artifacts.text ?? '')).toEqual(oneEs.canonical(JSON.stringify({ artifacts: replaced })));
      }),
    );
  });
});

describe('the list of images', () => {
  const text = template({ name: 'a', parameters: { url: URL } });

  it('has a container for each image', () => {
    const { images, findings } = prepare(text, ['server-23h2', 'server23h2_v2 = server-23h2']);
    expect(images.map(({ image, container, artifacts }) => [image, container, artifacts.file])).toEqual([
      ['server-23h2', 'server-23h2', 'artifacts_server-23h2.json'],
      ['server23h2_v2', 'server-23h2', 'artifacts_server23h2_v2.json'],
    ]);
    expect(images[0]?.artifacts.text).toBe(images[1]?.artifacts.text);
    expect(findings.map(formatFinding)).toEqual([
      'images: server23h2_v2 and server-23h2 share the container server-23h2, so they get the same',
    ]);
  });

  it.each([
    ['../x=box', 'is no image'],
    ['a\\b=box', 'is no image'],
    ['a/../../b=box', 'is no image'],
    ['=box', 'is no image'],
    ['a=b=c', 'is no image'],
    ['a.=box', 'is no image'],
    ['\u0000=box', 'is no image'],
    ['x'.repeat(81), 'is no image'],
    ['Server', 'cannot be the container of Server'],
    ['a_1', 'cannot be the container of a_1'],
    ['a=ab', 'cannot be the container of a'],
    ['a=-abc', 'cannot be the container of a'],
    ['a=a--c', 'cannot be the container of a'],
    ['a=IMAGETYPE', 'cannot be the container of a'],
    [`a=${'x'.repeat(64)}`, 'cannot be the container of a'],
    ['server2022', 'server2022 is there twice'],
    ['SERVER2022=box', 'SERVER2022 and server2022 would be written to one file'],
    ['server2022.first=box', 'would be written to one file'],
  ])('refuses %j', (line, expected) => {
    expect(findingsOf(() => prepare(text, ['server2022', line]))).toEqual([expect.stringContaining(expected)]);
  });

  it('tells its mistakes together with those of the template', () => {
    expect(findingsOf(() => prepare('{"artifacts": [{}]}', ['a/b'])).length).toBe(3);
    expect(findingsOf(() => prepare(text, []))).toEqual(['images: there is none (write image or image=container, one a line)']);
  });
});
