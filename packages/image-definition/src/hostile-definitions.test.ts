import { mkdir, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countHeld } from '../../../test/hostile/held.ts';
import { DefinitionFolder, MINIMAL } from '../test/definition-folder.ts';
import { findDefinitions } from './find-definitions.ts';
import { loadDefinition } from './load-definition.ts';

const held = countHeld('definitions too large, too deep or no text');
let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

const MIB = 1024 * 1024;
const fill = (piece: string, length = MIB - 2000) => piece.repeat(Math.floor(length / piece.length));
const numbered = (piece: (index: number) => string, count: number) => Array.from({ length: count }, (_, index) => piece(index)).join('');

describe('a file that would take the parser long is refused at once', () => {
  test.each<[string, string, RegExp]>([
    ['100,000 brackets', '['.repeat(100_000), /^1:101 the definition is nested too deeply$/],
    ['mappings in lists', fill('[{a: '), /^1:\d+ the definition is nested too deeply$/],
    ['lists in lists', fill('- ', 100_000), /nested too deeply$/],
    ['keys of keys', fill('? ', 100_000), /nested too deeply$/],
    ['indented mappings', numbered((index) => `${' '.repeat(index)}a:\n`, 1400), /nested too deeply$/],
    ['a million closing brackets', fill(']'), /^1:1001 there are too many closing brackets$/],
    ['a million line ends', fill('\n'), /too large: from here on it has more than 200000 words and signs$/],
    ['250,000 keys', numbered((index) => `k${index}: 1\n`, 80_000), /more than 200000 words and signs$/],
    ['350,000 aliases', `a: &a x\nb: [${fill('*a,')}]`, /more than 200000 words and signs$/],
  ])('%s', async (_, text, expected) => {
    await held(async () => expect(await folder.findings(text)).toEqual([expect.stringMatching(expected)]));
  });
});

test('sixty parents that are each just small enough are refused together', async () => {
  const parents = Array.from({ length: 60 }, (_, file) => `p${file}.yaml`);
  for (const [file, name] of parents.entries()) {
    const variables = numbered((index) => `  V${file}_${index}: x\n`, 5000);
    await writeFile(join(folder.path, name), `schema: vm-image/1\nabstract: true\nvariables:\n${variables}`);
  }
  const findings = await folder.findings(`${MINIMAL}extends: [${parents.join(', ')}]\n`);
  expect(findings[0]).toMatch(/too large: from here on it has more than 200000 words and signs$/);
});

describe('a text that stands for more than it shows is refused', () => {
  test('"billion laughs"', async () => {
    const levels = numbered((index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]\n`, 9);
    expect(await folder.findings(`a0: &a0 [x,x,x,x,x,x,x,x,x]\n${levels}`)).toEqual([
      '2:10 anchors are used so often that the definition would grow without end (write the values out)',
    ]);
  });

  test('a long variable that is used often', async () => {
    const text = `${MINIMAL}variables: {A: "${'x'.repeat(300_000)}"}\ntags: {a: "${'{A}'.repeat(200_000)}"}\n`;
    expect(await folder.findings(text)).toEqual([
      '8:11 with its variables replaced the definition would be too large (use long values less often)',
    ]);
  });

  test('but an anchor may be used a thousand times', async () => {
    const { definition } = await folder.load(`${MINIMAL}provider: {x: {a: &a text, b: [${'*a,'.repeat(1000)}]}}\n`);
    expect((definition.provider['x'] as { b: string[] }).b).toHaveLength(1000);
  });
});

test('of 10,000 findings the first 1,000 are shown, and how many more there are', async () => {
  const findings = await folder.findings(`${MINIMAL}${'  - stp: 1\n'.repeat(10_000)}`);
  expect(findings).toHaveLength(1001);
  expect(findings[0]).toMatch(/^7:5 unknown key "stp" in steps\[1\]/);
  expect(findings[999]).toMatch(/^1006:5 unknown key "stp" in steps\[1000\]/);
  expect(findings[1000]).toBe('undefined:undefined and 9000 more');
});

test('of 200,000 findings as many, with all counted', async () => {
  const findings = await folder.findings(`${MINIMAL}tags: {${numbered((index) => `k${index}: 1, `, 20_000)}}\n`);
  expect(findings).toHaveLength(1001);
  expect(findings[1000]).toBe('undefined:undefined and 19000 more');
});

describe('a file that is no text of ours', () => {
  test.each<[string, Buffer, string]>([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${MINIMAL}`, 'utf16le'), '1:1 is not UTF-8 (it is UTF-16: save it as UTF-8)'],
    ['UTF-16 without', Buffer.from(MINIMAL, 'utf16le'), '1:2 holds a NUL character (it is UTF-16: save it as UTF-8)'],
    ['a NUL character', Buffer.from(`${MINIMAL}a: \0\n`), '7:4 holds a NUL character (save the file as text)'],
  ])('%s is refused', async (_, bytes, expected) => {
    await held(async () => expect(await folder.findings(bytes)).toEqual([expected]));
  });

  test('50 MB are not read', async () => {
    await writeFile(folder.file, '');
    await truncate(folder.file, 50_000_000);
    await expect(loadDefinition(folder.file)).rejects.toThrow(/has 47\.7 MiB; at most 1\.0 MiB are read/);
    await writeFile(join(folder.path, 'small.vmimage.yaml'), `${MINIMAL}extends: [a.vmimage.yaml]\nvariableFiles: [a.vmimage.yaml]\n`);
    const error: unknown = await loadDefinition(join(folder.path, 'small.vmimage.yaml')).catch((reason: unknown) => reason);
    expect((error as InputError).findings.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringMatching(/^7 The definition .* has 47\.7 MiB; at most 1\.0 MiB are read$/),
      expect.stringMatching(/^8 The file of variables .* has 47\.7 MiB; at most 1\.0 MiB are read$/),
    ]);
  });

  test('a link to itself, and a name that no system has, are refused', async () => {
    await symlink('a.vmimage.yaml', folder.file);
    await expect(loadDefinition(folder.file)).rejects.toBeInstanceOf(InputError);
    await expect(loadDefinition(join(folder.path, 'x'.repeat(5000)))).rejects.toBeInstanceOf(InputError);
    await expect(loadDefinition(`${folder.path}/a\0b`)).rejects.toBeInstanceOf(InputError);
  });
});

test('folders that link to each other are searched for definitions once', async () => {
  await folder.write('one/a.vmimage.yaml', MINIMAL);
  await mkdir(join(folder.path, 'two'));
  await symlink('../two', join(folder.path, 'one/two'));
  await symlink('../one', join(folder.path, 'two/one'));
  await symlink('.', join(folder.path, 'here'));
  expect(await findDefinitions(['.'], folder.path)).toEqual([join(folder.path, 'one/a.vmimage.yaml')]);
});

test('a refused definition leaves the folder as it was', async () => {
  await folder.findings(`${MINIMAL}extends: [none]\nzzz: 1\n`);
  expect(await readdir(folder.path)).toEqual(['a.vmimage.yaml']);
});

describe('whatever is in the file, nothing but InputError is thrown', () => {
  const outcome = async (text: string | Uint8Array, variables: Record<string, string> = {}) => {
    try {
      await folder.load(text, variables);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const { message, file } of error.findings) {
        expect(message).not.toBe('');
        expect(file).toBeDefined();
      }
    }
  };

  test('for bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => outcome(bytes)));
  });

  test('for texts of what YAML is made of', async () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        '1',
        ':',
        ' ',
        '\n',
        '- ',
        '  ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        "'",
        '|',
        '>',
        '#',
        '&a ',
        '*a',
        '!',
        '!!',
        '%',
        '@',
        '?',
        '---',
        '...',
        '\t',
        '\r',
        '<<',
      ],
      ...['steps', 'source', 'kind', '~', 'null', '{A}', '{{A}}', 'kv_a', '\\', '\u2028', '\u0085', '\ud800', '__proto__'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), (pieces) => outcome(pieces.join(''))),
      { numRuns: 500 },
    );
  });

  test('for data of any shape in any place', async () => {
    const key = fc.constantFrom(
      ...[
        'schema',
        'abstract',
        'extends',
        'variables',
        'variableFiles',
        'image',
        'id',
        'os',
        'tags',
        'secrets',
        'source',
        'kind',
        'file',
        'url',
      ],
      ...[
        'build',
        'steps',
        'packages',
        'script',
        'fetch',
        'runner',
        'package',
        'from',
        'to',
        'inline',
        'tests',
        'boot',
        'checks',
        'inVm',
        'name',
      ],
      ...[
        'outputs',
        'regions',
        'lifecycle',
        'removal',
        'updateRequired',
        'consumers',
        'builders',
        'provider',
        'packer',
        'template',
        '__proto__',
        '',
      ],
    );
    const text = fc.constantFrom(
      'vm-image/1',
      'windows',
      'debian',
      'iso',
      '..',
      'a.vmimage.yaml',
      '*',
      '{A}',
      '{B}',
      'kv_x',
      '2027-02-30',
      '\0',
      'C:\\',
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        text,
        fc.constantFrom(null, true, 0, 1.5, -1),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 6, noNullPrototype: true }),
      ),
    }));
    const definition = fc.dictionary(key, value, { maxKeys: 10, noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(definition, (data) => outcome(JSON.stringify(data), { A: 'a', C: '{x}' })),
      { numRuns: 500 },
    );
  });

  test('for a good definition with a piece cut out or put in', async () => {
    const good = `${MINIMAL}variables: {A: x}\nsecrets: {s: {from: environment, name: S}}\ntags: {a: "{A}", b: kv_s}\noutputs: [{kind: gallery, gallery: g, definition: d}]\nlifecycle: {updateRequired: 2026-11-01, removal: 2027-10-12}\n`;
    const place = fc.nat(good.length);
    await fc.assert(
      fc.asyncProperty(place, fc.nat(20), fc.string({ maxLength: 5 }), (at, length, put) =>
        outcome(good.slice(0, at) + put + good.slice(at + length)),
      ),
      { numRuns: 300 },
    );
  });
});
