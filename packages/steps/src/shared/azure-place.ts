import type { ResourceManager, ResourceManagerOptions } from '@bakehouse/azure/resource-manager';
import type { AzurePlace } from '@bakehouse/builders/tracking';
import { InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { azureIdentity } from './azure-identity.ts';
import type { SignInInputs } from './sign-in-inputs.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What says of another who signs in. */
const NOBODY_ELSE = { azureConnection: undefined, clientCertificate: undefined } as const;

type AzureInputs = Partial<SignInInputs> & {
  readonly azureSubscriptionId?: string | undefined;
  readonly azureResourceGroup?: string | undefined;
  readonly azureEndpoint?: string | undefined;
};

/** Azure, as the inputs say. Nothing is sent, and nobody signs in, before a builder asks. @throws InputError for inputs that contradict each other */
export async function azurePlaceOf(inputs: AzureInputs, context: StepContext): Promise<AzurePlace> {
  const { azureSubscriptionId, azureResourceGroup } = inputs;
  if (azureSubscriptionId !== undefined && !UUID.test(azureSubscriptionId)) {
    throw new InputError(`azure-subscription-id: "${azureSubscriptionId}" is no id of a subscription.`, {
      hint: 'az account show --query id says the one that is signed in to',
    });
  }
  let access: Promise<ResourceManagerOptions> | undefined;
  let connected: Promise<ResourceManager> | undefined;
  const accessAs = async (as: AzureInputs) => (await import('./azure-sign-in.ts')).resourceManagerAccess(as, context);
  const accessed = () => (access ??= accessAs(inputs));
  const connectBy = async (by: Promise<ResourceManagerOptions>) => {
    const { ResourceManager } = await import('@bakehouse/azure/resource-manager');
    return ResourceManager.connect(await by);
  };
  return {
    identity: await azureIdentity(inputs, context),
    credential: {
      async getToken(scopes, options) {
        return (await accessed()).credential?.getToken(scopes, options) ?? null;
      },
      renew: () => void access?.then(({ credential }) => credential?.renew?.()).catch(() => {}),
    },
    certificates: async () => (await accessed()).ca,
    subscription: azureSubscriptionId,
    resourceGroup: azureResourceGroup,
    connect: () => (connected ??= connectBy(accessed())),
    connectAs: ({ tenantId, clientId, clientSecret }) =>
      connectBy(accessAs({ ...inputs, ...NOBODY_ELSE, signIn: 'client-secret', tenantId, clientId, clientSecret })),
  };
}
