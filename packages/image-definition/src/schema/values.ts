import Type from 'typebox';
import { byName, choice, filled, integer, item, list, mapping, optional, text } from './fields.ts';

// Values that several parts of the schema share.

export const ENVIRONMENT = byName('Environment variables of the script.', Type.String(), {
  propertyNames: item('^[A-Za-z_][A-Za-z0-9_]*$', 'must be the name of an environment variable'),
});

export const SHELL = filled(
  choice('Shell that runs the script; bash in a Linux image and powershell in a Windows image when left out.', [
    'bash',
    'sh',
    'powershell',
    'pwsh',
    'cmd',
  ]),
);

export const LINES = list('Lines of the script.', Type.String(), { minItems: 1 });

const TAGS_ARE = 'Tags, by name.';

export const TAGS = byName(TAGS_ARE, Type.String());

/** Those of the definition itself. */
export const OWN_TAGS = filled(byName(TAGS_ARE, Type.String(), { default: {} }));

export const REGION = mapping(undefined, {
  name: text('Name of the region, such as westus2.'),
  replicas: optional(integer('Copies in the region.', 1, 100)),
  storage: optional(text('Storage type in the region, such as Standard_LRS.')),
});

const REGIONS_ARE = 'Regions that the image is copied to.';

export const REGIONS = list(REGIONS_ARE, REGION);

/** Those of a gallery, which are none when left out. */
export const GALLERY_REGIONS = filled(list(REGIONS_ARE, REGION, { default: [] }));
