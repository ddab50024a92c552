import type { StepDefinition } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';

/**
 * How hints are to name inputs: they are written as GitHub and the command line spell them, and Azure Pipelines knows no hyphens.
 *
 * @returns takes a hint and gives it with the host's names
 */
export function inputSpelling(definition: StepDefinition, host: string): (hint: string) => string {
  if (host !== 'azure-pipelines') return (hint) => hint;
  const names = new Map(Object.keys(definition.inputs).map((name) => [toKebabCase(name), name]));
  // Not within a path, a URL or a longer word.
  return (hint) => hint.replace(/(?<![\w./-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/-]|\.\w)/g, (word) => names.get(word) ?? word);
}

/** The inputs that say where a step writes, as the host spells them: the paths that are in the state folder by default. */
export function placesOf(definition: StepDefinition, host: string): string[] {
  return Object.entries(definition.inputs)
    .filter(([, input]) => input.type === 'path' && 'default' in input && input.default?.startsWith('.bakehouse') === true)
    .map(([name]) => (host === 'azure-pipelines' ? name : toKebabCase(name)));
}
