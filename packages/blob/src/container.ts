import { Agent } from 'node:http';
import {
  BlobServiceClient,
  type ContainerClient,
  newPipeline,
  type RequestPolicyFactory,
  type StoragePipelineOptions,
} from '@azure/storage-blob';
import { InputError, messageOf } from '@bakehouse/core/errors';
import { redact, secretsOf } from './redact.ts';

/** How to reach a storage account. */
export type StorageAccount =
  | {
      /** With an account key or a shared access signature. A secret. */
      readonly connectionString: string;
    }
  | {
      /** `https://<account>.blob.core.windows.net`; signs in by DefaultAzureCredential. */
      readonly accountUrl: string;
    };

export interface ConnectedContainer {
  readonly client: ContainerClient;
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
export async function connectContainer(account: StorageAccount, container: string): Promise<ConnectedContainer> {
  // The one retry policy is BlobRequests'.
  const options: StoragePipelineOptions = { retryOptions: { maxTries: 1 }, userAgentOptions: { userAgentPrefix: 'bakehouse' } };
  const agent = new Agent({ keepAlive: true });
  const secrets = 'connectionString' in account ? secretsOf(account.connectionString) : [];
  const service =
    'connectionString' in account
      ? fromConnectionString(account.connectionString, options, secrets, agent)
      : await fromAccountUrl(account.accountUrl, options);
  const client = service.getContainerClient(container);
  const url = new URL(client.url);
  url.search = '';
  return { client, host: url.host, url: url.href, secrets, close: () => agent.destroy() };
}

function fromConnectionString(text: string, options: StoragePipelineOptions, secrets: readonly string[], agent: Agent): BlobServiceClient {
  try {
    const parsed = BlobServiceClient.fromConnectionString(text, options);
    const url = new URL(parsed.url);
    // A key signs requests and stays here; a shared access signature itself goes over the wire.
    if (url.protocol === 'http:' && url.search !== '' && !isLoopback(url)) throw new Error('its endpoint must be https://');
    if (!isLoopback(url)) return parsed;
    const pipeline = newPipeline(parsed.credential, options);
    pipeline.factories.push(direct(agent));
    return new BlobServiceClient(parsed.url, pipeline);
  } catch (error) {
    throw new InputError(`The connection string is unusable: ${redact(messageOf(error), secrets)}.`, {
      hint: 'copy it from the portal (Access keys or Shared access signature), or give account-url',
    });
  }
}

/** Requests to this machine must not go through a proxy, whatever the environment says: HTTP_PROXY often lacks its NO_PROXY. */
function direct(agent: Agent): RequestPolicyFactory {
  return {
    create: (next) => ({
      sendRequest(request) {
        request.agent = agent;
        return next.sendRequest(request);
      },
    }),
  };
}

async function fromAccountUrl(text: string, options: StoragePipelineOptions): Promise<BlobServiceClient> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const refuse = (message: string, hint: string) => new InputError(`The account URL ${message}.`, { hint });
  const example = 'like https://<account>.blob.core.windows.net';
  if (url === undefined) throw refuse('is no URL', example);
  if (url.search !== '' || url.username !== '' || url.password !== '') {
    throw refuse(
      'holds a signature or password, which would be shown',
      'give it as connection-string: BlobEndpoint=<url>;SharedAccessSignature=<token>',
    );
  }
  if (url.protocol !== 'https:') throw refuse('is not https://', example);
  if (url.pathname !== '/' || url.hash !== '') throw refuse('has a path', `${example}; container and prefix are inputs of their own`);
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new BlobServiceClient(url.origin, newPipeline(new DefaultAzureCredential(), options));
}

function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}
