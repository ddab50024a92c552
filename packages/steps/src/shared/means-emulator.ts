import { InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import type { AccountInputs } from './account-inputs.ts';

/** The inputs that say by themselves which account is meant. */
type AccountNames = Pick<AccountInputs, 'accountUrl' | 'connectionString' | 'sas' | 'emulator'>;

/**
 * Whether the embedded Azurite stands for an account. In a pipeline it does only when it was asked for: a secret that a fork does not get and
 * a misspelt variable look like no account at all.
 *
 * @throws InputError for no account, or for two
 */
export function meansEmulator(
  { accountUrl, connectionString, sas, emulator }: AccountNames,
  { environment }: Pick<StepContext, 'environment'>,
): boolean {
  const given = accountUrl !== undefined || connectionString !== undefined || sas !== undefined;
  if (given && emulator) {
    throw new InputError('Both a storage account and the emulator are given.', { hint: 'give one of them' });
  }
  if (lacksAccount({ accountUrl, connectionString, sas, emulator }, { environment })) {
    throw new InputError('No storage account given.', {
      hint: 'give account-url or connection-string, and see that its variable or secret exists here (a pull request of a fork gets no secrets); emulator: true takes the embedded Azurite of this machine',
    });
  }
  return !given;
}

/** Whether nothing says which account is meant, in a pipeline. */
export function lacksAccount(
  { accountUrl, connectionString, sas, emulator }: AccountNames,
  { environment }: Pick<StepContext, 'environment'>,
): boolean {
  return accountUrl === undefined && connectionString === undefined && sas === undefined && !emulator && environment.ci;
}
