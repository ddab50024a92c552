import type { FileField } from '../mapping/file-fields.ts';
import { type JsonObject, type KeyPath, valueAt } from '../mapping/key-tree.ts';

export type Cloud = 'azure' | 'gcp' | 'aws';
export const CLOUDS: readonly Cloud[] = ['azure', 'gcp', 'aws'];

export const TAGS: KeyPath = ['vm', 'tags'];
export const TESTS: KeyPath = ['tests'];

/** A gallery takes versions of three numbers only. */
const VERSION = { regex: /^(?:0|[1-9][0-9]{0,9})(?:\.(?:0|[1-9][0-9]{0,9})){2}$/, wanted: 'a version of three numbers, such as 1.2.0' };
const ADDRESS = { regex: /^https?:\/\/[^\s/]+\/\S*$/, wanted: 'the URL of a script' };

/** Of files below `config/`, of `config/tceng/`, and of teams with a few files of their own (`config/monitor/`, `config/foofrix/`). */
export const AZURE_FIELDS: readonly FileField[] = [
  { name: 'publisher', type: 'text', keys: [['image', 'publisher']] },
  { name: 'offer', type: 'text', keys: [['image', 'offer']] },
  { name: 'sku', type: 'text', keys: [['image', 'sku']] },
  { name: 'version', type: 'text', keys: [['image', 'version']] },
  {
    name: 'gallery',
    type: 'text',
    keys: [
      ['sharedimage', 'gallery_name'],
      ['image', 'gallery_name'],
      ['azure', 'gallery_name'],
      ['azure', 'gallery'],
    ],
  },
  {
    name: 'definition',
    type: 'text',
    keys: [
      ['sharedimage', 'image_name'],
      ['image', 'image_name'],
      ['azure', 'image_name'],
      ['azure', 'image_definition'],
    ],
  },
  {
    name: 'galleryVersion',
    type: 'text',
    keys: [
      ['sharedimage', 'image_version'],
      ['image', 'image_version'],
      ['azure', 'image_version'],
    ],
    pattern: VERSION,
  },
  {
    name: 'resourceGroup',
    type: 'text',
    keys: [
      ['azure', 'managed_image_resource_group_name'],
      ['azure', 'resource_group'],
    ],
  },
  { name: 'storage', type: 'text', keys: [['azure', 'managed_image_storage_account_type']] },
  {
    name: 'region',
    type: 'text',
    keys: [
      ['azure', 'build_location'],
      ['azure', 'location'],
    ],
  },
  {
    name: 'regions',
    type: 'texts',
    keys: [
      ['azure', 'locations'],
      ['azure', 'replication_regions'],
    ],
  },
  { name: 'shallow', type: 'flag', keys: [['azure', 'shallow_replication']] },
  { name: 'bootstrap', type: 'text', keys: [['azure', 'bootstrapscript']], pattern: ADDRESS },
  {
    name: 'size',
    type: 'text',
    keys: [
      ['vm', 'size'],
      ['vm', 'vm_size'],
    ],
  },
  { name: 'dataDisk', type: 'whole', keys: [['vm', 'disk_additional_size']] },
];

export const GCP_FIELDS: readonly FileField[] = [
  { name: 'family', type: 'text', keys: [['image', 'source_image_family']] },
  { name: 'project', type: 'text', keys: [['image', 'project_id']] },
  { name: 'imageName', type: 'text', keys: [['image', 'image_name']] },
  { name: 'zone', type: 'text', keys: [['image', 'zone']] },
  { name: 'machineType', type: 'text', keys: [['vm', 'machine_type']] },
];

export const SOURCE_ID_FIELD: FileField = { name: 'sourceId', type: 'text', keys: [['image', 'source_ami']] };

export const AWS_FIELDS: readonly FileField[] = [
  { name: 'amiName', type: 'text', keys: [['image', 'ami_name']] },
  { name: 'sourceFilter', type: 'text', keys: [['image', 'source_ami_filter']] },
  SOURCE_ID_FIELD,
  { name: 'sourceOwner', type: 'text', keys: [['image', 'source_ami_owner']] },
  { name: 'instanceType', type: 'text', keys: [['vm', 'instance_type']] },
  { name: 'amiRegions', type: 'texts', keys: [['aws', 'ami_regions']] },
];

/** Said once for all clouds of a file. */
export const COMMON_FIELDS: readonly FileField[] = [
  {
    name: 'osDisk',
    type: 'whole',
    keys: [
      ['vm', 'disk_size'],
      ['vm', 'os_disk_size_gb'],
    ],
  },
  { name: 'spot', type: 'flag', keys: [['vm', 'spot']] },
  { name: 'tests', type: 'texts', keys: [TESTS] },
];

export const FIELDS_OF: Readonly<Record<Cloud, readonly FileField[]>> = { azure: AZURE_FIELDS, gcp: GCP_FIELDS, aws: AWS_FIELDS };

/** Keys that only files for a cloud have. */
const SIGNS: Readonly<Record<Cloud, readonly KeyPath[]>> = {
  azure: [['image', 'publisher'], ['image', 'offer'], ['image', 'sku'], ['sharedimage'], ['azure']],
  gcp: [
    ['image', 'source_image_family'],
    ['image', 'project_id'],
  ],
  aws: [['image', 'ami_name'], ['image', 'source_ami_filter'], ['image', 'source_ami'], ['aws']],
};

/** The clouds that a file makes an image for; Azure when nothing tells. */
export function cloudsOf(data: JsonObject): Cloud[] {
  const found = CLOUDS.filter((cloud) => SIGNS[cloud].some((path) => valueAt(data, path) !== undefined));
  return found.length === 0 ? ['azure'] : found;
}

/** The clouds whose images need the keys of a section; `vm` serves all. */
export function cloudsOfSection(section: string, clouds: readonly Cloud[]): readonly Cloud[] {
  if (section === 'vm') return clouds;
  const own = section === 'aws' ? 'aws' : section === 'azure' || section === 'sharedimage' ? 'azure' : undefined;
  return own !== undefined && clouds.includes(own) ? [own] : clouds.slice(0, 1);
}
