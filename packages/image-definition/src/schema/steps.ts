import Type from 'typebox';
import { byName, choice, filled, flag, formed, item, list, mapping, oneEntryOf, oneOfKeys, optional, text } from './fields.ts';
import { DURATION, SHA256, URL } from './forms.ts';
import { ENVIRONMENT, LINES, SHELL } from './values.ts';

export const FILE = mapping('Copies a file, or all files below a folder, into the image.', {
  from: text('File or folder, relative to the definition.'),
  to: formed('Absolute path in the image.', {
    // A Windows path may also begin with a variable of the environment, and one of Packer with {{.
    pattern: '^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$',
    patternErrorMessage: 'must be an absolute path without . and .. parts',
  }),
  mode: optional(
    formed('Permissions in octal; those of the source when left out.', {
      pattern: '^[0-7]{3,4}$',
      patternErrorMessage: 'must be permissions in octal, such as "0644"',
    }),
  ),
  template: optional(flag('Replace {VARIABLES} in the file.')),
});

export const SCRIPT = mapping(
  'Runs a script in the image while it is built: one of file, inline and url.',
  {
    name: optional(text('For people.')),
    shell: SHELL,
    file: optional(text('Script, relative to the definition.')),
    inline: optional(LINES),
    url: optional(formed('Where the script is downloaded from.', URL)),
    sha256: optional(formed('SHA-256 of what the URL gives.', SHA256)),
    env: optional(ENVIRONMENT),
    elevated: optional(choice('Run it as an administrator, or as SYSTEM.', ['administrator', 'system'])),
    validExitCodes: optional(
      list('Exit codes that count as success; 0 when left out.', Type.Integer({ minimum: -2_147_483_648, maximum: 4_294_967_295 }), {
        minItems: 1,
        uniqueItems: true,
      }),
    ),
    timeout: optional(formed('How long the script may take.', DURATION)),
  },
  oneOfKeys(['file'], ['inline'], ['url']),
);

export const RUNNER = mapping('Puts a CI runner into the image, which registers itself when the machine starts.', {
  platform: choice('What kind of runner.', ['github-linux']),
  version: formed('Version of the runner.', {
    pattern: '^[0-9A-Za-z][0-9A-Za-z.+~-]*$',
    patternErrorMessage: 'must be a version, such as 2.330.0',
  }),
  package: mapping(
    "The runner's package: a file or a URL.",
    {
      file: optional(text('Package, relative to the definition.')),
      url: optional(
        formed('Where to download the package.', {
          pattern: '^https?://[^\\s/]+/\\S*$',
          patternErrorMessage: 'must be an http or https URL',
        }),
      ),
      sha256: formed('SHA-256 of the package.', {
        pattern: '^[0-9a-f]{64}$',
        patternErrorMessage: 'must be a SHA-256: 64 lower-case hexadecimal digits',
      }),
    },
    oneOfKeys(['file'], ['url']),
  ),
  user: filled(
    formed(
      'User that the runner runs as; made when missing.',
      {
        pattern: '^[a-z_][a-z0-9_-]{0,31}$',
        patternErrorMessage: 'must be a user name: at most 32 of a-z, 0-9, _ and -',
      },
      { default: 'runner' },
    ),
  ),
  root: filled(
    formed(
      "The runner's folder in the image.",
      {
        pattern: '^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$',
        patternErrorMessage: 'must be an absolute path of letters, digits and . _ + @ -',
      },
      { default: '/opt/actions-runner' },
    ),
  ),
  labels: filled(
    list('Labels that workflows choose the runner by.', item('^[^,\\s]+$', 'must be text without commas and blanks'), {
      uniqueItems: true,
      default: [],
    }),
  ),
});

/** An optional feature of Windows. */
const FEATURE = mapping('Switches an optional feature of Windows on.', {
  name: text('Name of the feature, such as Microsoft-Hyper-V.'),
});

const RESTART = mapping('Restarts the machine and waits until it is back.', {
  timeout: optional(formed('How long the restart may take.', DURATION)),
  command: optional(text("What restarts the machine; the builder's own way when left out.")),
  check: optional(text('Command whose success ends the wait.')),
});

const FETCH = mapping('Downloads to the machine that is built.', {
  name: optional(text('For people.')),
  from: formed('https://… or blob://account/container/path, which may end in *.', URL),
  to: text('File or folder in the image.'),
  sha256: optional(
    formed('SHA-256 of the file; or manifest, for those of the manifest among the files.', {
      pattern: '^(manifest|[0-9a-fA-F]{64})$',
      patternErrorMessage: 'must be a SHA-256, 64 hexadecimal digits, or manifest',
    }),
  ),
  identity: optional(text('Identity that reads, where the machine has several.')),
  extract: optional(flag('Unpack what was downloaded.')),
});

const ARTIFACT = mapping('Applies a ready-made artifact of 1ES or Image Factory.', {
  name: text('Name of the artifact, such as windows-gitinstall.'),
  parameters: optional(
    byName(
      'What the artifact is given, by name. A secret is kv_<name>.',
      Type.Unsafe<string | boolean | number>({ type: ['string', 'boolean', 'number'] }),
    ),
  ),
});

const WINDOWS_UPDATE = mapping('Installs the updates of Windows.', {
  search: optional(text('Criteria of the search for updates.')),
  filter: optional(list('Filters, such as exclude:preview.', Type.String())),
  limit: optional(Type.Integer({ description: 'How many updates at most.', minimum: 0, maximum: 100_000 })),
});

export const STEP = oneEntryOf('One step of the build; steps run in their order.', {
  packages: list(
    'Debian packages to install.',
    item('^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$', 'must be the name of a Debian package, or name=version'),
    { minItems: 1, uniqueItems: true },
  ),
  file: FILE,
  script: SCRIPT,
  runner: RUNNER,
  feature: FEATURE,
  restart: RESTART,
  fetch: FETCH,
  artifact: ARTIFACT,
  windowsUpdate: WINDOWS_UPDATE,
});
