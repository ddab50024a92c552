import type { Json } from '@bakehouse/core/canonical-json';

/** A value of a definition as a report shows it: texts as they are, everything else as JSON. */
export function shownValue(value: Json | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
