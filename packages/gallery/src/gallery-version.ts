import { compareVersions } from '@bakehouse/core/data';

export function isVersion(text: string): boolean {
  return /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text);
}

/** One more than the highest version there is; 1.0.0 is the first. */
export function nextVersion(versions: readonly string[]): string {
  const highest = [...versions].sort(compareVersions).at(-1);
  if (highest === undefined) return '1.0.0';
  const [major, minor, patch] = highest.split('.').map(Number);
  return `${major}.${minor}.${(patch ?? 0) + 1}`;
}
