import type { Inputs, InputsOf } from '@bakehouse/core/step';
import { signInInputs } from './sign-in-inputs.ts';

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
  ...signInInputs,
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
