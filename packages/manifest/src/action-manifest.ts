import type { Input, StepDefinition } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';
import { stringify } from 'yaml';
import { GENERATED } from './generated-files.ts';

/** The runtime of the GitHub runner; every action of the repository names the same. */
const ACTION_RUNTIME = 'node24';

/**
 * `action.yml` of a step.
 *
 * @param dist the way from the manifest's folder to `dist`, such as `../../dist`
 */
export function actionManifest(definition: StepDefinition, dist: string): string {
  const manifest = {
    name: `Bakehouse: ${definition.title}`,
    description: definition.description,
    author: 'Bakehouse',
    branding: definition.branding,
    inputs: Object.fromEntries(Object.entries(definition.inputs).map(([name, input]) => [toKebabCase(name), actionInput(input)])),
    outputs: Object.fromEntries(Object.entries(definition.outputs).map(([name, { description }]) => [toKebabCase(name), { description }])),
    runs: {
      using: ACTION_RUNTIME,
      main: `${dist}/github/${definition.name}.js`,
      ...(definition.features?.post === true ? { post: `${dist}/github/${definition.name}-post.js` } : {}),
    },
  };
  return `# ${GENERATED}\n${stringify(manifest, { lineWidth: 0, singleQuote: true })}`;
}

function actionInput(input: Input) {
  const fallback = defaultText(input);
  return {
    description: describeInput(input),
    required: 'required' in input && input.required === true,
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

/** The default of an input as hosts write it: text, a list with one value a line. */
export function defaultText(input: Input): string | undefined {
  const fallback = 'default' in input ? input.default : undefined;
  if (fallback === undefined) return undefined;
  return Array.isArray(fallback) ? fallback.join('\n') : String(fallback);
}

/** The description, with the values that an input takes where the host's manifest has no place for them. */
export function describeInput(input: Input): string {
  if (input.type === 'choice') return `${input.description} One of: ${input.choices.join(', ')}.`;
  if (input.type === 'integer') return `${input.description} A whole number from ${input.minimum} to ${input.maximum}.`;
  return input.description;
}
