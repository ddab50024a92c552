import { DURATION, TEXT } from './values.ts';

export const IMAGE = {
  description: 'What the image is.',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'os', 'arch'],
  properties: {
    id: {
      description: 'Stable name; the folder in the gallery.',
      type: 'string',
      pattern: '^[a-z0-9][a-z0-9-]{1,62}$',
      patternErrorMessage: 'must be 2 to 63 of a-z, 0-9 and - and begin with a letter or digit',
    },
    description: { description: 'For people. Changing it builds nothing.', type: 'string' },
    os: { description: 'Operating system.', type: 'string', enum: ['linux', 'windows'] },
    arch: { description: 'Processor architecture.', type: 'string', enum: ['x64', 'arm64', 'x86'] },
    generation: { description: 'Of the virtual machine; 2 starts by UEFI.', type: 'integer', enum: [1, 2], default: 2 },
    security: {
      description: 'Protection that the machines have.',
      type: 'object',
      additionalProperties: false,
      properties: {
        trustedLaunch: { description: 'Trusted Launch: secure boot and a virtual TPM.', type: 'boolean' },
        secureBoot: { description: 'Start only what is signed.', type: 'boolean' },
        confidential: { description: 'Confidential computing.', type: 'boolean' },
      },
    },
    names: {
      description: 'What the image is called elsewhere, where that is not its id. Changing it builds nothing.',
      type: 'object',
      additionalProperties: false,
      properties: {
        container: { description: 'Container with its artifacts.', ...TEXT },
        poolImage: { description: 'Image of the pool, as 1ES.ImageOverride names it.', ...TEXT },
        key: { description: 'Key of the file that it was imported from, as commit messages name it.', ...TEXT },
        pool: { description: 'Worker pool, as commit messages name it.', ...TEXT },
      },
    },
  },
} as const;

export const BUILD = {
  description: 'How the image is built.',
  type: 'object',
  additionalProperties: false,
  properties: {
    diskMiB: { description: 'Size of the disk, in MiB; the builder local needs it.', type: 'integer', minimum: 256, maximum: 2097152 },
    osDiskGB: { description: 'Size of the disk in the cloud, in GB.', type: 'integer', minimum: 1, maximum: 65536 },
    dataDisksGB: {
      description: 'Sizes of the data disks of the machine that builds, in GB.',
      type: 'array',
      items: { type: 'integer', minimum: 1, maximum: 65536 },
    },
    timeout: { description: 'How long the build may take. Changing it builds nothing.', ...DURATION, default: '1h' },
    region: { description: 'Region of the machine that builds, such as westus2.', ...TEXT },
    zone: { description: 'Zone of the machine that builds.', ...TEXT },
    size: { description: 'Size of the machine that builds, such as Standard_D4s_v5.', ...TEXT },
    spot: { description: 'Build on a spot machine.', type: 'boolean' },
    readsTags: { description: 'Scripts read the tags of the machine that builds: a changed tag builds the image again.', type: 'boolean' },
    identity: {
      description: 'User-assigned identities of the machine that builds: names or resource ids.',
      type: 'array',
      uniqueItems: true,
      items: TEXT,
    },
    resourceGroup: { description: 'Resource group of the machine that builds.', ...TEXT },
    subnet: { description: 'Resource id of the subnet of the machine that builds.', ...TEXT },
  },
} as const;
