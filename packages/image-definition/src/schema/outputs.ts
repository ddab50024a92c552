import Type from 'typebox';
import { byKind, choice, constant, filled, formed, list, mapping, oneOfKeys, optional, text } from './fields.ts';
import { DATE, URL } from './forms.ts';
import { GALLERY_REGIONS, REGIONS, TAGS } from './values.ts';

export const DIRECTORY = mapping(undefined, {
  kind: constant('A directory gallery.', 'directory'),
  formats: filled(
    list(
      'Disk image formats to publish; vhd is fixed size, as Azure wants it.',
      Type.Unsafe<'raw' | 'vhd'>({ type: 'string', enum: ['raw', 'vhd'] }),
      {
        minItems: 1,
        uniqueItems: true,
        default: ['raw', 'vhd'],
      },
    ),
  ),
  version: filled(
    formed(
      'auto counts up from 1.0.0; or x.y.z.',
      {
        pattern: '^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$',
        patternErrorMessage: 'must be auto or x.y.z, such as 1.2.0',
      },
      { default: 'auto' },
    ),
  ),
});

const GALLERY = mapping(
  undefined,
  {
    kind: constant('An Azure Compute Gallery.', 'gallery'),
    id: optional(text("Resource id of the gallery's image definition. Instead of gallery and definition.")),
    gallery: optional(text('Name of the gallery.')),
    definition: optional(text('Name of the image definition in the gallery.')),
    resourceGroup: optional(text('Resource group of the gallery.')),
    version: filled(
      formed(
        'auto counts up, date is the day of the build; or x.y.z.',
        {
          pattern: '^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$',
          patternErrorMessage: 'must be auto, date or x.y.z, such as 1.2.0',
        },
        { default: 'auto' },
      ),
    ),
    regions: GALLERY_REGIONS,
    channel: optional(choice('staging is left out of latest.', ['staging', 'latest'])),
    storage: optional(text('Storage type, such as Standard_LRS.')),
    replication: optional(choice('shallow makes one copy in one region, quickly.', ['full', 'shallow'])),
    endOfLife: optional(formed('Day from which the version may no longer be used.', DATE)),
    tags: optional(TAGS),
  },
  oneOfKeys(['id'], ['gallery', 'definition']),
);

const MANAGED = mapping(
  undefined,
  {
    kind: constant('A managed image of Azure.', 'managed'),
    id: optional(text('Resource id of the image. Instead of name.')),
    name: optional(text('Name of the image. Instead of id.')),
    resourceGroup: optional(text('Resource group of the image.')),
    subscription: optional(text('Subscription of the image.')),
    storageAccount: optional(text('Storage account that the image is made in.')),
    storage: optional(text('Storage type, such as Standard_LRS.')),
    regions: optional(REGIONS),
    tags: optional(TAGS),
  },
  oneOfKeys(['id'], ['name']),
);

const VHD = mapping(undefined, {
  kind: constant('A VHD in a storage account.', 'vhd'),
  url: optional(formed('Where the VHD goes.', URL)),
  storageAccount: optional(text('Storage account of the VHD.')),
  container: optional(text('Container of the VHD.')),
  name: optional(text('Name of the VHD, or its prefix.')),
  tags: optional(TAGS),
});

const AMI = mapping(undefined, {
  kind: constant('A machine image of Amazon EC2.', 'ami'),
  name: text('Name of the image.'),
  regions: optional(REGIONS),
  tags: optional(TAGS),
});

const GCE_IMAGE = mapping(undefined, {
  kind: constant('An image of Google Compute Engine.', 'gce-image'),
  name: text('Name of the image.'),
  project: optional(text('Project of the image.')),
  family: optional(text('Family that the image joins.')),
  tags: optional(TAGS),
});

export const OUTPUT = byKind(undefined, [DIRECTORY, GALLERY, MANAGED, VHD, AMI, GCE_IMAGE]);

export const OUTPUTS = list(
  'Where the image goes. An image that is built from a Debian release, a VHD or an ISO goes to a directory when left out.',
  OUTPUT,
  { minItems: 1 },
);
