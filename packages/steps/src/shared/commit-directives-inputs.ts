import type { Inputs } from '@bakehouse/core/step';
import { commitInputs } from './commit-inputs.ts';

/** What a step needs that heeds the commit message. @param group that they stand in */
export const commitDirectivesInputs = (group: string) =>
  ({
    commitDirectives: {
      type: 'choice',
      decides: 'selection',
      choices: ['off', 'strict', 'compat'],
      description:
        'Lets the commit message choose images ("include keys: …"): strict refuses what it does not understand, compat also says what the original program would have done.',
      default: 'off',
      group,
    },
    environment: { ...commitInputs.environment, group },
    environments: { ...commitInputs.environments, group },
    names: { ...commitInputs.names, group },
  }) as const satisfies Inputs;
