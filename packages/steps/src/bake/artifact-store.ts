import { join } from 'node:path';
import type { ArtifactStore } from '@bakehouse/bake/stages';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { meansEmulator } from '../shared/means-emulator.ts';
import { NOBODY, signInOf } from '../shared/sign-in-inputs.ts';
import type { definition } from './definition.ts';

/** Where the inputs send artifacts; it is signed in to when it is used. @throws InputError where they name no account, or two */
export function artifactStore(inputs: InputsOf<typeof definition>, context: StepContext): ArtifactStore {
  const { container, accountUrl, connectionString, sas, emulator, caFile, stateFolder } = inputs;
  const named = { accountUrl, connectionString, sas, emulator };
  // Not only after the first image was prepared.
  meansEmulator(named, context);
  return {
    container,
    async use(work) {
      const { withStorageAccount } = await import('../shared/storage-account.ts');
      // Without an account, or with its signature, who signs in does so for the gallery alone; whom to trust counts for both.
      const who = accountUrl === undefined || sas !== undefined ? { ...NOBODY, caFile } : signInOf(inputs);
      const account = { ...who, ...named, azuriteFolder: join(stateFolder, 'azurite') };
      return withStorageAccount(account, context, container, work);
    },
  };
}
