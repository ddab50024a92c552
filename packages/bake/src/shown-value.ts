import { isObject, type Json } from '@bakehouse/core/data';

/** A value of a definition as a report shows it: texts as they are, the content of a file by the begin of its digest, everything else as JSON. */
export function shownValue(value: Json | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (isObject(value) && typeof value['sha256'] === 'string') {
    const { sha256, executable, ...others } = value;
    if (Object.keys(others).length === 0) return `${String(sha256).slice(0, 12)}${executable === true ? ', executable' : ''}`;
  }
  return JSON.stringify(value);
}
