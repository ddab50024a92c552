import { defineStep } from '@bakehouse/core/step';

export const definition = defineStep({
  name: 'schema',
  title: 'Print the JSON Schema',
  description: 'Prints the JSON Schema of image definitions, or writes it to a file that an editor is pointed at.',
  taskId: 'f28ff8d8-37a6-4208-b166-aa1e89266a1e',
  branding: { icon: 'check-square', color: 'orange' },
  inputs: {
    outputFile: {
      type: 'path',
      decides: 'place',
      example: 'vm-image-1.schema.json',
      description:
        'File that the schema is written to; a file that is there is replaced. Without it the schema is printed, and nothing else on standard output.',
    },
  },
  outputs: {
    file: { description: 'The file that was written.' },
  },
});
