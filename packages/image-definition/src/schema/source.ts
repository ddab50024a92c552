import { SHA256, TEXT, URL } from './values.ts';

const DEBIAN = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'suite'],
  properties: {
    kind: { description: 'A Debian release, installed from its archive.', const: 'debian' },
    suite: {
      description: 'Name of the release, such as bookworm.',
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*$',
      patternErrorMessage: 'must be the name of a Debian release, such as bookworm',
    },
    components: {
      description: 'Parts of the archive.',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', patternErrorMessage: 'must be a component, such as main' },
      default: ['main'],
    },
    mirror: {
      description: "Archive to install from; the builder's own default when left out.",
      type: 'string',
      pattern: '^https?://[^\\s/]+(/\\S*)?$',
      patternErrorMessage: 'must be an http or https URL',
    },
  },
} as const;

const MARKETPLACE = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'publisher', 'offer', 'sku'],
  properties: {
    kind: { description: 'An image of the Azure Marketplace.', const: 'marketplace' },
    publisher: { description: 'Publisher, such as MicrosoftWindowsServer.', ...TEXT },
    offer: { description: 'Offer, such as WindowsServer.', ...TEXT },
    sku: { description: 'SKU, such as 2022-datacenter-g2.', ...TEXT },
    version: { description: 'Exact version, or latest, which is resolved into the lock file.', ...TEXT, default: 'latest' },
    plan: {
      description: 'Purchase plan of the image, where it has one.',
      type: 'object',
      additionalProperties: false,
      required: ['name', 'product', 'publisher'],
      properties: {
        name: { description: 'Name of the plan.', ...TEXT },
        product: { description: 'Product of the plan.', ...TEXT },
        publisher: { description: 'Publisher of the plan.', ...TEXT },
      },
    },
  },
} as const;

const GALLERY = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  oneOf: [{ required: ['id'] }, { required: ['gallery', 'definition'] }],
  properties: {
    kind: { description: 'A version of an Azure Compute Gallery.', const: 'gallery' },
    id: { description: 'Resource id of the image definition, or of a version. Instead of gallery and definition.', ...TEXT },
    gallery: { description: 'Name of the gallery.', ...TEXT },
    definition: { description: 'Name of the image definition in the gallery.', ...TEXT },
    version: { description: 'Exact version, or latest, which is resolved into the lock file.', ...TEXT, default: 'latest' },
  },
} as const;

const MANAGED = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'id'],
  properties: {
    kind: { description: 'A managed image of Azure.', const: 'managed' },
    id: { description: 'Resource id of the image.', ...TEXT },
  },
} as const;

const DISK_PLACE = {
  file: { description: 'The file, relative to the definition. Instead of url.', ...TEXT },
  url: { description: 'Where to download the file. Instead of file.', ...URL },
  sha256: { description: 'SHA-256 of the file.', ...SHA256 },
} as const;

const VHD = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  oneOf: [{ required: ['file'] }, { required: ['url'] }],
  properties: { kind: { description: 'A virtual disk.', const: 'vhd' }, ...DISK_PLACE },
} as const;

const ISO = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  oneOf: [{ required: ['file'] }, { required: ['url'] }],
  properties: {
    kind: { description: 'An installation medium.', const: 'iso' },
    ...DISK_PLACE,
    index: { description: 'Which image of the install.wim, counted from 1.', type: 'integer', minimum: 1, maximum: 1000 },
  },
} as const;

const AMI = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  oneOf: [{ required: ['id'] }, { required: ['name'] }],
  properties: {
    kind: { description: 'A machine image of Amazon EC2.', const: 'ami' },
    id: { description: 'Id of the image. Instead of name.', ...TEXT },
    owner: { description: 'Account that owns the image, or an alias such as amazon.', ...TEXT },
    name: { description: 'Pattern of the name; the newest image that fits counts. Instead of id.', ...TEXT },
  },
} as const;

const GCE_FAMILY = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'family'],
  properties: {
    kind: { description: 'An image family of Google Compute Engine.', const: 'gce-family' },
    project: { description: 'Project that holds the family.', ...TEXT },
    family: { description: 'Name of the family.', ...TEXT },
    version: { description: 'Name of an image, or latest, which is resolved into the lock file.', ...TEXT, default: 'latest' },
  },
} as const;

export const SOURCE = {
  description: 'What the image starts from.',
  type: 'object',
  required: ['kind'],
  // Says by which key one of the alternatives is chosen, so that mistakes are reported against that one alone.
  discriminator: { propertyName: 'kind' },
  oneOf: [DEBIAN, MARKETPLACE, GALLERY, MANAGED, VHD, ISO, AMI, GCE_FAMILY],
} as const;
