import type { KeyVaultAccess } from '@bakehouse/azure/key-vault';
import type { SecretSources } from '@bakehouse/builders/build';
import type { StepContext } from '@bakehouse/core/step';
import { azureIdentity } from './azure-identity.ts';
import { readCertificates } from './ca-file.ts';
import type { SignInInputs } from './sign-in-inputs.ts';

/** Where a step has the values of the secrets of definitions from. Signs in, and reads a file, only for a build that needs it. */
export function secretSources(inputs: SignInInputs, context: StepContext): SecretSources {
  const certificates = async () => (inputs.caFile === undefined ? undefined : readCertificates(context.resolve(inputs.caFile)));
  return {
    environment: (variable) => context.secretVariable(variable),
    mask: (value) => context.mask(value),
    certificates,
    async vaults() {
      const { KeyVaults } = await import('@bakehouse/azure/key-vault');
      return new KeyVaults(await keyVaultAccess(inputs, context, await certificates()));
    },
  };
}

/**
 * Who asks key vaults, and in which cloud: that of azure-cloud, of authority-host or of the service connection; else the address of a vault
 * tells it.
 */
async function keyVaultAccess(inputs: SignInInputs, context: StepContext, ca: string | undefined): Promise<KeyVaultAccess> {
  const identity = await azureIdentity(inputs, context);
  const [{ cloudNamed, cloudOfAuthority }, { signedIn, signingIn }] = await Promise.all([
    import('@bakehouse/azure/cloud'),
    import('./azure-sign-in.ts'),
  ]);
  const authority = inputs.authorityHost ?? identity.authorityHost;
  const byAuthority = authority === undefined || !URL.canParse(authority) ? undefined : cloudOfAuthority(authority);
  const cloud = inputs.azureCloud === 'auto' ? byAuthority : cloudNamed(inputs.azureCloud);
  return {
    cloud,
    async credential(ofVault) {
      context.log.info(signingIn(identity, 'the key vaults of the definition'));
      return signedIn(identity, inputs, { cloud: ofVault, ca }, context.signal);
    },
    ca,
  };
}
