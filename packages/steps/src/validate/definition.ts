import { BUILDERS } from '@bakehouse/builders/names';
import { defineStep } from '@bakehouse/core/step';

export const definition = defineStep({
  name: 'validate',
  title: 'Validate image definitions',
  description: 'Says everything that is wrong with image definitions, with its place; nothing is written, built or run.',
  taskId: 'f289058f-55bf-4309-8542-00a5a5884be7',
  branding: { icon: 'check-circle', color: 'orange' },
  positional: 'definitions',
  inputs: {
    definitions: {
      type: 'list',
      decides: 'selection',
      example: 'images/',
      description:
        'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line. Files that are only extended may be among them.',
      required: true,
    },
    variables: { type: 'list', decides: 'selection', description: 'Variables of the definitions, NAME=value, one a line.' },
    builder: {
      type: 'choice',
      decides: 'selection',
      description: 'What is to build the images; auto takes the first that a definition names. What it cannot build is an error.',
      choices: ['auto', ...BUILDERS],
      default: 'auto',
    },
    otherBuilders: {
      type: 'boolean',
      decides: 'safety',
      description: 'Also take images whose builder is none of these: jobs of your own build them.',
      default: false,
    },
    online: {
      type: 'boolean',
      decides: 'selection',
      blank: 'default',
      description: 'Also ask the archives of Debian for suites and packages.',
      default: false,
    },
  },
  outputs: {
    definitions: { description: 'Number of files that were looked at.' },
    findings: { description: 'Number of errors and warnings.' },
  },
});
