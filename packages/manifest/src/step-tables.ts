import type { Input, StepDefinition } from '@bakehouse/core/step';
import { toKebabCase, toPascalCase } from '@bakehouse/core/text';
import { defaultText } from './action-manifest.ts';
import { GENERATED } from './generated-files.ts';
import { usage } from './usage-examples.ts';

/** README.md of `actions/<step>`. */
export function stepReadme(definition: StepDefinition, version: string): string {
  return `<!-- ${GENERATED} -->\n\n# ${definition.title}\n\n${stepSections(definition, version, '##')}`;
}

/** `docs/reference.md`: every step, one after the other. */
export function reference(definitions: readonly StepDefinition[], version: string): string {
  return [
    `<!-- ${GENERATED} -->`,
    '',
    '# Reference of the steps',
    '',
    'Every step is a GitHub Action, an Azure Pipelines task and a command. Inputs and outputs are the same on all three: in kebab-case on',
    'GitHub and the command line, in camelCase on Azure Pipelines. A list takes one value a line; on the command line the flag may be',
    'repeated. An input that is given blank, or as a variable that is not defined, is an error where its default would do something else than',
    'was meant: see [A value that is not there](pipelines.md#a-value-that-is-not-there).',
    '',
    stepTable(definitions, version, (name) => `#${name}`),
    ...definitions.flatMap((definition) => [`## ${definition.name}`, '', stepSections(definition, version, '###')]),
  ].join('\n');
}

/** The table of all steps, with a link for each. */
export function stepTable(definitions: readonly StepDefinition[], version: string, link: (name: string) => string): string {
  return table(
    ['Step', 'Task', 'What it does'],
    definitions.map((definition) => [
      `[\`${definition.name}\`](${link(definition.name)})`,
      `\`${toPascalCase(definition.name)}@${majorOf(version)}\``,
      cell(definition.description),
    ]),
  );
}

function stepSections(definition: StepDefinition, version: string, heading: string): string {
  const outputs = Object.entries(definition.outputs);
  return [
    definition.description,
    '',
    `${heading} Usage`,
    '',
    ...usage(definition, majorOf(version)),
    `${heading} Inputs`,
    '',
    table(
      ['Input', 'On Azure', 'Value', 'Default', 'Description'],
      Object.entries(definition.inputs).map(([name, input]) => [
        `\`${toKebabCase(name)}\``,
        `\`${name}\``,
        cell(acceptedValues(input)),
        defaultCell(input),
        cell(input.description),
      ]),
    ),
    ...missingValues(definition),
    `${heading} Outputs`,
    '',
    outputs.length === 0
      ? 'None.\n'
      : table(
          ['Output', 'On Azure', 'Description'],
          outputs.map(([name, output]) => [`\`${toKebabCase(name)}\``, `\`${name}\``, cell(output.description)]),
        ),
  ].join('\n');
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf('.'));
}

/** What becomes of an input whose variable is not there. */
function missingValues({ inputs }: StepDefinition): string[] {
  const details = Object.entries(inputs).filter(([, input]) => input.decides === 'detail');
  const names = details.map(([name]) => `\`${toKebabCase(name)}\``).join(', ');
  const but = details.length === 0 ? '' : `, but for ${names}: there the default counts, with a warning`;
  const open = Object.entries(inputs).flatMap(([name, { blank }]) => (blank === undefined ? [] : [`\`${toKebabCase(name)}\``]));
  const blank = open.length === 0 ? '' : ` Where ${open.join(', ')} ${open.length === 1 ? 'is' : 'are'} given blank, the default counts.`;
  return [`A variable that is not defined is an error${but}.${blank}`, ''];
}

function acceptedValues(input: Input): string {
  switch (input.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `${input.minimum} to ${input.maximum}`;
    case 'choice':
      return input.choices.map((choice) => `\`${choice}\``).join(', ');
    default:
      return input.type;
  }
}

function defaultCell(input: Input): string {
  if ('required' in input && input.required === true) return '**required**';
  const fallback = defaultText(input);
  return fallback === undefined || fallback === ''
    ? ''
    : fallback
        .split('\n')
        .map((value) => `\`${cell(value)}\``)
        .join('<br>');
}

/** Text that cannot break out of its cell. */
function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/<(?=[A-Za-z/])/g, '&lt;')
    .replace(/\s*\n\s*/g, ' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
