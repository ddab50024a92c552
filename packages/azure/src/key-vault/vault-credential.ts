import { readClaims, type TokenCredential } from '../sign-in/access-token.ts';
import { SignInError } from '../sign-in/sign-in-error.ts';
import type { VaultAddress } from './vault-address.ts';

/**
 * Holds what a vault asks for in its challenge ("Authentication, requests and responses" of Key Vault) against what it may have: a token
 * for key vaults of its cloud, of its own tenant. Anything else is refused before it is sent.
 *
 * @returns a credential whose getToken throws SignInError
 */
export function vaultCredential(credential: TokenCredential, { host, cloud }: VaultAddress): TokenCredential {
  const scope = `https://${cloud.keyVaultSuffix}/.default`;
  return {
    async getToken(scopes, options = {}) {
      if ([scopes].flat().some((one) => one !== scope)) {
        throw new SignInError('it asks for a token of another service', { hint: `what answers at ${host}? No key vault does that` });
      }
      const token = await credential.getToken(scopes, options);
      const { tenantId: given } = readClaims(token?.token ?? '');
      const { tenantId: wanted } = options;
      // A managed identity has a tenant of its own, whatever is asked for.
      if (wanted !== undefined && given !== undefined && wanted.toLowerCase() !== given.toLowerCase()) {
        throw new SignInError(`the vault belongs to the tenant ${wanted}, and the sign-in is in the tenant ${given}`, {
          hint: 'give an identity of that tenant',
        });
      }
      return token;
    },
  };
}
