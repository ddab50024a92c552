import type { FileField } from '../mapping/file-fields.ts';
import type { KeyPath } from '../mapping/key-tree.ts';
import type { KnownKeys } from '../mapping/known-keys.ts';

export const TAGS: KeyPath = ['vm', 'tags'];

/** `packer/config/<key>.yaml` of mozilla-platform-ops/cloud-image-builder, in both of its generations. */
export const FIELDS: readonly FileField[] = [
  { name: 'publisher', type: 'text', keys: [['image', 'publisher']] },
  { name: 'offer', type: 'text', keys: [['image', 'offer']] },
  { name: 'sku', type: 'text', keys: [['image', 'sku']] },
  { name: 'version', type: 'text', keys: [['image', 'version']] },
  { name: 'resourceGroup', type: 'text', keys: [['azure', 'managed_image_resource_group_name']] },
  { name: 'storage', type: 'text', keys: [['azure', 'managed_image_storage_account_type']] },
  { name: 'region', type: 'text', keys: [['azure', 'build_location']] },
  { name: 'regions', type: 'texts', keys: [['azure', 'locations']] },
  { name: 'size', type: 'text', keys: [['vm', 'size']] },
  { name: 'dataDisk', type: 'whole', keys: [['vm', 'disk_additional_size']] },
];

/** What `build-packer-image.ps1` and the templates beside it do with each key. */
export const KNOWN_KEYS: KnownKeys = {
  image: { publisher: true, offer: true, sku: true, version: true },
  azure: {
    managed_image_resource_group_name: true,
    managed_image_storage_account_type: true,
    build_location: 'is never read: the original builds once in each of azure.locations. It is taken as build.region',
    locations: true,
  },
  vm: {
    size: true,
    disk_additional_size: true,
    tags: {
      base_image: true,
      worker_pool_id: true,
      workerType: true,
      sourceOrganisation: true,
      sourceRepository: true,
      sourceBranch: true,
      sourceRevision: true,
      deploymentId: true,
      managed_by: true,
      Project: true,
    },
  },
};
