import type { Input, StepDefinition } from '@bakehouse/core/step';
import { toKebabCase, toPascalCase } from '@bakehouse/core/text';
import { defaultText } from './action-manifest.ts';
import { GENERATED } from './generated-files.ts';

/** Where the actions are published. */
const REPOSITORY = 'bakehouse/bakehouse';

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
    'GitHub and the command line, in camelCase on Azure Pipelines. A blank input counts as not set. A list takes one value a line; on the',
    'command line the flag may be repeated.',
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

function usage(definition: StepDefinition, major: string): string[] {
  const shown = Object.entries(definition.inputs).filter(
    ([, input]) => input.example === true || ('required' in input && input.required === true),
  );
  const path = definition.name === 'bake' ? REPOSITORY : `${REPOSITORY}/actions/${definition.name}`;
  const block = (head: string, spell: (name: string) => string) =>
    shown.length === 0 ? [] : [head, ...shown.map(([name, input]) => `    ${spell(name)}: ${placeholder(name, input)}`)];
  const flags = shown.map(([name, input]) =>
    name === definition.positional ? placeholder(name, input) : `--${toKebabCase(name)} ${placeholder(name, input)}`,
  );
  return [
    'GitHub Actions:',
    '',
    '```yaml',
    `- uses: ${path}@v${major}`,
    `  id: ${definition.name}`,
    ...block('  with:', toKebabCase),
    '```',
    '',
    'Azure Pipelines:',
    '',
    '```yaml',
    `- task: ${toPascalCase(definition.name)}@${major}`,
    `  name: ${toPascalCase(definition.name)}`,
    ...block('  inputs:', (name) => name),
    '```',
    '',
    'Command line:',
    '',
    '```sh',
    ['bakehouse', definition.name, ...flags].join(' '),
    '```',
    '',
  ];
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf('.'));
}

/** A value to be replaced by the reader, valid in YAML and in a shell. */
function placeholder(name: string, input: Input): string {
  if (input.type === 'choice') return input.choices[0] ?? '';
  if (input.type === 'integer') return String(input.minimum);
  return input.type === 'path' ? `path/to/${toKebabCase(name)}` : `my-${toKebabCase(name)}`;
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
