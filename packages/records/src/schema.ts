import type { Json } from '@bakehouse/core/data';
import { isObject } from '@bakehouse/core/data';

/*
 * What a document must look like, as values from which its type is derived. Plain functions instead of a library of schemas: nearly every
 * step reads a record, and loading TypeBox takes longer than most of these steps.
 *
 * Members that a schema does not name are let through: a later minor version may have added them.
 */

/** What is wrong, and where: "files[0]" and "has no path". The path of the whole document is empty. */
export interface Problem {
  readonly path: string;
  /** Goes on behind the path, without full stop. */
  readonly message: string;
}

export interface Schema<T> {
  /** What is wrong with a value first; undefined when it is a `T`. */
  readonly check: (value: unknown) => Problem | undefined;
  /** Only for the compiler. */
  readonly type?: T;
}

/** Of a member that may be left out. */
interface OptionalSchema<T> extends Schema<T> {
  readonly optional: true;
}

/** The type that a schema describes. */
export type TypeOf<S> = S extends Schema<infer T> ? T : never;

type Members = Readonly<Record<string, Schema<unknown>>>;
type Flat<T> = { readonly [K in keyof T]: T[K] };
type ObjectOf<M extends Members> = Flat<
  { readonly [K in keyof M as M[K] extends OptionalSchema<unknown> ? never : K]: TypeOf<M[K]> } & {
    readonly [K in keyof M as M[K] extends OptionalSchema<unknown> ? K : never]?: TypeOf<M[K]>;
  }
>;

type Dictionary<T> = Readonly<Record<string, T>>;

/** @param of what it must be besides: why a text is not that, or undefined */
export function text(of?: (value: string) => string | undefined): Schema<string> {
  return {
    check: (value) => {
      if (typeof value !== 'string') return here('is no text');
      const message = of?.(value);
      return message === undefined ? undefined : here(message);
    },
  };
}

/** @param what for the message: "SHA-256" */
export function textLike(pattern: RegExp, what: string): Schema<string> {
  return text((value) => (pattern.test(value) ? undefined : `is no ${what}`));
}

/** Lower-case hexadecimal. */
export const sha256Text: Schema<string> = textLike(/^[0-9a-f]{64}$/, 'SHA-256');

/** Bytes, or how many there are. */
export const count: Schema<number> = {
  check: (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : here('is no whole number from 0')),
};

export const number: Schema<number> = { check: (value) => (Number.isFinite(value) ? undefined : here('is no number')) };

export const yesOrNo: Schema<boolean> = { check: (value) => (typeof value === 'boolean' ? undefined : here('is neither true nor false')) };

/** Any JSON. */
export const json: Schema<Json> = { check: () => undefined };

/** Anything, for who has a type of its own for it and does not read it from here. */
export const anything: Schema<unknown> = { check: () => undefined };

export function oneOf<const T extends readonly string[]>(...allowed: T): Schema<T[number]> {
  return {
    check: (value) =>
      typeof value === 'string' && allowed.includes(value) ? undefined : here(`is none of ${allowed.map((one) => `"${one}"`).join(', ')}`),
  };
}

export function list<T>(of: Schema<T>): Schema<readonly T[]> {
  return {
    check: (value) => {
      if (!Array.isArray(value)) return here('is no list');
      for (let index = 0; index < value.length; index++) {
        const problem = of.check(value[index]);
        if (problem !== undefined) return below(`[${index}]`, problem);
      }
      return undefined;
    },
  };
}

/** An object whose keys are names that the document chooses. */
export function dictionary<T>(of: Schema<T>): Schema<Dictionary<T>> {
  return {
    check: (value) => {
      if (!isObject(value)) return here('is no object');
      for (const key of Object.keys(value)) {
        const problem = of.check(value[key]);
        if (problem !== undefined) return below(`.${key}`, problem);
      }
      return undefined;
    },
  };
}

/** A member that may be left out; it is not there then, and never null. */
export function optional<T>(schema: Schema<T>): OptionalSchema<T> {
  return { ...schema, optional: true };
}

export function object<const M extends Members>(members: M): Schema<ObjectOf<M>> {
  const entries = Object.entries(members).map(([key, schema]) => ({ key, schema, optional: 'optional' in schema }));
  return {
    check: (value) => {
      if (!isObject(value)) return here('is no object');
      for (const { key, schema, optional: mayMiss } of entries) {
        // Own members alone: a document could have a member that is named like one of every object.
        const member = Object.hasOwn(value, key) ? value[key] : undefined;
        if (member === undefined) {
          if (mayMiss) continue;
          return here(`has no ${key}`);
        }
        const problem = schema.check(member);
        if (problem !== undefined) return below(`.${key}`, problem);
      }
      return undefined;
    },
  };
}

function here(message: string): Problem {
  return { path: '', message };
}

function below(segment: string, { path, message }: Problem): Problem {
  return { path: `${segment}${path}`, message };
}
