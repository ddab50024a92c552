import { defineStep } from '@bakehouse/core/step';

export const definition = defineStep({
  name: 'import',
  title: 'Import image definitions',
  description: 'Turns image definitions of other projects into vm-image/1, or the other way round, and says what is wrong in them.',
  taskId: '3d0a5e0c-58a1-4c59-9d83-6a3b2f0d1c77',
  branding: { icon: 'log-in', color: 'orange' },
  positional: 'files',
  inputs: {
    files: {
      type: 'list',
      decides: 'selection',
      example: 'server-2022.json',
      required: true,
      description: 'Files to import: paths or globs, one a line.',
    },
    from: {
      type: 'text',
      decides: 'selection',
      example: 'one-es',
      required: true,
      description:
        'Format of the files: one-es, image-factory, cloud-image-builder-packer, cloud-image-builder-classic, worker-images, packer-json, azure-image-builder or vm-image.',
    },
    to: { type: 'text', decides: 'selection', blank: 'default', default: 'vm-image', description: 'Format to write: one of the same.' },
    defaults: {
      type: 'path',
      decides: 'selection',
      description: 'File of defaults whose values the files mean by the word default (worker-images only).',
    },
    variables: {
      type: 'list',
      decides: 'selection',
      description: 'Variables to replace when another format than vm-image is written, NAME=value, one a line.',
    },
    outputFolder: { type: 'path', decides: 'place', default: 'images', description: 'Where the new files go.' },
    overwrite: { type: 'boolean', decides: 'detail', default: false, description: 'Replace files that are there already.' },
    dryRun: {
      type: 'boolean',
      decides: 'safety',
      default: false,
      description: 'Read and check everything, say what would be written, and write nothing.',
    },
  },
  outputs: {
    files: { description: 'Paths of the written files, a JSON list.' },
    images: { description: 'Ids of the images in them, a JSON list.' },
    findings: { description: 'How many findings there are: mistakes in the files, and what was kept under provider.' },
  },
  features: { summary: true },
});
