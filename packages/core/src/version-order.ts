/**
 * Orders versions of images ("1.0.3", "20348.2527.240707") by their numbers, as Azure does for `latest`: 1.10.0 comes after 1.9.0.
 *
 * @param a numbers with dots between them
 *
 * @returns negative when `a` is older, positive when it is newer
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    // Parts have at most 10 digits in galleries, but publishers of the marketplace write times into them: 202407071530.
    const difference = BigInt(left[i] ?? 0) - BigInt(right[i] ?? 0);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}

/** True for numbers with dots between them. */
export function isVersionNumber(text: string): boolean {
  return /^\d{1,40}(\.\d{1,40}){0,9}$/.test(text);
}

/** The newest of some versions; undefined when there is none. What is no version number does not count. */
export function newestVersion(versions: readonly string[]): string | undefined {
  const [newest] = versions.filter(isVersionNumber).sort((a, b) => compareVersions(b, a));
  return newest;
}
