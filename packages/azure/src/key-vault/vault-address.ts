import { InputError } from '@bakehouse/core/errors';
import { type Cloud, cloudOfKeyVault, PUBLIC_CLOUD } from '../clouds/cloud.ts';

/** A key vault, and the cloud that it is in. */
export interface VaultAddress {
  readonly name: string;
  /** `kv-ci.vault.azure.net`: nobody else gets the token. */
  readonly host: string;
  readonly cloud: Cloud;
}

/** "Vault name and object name": 3 to 24 letters, digits and hyphens that begin with a letter, and no two hyphens together. */
const NAME = /^(?!.*--)[a-z][a-z0-9-]{1,22}[a-z0-9]$/i;

/**
 * Where a vault is.
 *
 * @param text its name, or its address as the portal shows it
 * @param chosen the cloud that is signed in to; where nothing tells, a name is one of the public cloud, and an address tells its own
 * @throws InputError for what is neither, and for an address of no cloud of Azure's, or of another than the chosen one: a token for key
 *   vaults goes to no other host
 */
export function vaultAddress(text: string, chosen: Cloud | undefined): VaultAddress {
  if (NAME.test(text)) {
    const cloud = chosen ?? PUBLIC_CLOUD;
    const name = text.toLowerCase();
    return { name, host: `${name}.${cloud.keyVaultSuffix}`, cloud };
  }
  const url = /^https:\/\//i.test(text) ? URL.parse(text) : null;
  const cloud = url === null ? undefined : cloudOfKeyVault(url.host);
  const plain = url !== null && url.username + url.password + url.search + url.hash === '' && url.pathname === '/';
  const name = cloud === undefined ? '' : (url?.host.slice(0, -cloud.keyVaultSuffix.length - 1) ?? '');
  if (url === null || cloud === undefined || !plain || !NAME.test(name)) {
    throw new InputError('the vault is neither the name of a key vault nor its address', {
      hint: `write its name, or https://<name>.${(chosen ?? PUBLIC_CLOUD).keyVaultSuffix}`,
    });
  }
  if (chosen !== undefined && chosen.name !== cloud.name) {
    throw new InputError(`the vault ${url.host} is in ${cloud.name}, and the sign-in is to ${chosen.name}`, {
      hint: `name a vault of ${chosen.name}, or sign in to ${cloud.name} (azure-cloud)`,
    });
  }
  return { name, host: url.host, cloud };
}
