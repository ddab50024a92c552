import type { Inputs, InputsOf } from '@bakehouse/core/definition';

const group = 'Account';

/** The inputs that say which storage account is meant and how to sign in to it; every step that talks to one spreads them. */
export const accountInputs = {
  accountUrl: {
    type: 'text',
    description: 'Storage account, https://<name>.blob.core.windows.net, or its address in another cloud or behind a private link.',
    group,
  },
  connectionString: {
    type: 'secret',
    description: 'Instead of account-url: a connection string with an account key or a shared access signature.',
    group,
  },
  sas: {
    type: 'secret',
    description:
      'A shared access signature of the account or container: a whole URL, or the part after the question mark with account-url.',
    group,
  },
  signIn: {
    type: 'choice',
    choices: ['auto', 'oidc', 'service-connection', 'managed-identity', 'client-secret', 'client-certificate', 'azure-cli'],
    description:
      'How to sign in to account-url. auto goes by the inputs that are given: a service connection, a secret or certificate, on GitHub client-id and tenant-id by OIDC, else what azure/login, az login, the environment or the machine offer.',
    default: 'auto',
    group,
  },
  azureConnection: {
    type: 'connection',
    label: 'Azure service connection',
    description: 'Azure Pipelines only: a service connection of the type Azure Resource Manager.',
    group,
  },
  clientId: {
    type: 'text',
    label: 'Client ID',
    description: 'Application (client) ID for OIDC, secret or certificate; for a managed identity that of a user-assigned one.',
    group,
  },
  tenantId: { type: 'text', label: 'Tenant ID', description: 'Tenant of the application.', group },
  clientSecret: { type: 'secret', description: 'Client secret of the application; OIDC needs none.', group },
  clientCertificate: {
    type: 'secret',
    description: 'Certificate of the application with its private key: PEM text, or the path of a PEM file.',
    group,
  },
  authorityHost: {
    type: 'text',
    description: 'Where to sign in, https://…, for a private cloud; Azure, Azure China and Azure Government are known by account-url.',
    group,
  },
  caFile: {
    type: 'path',
    label: 'CA file',
    description:
      'PEM file with certificates of authorities to trust beside the usual ones: of a private cloud, or of a proxy that looks into TLS.',
    group,
  },
  azuriteFolder: {
    type: 'path',
    description: 'Where the embedded blob store (Azurite) keeps its data; it is used when no account is given.',
    default: '.bakehouse/azurite',
    group,
  },
} as const satisfies Inputs;

/** What `accountInputs` become. */
export type AccountInputs = InputsOf<{
  name: '';
  title: '';
  description: '';
  taskId: '';
  branding: { icon: ''; color: '' };
  inputs: typeof accountInputs;
  outputs: Record<string, never>;
}>;
