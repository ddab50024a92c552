import type { StorageAccount } from '@bakehouse/blob/account';
import { type ContainerStores, connectStores } from '@bakehouse/blob/stores';
import { InputError } from '@bakehouse/core/errors';
import { secretForms } from '@bakehouse/core/secrets';
import type { StepContext } from '@bakehouse/core/step';
import type { AccountInputs } from './account-inputs.ts';
import { type ContainerUrl, isOfAccount, parseContainerUrl } from './container-url.ts';
import { NOBODY } from './sign-in-inputs.ts';
import { storageAccount } from './storage-account.ts';
import type { GalleryInputs } from './with-gallery.ts';

/**
 * Runs `work` with the container that a URL means, and closes its connections afterwards.
 *
 * @param of what is kept there, for errors
 * @throws InputError for an unusable URL or inputs that contradict each other, without showing any part of a secret
 */
export async function withContainer<T>(
  inputs: GalleryInputs,
  context: StepContext,
  work: (stores: ContainerStores) => Promise<T>,
  of = 'gallery',
): Promise<T> {
  maskSignature(inputs.gallery, context);
  const place = parseContainerUrl(inputs.gallery, of);
  const account = await accountOf(place, inputs, context, of);
  const stores = await connectStores(account, place, context);
  try {
    return await work(stores);
  } finally {
    stores.close();
  }
}

function maskSignature(url: string, context: StepContext): void {
  const [, signature = ''] = /[?&]sig=([^&#]*)/i.exec(url) ?? [];
  if (signature === '') return;
  for (const form of secretForms(signature)) context.mask(form);
}

async function accountOf(place: ContainerUrl, inputs: GalleryInputs, context: StepContext, of: string): Promise<StorageAccount> {
  const { accountUrl, container, signature } = place;
  const { connectionString } = inputs;
  if (connectionString !== undefined && !isOfAccount(connectionString, accountUrl)) {
    throw new InputError(`The connection string is not that of the ${of}'s account ${accountUrl}.`, {
      hint: 'give that of the same account, or sign in by an identity',
    });
  }
  const nobody: AccountInputs = {
    ...NOBODY,
    ...{ caFile: inputs.caFile, accountUrl: undefined, connectionString: undefined, sas: undefined, emulator: false, azuriteFolder: '' },
  };
  // An identity that is given too is for other services.
  const who =
    signature !== ''
      ? { ...nobody, accountUrl, sas: signature }
      : connectionString !== undefined
        ? { ...nobody, connectionString }
        : { ...nobody, ...inputs, accountUrl, sas: undefined, emulator: false };
  const account = await storageAccount(who, context, container);
  if (account === undefined) throw new InputError(`The ${of} ${accountUrl} is no account.`);
  return account;
}
