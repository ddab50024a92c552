import type { Json } from '@bakehouse/core/data';

/** A value of a definition as a report shows it: texts as they are, everything else as JSON. */
export function shownValue(value: Json | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
