import type { RenewableCredential } from '@bakehouse/azure/access-token';
import type { Cloud } from '@bakehouse/azure/cloud';
import type { ResourceManagerOptions } from '@bakehouse/azure/resource-manager';
import { InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { checkAddress } from '@bakehouse/net/address';
import { type AzureIdentity, azureIdentity } from './azure-identity.ts';
import { readCertificates } from './ca-file.ts';
import type { SignInInputs } from './sign-in-inputs.ts';

/** For the log. */
const SIGNED_IN_BY: Readonly<Record<AzureIdentity['kind'], string>> = {
  federated: "the job's identity token (OIDC)",
  pipeline: 'a service connection (workload identity federation)',
  'client-secret': 'client secret',
  'client-certificate': 'client certificate',
  'managed-identity': 'managed identity',
  'azure-cli': 'the Azure CLI',
  default: 'what the environment, the machine or the Azure CLI offer',
};

/** What is signed in to. */
interface SignInTarget {
  /** As its address tells; undefined for an address of one's own. */
  readonly cloud: Cloud | undefined;
  /** PEM certificates that are trusted beside those of Node. */
  readonly ca?: string | undefined;
}

/**
 * The credential of who signs in. Sends nothing yet.
 *
 * @throws InputError for an authority host that is no address, and for a service connection of another cloud than azure-cloud; UserError for an unusable certificate
 */
export async function signedIn(
  identity: AzureIdentity,
  inputs: Partial<SignInInputs>,
  { cloud, ca }: SignInTarget,
  signal: AbortSignal,
): Promise<RenewableCredential> {
  const { signIn } = await import('@bakehouse/azure/sign-in');
  const authorityHost = inputs.authorityHost ?? identity.authorityHost;
  if (authorityHost !== undefined) checkAddress(authorityHost, 'The authority host', ['https:'], 'https://login.microsoftonline.com');
  const chosen = await chosenCloud(inputs);
  if (chosen !== undefined && inputs.authorityHost === undefined && identity.authorityHost !== undefined) {
    const { cloudOfAuthority } = await import('@bakehouse/azure/cloud');
    const its = cloudOfAuthority(identity.authorityHost);
    if (its !== undefined && its.name !== chosen.name) {
      throw new InputError(`The service connection is of ${its.name}, and azure-cloud says ${chosen.name}.`, {
        hint: 'leave azure-cloud out, or give a service connection of that cloud',
      });
    }
  }
  const where = authorityHost === undefined ? {} : { authorityHost };
  return signIn(identity, { cloud: chosen ?? cloud, ca, signal, ...where });
}

/** For the log: "Signing in to images.blob.core.windows.net by managed identity." */
export function signingIn(identity: AzureIdentity, host: string): string {
  const who = 'clientId' in identity && identity.clientId !== undefined ? ` with the client id ${identity.clientId}` : '';
  return `Signing in to ${host} by ${SIGNED_IN_BY[identity.kind]}${who}.`;
}

/**
 * How to reach Azure Resource Manager, and who asks it. Where the inputs say neither it is DefaultAzureCredential in the public cloud.
 *
 * @throws InputError for inputs that are missing or contradict each other, UserError for an unusable certificate or connection
 */
export async function resourceManagerAccess(
  inputs: Partial<SignInInputs> & { readonly azureEndpoint?: string | undefined },
  context: StepContext,
): Promise<ResourceManagerOptions> {
  const identity = await azureIdentity(inputs, context);
  const { checkEndpoint, cloudOfAuthority, cloudOfEndpoint, PUBLIC_CLOUD } = await import('@bakehouse/azure/cloud');
  const chosen = await chosenCloud(inputs);
  const given = inputs.azureEndpoint === undefined ? undefined : checkEndpoint(inputs.azureEndpoint);
  const there = given === undefined ? undefined : cloudOfEndpoint(given);
  if (chosen !== undefined && there !== undefined && there.name !== chosen.name) {
    throw new InputError(`azure-endpoint is that of ${there.name}, and azure-cloud says ${chosen.name}.`, {
      hint: 'leave one of them out',
    });
  }
  const ca = inputs.caFile === undefined ? undefined : await readCertificates(context.resolve(inputs.caFile));
  const authority = inputs.authorityHost ?? identity.authorityHost;
  const byAuthority = authority === undefined || !URL.canParse(authority) ? undefined : cloudOfAuthority(authority);
  // Where nothing tells the cloud, AZURE_AUTHORITY_HOST may.
  const cloud = chosen ?? there ?? (given === undefined ? byAuthority : undefined);
  const endpoint = given ?? (cloud ?? PUBLIC_CLOUD).resourceManager;
  const credential = await signedIn(identity, inputs, { cloud, ca }, context.signal);
  let said = identity.kind === 'default';
  return {
    endpoint,
    ca,
    credential: {
      // Not before: what is planned may have nothing of Azure.
      getToken(scopes, options) {
        if (!said) context.log.info(signingIn(identity, new URL(endpoint).host));
        said = true;
        return credential.getToken(scopes, options);
      },
      renew: () => credential.renew?.(),
    },
  };
}

async function chosenCloud({ azureCloud = 'auto' }: Partial<SignInInputs>): Promise<Cloud | undefined> {
  return azureCloud === 'auto' ? undefined : (await import('@bakehouse/azure/cloud')).cloudNamed(azureCloud);
}
