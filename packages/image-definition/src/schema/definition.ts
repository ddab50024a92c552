import Type from 'typebox';
import { BUILDER_NAMES, type BuilderName, FORMER_BUILDER_NAMES } from './builder-names.ts';
import { byName, constant, filled, flag, formed, item, list, mapping, optional, text } from './fields.ts';
import { DURATION } from './forms.ts';
import { BUILD, IMAGE } from './image.ts';
import { CONSUMERS, LIFECYCLE } from './lifecycle.ts';
import { OUTPUTS } from './outputs.ts';
import { SECRETS } from './secrets.ts';
import { SOURCE } from './source.ts';
import { STEP } from './steps.ts';
import { TESTS } from './tests.ts';
import { OWN_TAGS } from './values.ts';

/** Names the schema wherever it is kept. It is a name and no address: nothing is to be fetched from there. */
export const SCHEMA_ID = 'urn:bakehouse:schema:vm-image:1';

/** A former name is no mistake yet: editors show it as deprecated. */
const BUILDER = Type.Unsafe<BuilderName>({
  type: 'string',
  anyOf: [
    { enum: BUILDER_NAMES },
    {
      enum: [...FORMER_BUILDER_NAMES.keys()],
      deprecated: true,
      deprecationMessage: `A former name: ${[...FORMER_BUILDER_NAMES].map(([former, name]) => `${former} is ${name} now`).join(', ')}.`,
    },
  ],
});

const PACKER_SETTINGS = mapping(
  'What the builder packer is given.',
  {
    template: text('Packer template, a file or a folder, relative to the definition.'),
    variables: optional(byName('Variables of the template. A reference to a secret is given as its value.', Type.String())),
    files: optional(
      list(
        'Files, folders and patterns that the image is made of besides those that the template names, relative to the definition.',
        Type.String({ minLength: 1 }),
      ),
    ),
  },
  // Other keys are those of a format that was imported.
  { additionalProperties: true },
);

const PROVIDER = Type.Unsafe<{ packer?: Type.Static<typeof PACKER_SETTINGS>; [name: string]: unknown }>(
  mapping(
    'What only one builder or format understands.',
    { packer: optional(PACKER_SETTINGS) },
    { additionalProperties: Type.Unsafe({ type: 'object' }), default: {} },
  ),
);

/** Keys that say something about one file. They are gone once it is read. */
const FILE_KEYS = {
  abstract: optional(flag('true for a file that is only there to be extended: it is never built itself.')),
  extends: optional(
    list(
      'Definitions that this one is laid over, relative to it: mappings merge, lists replace, null deletes.',
      Type.String({ minLength: 1 }),
      { uniqueItems: true },
    ),
  ),
  variables: optional(
    byName('Values for {NAME} in texts of this definition and in templates.', Type.String(), {
      propertyNames: item('^[A-Z][A-Z0-9_]*$', 'must be the name of a variable: A-Z, 0-9 and _'),
    }),
  ),
  variableFiles: optional(
    list(
      'Files that hold one mapping of variables each, YAML or JSON, relative to the definition. They override variables.',
      Type.String({ minLength: 1 }),
      { uniqueItems: true },
    ),
  ),
};

const FORMAT = constant('Version of this format.', 'vm-image/1');

const KEYS = {
  image: IMAGE,
  tags: OWN_TAGS,
  secrets: filled(SECRETS),
  source: SOURCE,
  build: BUILD,
  steps: list('What is put into the image, in order.', STEP),
  generalize: optional(
    mapping('How the machine is made ready to be copied.', { deadline: optional(formed('How long that may take.', DURATION)) }),
  ),
  tests: filled(TESTS),
  outputs: filled(OUTPUTS),
  lifecycle: filled(LIFECYCLE),
  consumers: filled(CONSUMERS),
  builders: filled(
    list('What can build the image; the first is the default. When left out, the one that fits the source.', BUILDER, {
      minItems: 1,
      uniqueItems: true,
    }),
  ),
  provider: filled(PROVIDER),
};

/** What is left of a definition once it is read. */
export const DEFINITION = mapping(undefined, { schema: FORMAT, ...KEYS });

/**
 * A `vm-image/1` definition file: the one source of its JSON Schema and of the types in `../definition.ts`. Nothing that runs for a
 * user loads it; `npm run generate` writes `./vm-image-1.schema.json`, which does.
 */
export const DEFINITION_FILE = mapping(
  'What a machine image is made of, how it is tested and where it goes.',
  // In the order in which people write them: editors offer keys in this order, and findings list them so.
  { $schema: optional(Type.String({ description: 'For editors; not read.' })), schema: FORMAT, ...FILE_KEYS, ...KEYS },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: SCHEMA_ID, title: 'Machine image definition vm-image/1' },
);
