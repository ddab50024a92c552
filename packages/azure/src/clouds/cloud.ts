import { InputError } from '@bakehouse/core/errors';

/** Names of the clouds as the Azure CLI and azure/login have them. */
export const CLOUD_NAMES = ['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud'] as const;
type CloudName = (typeof CLOUD_NAMES)[number];

/** A cloud of Azure's: where its identities sign in, where its resources are managed, and for whom tokens must be. */
export interface Cloud {
  readonly name: CloudName;
  readonly authorityHost: string;
  /** "Configure an application to trust an external identity provider": the audiences of the clouds. */
  readonly federationAudience: string;
  /** Address of Azure Resource Manager, without a slash at its end. */
  readonly resourceManager: string;
  /** Whom tokens for Azure Resource Manager are for; a scope with `/.default` behind it. */
  readonly resourceManagerAudience: string;
  /** How the addresses of its blob services end, `<account>.blob.core.windows.net`. */
  readonly blobSuffix: string;
  /** How the addresses of its key vaults end; their tokens are for `https://` before it ("Azure Key Vault basic concepts", DNS suffixes). */
  readonly keyVaultSuffix: string;
  /** Address of its portal, without a slash at its end. */
  readonly portal: string;
}

/** Also the one that is meant where nothing tells. */
export const PUBLIC_CLOUD: Cloud = {
  name: 'AzureCloud',
  authorityHost: 'https://login.microsoftonline.com',
  federationAudience: 'api://AzureADTokenExchange',
  resourceManager: 'https://management.azure.com',
  resourceManagerAudience: 'https://management.azure.com',
  blobSuffix: 'blob.core.windows.net',
  keyVaultSuffix: 'vault.azure.net',
  portal: 'https://portal.azure.com',
};

/** All of them. The addresses are those of @azure/arm-resources (`AzureClouds`) and @azure/identity (`AzureAuthorityHosts`). */
const CLOUDS: readonly Cloud[] = [
  PUBLIC_CLOUD,
  {
    name: 'AzureUSGovernment',
    authorityHost: 'https://login.microsoftonline.us',
    federationAudience: 'api://AzureADTokenExchangeUSGov',
    resourceManager: 'https://management.usgovcloudapi.net',
    resourceManagerAudience: 'https://management.usgovcloudapi.net',
    blobSuffix: 'blob.core.usgovcloudapi.net',
    keyVaultSuffix: 'vault.usgovcloudapi.net',
    portal: 'https://portal.azure.us',
  },
  {
    name: 'AzureChinaCloud',
    authorityHost: 'https://login.chinacloudapi.cn',
    federationAudience: 'api://AzureADTokenExchangeChina',
    resourceManager: 'https://management.chinacloudapi.cn',
    resourceManagerAudience: 'https://management.chinacloudapi.cn',
    blobSuffix: 'blob.core.chinacloudapi.cn',
    keyVaultSuffix: 'vault.azure.cn',
    portal: 'https://portal.azure.cn',
  },
];

/** Other names of the same sign-in: old service connections have the first. */
const OTHER_AUTHORITIES: Readonly<Record<string, CloudName>> = {
  'login.windows.net': 'AzureCloud',
  'login.partner.microsoftonline.cn': 'AzureChinaCloud',
};

export function cloudNamed(name: CloudName): Cloud {
  return CLOUDS.find((cloud) => cloud.name === name) ?? PUBLIC_CLOUD;
}

/** The cloud of an account by the end of its name, undefined for a name of one's own. */
export function cloudOfAccount(accountHost: string): Cloud | undefined {
  const host = accountHost.toLowerCase();
  // Every service of an account counts: `.dfs.core.windows.net` belongs to the same cloud.
  return CLOUDS.find(({ blobSuffix }) => host.endsWith(blobSuffix.replace(/^blob/, '')));
}

/** The cloud of a key vault by the end of its address; undefined for a host that is no vault of Azure's. */
export function cloudOfKeyVault(vaultHost: string): Cloud | undefined {
  const host = vaultHost.toLowerCase();
  return CLOUDS.find(({ keyVaultSuffix }) => host.endsWith(`.${keyVaultSuffix}`));
}

/** The cloud whose sign-in is at the address; undefined for a private one. */
export function cloudOfAuthority(authorityHost: string): Cloud | undefined {
  const { host } = new URL(authorityHost);
  const other = OTHER_AUTHORITIES[host];
  if (other !== undefined) return cloudNamed(other);
  return CLOUDS.find((cloud) => new URL(cloud.authorityHost).host === host);
}

/** The cloud whose Azure Resource Manager is at the address; undefined for a private one, such as a simulator. */
export function cloudOfEndpoint(endpoint: string): Cloud | undefined {
  const { origin } = new URL(endpoint);
  return CLOUDS.find((cloud) => cloud.resourceManager === origin);
}

/**
 * Where a person finds a resource: `https://portal.azure.com/#resource/subscriptions/…`.
 *
 * @param endpoint of Azure Resource Manager
 * @param id of the resource
 * @returns undefined for a private cloud, whose portal is not known
 */
export function portalAddress(endpoint: string, id: string): string | undefined {
  const portal = cloudOfEndpoint(endpoint)?.portal;
  return portal === undefined ? undefined : `${portal}/#resource${id}`;
}

/**
 * The address of Azure Resource Manager as somebody has given it, without a slash at its end.
 *
 * @throws InputError that shows nothing of it: it may hold a password
 */
export function checkEndpoint(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url !== undefined && url.username === '' && url.password === '' && url.pathname === '/' && url.search + url.hash === '';
  if (url?.protocol === 'https:' && plain) return url.origin;
  throw new InputError('The address of Azure Resource Manager is none.', {
    hint: `give azure-endpoint as ${PUBLIC_CLOUD.resourceManager}, or leave it out for the public cloud`,
  });
}
