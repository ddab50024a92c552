import type { Input, StepDefinition } from '@bakehouse/core/step';
import { toCamelCase, toPascalCase } from '@bakehouse/core/text';
import { defaultText, describeInput } from './action-manifest.ts';

/** The execution handler of the Azure Pipelines agent; every task of the repository names the same. */
const TASK_RUNTIME = 'Node24';
/** The first agent that brings Node 24 along. */
const MINIMUM_AGENT_VERSION = '4.265.1';

const TYPES = {
  text: 'string',
  // Not filePath: the agent hands a blank filePath over as the sources folder.
  path: 'string',
  secret: 'string',
  // The agent hands a connection over to the tasks that name it so, and to no other.
  connection: 'connectedService:AzureRM',
  boolean: 'boolean',
  integer: 'int',
  list: 'multiLine',
  choice: 'pickList',
} as const satisfies Record<Input['type'], string>;

/**
 * `task.json` of a step.
 *
 * @param version of the package, `major.minor.patch`
 * @param dist the way from the manifest's folder to `dist`; empty in a packaged task, which holds its part of `dist` itself
 */
export function taskManifest(definition: StepDefinition, version: string, dist: string): string {
  const [major, minor, patch] = version.split('.').map(Number);
  const outputs = Object.entries(definition.outputs);
  const manifest = {
    $schema: 'https://raw.githubusercontent.com/Microsoft/azure-pipelines-task-lib/master/tasks.schema.json',
    id: definition.taskId,
    name: toPascalCase(definition.name),
    friendlyName: definition.title,
    description: definition.description,
    helpMarkDown: `Generated from the definition of \`bakehouse ${definition.name}\`, which takes the same inputs.`,
    author: 'Bakehouse',
    category: 'Utility',
    visibility: ['Build', 'Release'],
    runsOn: ['Agent', 'DeploymentGroup'],
    version: { Major: major, Minor: minor, Patch: patch },
    minimumAgentVersion: MINIMUM_AGENT_VERSION,
    instanceNameFormat: instanceName(definition),
    groups: groupsOf(definition).map((title) => ({ name: groupName(title), displayName: title, isExpanded: true })),
    inputs: Object.entries(definition.inputs).map(([name, input]) => taskInput(name, input)),
    outputVariables: outputs.map(([name, { description }]) => ({ name, description })),
    execution: handler(`${dist}azure-pipelines/${definition.name}.js`),
    ...(definition.features?.post === true ? { postjobexecution: handler(`${dist}azure-pipelines/${definition.name}-post.js`) } : {}),
    restrictions: {
      // The restricted mode has no task.uploadsummary.
      commands: { mode: definition.features?.summary === true ? 'any' : 'restricted' },
      settableVariables: { allowed: outputs.map(([name]) => name) },
    },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function handler(target: string) {
  return { [TASK_RUNTIME]: { target } };
}

function taskInput(name: string, input: Input) {
  const fallback = defaultText(input);
  return {
    name,
    type: TYPES[input.type],
    label: input.label ?? labelOf(name),
    required: 'required' in input && input.required === true,
    ...(fallback === undefined ? {} : { defaultValue: fallback }),
    helpMarkDown: input.type === 'integer' ? describeInput(input) : input.description,
    ...(input.group === undefined ? {} : { groupName: groupName(input.group) }),
    ...(input.type === 'choice'
      ? {
          options: Object.fromEntries(input.choices.map((choice) => [choice, choice])),
          // So that the form takes a $(variable).
          properties: { EditableOptions: 'True' },
        }
      : {}),
  };
}

/** The step's title, followed by what it works on where that is one line. */
function instanceName(definition: StepDefinition): string {
  const subject = Object.entries(definition.inputs).find(
    ([, input]) => (input.type === 'path' || input.type === 'text') && input.required === true,
  );
  return subject === undefined ? definition.title : `${definition.title}: $(${subject[0]})`;
}

/** `outputFolder` → "Output folder". */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function groupsOf(definition: StepDefinition): string[] {
  return [...new Set(Object.values(definition.inputs).flatMap(({ group }) => (group === undefined ? [] : [group])))];
}

/** "What to bake" → `whatToBake`. */
function groupName(title: string): string {
  return toCamelCase(title.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
}
