/** A cloud of Azure's: where its identities sign in, and for whom hosts' identity tokens must be. */
export interface Cloud {
  readonly authorityHost: string;
  /** "Configure an application to trust an external identity provider": the audiences of the clouds. */
  readonly federationAudience: string;
}

export const PUBLIC_CLOUD: Cloud = { authorityHost: 'https://login.microsoftonline.com', federationAudience: 'api://AzureADTokenExchange' };
const GOVERNMENT: Cloud = { authorityHost: 'https://login.microsoftonline.us', federationAudience: 'api://AzureADTokenExchangeUSGov' };
const CHINA: Cloud = { authorityHost: 'https://login.chinacloudapi.cn', federationAudience: 'api://AzureADTokenExchangeChina' };

/** The cloud of an account by the end of its name, undefined for a name of one's own. */
export function cloudOfAccount(accountHost: string): Cloud | undefined {
  const host = accountHost.toLowerCase();
  if (host.endsWith('.core.windows.net')) return PUBLIC_CLOUD;
  if (host.endsWith('.core.usgovcloudapi.net')) return GOVERNMENT;
  if (host.endsWith('.core.chinacloudapi.cn')) return CHINA;
  return undefined;
}

/** The cloud whose sign-in is at the address; undefined for a private one. */
export function cloudOfAuthority(authorityHost: string): Cloud | undefined {
  const { host } = new URL(authorityHost);
  // Other names of the same: old service connections have the first.
  if (host === 'login.windows.net') return PUBLIC_CLOUD;
  if (host === 'login.partner.microsoftonline.cn') return CHINA;
  return [PUBLIC_CLOUD, GOVERNMENT, CHINA].find((cloud) => new URL(cloud.authorityHost).host === host);
}
