import { join } from 'node:path';
import type { ArtifactStore } from '@bakehouse/bake/stage';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf } from '@bakehouse/core/definition';
import type { definition } from './definition.ts';

/** Where the inputs send artifacts; it is signed in to when it is used. */
export function artifactStore(inputs: InputsOf<typeof definition>, context: StepContext): ArtifactStore {
  const { container, accountUrl, connectionString, stateFolder } = inputs;
  return {
    container,
    async use(work) {
      const { withStorageAccount } = await import('../shared/storage-account.ts');
      const account = { ...NO_ACCOUNT, accountUrl, connectionString, azuriteFolder: join(stateFolder, 'azurite') };
      return withStorageAccount(account, context, container, work);
    },
  };
}

/** The ways to sign in that a bake has no inputs for: it signs in as upload-blob does by itself. */
const NO_ACCOUNT = {
  sas: undefined,
  signIn: 'auto',
  azureConnection: undefined,
  clientId: undefined,
  tenantId: undefined,
  clientSecret: undefined,
  clientCertificate: undefined,
  authorityHost: undefined,
  caFile: undefined,
} as const;
