/**
 * Values that several parts of the schema share.
 *
 * `patternErrorMessage` is understood by the YAML and JSON support of editors, and by `schema-findings.ts`.
 */

export const TEXT = { type: 'string', minLength: 1 } as const;

export const DURATION = {
  type: 'string',
  pattern: '^[1-9][0-9]{0,4}[smh]$',
  patternErrorMessage: 'must be a whole number with s, m or h, such as 90s, 30m or 2h',
} as const;

export const DAYS = {
  type: 'string',
  pattern: '^[1-9][0-9]{0,4}d$',
  patternErrorMessage: 'must be a whole number of days, such as 30d',
} as const;

/** Whether there is such a day is checked in `check-fields.ts`. */
export const DATE = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  patternErrorMessage: 'must be a date, such as 2027-10-12',
} as const;

export const RELATIVE_PATH = { type: 'string', minLength: 1 } as const;

export const URL = {
  type: 'string',
  pattern: '^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$',
  patternErrorMessage: 'must be a URL, such as https://example.org/file',
} as const;

export const SHA256 = {
  type: 'string',
  pattern: '^[0-9a-fA-F]{64}$',
  patternErrorMessage: 'must be a SHA-256: 64 hexadecimal digits',
} as const;

export const TEXTS_BY_NAME = { type: 'object', additionalProperties: { type: 'string' } } as const;

export const ENVIRONMENT = {
  type: 'object',
  propertyNames: {
    type: 'string',
    pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
    patternErrorMessage: 'must be the name of an environment variable',
  },
  additionalProperties: { type: 'string' },
} as const;

export const SHELL = {
  description: 'Shell that runs the script; bash in a Linux image and powershell in a Windows image when left out.',
  type: 'string',
  enum: ['bash', 'sh', 'powershell', 'pwsh', 'cmd'],
} as const;

export const INLINE = { type: 'array', minItems: 1, items: { type: 'string' } } as const;

export const TAGS = { description: 'Tags, by name.', ...TEXTS_BY_NAME } as const;

export const REGIONS = {
  description: 'Regions that the image is copied to.',
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: {
      name: { description: 'Name of the region, such as westus2.', ...TEXT },
      replicas: { description: 'Copies in the region.', type: 'integer', minimum: 1, maximum: 100 },
      storage: { description: 'Storage type in the region, such as Standard_LRS.', ...TEXT },
    },
  },
} as const;
