/**
 * The JSON Schema of a definition file. `vm-image-1.schema.json` is the same for editors; a test holds the two together.
 * It is a module because a JSON import would need another form on each of Node, jest and the bundler.
 *
 * `patternErrorMessage` is understood by the YAML and JSON support of editors, and by `schema-findings.ts`.
 */

const DURATION = {
  type: 'string',
  pattern: '^[1-9][0-9]{0,4}[smh]$',
  patternErrorMessage: 'must be a whole number with s, m or h, such as 90s, 30m or 2h',
} as const;

const RELATIVE_PATH = { type: 'string', minLength: 1 } as const;

const ENVIRONMENT = {
  type: 'object',
  propertyNames: {
    type: 'string',
    pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
    patternErrorMessage: 'must be the name of an environment variable',
  },
  additionalProperties: { type: 'string' },
} as const;

const SHELL = { description: 'Shell that runs the script.', type: 'string', enum: ['bash', 'sh'], default: 'bash' } as const;

const FILE_STEP = {
  description: 'Copies a file, or all files below a folder, into the image.',
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to'],
  properties: {
    from: { description: 'File or folder, relative to the definition.', ...RELATIVE_PATH },
    to: {
      description: 'Absolute path in the image.',
      type: 'string',
      pattern: '^/(?!.*(^|/)\\.\\.?(/|$))[^\\u0000-\\u001f]*$',
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

const SCRIPT_STEP = {
  description: 'Runs a script as root in the image while it is built.',
  type: 'object',
  additionalProperties: false,
  required: ['file'],
  properties: {
    shell: SHELL,
    file: { description: 'Script, relative to the definition.', ...RELATIVE_PATH },
    env: { description: 'Environment variables of the script.', ...ENVIRONMENT },
  },
} as const;

const RUNNER_STEP = {
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

const STEP = {
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
    file: FILE_STEP,
    script: SCRIPT_STEP,
    runner: RUNNER_STEP,
  },
} as const;

const TESTS = {
  description: 'What must hold before a version may become latest.',
  type: 'object',
  additionalProperties: false,
  default: {},
  properties: {
    boot: {
      description: 'The virtual machine that the image is started in.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        deadline: { description: 'How long the machine may take to be ready.', ...DURATION, default: '10m' },
        memoryMiB: { description: 'Memory, in MiB.', type: 'integer', minimum: 128, maximum: 1048576, default: 1024 },
        cpus: { description: 'Number of virtual processors.', type: 'integer', minimum: 1, maximum: 256, default: 2 },
      },
    },
    inVm: {
      description: 'Scripts that run in the machine; exit code 0 passes.',
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['file'],
        properties: {
          name: {
            description: "Unique name; the file's name without extension when left out.",
            type: 'string',
            pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
            patternErrorMessage: 'must be at most 64 letters, digits and . _ - and begin with a letter or digit',
          },
          shell: SHELL,
          file: { description: 'Script, relative to the definition.', ...RELATIVE_PATH },
          timeout: { description: 'How long the test may take.', ...DURATION, default: '5m' },
          when: {
            description: 'Run the test only when this flag is given.',
            type: 'string',
            pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
            patternErrorMessage: 'must be letters, digits and . _ -',
          },
        },
      },
    },
  },
} as const;

const OUTPUT = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  properties: {
    kind: { description: 'A directory gallery.', type: 'string', enum: ['directory'] },
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

export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Machine image definition vm-image/1',
  description: 'What a machine image is made of, how it is tested and where it goes.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'image', 'source', 'build', 'steps'],
  properties: {
    $schema: { description: 'For editors; not read.', type: 'string' },
    schema: { description: 'Version of this format.', const: 'vm-image/1' },
    variables: {
      description: 'Values for {NAME} in texts of this definition and in templates.',
      type: 'object',
      propertyNames: {
        type: 'string',
        pattern: '^[A-Z][A-Z0-9_]*$',
        patternErrorMessage: 'must be the name of a variable: A-Z, 0-9 and _',
      },
      additionalProperties: { type: 'string' },
    },
    image: {
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
        os: { description: 'Operating system.', type: 'string', enum: ['linux'] },
        arch: { description: 'Processor architecture.', type: 'string', enum: ['x64'] },
        generation: { description: 'Of the virtual machine; 2 starts by UEFI.', type: 'integer', enum: [2], default: 2 },
      },
    },
    source: {
      description: 'What the image starts from.',
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'suite'],
      properties: {
        kind: { description: 'A Debian release, installed from its archive.', type: 'string', enum: ['debian'] },
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
    },
    build: {
      description: 'How the image is built.',
      type: 'object',
      additionalProperties: false,
      required: ['diskMiB'],
      properties: {
        diskMiB: { description: 'Size of the disk, in MiB.', type: 'integer', minimum: 256, maximum: 2097152 },
        timeout: { description: 'How long the build may take. Changing it builds nothing.', ...DURATION, default: '1h' },
      },
    },
    steps: { description: 'What is put into the image, in order.', type: 'array', items: STEP },
    tests: TESTS,
    outputs: {
      description: 'Where the image goes.',
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: OUTPUT,
      default: [{ kind: 'directory' }],
    },
    builders: {
      description: 'What can build the image; the first is the default.',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['local', 'packer'] },
      default: ['local'],
    },
    provider: {
      description: 'What only one builder understands.',
      type: 'object',
      default: {},
      properties: {
        packer: {
          type: 'object',
          required: ['template'],
          properties: {
            template: { description: 'Packer template, relative to the definition.', ...RELATIVE_PATH },
            variables: { description: 'Variables of the template.', type: 'object', additionalProperties: { type: 'string' } },
          },
        },
      },
      additionalProperties: { type: 'object' },
    },
  },
} as const;
