import { BlobServiceClient, type ContainerClient, newPipeline, type StoragePipelineOptions } from '@azure/storage-blob';
import { InputError, messageOf } from '@bakehouse/core/errors';
import { redact, secretsOf } from '../errors/redact.ts';
import { type RenewableCredential, TokenSigner } from '../sign-in/token-signer.ts';
import { directRequests, type SendList, type SendPut } from './put-requests.ts';
import { createTransport, isLoopback, type Transport, type TransportOptions } from './transport.ts';

/** How to reach a storage account. */
export type StorageAccount =
  | {
      /** With an account key or a shared access signature. A secret. */
      readonly connectionString: string;
      /** PEM certificates that are trusted beside those of Node. */
      readonly ca?: string;
    }
  | {
      /** `https://<account>.blob.core.windows.net`, or an address of a private link or another cloud. */
      readonly accountUrl: string;
      /** Default: DefaultAzureCredential. */
      readonly credential?: RenewableCredential;
      /** PEM certificates that are trusted beside those of Node. */
      readonly ca?: string;
    };

export interface ConnectedContainer {
  readonly client: ContainerClient;
  readonly transport: Transport;
  /** Put Blob and Put Block. */
  readonly put: SendPut;
  /** List Blobs. */
  readonly list: SendList;
  readonly host: string;
  /** Without signature. */
  readonly url: string;
  /** What must not be shown. */
  readonly secrets: readonly string[];
  /** Closes idle connections. */
  close(): void;
}

/**
 * Makes a client; sends nothing yet.
 *
 * @param container a checked name
 * @throws InputError when the account is unusable, without showing any part of a secret
 */
export async function connectContainer(
  account: StorageAccount,
  container: string,
  transportOptions: TransportOptions = {},
): Promise<ConnectedContainer> {
  const transport = createTransport(account.ca === undefined ? transportOptions : { ...transportOptions, ca: account.ca });
  const options: StoragePipelineOptions = {
    // The one retry policy is BlobRequests'.
    retryOptions: { maxTries: 1 },
    userAgentOptions: { userAgentPrefix: 'bakehouse' },
    httpClient: transport.httpClient,
  };
  const secrets = 'connectionString' in account ? secretsOf(account.connectionString) : [];
  const { service, credential } =
    'connectionString' in account
      ? fromConnectionString(account.connectionString, options, secrets)
      : await fromAccountUrl(account, options, transport);
  const client = service.getContainerClient(container);
  const url = new URL(client.url);
  url.search = '';
  const { put, list } = directRequests(client, transport, credential);
  return { client, transport, put, list, host: url.host, url: url.href, secrets, close: () => transport.close() };
}

interface Connected {
  readonly service: BlobServiceClient;
  readonly credential: unknown;
}

function fromConnectionString(text: string, options: StoragePipelineOptions, secrets: readonly string[]): Connected {
  try {
    const service = BlobServiceClient.fromConnectionString(text, options);
    const url = new URL(service.url);
    // A key signs requests and stays here; a shared access signature itself goes over the wire.
    if (url.protocol === 'http:' && url.search !== '' && !isLoopback(url)) throw new Error('its endpoint must be https://');
    return { service, credential: service.credential };
  } catch (error) {
    throw new InputError(`The connection string is unusable: ${redact(messageOf(error), secrets)}.`, {
      hint: 'copy it from the portal (Access keys or Shared access signature), or give account-url',
    });
  }
}

async function fromAccountUrl(
  { accountUrl: text, credential: given, ca }: Extract<StorageAccount, { readonly accountUrl: string }>,
  options: StoragePipelineOptions,
  transport: Transport,
): Promise<Connected> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const refuse = (message: string, hint: string) => new InputError(`The account URL ${message}.`, { hint });
  const example = 'like https://<account>.blob.core.windows.net';
  if (url === undefined) throw refuse('is no URL', example);
  if (url.search !== '' || url.username !== '' || url.password !== '') {
    throw refuse('holds a signature or password, which would be shown', 'give the whole URL as sas instead');
  }
  if (url.protocol !== 'https:') throw refuse('is not https://', example);
  // An emulator behind an address has no name of its own: the account is in the path.
  const path = isAddress(url) ? /^\/[a-z0-9]+\/?$/.exec(url.pathname)?.[0].replace(/\/$/, '') : undefined;
  if ((url.pathname !== '/' && path === undefined) || url.hash !== '') {
    throw refuse('has a path', `${example}; container and prefix are inputs of their own`);
  }
  const signer = new TokenSigner(
    given ?? (await import('../sign-in/sign-in.ts')).signIn({ kind: 'default' }, { accountHost: url.host, ca }),
  );
  const pipeline = newPipeline(signer, { ...options, httpClient: signer.signing(transport.httpClient) });
  return { service: new BlobServiceClient(url.origin + (path ?? ''), pipeline), credential: signer };
}

function isAddress({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
}
