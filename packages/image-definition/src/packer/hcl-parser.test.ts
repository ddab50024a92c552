import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HclExpression } from './hcl.ts';
import { readHclJson } from './hcl-json.ts';
import { parseHcl } from './hcl-parser.ts';

/** The value of `x`, in short: a reference as its path, what only Packer computes as its parts in brackets. */
function short(expression: HclExpression | undefined): unknown {
  if (expression === undefined) return undefined;
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind === 'reference') return `<${expression.path.join('.')}>`;
  if (expression.kind === 'object') return expression.members.map(({ key, value }) => [short(key), short(value)]);
  const parts = expression.parts.map(short);
  if (expression.kind === 'list') return parts;
  return { [expression.kind === 'call' ? `${expression.name}()` : expression.kind]: parts };
}

const readValue = (text: string) => {
  const { body, problem } = parseHcl(`x = ${text}\ny = 1\n`, 'a.pkr.hcl');
  expect(problem).toBeUndefined();
  expect(body.attributes.map(({ name }) => name)).toEqual(['x', 'y']);
  return short(body.attributes[0]?.value);
};

describe('An expression', () => {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is HCL
  test.each<[string, string, unknown]>([
    ['a text', '"a b"', 'a b'],
    ['escapes', '"a\\n\\"\\\\\\u00e9\\U0001F600"', 'a\n"\\é😀'],
    ['dollars and per cents that mean themselves', '"$${a} %%{b} $5 100%"', '${a} %{b} $5 100%'],
    ['a value in a text', '"${var.a}/b"', { template: ['<var.a>', '/b'] }],
    ['nothing but a value in a text', '"${var.a}"', '<var.a>'],
    ['a text in a value in a text', '"${f("}", "${g}")}x"', { template: [{ 'f()': ['}', '<g>'] }, 'x'] }],
    ['strip marks and directives', '"${~ a ~}%{ if b ~}c%{ endif }"', { template: ['<a>', { other: ['<b>'] }, 'c', { other: [] }] }],
    ['numbers and words', '[1, -2.5e3, true, false, null]', [1, { other: [2500] }, true, false, null]],
    ['a list over lines, with a comma at the end', '[ # first\n  "a", // second\n  "b",\n]', ['a', 'b']],
    [
      'an object',
      '{ a = 1, "b" : 2\n (c) = 3\n for = 4 }',
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['for', 4],
      ],
    ],
    ['operators', 'a + 1 == b-c && !d ? "y" : "n"', { other: ['<a>', 1, '<b-c>', { other: ['<d>'] }, 'y', 'n'] }],
    ['a path', 'data.amazon.x["y"].z', '<data.amazon.x.y.z>'],
    ['splats and computed indexes', 'a[*].b', { other: [{ other: ['<a>'] }] }],
    ['for over a list', '[for k, v in var.m : "${k}" if v]', { other: ['<var.m>', '<k>', '<v>'] }],
    ['for that makes an object', '{for v in l : v => upper(v)...}', { other: ['<l>', '<v>', { 'upper()': ['<v>'] }] }],
    ['a call with what is spread', 'max(1, l...)', { 'max()': [1, '<l>'] }],
    ['brackets over lines', '(\n a\n || b\n)', { other: ['<a>', '<b>'] }],
    ['a heredoc', '<<EOT\n  a "${b}"\\n\nEOT', { template: ['  a "', '<b>', '"\\n\n'] }],
    ['an indented heredoc that only looks like its end', '<<-EOT\n  EOTA\n  EOT', '  EOTA\n'],
  ])('of %s', (_, text, value) => {
    expect(readValue(text)).toEqual(value);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is HCL
});

describe('A file', () => {
  test('has blocks with labels and settings, each with its place, and comments nowhere', () => {
    const { body, problem } = parseHcl('/* one */ a "b" c {\n  d = 1 # two\n\n  e {}\n}\r\n// end', 'x.hcl');
    expect(problem).toBeUndefined();
    expect(body).toMatchObject({
      attributes: [],
      blocks: [
        {
          type: 'a',
          labels: ['b', 'c'],
          place: { file: 'x.hcl', line: 1, column: 11 },
          body: { attributes: [{ name: 'd', place: { line: 2, column: 3 } }], blocks: [{ type: 'e', place: { line: 4, column: 3 } }] },
        },
      ],
    });
  });

  test.each([
    ['a {', '1:4 "}" is missing at the end of the block "a"'],
    ['a = "b\n"', '1:7 the text has no closing quote in its line'],
    ['a = 1 b = 2', '1:7 the end of the line is missing here'],
    ['a = [1 2]', '1:8 "," is missing between two values'],
    ['ok = 1\na =\nb = 1', '2:4 a value is missing here'],
    ['a = <<E\nx\n', '1:5 the text that begins with <<E has no line with E alone'],
    ['}', '1:1 this } closes nothing'],
    ['a b', '1:1 behind a name comes "=", or labels and "{"'],
    ['a = "\\q"', '1:6 \\q means nothing in a text'],
    [`a = ${'['.repeat(200)}`, '1:105 this is nested more than 100 levels deep'],
  ])('with the mistake %j says where it is, and keeps what stands before it', (text, expected) => {
    const { body, problem } = parseHcl(text, 'x.hcl');
    expect(`${problem?.line}:${problem?.column} ${problem?.message}`).toBe(expected);
    if (text.startsWith('ok')) expect(body.attributes.map(({ name }) => name)).toEqual(['ok']);
  });

  test('is read or has a problem, however it is cut or changed, in the time of its length', () => {
    const signs = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '"',
      '${',
      '%{',
      '}',
      '{',
      '[',
      ']',
      '(',
      ')',
      '=',
      '<<E\n',
      'E\n',
      ',',
      ':',
      '?',
      '.',
      '#',
      '/*',
      '1',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const { body } = parseHcl(parts.join(''), 'x');
        expect(Array.isArray(body.blocks)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    const before = performance.now();
    for (const part of ['a = "${', '/* ', 'a {', 'a = <<E\n', '"', 'a = [[', 'a=1\n']) parseHcl(part.repeat(50_000), 'x');
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

test('HCL in JSON syntax says the same as its own', () => {
  const json = {
    '//': 'a comment',
    variable: { size: { default: '2G' } },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is HCL
    source: { file: { x: { content: 'hello', target: '${var.size}.txt' } } },
    build: [{ sources: ['source.file.x'], 'post-processor': [{ manifest: {} }, { compress: { keep: true } }] }],
  };
  const { body, problem } = readHclJson(JSON.stringify(json), 'a.pkr.json');
  expect(problem).toBeUndefined();
  const spelled = (blocks: typeof body.blocks): unknown[] =>
    blocks.map((block) => [
      [block.type, ...block.labels].join(' '),
      Object.fromEntries(block.body.attributes.map(({ name, value }) => [name, short(value)])),
      ...(block.body.blocks.length === 0 ? [] : [spelled(block.body.blocks)]),
    ]);
  const native = `
variable "size" { default = "2G" }
source "file" "x" {
  content = "hello"
  target  = "\${var.size}.txt"
}
build {
  sources = ["source.file.x"]
  post-processor "manifest" {}
  post-processor "compress" { keep = true }
}`;
  expect(spelled(body.blocks)).toEqual(spelled(parseHcl(native, 'a.pkr.hcl').body.blocks));
  expect(readHclJson('{"build": [', 'a.pkr.json').problem).toMatchObject({ file: 'a.pkr.json', line: 1 });
  expect(readHclJson('[]', 'a.pkr.json').problem?.message).toBe('the file does not hold an object');
});
