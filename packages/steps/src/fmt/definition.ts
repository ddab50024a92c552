import { defineStep } from '@bakehouse/core/step';

export const definition = defineStep({
  name: 'fmt',
  title: 'Format image definitions',
  description: 'Writes image definitions in one form; comments, the order of keys and what they mean stay.',
  taskId: '5d1cf3f4-2a5e-4f6c-9b1c-7f0a3e8d6b25',
  branding: { icon: 'align-left', color: 'orange' },
  positional: 'definitions',
  inputs: {
    definitions: {
      type: 'list',
      decides: 'selection',
      description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line.',
      required: true,
      example: 'images/',
    },
    check: {
      type: 'boolean',
      decides: 'safety',
      description: 'Change nothing, and fail when a definition is not in that form.',
      default: false,
    },
    dryRun: { type: 'boolean', decides: 'safety', description: 'Say what would be written, and write nothing.', default: false },
  },
  outputs: {
    changed: { machine: true, description: 'Paths of the definitions that were written, or with check or dry-run are to be, a JSON list.' },
  },
});
