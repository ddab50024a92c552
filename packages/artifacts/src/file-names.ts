/** Why a single name cannot travel to every file system and store, or undefined. */
export function nameProblem(name: string): string | undefined {
  if (/\p{Cc}/u.test(name)) return 'has a control character in its name';
  if (name.includes('\\')) return 'has a backslash in its name, which is a separator on Windows';
  return undefined;
}

/** Pairs of paths that are one and the same on file systems without case (Windows, macOS) or with one Unicode form (macOS). */
export function findTwins(paths: Iterable<string>): [string, string][] {
  const first = new Map<string, string>();
  const twins: [string, string][] = [];
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    else twins.push([other, path]);
  }
  return twins;
}
