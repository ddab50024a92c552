import { isObject } from '@bakehouse/core/data';

/** A member of a JSON object whatever the value is; undefined where it is no object or has no such member. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
