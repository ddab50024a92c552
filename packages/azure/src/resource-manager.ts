import type { ComputeManagementContext } from '@azure/arm-compute/api';
import { InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import { type AzureFacts, azureError, isSignInError, noAnswer, refusal } from './azure-error.ts';

/** Azure Resource Manager of the public cloud. */
export const PUBLIC_ENDPOINT = 'https://management.azure.com';

/** Milliseconds for one request with all its retries: a `Retry-After` may name an hour, and nobody waits that long for a plan. */
const LIMIT = 180_000;

export interface ResourceManagerOptions {
  /** `https://…` of Azure Resource Manager; that of the public cloud when left out. */
  readonly endpoint?: string | undefined;
  /** Milliseconds before a failed request is sent again, where the service names no time; doubled each time. */
  readonly retryDelay?: number;
}

/** Pages of a list: of 50 to 1,000 items, and no gallery or subscription has as many. */
const MOST_PAGES = 1000;
/** Bytes of an answer; the longest list, of all publishers, has one hundredth of it. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** What a request is about, for errors. */
export type RequestFacts = Omit<AzureFacts, 'endpoint'>;

/**
 * Reads from Azure Resource Manager with the client of `@azure/arm-compute`, which signs in (DefaultAzureCredential), goes through
 * proxies and sends failed requests again (429 as `Retry-After` says, 408, 5xx, broken connections).
 *
 * Paths are our own: the package exports its operations only all together, which would add 1.5 MB to the bundle for four lists.
 */
export class ResourceManager {
  readonly endpoint: string;
  readonly #client: ComputeManagementContext;

  private constructor(endpoint: string, client: ComputeManagementContext) {
    this.endpoint = endpoint;
    this.#client = client;
  }

  /**
   * Makes a client; sends nothing yet.
   *
   * @throws InputError when the endpoint is none
   */
  static async connect({ endpoint: text = PUBLIC_ENDPOINT, retryDelay = 1000 }: ResourceManagerOptions = {}): Promise<ResourceManager> {
    const endpoint = checkEndpoint(text);
    const [{ createComputeManagement }, { DefaultAzureCredential }] = await Promise.all([
      import('@azure/arm-compute/api'),
      import('@azure/identity'),
    ]);
    // Every path has a subscription of its own.
    const client = createComputeManagement(new DefaultAzureCredential(), '', {
      endpoint,
      credentials: { scopes: [`${endpoint}/.default`] },
      userAgentOptions: { userAgentPrefix: 'bakehouse' },
      retryOptions: { maxRetries: 4, retryDelayInMs: retryDelay, maxRetryDelayInMs: 30_000 },
    });
    return new ResourceManager(endpoint, client);
  }

  /**
   * Gets what a path has.
   *
   * @param path parts, which are encoded here
   * @throws ExternalError, UserError when signing in fails, InputError when a part is no name, CancelledError
   */
  async get(path: readonly string[], query: Readonly<Record<string, string>>, facts: RequestFacts, signal: AbortSignal): Promise<unknown> {
    // Encoded or not, these two would climb in the address.
    const climbs = path.find((part) => part === '' || part === '.' || part === '..');
    if (climbs !== undefined) throw new InputError(`Cannot ${facts.operation}: "${climbs}" is no name.`);
    return this.#send(`/${path.map(encodeURIComponent).join('/')}`, query, facts, signal);
  }

  /** All pages of a list. @throws as `get` */
  async list(
    path: readonly string[],
    query: Readonly<Record<string, string>>,
    facts: RequestFacts,
    signal: AbortSignal,
  ): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    const seen = new Set<string>();
    let page = await this.get(path, query, facts, signal);
    for (;;) {
      const { value, nextLink } = (page ?? {}) as { readonly value?: unknown; readonly nextLink?: unknown };
      if (!Array.isArray(value)) throw this.unreadable(facts);
      items.push(...value);
      if (typeof nextLink !== 'string' || nextLink === '') return items;
      // The token goes along: to nobody but the service that it is for, and not in a circle.
      if (!URL.canParse(nextLink) || new URL(nextLink).origin !== new URL(this.endpoint).origin || seen.has(nextLink)) {
        throw this.unreadable(facts);
      }
      if (seen.size >= MOST_PAGES) throw noAnswer(`the list does not end after ${MOST_PAGES} pages`, { ...facts, endpoint: this.endpoint });
      seen.add(nextLink);
      page = await this.#send(nextLink, {}, facts, signal);
    }
  }

  /** For an answer that is not what the API says. */
  unreadable(facts: RequestFacts): Error {
    return noAnswer('the answer is not one of Azure Resource Manager', { ...facts, endpoint: this.endpoint });
  }

  async #send(path: string, query: Readonly<Record<string, string>>, facts: RequestFacts, signal: AbortSignal): Promise<unknown> {
    throwIfCancelled(signal);
    const all = { ...facts, endpoint: this.endpoint };
    const timeout = AbortSignal.timeout(LIMIT);
    try {
      const abortSignal = AbortSignal.any([signal, timeout]);
      // As a stream: the client would keep an answer of any length.
      const { status, headers, body } = await this.#client.pathUnchecked(path).get({ queryParameters: query, abortSignal }).asNodeStream();
      const text = await readText(body);
      if (text === undefined) throw noAnswer(`the answer has more than ${formatBytes(LARGEST_ANSWER)}`, all);
      if (status !== '200') throw refusal({ status, headers, body: parsed(text) }, all);
      return parsed(text);
    } catch (error) {
      throwIfCancelled(signal);
      if (timeout.aborted && !isSignInError(error)) throw noAnswer(`no answer within ${LIMIT / 1000} s`, all);
      throw azureError(error, all);
    }
  }
}

/** Undefined when it is larger than any answer. */
async function readText(body: NodeJS.ReadableStream | undefined): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of body ?? []) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_ANSWER) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined for what is no JSON: no answer of this service. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkEndpoint(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url !== undefined && url.username === '' && url.password === '' && url.pathname === '/' && url.search + url.hash === '';
  if (url?.protocol === 'https:' && plain) return url.origin;
  throw new InputError('The address of Azure Resource Manager is none.', {
    hint: `give azure-endpoint as ${PUBLIC_ENDPOINT}, or leave it out for the public cloud`,
  });
}
