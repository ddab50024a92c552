import { BUILD, IMAGE } from './schema/image.ts';
import { CONSUMERS, LIFECYCLE, SECRETS } from './schema/lifecycle.ts';
import { OUTPUTS } from './schema/outputs.ts';
import { SOURCE } from './schema/source.ts';
import { STEP } from './schema/steps.ts';
import { TESTS } from './schema/tests.ts';
import { DURATION, RELATIVE_PATH, TAGS } from './schema/values.ts';

/**
 * The JSON Schema of a definition file, in parts under `schema/`. `vm-image-1.schema.json` is the same for editors; a test holds the
 * two together. It is a module because a JSON import would need another form on each of Node, jest and the bundler.
 */
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
    abstract: { description: 'true for a file that is only there to be extended: it is never built itself.', type: 'boolean' },
    extends: {
      description: 'Definitions that this one is laid over, relative to it: mappings merge, lists replace, null deletes.',
      type: 'array',
      uniqueItems: true,
      items: RELATIVE_PATH,
    },
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
    variableFiles: {
      description: 'Files that hold one mapping of variables each, YAML or JSON, relative to the definition. They override variables.',
      type: 'array',
      uniqueItems: true,
      items: RELATIVE_PATH,
    },
    image: IMAGE,
    tags: { ...TAGS, default: {} },
    secrets: SECRETS,
    source: SOURCE,
    build: BUILD,
    steps: { description: 'What is put into the image, in order.', type: 'array', items: STEP },
    generalize: {
      description: 'How the machine is made ready to be copied.',
      type: 'object',
      additionalProperties: false,
      properties: { deadline: { description: 'How long that may take.', ...DURATION } },
    },
    tests: TESTS,
    outputs: OUTPUTS,
    lifecycle: LIFECYCLE,
    consumers: CONSUMERS,
    builders: {
      description: 'What can build the image; the first is the default. When left out, the one that fits the source.',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['local', 'packer', 'packer-azure', 'packer-gce', 'packer-aws', 'aib', '1es', 'image-factory'] },
    },
    provider: {
      description: 'What only one builder or format understands.',
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
