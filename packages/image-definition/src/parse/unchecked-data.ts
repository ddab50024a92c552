import { isObject } from '@bakehouse/core/data';
import type { ValuePath } from './definition-places.ts';

// Reading of data of which nothing is known yet.

/** The value at a path; undefined when there is none. */
export function at(data: unknown, ...path: ValuePath): unknown {
  let value = data;
  for (const segment of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Object.hasOwn(value, segment) ? (value as Record<string | number, unknown>)[segment] : undefined;
  }
  return value;
}

/** The value when it is a list, else an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** True for a mapping of YAML, which this package fills and changes while it loads it. */
export const isMapping: (value: unknown) => value is Record<string, unknown> = isObject;
