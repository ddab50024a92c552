import { UserError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { exists } from '@bakehouse/system/files';
import type { AccountInputs } from './account-inputs.ts';

/**
 * Refuses the embedded store where nothing was uploaded to it: who only looks must not make an empty one.
 *
 * @throws UserError
 */
export async function checkStoreExists(
  { accountUrl, connectionString, sas, azuriteFolder }: Pick<AccountInputs, 'accountUrl' | 'connectionString' | 'sas' | 'azuriteFolder'>,
  context: Pick<StepContext, 'resolve'>,
): Promise<void> {
  if (accountUrl !== undefined || connectionString !== undefined || sas !== undefined) return;
  const folder = context.resolve(azuriteFolder);
  if (await exists(folder)) return;
  throw new UserError(`No storage account is given, and nothing was uploaded to the embedded Azurite in ${folder}.`, {
    hint: 'give account-url or connection-string, or upload first',
  });
}
