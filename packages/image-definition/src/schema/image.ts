import Type from 'typebox';
import { anyText, choice, filled, flag, formed, integer, list, mapping, optional, text } from './fields.ts';
import { DURATION } from './forms.ts';
import { IMAGE_ID } from './image-id.ts';

/** What the image is called elsewhere: the table that keeps names from drifting apart. */
export const NAMES = mapping('What the image is called elsewhere, where that is not its id. Changing it builds nothing.', {
  container: optional(text('Container with its artifacts.')),
  poolImage: optional(text('Image of the pool, as 1ES.ImageOverride names it.')),
  key: optional(text('Key of the file that it was imported from, as commit messages name it.')),
  pool: optional(text('Worker pool, as commit messages name it.')),
});

export const IMAGE = mapping('What the image is.', {
  id: formed('Stable name; the folder in the gallery.', {
    pattern: IMAGE_ID,
    patternErrorMessage: 'must be 2 to 63 of a-z, 0-9 and - and begin with a letter or digit',
  }),
  description: optional(anyText('For people. Changing it builds nothing.')),
  os: choice('Operating system.', ['linux', 'windows']),
  arch: choice('Processor architecture.', ['x64', 'arm64', 'x86']),
  generation: filled(
    Type.Unsafe<1 | 2>({ description: 'Of the virtual machine; 2 starts by UEFI.', type: 'integer', enum: [1, 2], default: 2 }),
  ),
  security: optional(
    mapping('Protection that the machines have.', {
      trustedLaunch: optional(flag('Trusted Launch: secure boot and a virtual TPM.')),
      secureBoot: optional(flag('Start only what is signed.')),
      confidential: optional(flag('Confidential computing.')),
    }),
  ),
  names: optional(NAMES),
});

export const BUILD = mapping('How the image is built.', {
  diskMiB: optional(integer('Size of the disk, in MiB; the builder local needs it.', 256, 2_097_152)),
  osDiskGB: optional(integer('Size of the disk in the cloud, in GB.', 1, 65_536)),
  dataDisksGB: optional(list('Sizes of the data disks of the machine that builds, in GB.', Type.Integer({ minimum: 1, maximum: 65_536 }))),
  timeout: filled(formed('How long the build may take. Changing it builds nothing.', DURATION, { default: '1h' })),
  region: optional(text('Region of the machine that builds, such as westus2.')),
  zone: optional(text('Zone of the machine that builds.')),
  size: optional(text('Size of the machine that builds, such as Standard_D4s_v5.')),
  spot: optional(flag('Build on a spot machine.')),
  readsTags: optional(flag('Scripts read the tags of the machine that builds: a changed tag builds the image again.')),
  identity: optional(
    list('User-assigned identities of the machine that builds: names or resource ids.', Type.String({ minLength: 1 }), {
      uniqueItems: true,
    }),
  ),
  resourceGroup: optional(text('Resource group of the machine that builds.')),
  subnet: optional(text('Resource id of the subnet of the machine that builds.')),
});
