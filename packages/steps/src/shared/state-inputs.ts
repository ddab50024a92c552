import type { Inputs } from '@bakehouse/core/step';

const group = 'State of builds';
export const STATE_STORE = '.bakehouse/state';

/** Where it is kept which builds are on their way; every step that builds, plans or tracks spreads it. */
export const stateInputs = {
  stateStore: {
    type: 'path',
    decides: 'place',
    description:
      'Where the state of builds is kept, for all pipelines that may build the same images: a folder, or the https:// URL of a container of Azure Blob Storage, with a prefix behind it or without.',
    default: STATE_STORE,
    group,
  },
} as const satisfies Inputs;

/** How long a step waits for builds, and when they are late. */
export const waitInputs = {
  wait: {
    type: 'boolean',
    decides: 'selection',
    blank: 'default',
    description: 'Wait for builds that go on by themselves when the step ends. What has not ended when its time is up is a failure then.',
    default: false,
    group,
  },
  stopAfter: {
    type: 'text',
    decides: 'detail',
    description:
      'How long the step waits at most, such as 50m or 5h. Less than the time limit of the job: hosted jobs have 6 h on GitHub and 60 min on Azure Pipelines.',
    default: '330m',
    group,
  },
} as const satisfies Inputs;
