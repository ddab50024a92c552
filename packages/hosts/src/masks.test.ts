import { describe, expect, it } from '@jest/globals';
import { Masks } from './masks.ts';

function recordingMasks() {
  const hidden: string[] = [];
  const warnings: string[] = [];
  const masks = new Masks(
    (line) => hidden.push(line),
    (message) => warnings.push(message),
  );
  return { masks, hidden, warnings };
}

describe('Masks', () => {
  it('hides each line once, without the blanks around it', () => {
    const { masks, hidden, warnings } = recordingMasks();
    masks.add('first line\r\n  second\n\nabc\rthird');
    masks.add('second');
    expect(hidden).toEqual(['first line', 'second', 'third']);
    expect(warnings).toEqual([]);
  });

  it('warns about a secret of fewer than four characters and does not hide it', () => {
    const { masks, hidden, warnings } = recordingMasks();
    masks.add('abc');
    expect(hidden).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(masks.cover('abc')).toBe('abc');
  });

  it('covers the longer secret first when one holds the other', () => {
    const { masks } = recordingMasks();
    masks.add('word');
    masks.add('password$&1');
    expect(masks.cover('a password$&1 and a word')).toBe('a *** and a ***');
  });
});
