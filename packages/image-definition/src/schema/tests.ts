import { DURATION, INLINE, RELATIVE_PATH, SHELL, TEXT } from './values.ts';

const BOOT = {
  description: 'The virtual machine that the image is started in.',
  type: 'object',
  additionalProperties: false,
  default: {},
  properties: {
    deadline: { description: 'How long the machine may take to be ready.', ...DURATION, default: '10m' },
    memoryMiB: { description: 'Memory, in MiB.', type: 'integer', minimum: 128, maximum: 1048576, default: 1024 },
    cpus: { description: 'Number of virtual processors.', type: 'integer', minimum: 1, maximum: 256, default: 2 },
    size: { description: 'Machine size of the cloud, such as Standard_D2s_v5.', ...TEXT },
    checks: {
      description: 'What must hold once it has started: agent-ready, marker-file, or a command that exits 0.',
      type: 'array',
      items: {
        if: { type: 'string' },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { enum: ['agent-ready', 'marker-file'] },
        else: {
          type: 'object',
          additionalProperties: false,
          required: ['command'],
          properties: { command: { description: 'Command that must exit 0.', ...TEXT } },
        },
      },
      default: [],
    },
  },
} as const;

const IN_VM = {
  description: 'Scripts that run in the machine; exit code 0 passes.',
  type: 'array',
  default: [],
  items: {
    type: 'object',
    additionalProperties: false,
    oneOf: [{ required: ['file'] }, { required: ['inline'] }],
    properties: {
      name: {
        description: 'Unique name; that of the file, without extension, when left out.',
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
        patternErrorMessage: 'must be at most 64 letters, digits and . _ - and begin with a letter or digit',
      },
      shell: SHELL,
      file: { description: 'Script, relative to the definition; with * it stands for one test a file.', ...RELATIVE_PATH },
      inline: { description: 'Lines of the script.', ...INLINE },
      timeout: { description: 'How long the test may take.', ...DURATION, default: '5m' },
      when: {
        description: 'Run the test only when this flag is given.',
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
        patternErrorMessage: 'must be letters, digits and . _ -',
      },
    },
  },
} as const;

export const TESTS = {
  description: 'What must hold before a version may become latest.',
  type: 'object',
  additionalProperties: false,
  default: {},
  properties: { boot: BOOT, inVm: IN_VM },
} as const;
