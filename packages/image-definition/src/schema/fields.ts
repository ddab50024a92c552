import Type, { type Static, type TArray, type TObject, type TObjectOptions, type TProperties, type TSchema, type TUnsafe } from 'typebox';
import type { TextForm } from './forms.ts';

// What the parts of the schema are made of. Each gives the JSON Schema of a value and, by `Static`, its TypeScript type.

/** Keywords of a text beside its form. */
interface TextOptions {
  readonly minLength?: number;
  readonly default?: string;
}

/** A text that is not empty. @param description what editors show */
export function text(description: string, options: TextOptions = {}) {
  return Type.String({ description, minLength: 1, ...options });
}

/** A text of a form. @param description what editors show */
export function formed(description: string, form: TextForm, options: TextOptions = {}) {
  return Type.String({ description, ...form, ...options });
}

/** A text of a form as item of a list, or as name of a key, which the list or mapping describes. */
export function item(pattern: string, patternErrorMessage: string) {
  return Type.String({ pattern, patternErrorMessage });
}

/** Any text, an empty one too. @param description what editors show */
export function anyText(description: string) {
  return Type.String({ description });
}

export function flag(description: string) {
  return Type.Boolean({ description });
}

/** A whole number from `minimum` to `maximum`. @param description what editors show, with the unit */
export function integer(description: string, minimum: number, maximum: number, options: { readonly default?: number } = {}) {
  return Type.Integer({ description, minimum, maximum, ...options });
}

/** One of some texts. @param description what editors show */
export function choice<const Value extends string>(
  description: string,
  values: readonly Value[],
  options: { readonly default?: Value } = {},
) {
  return Type.Unsafe<Value>({ description, type: 'string', enum: values, ...options });
}

/** Exactly one text: what an alternative is told by. Without `type`, so that one mistake is reported once. */
export function constant<const Value extends string>(description: string, value: Value): TUnsafe<Value> {
  return Type.Unsafe<Value>({ description, const: value });
}

interface ListOptions {
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly default?: readonly unknown[];
}

/** @param description what editors show */
export function list<Item extends TSchema>(description: string, items: Item, options: ListOptions = {}): TArray<Item> {
  return Type.Array(items, { description, ...options });
}

/** A mapping that has these keys and no other. @param description what editors show; of an alternative its `kind` says it */
export function mapping<Properties extends TProperties>(
  description: string | undefined,
  properties: Properties,
  options: TObjectOptions = {},
): TObject<Properties> {
  return Type.Object(properties, { ...(description === undefined ? {} : { description }), additionalProperties: false, ...options });
}

/** A mapping of names to values of one kind. @param description what editors show */
export function byName<Value extends TSchema>(description: string, value: Value, options: TObjectOptions = {}) {
  return Type.Unsafe<Record<string, Static<Value>>>({ description, type: 'object', additionalProperties: value, ...options });
}

/** A key that may be left out, and then is not there. */
export const optional = Type.Optional;

const FILLED = Symbol('filled');

/**
 * A key that may be left out of the file and is there once it is read: by the `default` of its schema, or by `check/fill-defaults.ts` and
 * `files/expand-tests.ts`. The schema does not require it; the type has it. `definition-types.test.ts` holds the two together.
 */
export function filled<Value extends TSchema>(value: Value): Value {
  return Object.defineProperty(Type.Optional(value) as unknown as Value, FILLED, { value: true });
}

/** True for what {@link filled} made. */
export function isFilled(value: object): boolean {
  return FILLED in value;
}

/** Exactly one of some keys, or groups of keys, as keyword of a mapping. */
export function oneOfKeys(...groups: readonly (readonly string[])[]): { oneOf: { required: readonly string[] }[] } {
  return { oneOf: groups.map((required) => ({ required })) };
}

/** One of several mappings that are told apart by `kind`. A mistake is reported against that one alone. */
export function byKind<const Kinds extends readonly TSchema[]>(description: string | undefined, kinds: Kinds, options: object = {}) {
  return byTag('kind', description, kinds, options);
}

/** One of several mappings that are told apart by a key with a `constant`. A mistake is reported against that one alone. */
export function byTag<const Kinds extends readonly TSchema[]>(
  tag: string,
  description: string | undefined,
  kinds: Kinds,
  options: object = {},
) {
  return Type.Unsafe<Static<Kinds[number]>>({
    ...(description === undefined ? {} : { description }),
    ...options,
    type: 'object',
    required: [tag],
    discriminator: { propertyName: tag },
    oneOf: kinds,
  });
}

type OneEntry<Properties extends TProperties> = { [Key in keyof Properties]: { [Only in Key]: Static<Properties[Key]> } }[keyof Properties];

/** A mapping with exactly one of some keys. @param description what editors show */
export function oneEntryOf<Properties extends TProperties>(description: string, properties: Properties) {
  const optionals = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, Type.Optional(value)]));
  return Type.Unsafe<OneEntry<Properties>>(mapping(description, optionals, { minProperties: 1, maxProperties: 1 }));
}

/** A text out of some, or a mapping. */
export function textOr<const Value extends string, Other extends TSchema>(values: readonly Value[], other: Other) {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return Type.Unsafe<Value | Static<Other>>({ if: { type: 'string' }, then: { enum: values }, else: other });
}
