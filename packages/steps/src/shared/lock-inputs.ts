import type { Inputs } from '@bakehouse/core/step';

const group = 'Lock file';

/** The inputs about the lock file that mean the same in every step that plans. */
export const lockInputs = {
  lockFile: {
    type: 'path',
    decides: 'place',
    description: 'Lock file with resolved sources and fingerprints, to be committed. Used when it exists or is to be updated.',
    default: 'vmimage.lock.json',
    group,
  },
  frozen: {
    type: 'boolean',
    decides: 'safety',
    description: 'Fail unless the lock file has every image as it is now.',
    default: false,
    group,
  },
  azureSubscriptionId: {
    type: 'text',
    decides: 'selection',
    description:
      'Subscription in which online looks at the Azure Marketplace, and at galleries that the definition names without a resource id.',
    group,
  },
  azureEndpoint: {
    type: 'text',
    decides: 'place',
    description: 'Address of Azure Resource Manager for a cloud other than the public one, such as https://management.usgovcloudapi.net.',
    group,
  },
} as const satisfies Inputs;
