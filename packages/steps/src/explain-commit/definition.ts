import { defineStep } from '@bakehouse/core/step';
import { commitInputs } from '../shared/commit-inputs.ts';

export const definition = defineStep({
  name: 'explain-commit',
  title: 'Explain a commit message',
  description:
    'Says what the instructions in a commit message ("include keys: …", no-ci) decide about the images, and what is wrong with them.',
  taskId: '3f353fff-a2bc-4139-a848-adea9b1f3db2',
  branding: { icon: 'message-square', color: 'orange' },
  positional: 'definitions',
  inputs: {
    message: {
      type: 'text',
      decides: 'selection',
      description: 'The message itself. Without it that of the commit is read: from the event, the checkout or GitHub.',
    },
    commit: {
      type: 'text',
      decides: 'selection',
      description: 'Commit whose message is read: a hash, or a name that git knows. Default: the one that is being built.',
    },
    githubToken: {
      type: 'secret',
      decides: 'identity',
      description: 'Token to read the commit from GitHub when neither the event nor the checkout has it.',
    },
    definitions: {
      type: 'list',
      decides: 'selection',
      description: 'Image definitions whose keys, pools and regions the message may name: files, folders or globs, one a line.',
    },
    variables: { type: 'list', decides: 'selection', description: 'Variables of the definitions, NAME=value, one a line.' },
    ...commitInputs,
    compat: {
      type: 'boolean',
      decides: 'detail',
      description: 'Decide as the Cloud Image Builder did, with its mistakes; what is wrong in the message is then no error.',
      default: false,
    },
  },
  outputs: {
    active: { description: 'false when nothing at all is to be done.' },
    decision: { description: 'What the message decides, JSON.' },
    images: { description: 'The images that it leaves: [{"id","build","test","deploy","force","regions"}], JSON.' },
    differences: { description: 'Where and why the Cloud Image Builder decides otherwise, a JSON list of sentences with line and column.' },
    findings: { description: 'How many mistakes the message has.' },
  },
  features: { summary: true },
});
