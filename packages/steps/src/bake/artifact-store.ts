import { join } from 'node:path';
import type { ArtifactStore } from '@bakehouse/bake/stages';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { NOBODY, signInOf } from '../shared/sign-in-inputs.ts';
import type { definition } from './definition.ts';

/** Where the inputs send artifacts; it is signed in to when it is used. */
export function artifactStore(inputs: InputsOf<typeof definition>, context: StepContext): ArtifactStore {
  const { container, accountUrl, connectionString, caFile, stateFolder } = inputs;
  return {
    container,
    async use(work) {
      const { withStorageAccount } = await import('../shared/storage-account.ts');
      // Without an account, who signs in does so for the gallery alone; whom to trust counts for both.
      const who = accountUrl === undefined ? { ...NOBODY, caFile } : signInOf(inputs);
      const account = { ...who, accountUrl, connectionString, sas: undefined, azuriteFolder: join(stateFolder, 'azurite') };
      return withStorageAccount(account, context, container, work);
    },
  };
}
