import { equalJson, type Json } from '@bakehouse/core/data';
import { isMap, type JsonMap, member } from './classic-source.ts';

/** What turns one map into another: maps are merged, lists and single values replaced. */
export interface Difference {
  readonly set?: JsonMap;
  /** Paths of what is left out. */
  readonly without?: readonly (readonly string[])[];
}

/** The difference that `withDifference` undoes; empty when the two are equal. */
export function differenceOf(base: JsonMap, value: JsonMap): Difference {
  const without: string[][] = [];
  const set = changed(base, value, [], without);
  return { ...(set === undefined ? {} : { set }), ...(without.length === 0 ? {} : { without }) };
}

export function withDifference(base: JsonMap, { set, without }: Difference): JsonMap {
  const kept = (without ?? []).reduce<JsonMap>((map, path) => removed(map, path), base);
  return set === undefined ? kept : merged(kept, set);
}

function changed(base: JsonMap, value: JsonMap, path: readonly string[], without: string[][]): JsonMap | undefined {
  for (const key of Object.keys(base)) if (!Object.hasOwn(value, key)) without.push([...path, key]);
  const set: [string, Json][] = [];
  for (const [key, after] of Object.entries(value)) {
    const before = member(base, key);
    if (after === undefined || equalJson(before, after)) continue;
    const inner = isMap(before) && isMap(after) ? changed(before, after, [...path, key], without) : after;
    if (inner !== undefined) set.push([key, inner]);
  }
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

function removed(map: JsonMap, [key = '', ...rest]: readonly string[]): JsonMap {
  const inner = member(map, key);
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, value]) => {
      if (name !== key) return [[name, value]];
      return rest.length > 0 && isMap(inner) ? [[name, removed(inner, rest)]] : [];
    }),
  );
}

function merged(base: JsonMap, set: JsonMap): JsonMap {
  const all = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(set)) {
    const before = all.get(key);
    all.set(key, isMap(before) && isMap(value) ? merged(before, value) : value);
  }
  return Object.fromEntries(all);
}
