import { DATE, REGIONS, TAGS, TEXT, URL } from './values.ts';

const DIRECTORY = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  properties: {
    kind: { description: 'A directory gallery.', const: 'directory' },
    formats: {
      description: 'Disk image formats to publish; vhd is fixed size, as Azure wants it.',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['raw', 'vhd'] },
      default: ['raw', 'vhd'],
    },
    version: {
      description: 'auto counts up from 1.0.0; or x.y.z.',
      type: 'string',
      pattern: '^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$',
      patternErrorMessage: 'must be auto or x.y.z, such as 1.2.0',
      default: 'auto',
    },
  },
} as const;

const GALLERY = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  oneOf: [{ required: ['id'] }, { required: ['gallery', 'definition'] }],
  properties: {
    kind: { description: 'An Azure Compute Gallery.', const: 'gallery' },
    id: { description: "Resource id of the gallery's image definition. Instead of gallery and definition.", ...TEXT },
    gallery: { description: 'Name of the gallery.', ...TEXT },
    definition: { description: 'Name of the image definition in the gallery.', ...TEXT },
    resourceGroup: { description: 'Resource group of the gallery.', ...TEXT },
    version: {
      description: 'auto counts up, date is the day of the build; or x.y.z.',
      type: 'string',
      pattern: '^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$',
      patternErrorMessage: 'must be auto, date or x.y.z, such as 1.2.0',
      default: 'auto',
    },
    regions: { ...REGIONS, default: [] },
    channel: { description: 'staging is left out of latest.', type: 'string', enum: ['staging', 'latest'] },
    storage: { description: 'Storage type, such as Standard_LRS.', ...TEXT },
    replication: { description: 'shallow makes one copy in one region, quickly.', type: 'string', enum: ['full', 'shallow'] },
    endOfLife: { description: 'Day from which the version may no longer be used.', ...DATE },
    tags: TAGS,
  },
} as const;

const MANAGED = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  oneOf: [{ required: ['id'] }, { required: ['name'] }],
  properties: {
    kind: { description: 'A managed image of Azure.', const: 'managed' },
    id: { description: 'Resource id of the image. Instead of name.', ...TEXT },
    name: { description: 'Name of the image. Instead of id.', ...TEXT },
    resourceGroup: { description: 'Resource group of the image.', ...TEXT },
    subscription: { description: 'Subscription of the image.', ...TEXT },
    storageAccount: { description: 'Storage account that the image is made in.', ...TEXT },
    storage: { description: 'Storage type, such as Standard_LRS.', ...TEXT },
    regions: REGIONS,
    tags: TAGS,
  },
} as const;

const VHD = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  properties: {
    kind: { description: 'A VHD in a storage account.', const: 'vhd' },
    url: { description: 'Where the VHD goes.', ...URL },
    storageAccount: { description: 'Storage account of the VHD.', ...TEXT },
    container: { description: 'Container of the VHD.', ...TEXT },
    name: { description: 'Name of the VHD, or its prefix.', ...TEXT },
    tags: TAGS,
  },
} as const;

const AMI = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name'],
  properties: {
    kind: { description: 'A machine image of Amazon EC2.', const: 'ami' },
    name: { description: 'Name of the image.', ...TEXT },
    regions: REGIONS,
    tags: TAGS,
  },
} as const;

const GCE_IMAGE = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name'],
  properties: {
    kind: { description: 'An image of Google Compute Engine.', const: 'gce-image' },
    name: { description: 'Name of the image.', ...TEXT },
    project: { description: 'Project of the image.', ...TEXT },
    family: { description: 'Family that the image joins.', ...TEXT },
    tags: TAGS,
  },
} as const;

export const OUTPUTS = {
  description: 'Where the image goes. An image that is built from a Debian release, a VHD or an ISO goes to a directory when left out.',
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['kind'],
    discriminator: { propertyName: 'kind' },
    oneOf: [DIRECTORY, GALLERY, MANAGED, VHD, AMI, GCE_IMAGE],
  },
} as const;
