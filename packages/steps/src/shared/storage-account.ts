import type { StorageAccount } from '@bakehouse/blob/account';
import { checkBlobPlace } from '@bakehouse/blob/names';
import { InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import type { AccountInputs } from './account-inputs.ts';
import { azureIdentity, identityInputs } from './azure-identity.ts';
import { readCertificates } from './ca-file.ts';
import { meansEmulator } from './means-emulator.ts';
import { ownInstallation } from './own-installation.ts';

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
  meansEmulator(inputs, context);
  const ca = inputs.caFile === undefined ? {} : { ca: await readCertificates(context.resolve(inputs.caFile)) };
  if (inputs.connectionString !== undefined) return { connectionString: await masked(inputs.connectionString, context), ...ca };
  if (inputs.sas !== undefined) {
    const { signedAccount } = await import('@bakehouse/blob/account');
    const connectionString = signedAccount(inputs.sas, { accountUrl: inputs.accountUrl, container });
    return { connectionString: await masked(connectionString, context), ...ca };
  }
  const identity = await azureIdentity(inputs, context);
  if (inputs.accountUrl === undefined) {
    if (identity.kind === 'default') return undefined;
    throw new InputError('A way to sign in is given, but no account.', { hint: 'give account-url: https://<name>.blob.core.windows.net' });
  }
  const host = URL.canParse(inputs.accountUrl) ? new URL(inputs.accountUrl).host : '';
  const [{ cloudOfAccount }, { signedIn, signingIn }] = await Promise.all([import('@bakehouse/azure/cloud'), import('./azure-sign-in.ts')]);
  const credential = await signedIn(identity, inputs, { cloud: cloudOfAccount(host), ...ca }, context.signal);
  // What is no URL is refused before anybody signs in.
  if (host !== '') context.log.info(signingIn(identity, host));
  return { accountUrl: inputs.accountUrl, credential, ...ca };
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
  return account === undefined ? withEmbeddedStore(inputs, context, work) : work(account, context.signal);
}

/** Runs `work` with the embedded Azurite, which runs as long as `work` does. @param work as for `withStorageAccount` */
export async function withEmbeddedStore<T>(
  inputs: Pick<AccountInputs, 'azuriteFolder'>,
  context: StepContext,
  work: (account: StorageAccount, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const folder = context.resolve(inputs.azuriteFolder);
  context.log.info(`Using the embedded Azurite of this machine, not a storage account, with its data in ${folder}.`);
  const { withBlobService } = await import('@bakehouse/blob/azurite');
  const { environment, log, signal } = context;
  const options = { folder, installation: ownInstallation(process.argv[1]), toolCache: environment.toolCache, log, signal };
  return withBlobService(options, (service) => work(service, service.signal));
}

/**
 * Checks what the inputs say of an account, for a step that signs in to it much later or not at all.
 *
 * @param container where the step writes
 * @throws InputError, the same that `storageAccount` and the first request throw
 */
export async function checkStorageAccount(inputs: AccountInputs, container: string, context: Pick<StepContext, 'resolve'>): Promise<void> {
  checkOneWay(inputs);
  checkBlobPlace({ container, prefix: '' }, 'upload to');
  if (inputs.caFile !== undefined) await readCertificates(context.resolve(inputs.caFile));
  const { accountUrl, sas } = inputs;
  if (accountUrl === undefined && sas === undefined && inputs.connectionString === undefined) return;
  const { checkAccount, signedAccount } = await import('@bakehouse/blob/account');
  const connectionString = sas === undefined ? inputs.connectionString : signedAccount(sas, { accountUrl, container });
  if (connectionString !== undefined) await checkAccount({ connectionString }, container);
  else if (accountUrl !== undefined) await checkAccount({ accountUrl }, container);
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

/** The host masks the whole secret; its key and signature stand alone in headers and URLs. */
async function masked(connectionString: string, context: StepContext): Promise<string> {
  const { secretForms, secretsOf } = await import('@bakehouse/core/secrets');
  for (const form of secretsOf(connectionString).flatMap(secretForms)) context.mask(form);
  return connectionString;
}
