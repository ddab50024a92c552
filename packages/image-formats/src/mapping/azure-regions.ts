import data from './azure-regions.json' with { type: 'json' };

/** Azure's regions by their names in the API. Targets use the display name, which is the same with capitals and blanks. */
const byName = new Map(data.displayNames.map((display) => [regionName(display), display]));

/** "East US 2" is `eastus2`: how the pool generator and commit messages name it. */
export function regionName(display: string): string {
  return display.replaceAll(' ', '').toLowerCase();
}

/** The name that a target should have; the name itself for a region that is not known here. */
export function displayNameOf(name: string): string {
  return byName.get(name) ?? name;
}

export function isKnownRegion(name: string): boolean {
  return byName.has(name);
}

export function regionNames(): Iterable<string> {
  return byName.keys();
}
