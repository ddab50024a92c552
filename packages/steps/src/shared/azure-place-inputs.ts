import type { Inputs } from '@bakehouse/core/step';

const group = 'Azure';

/** Where builders that build in Azure do so. */
export const azurePlaceInputs = {
  azureSubscriptionId: {
    type: 'text',
    decides: 'place',
    description: 'Subscription in which builders of Azure work, where the definition names no other.',
    group,
  },
  azureResourceGroup: {
    type: 'text',
    decides: 'place',
    description: 'Resource group of what builders make in Azure, where the definition names no other.',
    group,
  },
  azureEndpoint: {
    type: 'text',
    decides: 'place',
    description: 'Address of Azure Resource Manager for a cloud other than the public one, such as https://management.usgovcloudapi.net.',
    group,
  },
} as const satisfies Inputs;
