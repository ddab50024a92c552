import { DISK, MANAGED_IMAGE, SNAPSHOT, VIRTUAL_MACHINE } from './compute-kinds.ts';
import { GALLERY, GALLERY_IMAGE, GALLERY_IMAGE_VERSION } from './gallery-kinds.ts';
import type { ResourceKind } from './resource-kind.ts';

/** By provider and type in small letters. */
const KINDS: Readonly<Record<string, ResourceKind>> = {
  'microsoft.compute/virtualmachines': VIRTUAL_MACHINE,
  'microsoft.compute/virtualmachinescalesets': { shape: 'compute' },
  'microsoft.compute/virtualmachines/runcommands': { shape: 'compute' },
  'microsoft.compute/images': MANAGED_IMAGE,
  'microsoft.compute/snapshots': SNAPSHOT,
  'microsoft.compute/disks': DISK,
  'microsoft.compute/galleries': GALLERY,
  'microsoft.compute/galleries/images': GALLERY_IMAGE,
  'microsoft.compute/galleries/images/versions': GALLERY_IMAGE_VERSION,
  'microsoft.managedidentity/userassignedidentities': { shape: 'identity', small: true },
  'microsoft.devopsinfrastructure/pools': { shape: 'pool' },
  'microsoft.network/publicipaddresses': { shape: 'resource-only' },
  // No public description: kept as sent, and followed by their own state, which the rules of Resource Manager allow.
  'microsoft.cloudtest/images': { shape: 'resource-only' },
  'microsoft.cloudtest/hostedpools': { shape: 'resource-only' },
  'microsoft.simulated/slow': { shape: 'location-put', accepted: true },
};

export function kindOf(type: string): ResourceKind {
  return KINDS[type.toLowerCase()] ?? { shape: 'plain' };
}
