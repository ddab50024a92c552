import { filled, formed, integer, list, mapping, oneOfKeys, optional, text, textOr } from './fields.ts';
import { DURATION } from './forms.ts';
import { LINES, SHELL } from './values.ts';

/** The agent of the cloud reports, a marker file exists, or a command exits 0. */
const BOOT_CHECK = textOr(['agent-ready', 'marker-file'], mapping(undefined, { command: text('Command that must exit 0.') }));

const BOOT = mapping(
  'The virtual machine that the image is started in.',
  {
    deadline: filled(formed('How long the machine may take to be ready.', DURATION, { default: '10m' })),
    memoryMiB: filled(integer('Memory, in MiB.', 128, 1_048_576, { default: 1024 })),
    cpus: filled(integer('Number of virtual processors.', 1, 256, { default: 2 })),
    size: optional(text('Machine size of the cloud, such as Standard_D2s_v5.')),
    checks: filled(
      list('What must hold once it has started: agent-ready, marker-file, or a command that exits 0.', BOOT_CHECK, { default: [] }),
    ),
  },
  { default: {} },
);

export const IN_VM_TEST = mapping(
  undefined,
  {
    name: filled(
      formed('Unique name; that of the file, without extension, when left out.', {
        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
        patternErrorMessage: 'must be at most 64 letters, digits and . _ - and begin with a letter or digit',
      }),
    ),
    shell: SHELL,
    file: optional(text('Script, relative to the definition; with * it stands for one test a file.')),
    inline: optional(LINES),
    timeout: filled(formed('How long the test may take.', DURATION, { default: '5m' })),
    when: optional(
      formed('Run the test only when this flag is given.', {
        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
        patternErrorMessage: 'must be letters, digits and . _ -',
      }),
    ),
  },
  oneOfKeys(['file'], ['inline']),
);

export const TESTS = mapping(
  'What must hold before a version may become latest.',
  {
    boot: filled(BOOT),
    inVm: filled(list('Scripts that run in the machine; exit code 0 passes.', IN_VM_TEST, { default: [] })),
  },
  { default: {} },
);
