import { defineStep } from '@bakehouse/core/step';

export const definition = defineStep({
  name: 'collect-crash-dumps',
  title: 'Collect crash dumps',
  description: 'Finds crash dumps, keeps them and says what crashed: program, signal, address, threads and modules.',
  taskId: '23343f53-4264-4bf5-836c-5677f3dc7fae',
  branding: { icon: 'alert-triangle', color: 'orange' },
  inputs: {
    source: {
      type: 'path',
      decides: 'place',
      example: '.bakehouse/vm/dumps',
      required: true,
      description: 'A crash dump, or the folder to search with its subfolders.',
    },
    outputFolder: { type: 'path', decides: 'place', default: '.bakehouse/crashes', description: 'Where the dumps and crashes.json go.' },
    failOnCrash: {
      type: 'boolean',
      decides: 'safety',
      default: false,
      description: 'Fail when a program crashed, and when a dump is not understood or may not be read. The outputs are set all the same.',
    },
    dryRun: { type: 'boolean', decides: 'safety', default: false, description: 'Say what would be collected, and write nothing.' },
  },
  outputs: {
    reportFile: { description: 'crashes.json: what is known of every dump.' },
    dumps: { description: 'How many dumps were found; two of one crash, and equal copies, count once.' },
    notUnderstood: { description: 'How many of them are not understood, each with its problem in the report.' },
    signature: { description: 'The crash of which most is known, in one line that is equal for equal crashes; not set without a crash.' },
  },
  features: { summary: true },
});
