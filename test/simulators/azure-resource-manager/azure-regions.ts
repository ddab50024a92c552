/** Regions by their short names, which clients send, with the names that Compute gives back. */
const DISPLAY_NAMES = [
  ...['East US', 'East US 2', 'West US', 'West US 2', 'West US 3', 'Central US', 'North Central US', 'South Central US'],
  ...['West Central US', 'Central US EUAP', 'East US 2 EUAP', 'Canada Central', 'Canada East', 'Mexico Central', 'Brazil South'],
  ...['North Europe', 'West Europe', 'UK South', 'UK West', 'France Central', 'Germany West Central', 'Switzerland North'],
  ...['Norway East', 'Sweden Central', 'Poland Central', 'Italy North', 'Spain Central', 'Israel Central', 'UAE North', 'Qatar Central'],
  ...['South Africa North', 'Central India', 'South India', 'Jio India West', 'East Asia', 'Southeast Asia', 'Japan East', 'Japan West'],
  ...['Korea Central', 'Australia East', 'Australia Southeast', 'New Zealand North'],
] as const;

const BY_SHORT_NAME = new Map<string, string>(DISPLAY_NAMES.map((name) => [shortRegion(name), name]));

/** `West US 2` and `westus2` are one: `westus2`. */
export function shortRegion(name: string): string {
  return name.replaceAll(' ', '').toLowerCase();
}

/** As Compute writes a region; as it was sent where it is not known here. */
export function displayRegion(name: string): string {
  return BY_SHORT_NAME.get(shortRegion(name)) ?? name;
}

export function isRegion(name: string): boolean {
  return BY_SHORT_NAME.has(shortRegion(name));
}

/** All of them, by their short names. */
export const REGIONS: readonly string[] = [...BY_SHORT_NAME.keys()];
