import type { Inputs } from '@bakehouse/core/step';

/** What a commit message may ask of a build, for steps that are not told it by a plan. */
export const buildWishInputs = {
  onError: {
    type: 'choice',
    decides: 'detail',
    choices: ['cleanup', 'abort'],
    description:
      'What becomes of the machine of a build that fails: abort leaves it as it is, as the commit message disable-cleanup asks. For packer-azure.',
    default: 'cleanup',
  },
  verify: {
    type: 'boolean',
    decides: 'safety',
    description: 'Set to false, what is built is not meant to be tested, as the commit message no-verify asks: it is never promoted.',
    default: true,
  },
} as const satisfies Inputs;
