import type { Json } from '@bakehouse/core/data';
import { expect, test } from '@jest/globals';
import { KeptItems, placeKeptItems } from './passthrough-fields.ts';

const kindOf = (item: Json) => String(item).slice(0, 1);

/** Items in lower case with something kept of `b1` and `c1`, and a whole one before `b1` and at the end. */
function kept(): Json | undefined {
  const items = new KeptItems();
  items.converted('a1', 'a', undefined);
  items.whole('FIRST');
  items.converted('b1', 'b', { of: 'b1' });
  items.converted('c1', 'c', { of: 'c1' });
  items.converted('b2', 'b', undefined);
  items.whole('LAST');
  return items.value();
}

const place = (list: readonly Json[]) => {
  const { extras, before } = placeKeptItems(kept(), list, kindOf);
  return [...list, undefined]
    .flatMap((item, index) => [
      ...(before.get(index) ?? []),
      item === undefined ? '' : `${String(item)}${extras.has(index) ? `=${String(extras.get(index)?.['of'])}` : ''}`,
    ])
    .join(' ')
    .trim();
};

test.each([
  ['is as it was', ['a1', 'b1', 'c1', 'b2'], 'a1 FIRST b1=b1 c1=c1 b2 LAST'],
  ['has new items', ['x', 'a1', 'b9', 'b1', 'c1', 'b2', 'y'], 'x a1 FIRST b9 b1=b1 c1=c1 b2 LAST y'],
  ['has fewer', ['a1', 'c1', 'b2'], 'a1 FIRST c1=c1 b2 LAST'],
  ['has others of the same kind where one was', ['a1', 'b2'], 'a1 FIRST b2 LAST'],
  ['has changed ones', ['a2', 'b9', 'c9', 'b2'], 'a2 FIRST b9=b1 c9=c1 b2 LAST'],
  ['has another order', ['c1', 'b1', 'a1', 'b2'], 'c1=c1 b1=b1 a1 FIRST b2 LAST'],
  ['is empty', [], 'FIRST LAST'],
])('What was kept finds its place when the list %s', (_, list, expected) => {
  expect(place(list)).toBe(expected);
});

test('Nothing is kept when every item was said, and what is no list of kept items is passed over', () => {
  const items = new KeptItems();
  items.converted('a1', 'a', undefined);
  expect(items.value()).toBeUndefined();
  for (const odd of [undefined, 1, [], { kept: 1 }, { of: 1, kept: [1, {}, { at: 'x', item: 1 }] }]) {
    expect(() => placeKeptItems(odd as Json, ['a1'], kindOf)).not.toThrow();
  }
});
