import fc from 'fast-check';

/**
 * What makes files of a format that are nearly right: most values are of the kind that the format knows, some are of any kind, and some
 * keys are unknown.
 *
 * @param special texts that mean something in the format
 * @param others keys that it does not know
 */
export function oddValues(special: readonly string[], others: { readonly keys: readonly string[]; readonly most: number }) {
  const text = fc.oneof(fc.constantFrom(...special), fc.string({ maxLength: 12 }));
  const texts = fc.array(text, { maxLength: 3 });
  const any = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), texts, fc.dictionary(fc.string(), text, { maxKeys: 2 }));
  const orOdd = <T>(usual: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 6, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: any });
  return {
    any,
    text,
    texts,
    orOdd,
    object: (fields: Record<string, fc.Arbitrary<unknown>>) =>
      fc
        .tuple(fc.record(fields, { requiredKeys: [] }), fc.dictionary(fc.constantFrom(...others.keys), any, { maxKeys: others.most }))
        .map(([known, other]) => ({ ...other, ...known })),
    strings: (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, orOdd(text)])),
  };
}
