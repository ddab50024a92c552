import type { StepDefinition } from '@bakehouse/core/step';
import { toKebabCase, toPascalCase } from '@bakehouse/core/text';
import { parse } from 'yaml';

/** Where the actions are published. */
const REPOSITORY = 'bakehouse/bakehouse';

/** What the examples of use give, by the input's name. */
export function exampleInputs(definition: StepDefinition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(definition.inputs).flatMap(([name, { example }]) => (example === undefined ? [] : [[name, example]])),
  );
}

/**
 * Examples of use for the three runtimes, Markdown, which work as they are printed.
 *
 * @param major version of the actions and tasks
 */
export function usage(definition: StepDefinition, major: string): string[] {
  const shown = Object.entries(exampleInputs(definition));
  const path = definition.name === 'bake' ? REPOSITORY : `${REPOSITORY}/actions/${definition.name}`;
  const block = (head: string, spell: (name: string) => string) =>
    shown.length === 0 ? [] : [head, ...shown.map(([name, value]) => `    ${spell(name)}: ${yamlText(value)}`)];
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
    ['bakehouse', definition.name, ...shown.map(([name, value]) => flagText(definition, name, value))].join(' '),
    '```',
    '',
  ];
}

function flagText(definition: StepDefinition, name: string, value: string): string {
  if (definition.inputs[name]?.type === 'boolean') return `--${value === 'true' ? '' : 'no-'}${toKebabCase(name)}`;
  const word = /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
  return name === definition.positional ? word : `--${toKebabCase(name)} ${word}`;
}

/** As it stands, where YAML reads it as the same text. */
function yamlText(value: string): string {
  return String(parse(value)) === value ? value : JSON.stringify(value);
}
