import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeMappings } from './merge-layers.ts';

/** Mappings in which the first letter of a key says what its value is, as a schema does. */
const mapping = fc.letrec<{ mapping: Record<string, unknown> }>((tie) => ({
  mapping: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        fc.tuple(fc.constantFrom('text1', 'text2', '__proto__', 'toString'), fc.string()),
        fc.tuple(fc.constantFrom('list1', 'list2'), fc.array(fc.integer())),
        fc.tuple(fc.constantFrom('map1', 'map2'), tie('mapping')),
      ),
      { maxLength: 5 },
    )
    .map((entries) => Object.fromEntries(entries)),
})).mapping;

test('merging is associative, so that it does not matter which files are merged first', () => {
  fc.assert(
    fc.property(mapping, mapping, mapping, (a, b, c) => {
      expect(mergeMappings(mergeMappings(a, b), c)).toEqual(mergeMappings(a, mergeMappings(b, c)));
    }),
  );
});

test('an empty mapping, and the same mapping once more, change nothing', () => {
  fc.assert(
    fc.property(mapping, (a) => {
      expect(mergeMappings({}, a)).toEqual(a);
      expect(mergeMappings(a, {})).toEqual(a);
      expect(mergeMappings(a, a)).toEqual(a);
    }),
  );
});

test('neither mapping is changed', () => {
  fc.assert(
    fc.property(mapping, mapping, (a, b) => {
      const before = JSON.stringify([a, b]);
      mergeMappings(a, b);
      expect(JSON.stringify([a, b])).toBe(before);
    }),
  );
});

test('null takes away what is there, and stays where nothing is', () => {
  expect(mergeMappings({ a: 1, b: { c: 1, d: 2 } }, { a: null, b: { c: null }, e: null })).toEqual({ b: { d: 2 }, e: null });
  expect(mergeMappings({ a: null }, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
});

test('a key __proto__ is a key like any other', () => {
  const merged = mergeMappings({ a: 1 }, JSON.parse('{"__proto__": {"polluted": true}}'));
  expect(Object.keys(merged)).toEqual(['a', '__proto__']);
  expect('polluted' in {}).toBe(false);
});
