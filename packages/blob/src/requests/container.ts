import type { ContainerClient, IHttpClient, StoragePipelineOptions, StorageSharedKeyCredential } from '@azure/storage-blob';
import type { RenewableCredential } from '@bakehouse/azure/access-token';
import { cloudOfAccount } from '@bakehouse/azure/cloud';
import { InputError, messageOf } from '@bakehouse/core/errors';
import { redact, secretsOf } from '@bakehouse/core/secrets';
import { isLoopback } from '@bakehouse/net/address';
import { createTransport, type Transport, type TransportOptions } from '@bakehouse/net/transport';
import { checkAccountUrl } from './account-url.ts';
import { directRequests, type SendGet, type SendList, type SendPut, type Sign } from './direct-requests.ts';
import { TokenSigner } from './token-signer.ts';

/** Milliseconds that the answer to a request to copy may take: the service answers when it has copied, 5,000 MiB at 3 MiB/s in half an hour. */
const COPY_TIMEOUT = 30 * 60_000;

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

/** What most requests need. */
export interface ReachedContainer {
  /** The SDK's client, for all the others. It is loaded by the first call: that takes 0.15 s of CPU, most of a small run's. */
  sdk(): Promise<ContainerClient>;
  readonly transport: Transport;
  /** Put Blob and Put Block. */
  readonly put: SendPut;
  /** List Blobs. */
  readonly list: SendList;
  /** Get Blob, of a small one. */
  readonly get: SendGet;
  readonly host: string;
  /** Its name. */
  readonly container: string;
  /** Without signature. */
  readonly url: string;
  /** What must not be shown. */
  readonly secrets: readonly string[];
  /** Ends all connections; no request is sent any more. */
  close(): void;
}

export interface ConnectedContainer extends ReachedContainer {
  readonly client: ContainerClient;
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
  const reached = await reachContainer(account, container, transportOptions);
  return { ...reached, client: await reached.sdk() };
}

/** As `connectContainer`, for who may not need the SDK's client at all. */
export async function reachContainer(
  account: StorageAccount,
  container: string,
  transportOptions: TransportOptions = {},
): Promise<ReachedContainer> {
  const transport = createTransport(account.ca === undefined ? transportOptions : { ...transportOptions, ca: account.ca });
  const options: StoragePipelineOptions = {
    // The one retry policy is BlobRequests'.
    retryOptions: { maxTries: 1 },
    userAgentOptions: { userAgentPrefix: 'bakehouse' },
    httpClient: patient(transport.httpClient),
  };
  const secrets = 'connectionString' in account ? secretsOf(account.connectionString) : [];
  const reached =
    'connectionString' in account
      ? await fromConnectionString(account.connectionString, container, options, secrets)
      : await fromAccountUrl(account, container, options, transport);
  const url = new URL(reached.url);
  url.search = '';
  let client: Promise<ContainerClient> | undefined;
  return {
    sdk: () => (client ??= reached.sdk()),
    ...{ transport, ...directRequests(reached.url, transport, reached.sign) },
    ...{ host: url.host, container, url: url.href, secrets, close: () => transport.close() },
  };
}

/** Waits for copies of the service; for all else the time of the transport holds. */
function patient(client: IHttpClient): IHttpClient {
  return {
    sendRequest(request) {
      if (request.headers.contains('x-ms-copy-source')) request.timeout = COPY_TIMEOUT;
      return client.sendRequest(request);
    },
  };
}

/**
 * Checks what can be known of an account before anything is sent.
 *
 * @throws InputError as `connectContainer` does
 */
export async function checkAccount(
  account: { readonly connectionString: string } | { readonly accountUrl: string },
  container: string,
): Promise<void> {
  if ('accountUrl' in account) checkAccountUrl(account.accountUrl, 'token');
  else await fromConnectionString(account.connectionString, container, {}, secretsOf(account.connectionString));
}

interface Reached {
  /** Of the container, with what signs it. */
  readonly url: string;
  /** Undefined where the URL is signed. */
  readonly sign?: Sign;
  sdk(): Promise<ContainerClient>;
}

const CONNECTION_STRING = 'DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net';

async function fromConnectionString(
  text: string,
  container: string,
  options: StoragePipelineOptions,
  secrets: readonly string[],
): Promise<Reached> {
  try {
    // The SDK would say "Invalid URL".
    if (!/(?:^|;)\s*(?:AccountName|BlobEndpoint|UseDevelopmentStorage)=/i.test(text)) throw new Error('it names no account');
    const account = signedEndpoint(text) ?? (await throughSdk(text, options));
    const url = new URL(account.url);
    if (url.username !== '' || url.password !== '') throw new Error('its endpoint must hold no user or password');
    // A key signs requests and stays here; a shared access signature itself goes over the wire.
    if (url.protocol === 'http:' && url.search !== '' && !isLoopback(url)) throw new Error('its endpoint must be https://');
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(container)}`;
    return { ...account, url: url.href, sdk: async () => (await throughSdk(text, options)).service.getContainerClient(container) };
  } catch (error) {
    throw new InputError(`The connection string is unusable: ${redact(messageOf(error), secrets)}.`, {
      hint: `copy all of it from the portal (Access keys or Shared access signature), such as ${CONNECTION_STRING}; or give account-url`,
    });
  }
}

/** The account's URL, where the text is an endpoint and a signature and nothing out of the ordinary. */
function signedEndpoint(text: string): { readonly url: string } | undefined {
  const [, endpoint = '', signature] = /^BlobEndpoint=(https?:\/\/[^\s;?#@]+);SharedAccessSignature=([^\s;?#]+);?$/.exec(text) ?? [];
  const url = `${endpoint}?${signature}`;
  return signature !== undefined && URL.canParse(url) ? { url } : undefined;
}

async function throughSdk(text: string, options: StoragePipelineOptions) {
  const { BlobServiceClient, StorageSharedKeyCredential } = await import('@azure/storage-blob');
  const service = BlobServiceClient.fromConnectionString(text, options);
  const { url, credential } = service;
  if (!(credential instanceof StorageSharedKeyCredential)) return { service, url };
  const sign: Sign = (request, deliver) => credential.create({ sendRequest: deliver }, NO_LOGGING).sendRequest(request);
  return { service, url, sign };
}

const NO_LOGGING = { shouldLog: () => false, log() {} } as unknown as Parameters<StorageSharedKeyCredential['create']>[1];

async function fromAccountUrl(
  { accountUrl: text, credential: given, ca }: Extract<StorageAccount, { readonly accountUrl: string }>,
  container: string,
  options: StoragePipelineOptions,
  transport: Transport,
): Promise<Reached> {
  const address = checkAccountUrl(text, 'token');
  const signer = new TokenSigner(
    given ?? (await import('@bakehouse/azure/sign-in')).signIn({ kind: 'default' }, { cloud: cloudOfAccount(new URL(address).host), ca }),
  );
  return {
    url: `${address}/${encodeURIComponent(container)}`,
    sign: (request, deliver) => signer.send(request, deliver),
    async sdk() {
      const { BlobServiceClient, newPipeline } = await import('@azure/storage-blob');
      const pipeline = newPipeline(signer, { ...options, httpClient: signer.signing(patient(transport.httpClient)) });
      return new BlobServiceClient(address, pipeline).getContainerClient(container);
    },
  };
}
