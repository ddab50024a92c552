import { DURATION, ENVIRONMENT, INLINE, RELATIVE_PATH, SHA256, SHELL, TEXT, URL } from './values.ts';

const FILE = {
  description: 'Copies a file, or all files below a folder, into the image.',
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to'],
  properties: {
    from: { description: 'File or folder, relative to the definition.', ...RELATIVE_PATH },
    to: {
      description: 'Absolute path in the image.',
      type: 'string',
      // A Windows path may also begin with a variable of the environment, and one of Packer with {{.
      pattern: '^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$',
      patternErrorMessage: 'must be an absolute path without . and .. parts',
    },
    mode: {
      description: 'Permissions in octal; those of the source when left out.',
      type: 'string',
      pattern: '^[0-7]{3,4}$',
      patternErrorMessage: 'must be permissions in octal, such as "0644"',
    },
    template: { description: 'Replace {VARIABLES} in the file.', type: 'boolean' },
  },
} as const;

const SCRIPT = {
  description: 'Runs a script in the image while it is built: one of file, inline and url.',
  type: 'object',
  additionalProperties: false,
  oneOf: [{ required: ['file'] }, { required: ['inline'] }, { required: ['url'] }],
  properties: {
    name: { description: 'For people.', ...TEXT },
    shell: SHELL,
    file: { description: 'Script, relative to the definition.', ...RELATIVE_PATH },
    inline: { description: 'Lines of the script.', ...INLINE },
    url: { description: 'Where the script is downloaded from.', ...URL },
    sha256: { description: 'SHA-256 of what the URL gives.', ...SHA256 },
    env: { description: 'Environment variables of the script.', ...ENVIRONMENT },
    elevated: { description: 'Run it as an administrator, or as SYSTEM.', type: 'string', enum: ['administrator', 'system'] },
    validExitCodes: {
      description: 'Exit codes that count as success; 0 when left out.',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'integer', minimum: -2147483648, maximum: 4294967295 },
    },
    timeout: { description: 'How long the script may take.', ...DURATION },
  },
} as const;

const RUNNER = {
  description: 'Puts a CI runner into the image, which registers itself when the machine starts.',
  type: 'object',
  additionalProperties: false,
  required: ['platform', 'version', 'package'],
  properties: {
    platform: { description: 'What kind of runner.', type: 'string', enum: ['github-linux'] },
    version: {
      description: 'Version of the runner.',
      type: 'string',
      pattern: '^[0-9A-Za-z][0-9A-Za-z.+~-]*$',
      patternErrorMessage: 'must be a version, such as 2.330.0',
    },
    package: {
      description: "The runner's package: a file or a URL.",
      type: 'object',
      additionalProperties: false,
      required: ['sha256'],
      oneOf: [{ required: ['file'] }, { required: ['url'] }],
      properties: {
        file: { description: 'Package, relative to the definition.', ...RELATIVE_PATH },
        url: {
          description: 'Where to download the package.',
          type: 'string',
          pattern: '^https?://[^\\s/]+/\\S*$',
          patternErrorMessage: 'must be an http or https URL',
        },
        sha256: {
          description: 'SHA-256 of the package.',
          type: 'string',
          pattern: '^[0-9a-f]{64}$',
          patternErrorMessage: 'must be a SHA-256: 64 lower-case hexadecimal digits',
        },
      },
    },
    user: {
      description: 'User that the runner runs as; made when missing.',
      type: 'string',
      pattern: '^[a-z_][a-z0-9_-]{0,31}$',
      patternErrorMessage: 'must be a user name: at most 32 of a-z, 0-9, _ and -',
      default: 'runner',
    },
    root: {
      description: "The runner's folder in the image.",
      type: 'string',
      pattern: '^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$',
      patternErrorMessage: 'must be an absolute path of letters, digits and . _ + @ -',
      default: '/opt/actions-runner',
    },
    labels: {
      description: 'Labels that workflows choose the runner by.',
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', pattern: '^[^,\\s]+$', patternErrorMessage: 'must be text without commas and blanks' },
      default: [],
    },
  },
} as const;

const RESTART = {
  description: 'Restarts the machine and waits until it is back.',
  type: 'object',
  additionalProperties: false,
  properties: {
    timeout: { description: 'How long the restart may take.', ...DURATION },
    command: { description: "What restarts the machine; the builder's own way when left out.", ...TEXT },
    check: { description: 'Command whose success ends the wait.', ...TEXT },
  },
} as const;

const FETCH = {
  description: 'Downloads to the machine that is built.',
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to'],
  properties: {
    name: { description: 'For people.', ...TEXT },
    from: { description: 'https://… or blob://account/container/path, which may end in *.', ...URL },
    to: { description: 'File or folder in the image.', ...TEXT },
    sha256: {
      description: 'SHA-256 of the file; or manifest, for those of the manifest among the files.',
      type: 'string',
      pattern: '^(manifest|[0-9a-fA-F]{64})$',
      patternErrorMessage: 'must be a SHA-256, 64 hexadecimal digits, or manifest',
    },
    identity: { description: 'Identity that reads, where the machine has several.', ...TEXT },
    extract: { description: 'Unpack what was downloaded.', type: 'boolean' },
  },
} as const;

const ARTIFACT = {
  description: 'Applies a ready-made artifact of 1ES or Image Factory.',
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { description: 'Name of the artifact, such as windows-gitinstall.', ...TEXT },
    parameters: {
      description: 'What the artifact is given, by name. A secret is kv_<name>.',
      type: 'object',
      additionalProperties: { type: ['string', 'boolean', 'number'] },
    },
  },
} as const;

const WINDOWS_UPDATE = {
  description: 'Installs the updates of Windows.',
  type: 'object',
  additionalProperties: false,
  properties: {
    search: { description: 'Criteria of the search for updates.', ...TEXT },
    filter: { description: 'Filters, such as exclude:preview.', type: 'array', items: { type: 'string' } },
    limit: { description: 'How many updates at most.', type: 'integer', minimum: 0, maximum: 100000 },
  },
} as const;

export const STEP = {
  description: 'One step of the build; steps run in their order.',
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: {
    packages: {
      description: 'Debian packages to install.',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: {
        type: 'string',
        pattern: '^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$',
        patternErrorMessage: 'must be the name of a Debian package, or name=version',
      },
    },
    file: FILE,
    script: SCRIPT,
    runner: RUNNER,
    feature: {
      description: 'Switches an optional feature of Windows on.',
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { description: 'Name of the feature, such as Microsoft-Hyper-V.', ...TEXT } },
    },
    restart: RESTART,
    fetch: FETCH,
    artifact: ARTIFACT,
    windowsUpdate: WINDOWS_UPDATE,
  },
} as const;
