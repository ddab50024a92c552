import type { StorageAccount } from '@bakehouse/blob/requests/container';
import type { StepContext } from '@bakehouse/core/context';
import { InputError, messageOf } from '@bakehouse/core/errors';
import { checkAddress } from '@bakehouse/net/address';
import { readRegularText } from '@bakehouse/system/regular-file';
import { type AccountIdentity, accountIdentity, identityInputs } from './account-identity.ts';
import type { AccountInputs } from './account-inputs.ts';
import { ownInstallation } from './own-installation.ts';

/** For the log. */
const SIGNED_IN_BY: Readonly<Record<AccountIdentity['kind'], string>> = {
  federated: "the job's identity token (OIDC)",
  pipeline: 'a service connection (workload identity federation)',
  'client-secret': 'client secret',
  'client-certificate': 'client certificate',
  'managed-identity': 'managed identity',
  'azure-cli': 'the Azure CLI',
  default: 'what the environment, the machine or the Azure CLI offer',
};

/**
 * The storage account that the inputs mean, undefined for the embedded Azurite. Every secret part is masked. Sends nothing yet.
 *
 * @param container a signature may be for that container alone
 * @throws InputError for inputs that are missing or contradict each other, UserError for an unusable certificate or connection
 */
export async function storageAccount(
  inputs: AccountInputs,
  context: StepContext,
  container: string | undefined,
): Promise<StorageAccount | undefined> {
  checkOneWay(inputs);
  const ca = inputs.caFile === undefined ? {} : { ca: await readCertificates(context.resolve(inputs.caFile)) };
  if (inputs.connectionString !== undefined) return { connectionString: await masked(inputs.connectionString, context), ...ca };
  if (inputs.sas !== undefined) {
    const { signedAccount } = await import('@bakehouse/azure/sign-in/signed-account');
    const connectionString = signedAccount(inputs.sas, { accountUrl: inputs.accountUrl, container });
    return { connectionString: await masked(connectionString, context), ...ca };
  }
  const identity = await accountIdentity(inputs, context);
  if (inputs.accountUrl === undefined) {
    if (identity.kind === 'default') return undefined;
    throw new InputError('A way to sign in is given, but no account.', { hint: 'give account-url: https://<name>.blob.core.windows.net' });
  }
  return { accountUrl: inputs.accountUrl, credential: await signedIn(identity, inputs, inputs.accountUrl, context, ca), ...ca };
}

/**
 * Runs `work` with the account that the inputs mean; without one with the embedded Azurite, which runs as long as `work` does.
 *
 * @param work gets a signal that fires on cancellation, and when Azurite ends by itself
 */
export async function withStorageAccount<T>(
  inputs: AccountInputs,
  context: StepContext,
  container: string | undefined,
  work: (account: StorageAccount, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const account = await storageAccount(inputs, context, container);
  if (account !== undefined) return work(account, context.signal);
  const folder = context.resolve(inputs.azuriteFolder);
  context.log.info(`No storage account given: using the embedded Azurite with its data in ${folder}.`);
  const { withBlobService } = await import('@bakehouse/blob/azurite/azurite');
  const { environment, log, signal } = context;
  const options = { folder, installation: ownInstallation(process.argv[1]), toolCache: environment.toolCache, log, signal };
  return withBlobService(options, (service) => work(service, service.signal));
}

function checkOneWay(inputs: AccountInputs): void {
  const { accountUrl, connectionString, sas, signIn } = inputs;
  if (accountUrl !== undefined && connectionString !== undefined) {
    throw new InputError('Both an account URL and a connection string are given.', { hint: 'give one of them' });
  }
  if (sas !== undefined && connectionString !== undefined) {
    throw new InputError('Both a connection string and a shared access signature are given.', { hint: 'give one of them' });
  }
  const signs = sas !== undefined || connectionString !== undefined;
  if (signs && (signIn !== 'auto' || identityInputs.some((name) => inputs[name] !== undefined))) {
    const what = sas === undefined ? 'a connection string' : 'a shared access signature';
    throw new InputError(`Both ${what} and an identity are given.`, { hint: 'give one of them; the identity is the better one' });
  }
}

async function signedIn(
  identity: AccountIdentity,
  { authorityHost }: AccountInputs,
  accountUrl: string,
  { signal, log }: StepContext,
  ca: { readonly ca?: string },
) {
  const { signIn } = await import('@bakehouse/azure/sign-in/sign-in');
  const accountHost = URL.canParse(accountUrl) ? new URL(accountUrl).host : '';
  const authority = authorityHost ?? identity.authorityHost;
  if (authority !== undefined) checkAddress(authority, 'The authority host', ['https:'], 'https://login.microsoftonline.com');
  const who = 'clientId' in identity && identity.clientId !== undefined ? ` with the client id ${identity.clientId}` : '';
  // What is no URL is refused before anybody signs in.
  if (accountHost !== '') log.info(`Signing in to ${accountHost} by ${SIGNED_IN_BY[identity.kind]}${who}.`);
  return signIn(identity, { accountHost, ...(authority === undefined ? {} : { authorityHost: authority }), ...ca, signal });
}

export async function readCertificates(file: string): Promise<string> {
  const hint = 'give a PEM file, which begins with -----BEGIN CERTIFICATE-----';
  const text = await readRegularText(file).catch((error: unknown) => {
    throw new InputError(`The CA file cannot be read: ${messageOf(error)}.`, { hint });
  });
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new InputError(`The CA file ${file} holds no certificate.`, { hint });
  return text;
}

/** The host masks the whole secret; its key and signature stand alone in headers and URLs. */
async function masked(connectionString: string, context: StepContext): Promise<string> {
  const { secretsOf } = await import('@bakehouse/core/redact');
  for (const secret of secretsOf(connectionString)) {
    context.mask(secret);
    // As it stands in a URL that somebody has decoded.
    if (/%[0-9a-f]{2}/i.test(secret)) context.mask(decodeURIComponent(secret));
  }
  return connectionString;
}
