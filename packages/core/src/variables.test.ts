import { describe, expect, it } from '@jest/globals';
import { offsetsToPlaces, offsetToPlace, renderVariables } from './variables.ts';

describe('renderVariables', () => {
  it.each([
    ['{A}-{B_2}', '1-two'],
    ['{{A}}', '{A}'],
    ['{{{A}}}', '{1}'],
    ['{{{{A}}}}', '{{A}}'],
    ['{{A}', '{1'],
    ['{A}}', '1}'],
    [`$\{{A}}`, `$\{A}`],
    ['{"a":{"b":"{A}"}}', '{"a":{"b":"1"}}'],
    ['{a} {1} {} {_A} { A } {{ github.sha }}', '{a} {1} {} {_A} { A } {{ github.sha }}'],
  ])('%s gives %s', (text, expected) => {
    expect(renderVariables(text, { A: '1', B_2: 'two' })).toMatchObject({ text: expected, undefined: [] });
  });

  it('does not look for names in values', () => {
    expect(renderVariables('{A}', { A: '{B} $& $1', B: 'no' }).text).toBe('{B} $& $1');
  });

  it('names every undefined variable with its place and leaves it standing', () => {
    const text = 'one\r\n  {GONE} {A}\n{{{ALSO}}}';
    const { text: rendered, undefined: missing, used } = renderVariables(text, { A: '1' });
    expect(rendered).toBe('one\r\n  {GONE} 1\n{{{ALSO}}}');
    expect(missing.map(({ name, offset }) => ({ name, ...offsetToPlace(text, offset) }))).toEqual([
      { name: 'GONE', line: 2, column: 3 },
      { name: 'ALSO', line: 3, column: 3 },
    ]);
    expect([...used]).toEqual(['GONE', 'A', 'ALSO']);
  });

  it('does not take an inherited property for a variable', () => {
    expect(renderVariables('{X}', Object.create({ X: 'inherited' })).undefined).toHaveLength(1);
  });
});

describe('offsetsToPlaces', () => {
  it('gives the places that offsetToPlace gives, whatever the line ends are', () => {
    const text = 'a\r\nbc\n\n\rd\r';
    const offsets = [...text].flatMap((sign, offset) => (sign === '\n' || sign === '\r' ? [] : [offset])).concat(text.length);
    expect(offsetsToPlaces(text, offsets)).toEqual(offsets.map((offset) => offsetToPlace(text, offset)));
  });
});
