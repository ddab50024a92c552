/** Display names of Azure's regions, as targets name them; the name in the API is the same in lower case without blanks. */
const DISPLAY_NAMES = [
  ['Australia Central', 'Australia Central 2', 'Australia East', 'Australia Southeast', 'Austria East', 'Belgium Central'],
  ['Brazil South', 'Brazil Southeast', 'Canada Central', 'Canada East', 'Central India', 'Central US', 'Chile Central', 'East Asia'],
  ['East US', 'East US 2', 'France Central', 'France South', 'Germany North', 'Germany West Central', 'Indonesia Central'],
  ['Israel Central', 'Italy North', 'Japan East', 'Japan West', 'Korea Central', 'Korea South', 'Malaysia West', 'Mexico Central'],
  ['New Zealand North', 'North Central US', 'North Europe', 'Norway East', 'Norway West', 'Poland Central', 'Qatar Central'],
  ['South Africa North', 'South Africa West', 'South Central US', 'South India', 'Southeast Asia', 'Spain Central', 'Sweden Central'],
  ['Switzerland North', 'Switzerland West', 'UAE Central', 'UAE North', 'UK South', 'UK West', 'West Central US', 'West Europe'],
  ['West India', 'West US', 'West US 2', 'West US 3'],
].flat();

const byName = new Map(DISPLAY_NAMES.map((display) => [regionName(display), display]));

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
