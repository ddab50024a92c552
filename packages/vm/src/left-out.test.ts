import { expect, test } from '@jest/globals';
import { LeftOutCounter, leftOutInWords } from './left-out.ts';

test('what is left out is counted by kind, and told in words', () => {
  const counter = new LeftOutCounter();
  expect(leftOutInWords(counter.list())).toBeUndefined();
  counter.add('socket');
  counter.add('link', 3);
  counter.add('socket');
  expect(counter.list()).toEqual([
    { kind: 'link', count: 3 },
    { kind: 'socket', count: 2 },
  ]);
  expect(leftOutInWords(counter.list())).toBe('3 symbolic links, 2 sockets');
  expect(leftOutInWords([{ kind: 'cut', count: 1 }])).toBe('1 beginning of a long log');
});
