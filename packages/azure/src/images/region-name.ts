/** The name of a region as it stands in addresses: "westus2" for "West US 2", which galleries answer with and people write. */
export function regionName(name: string): string {
  return name.replaceAll(' ', '').toLowerCase();
}
