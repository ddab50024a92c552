import { compareVersions, isVersionNumber } from '@bakehouse/core/data';

/**
 * The number of a new version: as it is written, the next one for `auto`, that of the day for `date` (2026.1201.0, and 2026.1201.1 for the
 * second of the day). Versions of every state count, since none can be made twice.
 *
 * @param existing names of the versions that the gallery has
 * @param today in UTC
 */
export function newVersion(wanted: string, existing: readonly string[], today: Date): string {
  if (wanted !== 'auto' && wanted !== 'date') return wanted;
  const numbers = existing.filter(isVersionNumber).sort(compareVersions);
  if (wanted === 'date') {
    const day = `${today.getUTCFullYear()}.${(today.getUTCMonth() + 1) * 100 + today.getUTCDate()}.`;
    const ofToday = numbers.filter((name) => name.startsWith(day)).map((name) => Number(name.slice(day.length)));
    return `${day}${ofToday.length === 0 ? 0 : Math.max(...ofToday) + 1}`;
  }
  const newest = numbers.at(-1);
  if (newest === undefined) return '1.0.0';
  const [major, minor, patch] = newest.split('.').map(Number);
  return `${major}.${minor}.${(patch ?? 0) + 1}`;
}
