import { defineStep } from '@bakehouse/core/step';

export const definition = defineStep({
  name: 'init',
  title: 'Start with a first image',
  description:
    'Writes the files of a first image into a repository: definition, script, test and workflow. What is there is never changed.',
  taskId: '0c7f6f0e-6a0b-4a55-8f0b-3b2d5e0b9c41',
  branding: { icon: 'file-plus', color: 'orange' },
  inputs: {
    id: { type: 'text', decides: 'selection', description: 'Id of the image: 2 to 63 of a-z, 0-9 and -.', default: 'my-image' },
    folder: { type: 'path', decides: 'place', description: 'The repository.', default: '.' },
    pipeline: {
      type: 'choice',
      decides: 'selection',
      blank: 'default',
      choices: ['auto', 'github', 'azure-pipelines', 'none'],
      description: 'What the workflow is for; auto takes Azure Pipelines where there is a file of its name and no folder .github.',
      default: 'auto',
    },
    dryRun: { type: 'boolean', decides: 'safety', description: 'Say what would be written, and write nothing.', default: false },
  },
  outputs: {
    written: { machine: true, description: 'Paths of the files that were written, a JSON list.' },
    kept: { machine: true, description: 'Paths of the files that were there already, a JSON list.' },
  },
});
