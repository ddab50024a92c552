import type { Static, TSchema } from 'typebox';

/** All the way down. What was read is never changed. */
type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** What a value of a schema is once it is read: defaults filled in, and not to be changed. */
export type Read<Schema extends TSchema> = DeepReadonly<Static<Schema>>;
