/** Order of versions by their numbers, for `sort`. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => version.split('.').map(Number);
  const [x, y] = [numbers(a), numbers(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

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
