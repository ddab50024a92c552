import type { InstalledPackage } from '@bakehouse/records/builds';

/** The packages that dpkg's status file calls installed, by name. */
export function parseDpkgStatus(text: string): InstalledPackage[] {
  const packages: InstalledPackage[] = [];
  for (const paragraph of text.split(/\n\n+/)) {
    const fields = new Map<string, string>();
    for (const line of paragraph.split('\n')) {
      // A line that starts with a blank goes on with the field above; none of ours has such lines.
      const match = /^([A-Za-z-]+):\s*(.*)$/.exec(line);
      if (match) fields.set(match[1] as string, match[2] as string);
    }
    const name = fields.get('Package');
    const version = fields.get('Version');
    if (name === undefined || version === undefined || fields.get('Status')?.endsWith(' installed') !== true) continue;
    packages.push({ name, version, architecture: fields.get('Architecture') ?? 'all' });
  }
  return packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
