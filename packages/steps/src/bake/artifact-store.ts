import { join } from 'node:path';
import type { ArtifactStore } from '@bakehouse/bake/stages';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { lacksAccount, meansEmulator } from '../shared/means-emulator.ts';
import { NOBODY, signInOf } from '../shared/sign-in-inputs.ts';
import type { definition } from './definition.ts';

/**
 * Where the inputs send artifacts; it is signed in to when it is used.
 *
 * @throws InputError where they name no account, two, or one that cannot be. A dry run that has none is only warned
 */
export async function artifactStore(inputs: InputsOf<typeof definition>, context: StepContext): Promise<ArtifactStore> {
  const { container, accountUrl, connectionString, sas, emulator, caFile, stateFolder, dryRun } = inputs;
  const named = { accountUrl, connectionString, sas, emulator };
  // A dry run touches no account, and a pull request of a fork has no secret for one; a real run ends before the first image is prepared.
  if (dryRun && lacksAccount(named, context)) {
    context.log.warning('No storage account given. This dry run needs none; without one, a bake in a pipeline ends before it builds.');
  } else meansEmulator(named, context);
  const { checkStorageAccount, withStorageAccount } = await import('../shared/storage-account.ts');
  // Without an account, or with its signature, who signs in does so for the gallery alone; whom to trust counts for both.
  const who = accountUrl === undefined || sas !== undefined ? { ...NOBODY, caFile } : signInOf(inputs);
  const account = { ...who, ...named, azuriteFolder: join(stateFolder, 'azurite') };
  // A build is too long to tell it only then.
  await checkStorageAccount(account, container, context);
  return { container, use: (work) => withStorageAccount(account, context, container, work) };
}
