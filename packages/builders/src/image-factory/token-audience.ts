/**
 * Ends of the hosts of Azure's and Microsoft's own services in all clouds, as "Azure services that support Microsoft Entra authentication",
 * @azure/arm-resources (`AzureClouds`) and the lists of endpoints of Azure Government and Azure China have them.
 */
const OWN_HOSTS: readonly string[] = [
  ...['azure.com', 'azure.net', 'azure.us', 'azure.cn', 'azure.eaglex.ic.gov', 'microsoft.scloud', 'windows.net', 'windowsazure.us'],
  ...['usgovcloudapi.net', 'chinacloudapi.cn', 'cloudapi.de', 'microsoftonline.com', 'microsoftonline.us'],
  ...['microsoft.com', 'microsoft.us', 'microsoftazure.us', 'microsoftonline.cn'],
  ...['visualstudio.com', 'azurecr.io', 'azurecr.us', 'azurecr.cn', 'azconfig.io', 'azmk8s.io', 'azure-devices.net', 'azuredatabricks.net'],
  ...['azuresynapse.net', 'loganalytics.io', 'loganalytics.us', 'applicationinsights.io', 'dynamics.com', 'powerbi.com', 'powerapps.com'],
  ...['office.com', 'office.net', 'office365.com', 'outlook.com', 'sharepoint.com', 'office365.us'],
];
/** Ids of their applications ("Verify first-party Microsoft applications in sign-in reports"): they stand for the same services. */
const OWN_IDS: ReadonlySet<string> = new Set([
  // Resource Manager, Azure DevOps, Key Vault, Storage, SQL Database, databases of open source, Kubernetes, Databricks, Data Explorer.
  ...['797f4846-ba00-4fd7-ba43-dac1f8f63013', '499b84ac-1321-427f-aa17-267ca6975798', 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093'],
  ...['e406a681-f3d4-42a8-90b6-c2b029497af1', '022907d3-0f1b-48f7-badc-1ba6abab6d66', '123cd850-d9df-40bd-94d5-c9f07b7fa203'],
  ...['6dae42f8-4368-4678-94ff-3960e28e3630', '2ff814a6-3304-4ab8-85cb-cd0e6f879c1d', '2746ea77-4702-4b45-80ca-3c97e680e8b7'],
]);
/** Graph, Exchange, SharePoint and the like. */
const OWN_FAMILY = /^[0-9a-f]{8}-0000-(?:0000-c000|0ff1-ce00)-000000000000$/;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * What is wrong with asking for tokens for a resource and sending them to an endpoint, where a definition has chosen both: a token for a
 * service of Azure's lets whoever gets it do there what this pipeline may do.
 *
 * @param endpoint `https://…`
 * @returns undefined for nothing
 */
export function audienceProblem(resource: string, endpoint: string): string | undefined {
  // It becomes a part of a scope, and a scope may name several.
  if (!/^[!-~]+$/.test(resource)) return 'has characters that no resource id has';
  const text = resource.toLowerCase();
  const host = hostIn(text);
  // Whoever a token is for may have it.
  if (host !== undefined && host === hostIn(endpoint.toLowerCase())) return undefined;
  const isOwnHost = host !== undefined && OWN_HOSTS.some((end) => host === end || host.endsWith(`.${end}`));
  const isOwnId = (text.match(ID) ?? []).some((id) => OWN_IDS.has(id) || OWN_FAMILY.test(id));
  return isOwnHost || isOwnId ? `is a service of Azure's or Microsoft's own, whose tokens are not for ${hostIn(endpoint)}` : undefined;
}

/** Of an address with a scheme or without, without the dot that may end it. */
function hostIn(text: string): string | undefined {
  const address = text.includes('://') ? text.replace(/^[^:]*/, 'https') : `https://${text}`;
  return URL.parse(address)?.hostname.replace(/\.$/, '');
}
