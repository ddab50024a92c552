import { UserError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { exists } from '@bakehouse/system/files';
import type { AccountInputs } from './account-inputs.ts';
import { meansEmulator } from './means-emulator.ts';

/**
 * Refuses the embedded store where nothing was uploaded to it: who only looks must not make an empty one.
 *
 * @throws UserError; InputError for no account, where the embedded store has to be asked for
 */
export async function checkStoreExists(
  inputs: Pick<AccountInputs, 'accountUrl' | 'connectionString' | 'sas' | 'emulator' | 'azuriteFolder'>,
  context: Pick<StepContext, 'environment' | 'resolve'>,
): Promise<void> {
  if (!meansEmulator(inputs, context)) return;
  const folder = context.resolve(inputs.azuriteFolder);
  if (await exists(folder)) return;
  if (inputs.emulator) {
    throw new UserError(`Nothing was uploaded yet to the embedded Azurite in ${folder}.`, {
      hint: 'upload first, or give the azurite-folder that was uploaded to',
    });
  }
  throw new UserError(`No storage account is given, and nothing was uploaded to the embedded Azurite in ${folder}.`, {
    hint: 'give account-url or connection-string, or upload first',
  });
}
