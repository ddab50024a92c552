import type { StepDefinition } from '@bakehouse/core/step';
import { toPascalCase } from '@bakehouse/core/text';

/** The name under which the extension is published; the Marketplace allows each publisher its own. */
const PUBLISHER = 'bakehouse';

/** `vss-extension.json`, from which tfx makes the package. */
export function extensionManifest(definitions: readonly StepDefinition[], version: string, description: string): object {
  return {
    manifestVersion: 1,
    id: 'bakehouse',
    publisher: PUBLISHER,
    name: 'Bakehouse',
    version,
    // The Marketplace cuts off after 200 characters.
    description: description.slice(0, 200),
    public: false,
    categories: ['Azure Pipelines'],
    tags: ['image', 'virtual machine', 'runner', 'agent'],
    targets: [{ id: 'Microsoft.VisualStudio.Services' }],
    icons: { default: 'icon.png' },
    content: { details: { path: 'overview.md' }, license: { path: 'LICENSE' } },
    files: [
      ...definitions.map(({ name }) => ({ path: toPascalCase(name) })),
      // Part of the licences: the notices of what the bundle holds.
      { path: 'licenses.txt' },
    ],
    contributions: definitions.map(({ name }) => ({
      id: name,
      type: 'ms.vss-distributed-task.task',
      targets: ['ms.vss-distributed-task.tasks'],
      properties: { name: toPascalCase(name) },
    })),
  };
}
