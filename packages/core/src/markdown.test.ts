import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIVELY_ON_GITHUB, readMarkdown } from '../../../test/support/read-markdown.ts';
import { showControls } from './control-characters.ts';
import { mdCode, mdFold, mdTable, mdText } from './markdown.ts';

/** Texts that Markdown is full of. */
const lively = fc
  .array(
    fc.constantFrom(
      ...[
        '`',
        '``',
        '```',
        '~~~',
        '|',
        '\\',
        '\\|',
        '*',
        '_',
        '<b>',
        '</details>',
        '<!--',
        '-->',
        '&amp;',
        '[a](b)',
        '![1](x)',
        '@all',
        '#1',
      ],
      ...[
        'www.a.b',
        'https://a.b',
        ':tada:',
        '$x$',
        '$`x`$',
        ' ',
        '  ',
        '- ',
        '1. ',
        '# ',
        '> ',
        '=',
        '---',
        'word',
        '\t',
        '\u202e',
        'é',
        '[',
      ],
      ...[
        ']:',
        ' x',
        '::error::',
        '##vso[a.b]',
        '100:',
        ':100',
        '{',
        '}',
        '^',
        '~',
        'a_b',
        'deadbeef1',
        'GH-1',
        '(',
        ')',
        '"',
        "'",
        '!',
        '\u2028',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const places: Readonly<Record<string, (cell: string) => string>> = {
  'at the start of a line': (cell) => `${cell}\n\nend\n`,
  'in a heading': (cell) => `## ${cell}\n\nend\n`,
  'in a list': (cell) => `- ${cell}\n- end\n`,
  'in a table': (cell) => mdTable(['A', 'B'], [[cell, 'end']]),
  'between others': (cell) => `${mdCode('`')} ${cell} ${mdCode('``')}: ${cell}\n`,
};

/** Elements that no text of others has brought in. */
const HARMLESS = /^(h2|p|ul|li|table|thead|tbody|tr|th|td|code|br)$/;

describe('text of others in Markdown', () => {
  test.each(Object.entries(places))('is one code span with exactly its characters %s', (_, put) => {
    const anything = fc.oneof(lively, fc.string({ unit: 'binary', maxLength: 40 })).filter((text) => text !== '');
    fc.assert(
      fc.property(anything, (text) => {
        const { code, tags } = readMarkdown(put(mdCode(text)));
        expect(code).toContain(showControls(text.toWellFormed()));
        expect(tags).toEqual(readMarkdown(put(mdCode(text.includes('|') ? '|' : 'x'))).tags);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test.each(Object.entries(places))('is prose only where nothing in it is taken for Markdown %s', (_, put) => {
    fc.assert(
      fc.property(lively, (text) => {
        const { tags, prose } = readMarkdown(put(mdText(text)));
        expect(tags.filter((tag) => !HARMLESS.test(tag))).toEqual([]);
        expect(prose.filter((piece) => LIVELY_ON_GITHUB.test(piece))).toEqual([]);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test.each(['top_secret:name*x', 'a<b>&"c|d`e\\|f', '&amp;``x``', 'with blanks _in_ it'])(
    '%j stands in it as it is, for the runner to find',
    (secret) => {
      for (const put of Object.values(places)) {
        expect(put(mdCode(`before ${secret} after`))).toContain(secret);
        expect(put(mdText(`before ${secret} after`))).toContain(secret);
      }
    },
  );

  test('is told from our words by the fence, which is as long as it must be', () => {
    expect([mdCode(''), mdCode('a'), mdCode('`'), mdCode('a``b'), mdCode(' a '), mdCode('a\nb\u202e\u001b')]).toEqual([
      '',
      '`a`',
      '`` ` ``',
      '`a``b`',
      '`  a  `',
      '`a\\u000ab\\u202e\\u001b`',
    ]);
  });

  test('is cut to 300 characters, however long it is', () => {
    expect(mdCode('👩'.repeat(301))).toBe(`\`${'👩'.repeat(299)}…\``);
    expect(mdCode('x'.repeat(300))).toBe(`\`${'x'.repeat(300)}\``);
    expect(mdText(`${'x_y '.repeat(1e6)}`)).toHaveLength(300);
  });

  test.each([
    'A test of debian-runner 1.0.3 crashed',
    'changed since 1.0.0: build.diskMiB: 2048 → 4096 and 1 more',
    'steps[1].script.env.A: new (see SEGV_MAPERR), "quoted", 100%',
    'at 12:30 in a.yml:3:5',
    '"exclude pools:" cannot stand here (why: "include")',
  ])('stays prose where it is harmless: %s', (text) => {
    expect(mdText(text)).toBe(text);
  });

  test.each([
    '- item',
    '12. item',
    '# x',
    'see #12',
    'to @all',
    ':tada:',
    ':100:',
    'a *b*',
    '_a_',
    'at www.a.invalid',
    'in 7f0c3b1e5a9d',
    '[a](b)',
    '[1](b)',
    'a <b>',
    '$x$',
    'GH-1',
  ])('is code where it is not: %s', (text) => {
    expect(mdText(text)).toBe(`\`${text}\``);
  });

  test('keeps its lines, and the blanks of a part of a sentence', () => {
    expect(mdText('one\r\n\ntwo *x*')).toBe('one<br>`two *x*`');
    expect(`a${mdText(' b ')}c${mdText('  *d* ')}e`).toBe('a b c `*d*` e');
  });
});

describe('a table', () => {
  test('without a bar is one of Markdown, and one with a bar is one of HTML with the same cells', () => {
    const rows = (name: string) => [
      [mdCode(name), '1 B'],
      ['', mdText('two words')],
    ];
    const plain = readMarkdown(mdTable(['Name', 'Size'], rows('a')));
    const barred = readMarkdown(mdTable(['Name', 'Size'], rows('a|b\\|c')));
    const withoutParts = (tags: readonly string[]) => tags.filter((tag) => !/^(thead|tbody)$/.test(tag));
    expect(withoutParts(barred.tags)).toEqual(withoutParts(plain.tags));
    expect(plain.tags).toContain('td align="right"');
    expect(barred.code).toEqual(['a|b\\|c']);
    expect(mdTable(['Name'], [[mdCode('a|b')], ['x'], ['y']], { most: 1, rest: ', in the log' })).toMatch(
      /<\/table>\n\n… and 2 more, in the log\.\n\n$/,
    );
  });
});

describe('a folded log', () => {
  test('is fenced with more backticks than it has in a row', () => {
    expect(mdFold('Log', 'one\n`````\ntwo', 10)).toContain('\n``````text\none\n`````\ntwo\n``````\n');
  });

  test('shows its last lines and says so', () => {
    expect(mdFold('Log', 'a\nb\nc\n', 2)).toContain('Log (the last 2 of 3 lines)</summary>\n\n```text\nb\nc\n```');
  });

  test('begins nothing, and shows control characters but no colours', () => {
    const { code, tags } = readMarkdown(mdFold('Log', '</details>\n~~~\n\u001b[31m*red*\u001b[0m\u202e\n', 9));
    expect(code).toEqual(['</details>\n~~~\n*red*\\u202e\n']);
    expect(tags).toEqual(['details', 'summary', 'pre', 'code class="language-text"']);
  });
});
