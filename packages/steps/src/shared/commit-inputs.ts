import type { Inputs } from '@bakehouse/core/step';

/** The inputs about commit messages that mean the same in every step that reads one. */
export const commitInputs = {
  names: {
    type: 'path',
    decides: 'detail',
    description: 'JSON file with more names that exist: {"keys":[…],"pools":[…],"regions":[…],"environments":[…],"packerKeys":[…]}.',
  },
  environments: {
    type: 'list',
    decides: 'detail',
    description: 'Environments that there are, one a line.',
    default: ['production', 'staging'],
  },
  environment: {
    type: 'text',
    decides: 'selection',
    description:
      'The environment that this run serves: where the commit message is for another one, nothing is done. Without it the run serves each that the message leaves.',
  },
} as const satisfies Inputs;
