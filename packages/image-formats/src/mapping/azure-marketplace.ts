import type { ImageDefinition } from '@bakehouse/image-definition/definition';

/** What the names of an image of the Azure Marketplace tell of it. Guesses by naming customs: the Marketplace has no rule. */
export interface MarketplaceTraits {
  readonly os: ImageDefinition['image']['os'];
  readonly arch: ImageDefinition['image']['arch'];
  readonly generation: ImageDefinition['image']['generation'];
}

export interface MarketplaceNames {
  readonly publisher?: string | undefined;
  readonly offer?: string | undefined;
  readonly sku?: string | undefined;
  /** Of the machine that builds. */
  readonly size?: string | undefined;
}

const LINUX = /canonical|ubuntu|debian|redhat|rhel|suse|centos|almalinux|rocky|oracle-linux|linux|mariner|flatcar/i;
/** Only offered for machines of generation 2. */
const SECOND_GENERATION = /azure-edition|windows-?11|win11|arm64|2025/i;

export function marketplaceTraits(names: MarketplaceNames): MarketplaceTraits {
  const { publisher = '', offer = '', sku = '', size = '' } = names;
  const all = `${publisher} ${offer} ${sku}`;
  const os = LINUX.test(all) ? 'linux' : 'windows';
  // Standard_E8pds_v5 has an Arm processor by its p.
  const arm = /arm64|aarch64/i.test(all) || /^(?:Standard_)?[A-Z]+[0-9]+(?:-[0-9]+)?[a-z]*p[a-z]*_v[0-9]+$/.test(size);
  const second = /(?:^|[-_])g(?:en)?2(?:$|[-_])|gen2/i.test(sku) || SECOND_GENERATION.test(all) || arm;
  const known = os === 'windows' && sku !== '';
  return { os, arch: arm ? 'arm64' : 'x64', generation: known && !second ? 1 : 2 };
}
