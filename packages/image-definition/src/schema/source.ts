import { byKind, constant, filled, formed, integer, item, list, mapping, oneOfKeys, optional, text } from './fields.ts';
import { SHA256, URL } from './forms.ts';

/** A Debian release, installed from its archive. */
export const DEBIAN = mapping(undefined, {
  kind: constant('A Debian release, installed from its archive.', 'debian'),
  suite: formed('Name of the release, such as bookworm.', {
    pattern: '^[a-z][a-z0-9-]*$',
    patternErrorMessage: 'must be the name of a Debian release, such as bookworm',
  }),
  components: filled(
    list('Parts of the archive.', item('^[a-z][a-z0-9-]*$', 'must be a component, such as main'), {
      minItems: 1,
      uniqueItems: true,
      default: ['main'],
    }),
  ),
  mirror: optional(
    formed("Archive to install from; the builder's own default when left out.", {
      pattern: '^https?://[^\\s/]+(/\\S*)?$',
      patternErrorMessage: 'must be an http or https URL',
    }),
  ),
});

export const MARKETPLACE = mapping(undefined, {
  kind: constant('An image of the Azure Marketplace.', 'marketplace'),
  publisher: text('Publisher, such as MicrosoftWindowsServer.'),
  offer: text('Offer, such as WindowsServer.'),
  sku: text('SKU, such as 2022-datacenter-g2.'),
  version: filled(text('Exact version, or latest, which is resolved into the lock file.', { default: 'latest' })),
  plan: optional(
    mapping('Purchase plan of the image, where it has one.', {
      name: text('Name of the plan.'),
      product: text('Product of the plan.'),
      publisher: text('Publisher of the plan.'),
    }),
  ),
});

/** A version of an Azure Compute Gallery, by resource id or by names. */
export const GALLERY = mapping(
  undefined,
  {
    kind: constant('A version of an Azure Compute Gallery.', 'gallery'),
    id: optional(text('Resource id of the image definition, or of a version. Instead of gallery and definition.')),
    gallery: optional(text('Name of the gallery.')),
    definition: optional(text('Name of the image definition in the gallery.')),
    version: filled(text('Exact version, or latest, which is resolved into the lock file.', { default: 'latest' })),
  },
  oneOfKeys(['id'], ['gallery', 'definition']),
);

const MANAGED = mapping(undefined, {
  kind: constant('A managed image of Azure.', 'managed'),
  id: text('Resource id of the image.'),
});

const DISK_PLACE = {
  file: optional(text('The file, relative to the definition. Instead of url.')),
  url: optional(formed('Where to download the file. Instead of file.', URL)),
  sha256: optional(formed('SHA-256 of the file.', SHA256)),
};

const VHD = mapping(undefined, { kind: constant('A virtual disk.', 'vhd'), ...DISK_PLACE }, oneOfKeys(['file'], ['url']));

const ISO = mapping(
  undefined,
  {
    kind: constant('An installation medium.', 'iso'),
    ...DISK_PLACE,
    index: optional(integer('Which image of the install.wim, counted from 1.', 1, 1000)),
  },
  oneOfKeys(['file'], ['url']),
);

export const AMI = mapping(
  undefined,
  {
    kind: constant('A machine image of Amazon EC2.', 'ami'),
    id: optional(text('Id of the image. Instead of name.')),
    owner: optional(text('Account that owns the image, or an alias such as amazon.')),
    name: optional(text('Pattern of the name; the newest image that fits counts. Instead of id.')),
  },
  oneOfKeys(['id'], ['name']),
);

export const GCE_FAMILY = mapping(undefined, {
  kind: constant('An image family of Google Compute Engine.', 'gce-family'),
  project: optional(text('Project that holds the family.')),
  family: text('Name of the family.'),
  version: filled(text('Name of an image, or latest, which is resolved into the lock file.', { default: 'latest' })),
});

export const SOURCE = byKind('What the image starts from.', [DEBIAN, MARKETPLACE, GALLERY, MANAGED, VHD, ISO, AMI, GCE_FAMILY]);
