import { isMapping } from '../parse/unchecked-data.ts';

/**
 * Lays one mapping over another: mappings merge by key, everything else replaces what was there, and null takes away what was there.
 * Null for a key that is not there stays, so that it can be reported. Neither argument is changed; values are shared.
 */
export function mergeMappings(base: Readonly<Record<string, unknown>>, over: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const old = merged.get(key);
    if (value === null && merged.has(key) && old !== null) merged.delete(key);
    else merged.set(key, isMapping(old) && isMapping(value) ? mergeMappings(old, value) : value);
  }
  // Not by assignment, which a key `__proto__` would misuse.
  return Object.fromEntries(merged);
}
