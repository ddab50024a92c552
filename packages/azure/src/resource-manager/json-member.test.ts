import { expect, test } from '@jest/globals';
import { memberOf } from './json-member.ts';

test('a member is had of objects, and of nothing else', () => {
  expect(memberOf({ a: 1 }, 'a')).toBe(1);
  expect([{}, null, undefined, 7, 'a'].map((value) => memberOf(value, 'a'))).toEqual(Array(5).fill(undefined));
});
