import { expect, it } from '@jest/globals';
import { shownValue } from './shown-value.ts';

it.each([
  [undefined, undefined],
  ['a text', 'a text'],
  [{ sha256: 'a'.repeat(64) }, 'aaaaaaaaaaaa'],
  [{ sha256: 'a'.repeat(64), executable: true }, 'aaaaaaaaaaaa, executable'],
  [{ sha256: 'a', url: 'b' }, '{"sha256":"a","url":"b"}'],
  [[1, null], '[1,null]'],
])('%j is shown as %j', (value, shown) => {
  expect(shownValue(value)).toBe(shown);
});
