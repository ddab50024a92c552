import { DATE, DAYS, TEXT } from './values.ts';

export const LIFECYCLE = {
  description: 'When a version is made again, may no longer be used, and goes. Changing it builds nothing.',
  type: 'object',
  additionalProperties: false,
  default: {},
  properties: {
    refreshEvery: { description: 'Build the image again at this age.', ...DAYS },
    maxAge: { description: 'A version that is older must not be used.', ...DAYS },
    updateRequired: { description: 'Day by which the definition must be brought up to date (UpdateRequiredDate).', ...DATE },
    removal: { description: 'Day on which the image goes (EstimatedRemovalDate); not before updateRequired.', ...DATE },
    keep: {
      description: 'What retiring leaves alone.',
      type: 'object',
      additionalProperties: false,
      properties: {
        succeeded: { description: 'How many of the newest good versions stay.', type: 'integer', minimum: 0, maximum: 10000 },
        failed: { description: 'How many of the newest failed versions stay.', type: 'integer', minimum: 0, maximum: 10000 },
        minAge: { description: 'Younger versions stay.', ...DAYS },
      },
    },
  },
} as const;

export const CONSUMERS = {
  description: 'Files elsewhere that pin a version of the image. Changing them builds nothing.',
  type: 'array',
  default: [],
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['file', 'path'],
    properties: {
      repo: {
        description: 'Repository of the file, owner/name; this one when left out.',
        type: 'string',
        pattern: '^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$',
        patternErrorMessage: 'must be owner/name',
      },
      file: { description: 'The file, relative to its repository.', ...TEXT },
      path: {
        description: 'Where the version stands in the file, such as $.images[0].version.',
        type: 'string',
        pattern: '^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\["[^"\\\\]*"\\]|\\[\'[^\'\\\\]*\'\\])+$',
        patternErrorMessage: 'must be a path such as $.images[0].version',
      },
      as: {
        description: 'Whether to propose the new version in a pull request, or only to report it.',
        type: 'string',
        enum: ['pull-request', 'report'],
        default: 'pull-request',
      },
    },
  },
} as const;

export const SECRETS = {
  description: 'Where secrets are kept, by the name that kv_<name> refers to. Never their values.',
  type: 'object',
  propertyNames: {
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$',
    patternErrorMessage: 'must be the name of a secret: at most 127 letters, digits, _ and -',
  },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'name'],
    properties: {
      from: { description: 'A key vault, or the environment of the run.', type: 'string', enum: ['keyvault', 'environment'] },
      vault: { description: 'Name of the vault, or its URL.', ...TEXT },
      name: {
        description: 'Name of the secret in the vault, or of the environment variable.',
        type: 'string',
        pattern: '^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$',
        patternErrorMessage: 'must be at most 127 letters, digits, _ and -',
      },
    },
  },
  default: {},
} as const;
