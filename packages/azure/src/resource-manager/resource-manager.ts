import type { ResourceManagementContext } from '@azure/arm-resources/api';
import { InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { createTransport } from '@bakehouse/net/transport';
import { checkEndpoint, cloudOfEndpoint, PUBLIC_CLOUD } from '../clouds/cloud.ts';
import { AnswerTooLargeError } from '../http/pipeline-http.ts';
import type { AnswerHeaders } from '../http/rate-headers.ts';
import { type RenewableCredential, SharedAccessToken } from '../sign-in/access-token.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { createArmHttp, LARGEST_ANSWER } from './arm-http.ts';
import { type AzureFacts, azureError, isSignInError, noAnswer, type ResourceManagerError, refusal } from './azure-error.ts';

/** Milliseconds for one request with all its retries. */
const LIMIT = 180_000;
/** The first time, and four more. */
const TRIES = 5;
/** Pages of a list: of 50 to 1,000 items, and no gallery or subscription has as many. */
const MOST_PAGES = 1000;

export interface ResourceManagerOptions {
  /** `https://…` of Azure Resource Manager; that of the public cloud when left out. */
  readonly endpoint?: string | undefined;
  /** Who asks; DefaultAzureCredential when left out. */
  readonly credential?: RenewableCredential | undefined;
  /** PEM certificates that are trusted beside those of Node. */
  readonly ca?: string | undefined;
  /** Milliseconds before a failed request is sent again, where the service names no time; doubled each time. */
  readonly retryDelay?: number;
}

/** What a request is about, for errors. */
export type RequestFacts = Omit<AzureFacts, 'endpoint'>;

export interface ArmRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** Parts of the path, which are encoded here, or a whole address as the service gave it, which is sent as it is. */
  readonly path: readonly string[] | string;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ArmAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: AnswerHeaders;
  /** Of JSON; undefined for what is none. */
  readonly body: unknown;
  /** Where the request went. */
  readonly url: string;
}

/** What an operation of the official packages takes beside its own arguments. */
export interface OfficialOptions {
  readonly abortSignal: AbortSignal;
  readonly onResponse: (response: OfficialResponse) => void;
}
interface OfficialResponse {
  readonly status: number;
  readonly headers: { toJSON(): Record<string, string> };
  readonly bodyAsText?: string | null;
  readonly request: { readonly url: string };
}
/** What they take as the client: one for the subscription that is asked. */
export type OfficialClient = ResourceManagementContext;

/**
 * Azure Resource Manager through the client of `@azure/arm-resources`, over our own transport, sign-in and retries. One client serves
 * the operations of the official packages (`official`) and paths of our own (`send`, `get`, `list`), which are for what those packages
 * drop: `genericResourceSerializer` knows no `zones`, for one.
 */
export class ResourceManager {
  readonly endpoint: string;
  readonly #client: OfficialClient;
  readonly #once: OfficialClient;

  private constructor(endpoint: string, client: OfficialClient, once: OfficialClient) {
    this.endpoint = endpoint;
    this.#client = client;
    this.#once = once;
  }

  /**
   * Makes a client; sends nothing yet.
   *
   * @throws InputError when the endpoint is none
   */
  static async connect(options: ResourceManagerOptions = {}): Promise<ResourceManager> {
    const { endpoint: text = PUBLIC_CLOUD.resourceManager, ca, retryDelay = 1000 } = options;
    const endpoint = checkEndpoint(text);
    const cloud = cloudOfEndpoint(endpoint);
    // In the public cloud AZURE_AUTHORITY_HOST may still say otherwise.
    const credential = options.credential ?? signIn({ kind: 'default' }, { ca, cloud: cloud === PUBLIC_CLOUD ? undefined : cloud });
    const token = new SharedAccessToken(credential, `${cloud?.resourceManagerAudience ?? endpoint}/.default`);
    const transport = createTransport({ ca });
    const { createResourceManagement } = await import('@azure/arm-resources/api');
    const client = (tries: number) =>
      createResourceManagement({ getToken: () => token.get() }, '', {
        endpoint,
        credentials: { scopes: [`${endpoint}/.default`] },
        httpClient: createArmHttp({ endpoint, transport, token, tries, delay: retryDelay, limit: LIMIT }),
        userAgentOptions: { userAgentPrefix: 'bakehouse' },
        // Both are below: what may be sent twice is known there, and to whom.
        retryOptions: { maxRetries: 0 },
        redirectOptions: { maxRetries: 0 },
      });
    return new ResourceManager(endpoint, client(TRIES), client(1));
  }

  /**
   * Gets what a path has.
   *
   * @param path parts, which are encoded here
   * @throws ExternalError, UserError when signing in fails, InputError when a part is no name, CancelledError
   */
  async get(path: readonly string[], query: Readonly<Record<string, string>>, facts: RequestFacts, signal: AbortSignal): Promise<unknown> {
    return (await this.send({ method: 'GET', path, query }, facts, signal)).body;
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
      if (seen.size >= MOST_PAGES) throw noAnswer(`the list does not end after ${MOST_PAGES} pages`, this.#all(facts));
      seen.add(nextLink);
      page = (await this.send({ method: 'GET', path: nextLink }, facts, signal)).body;
    }
  }

  /**
   * Sends a request, again where it fails and that does no harm.
   *
   * @param expected statuses of 400 and more that are no failure here
   * @returns an answer below 400, or of an expected status
   * @throws ResourceManagerError when the service refuses, ExternalError without an answer, and as `get`
   */
  async send(request: ArmRequest, facts: RequestFacts, signal: AbortSignal, expected: readonly number[] = []): Promise<ArmAnswer> {
    return this.#checked(await this.#send(this.#client, request, facts, signal), facts, expected);
  }

  /** Sends a request once and gives every answer back, for polls, which come again by themselves. @throws as `send`, but no refusal */
  ask(request: ArmRequest, facts: RequestFacts, signal: AbortSignal): Promise<ArmAnswer> {
    return this.#send(this.#once, request, facts, signal);
  }

  /**
   * Calls an operation of `@azure/arm-resources` or `@azure/arm-resourcesdeployments`. Their errors drop the details that the service
   * gives; here these are kept.
   *
   * @param subscription UUID
   * @param apiVersion of the operation
   * @param work gets the client and the options that it must hand on
   * @returns what `work` returns, and the last answer as it came
   * @throws as `send`
   */
  async official<T>(
    subscription: string,
    apiVersion: string,
    work: (client: OfficialClient, options: OfficialOptions) => Promise<T>,
    facts: RequestFacts,
    signal: AbortSignal,
  ): Promise<{ readonly result: T; readonly answer: ArmAnswer }> {
    checkNames([subscription], facts);
    const seen: { last?: ArmAnswer } = {};
    const result = await this.#limited(facts, signal, async (abortSignal) => {
      const onResponse = ({ status, headers, bodyAsText, request }: OfficialResponse) => {
        seen.last = { status, headers: headers.toJSON(), body: parsed(bodyAsText ?? ''), url: request.url };
      };
      try {
        return await work({ ...this.#client, subscriptionId: subscription, apiVersion }, { abortSignal, onResponse });
      } catch (error) {
        if (seen.last !== undefined && seen.last.status >= 400) throw refusal(seen.last, this.#all(facts));
        throw error;
      }
    });
    if (seen.last === undefined) throw this.unreadable(facts);
    return { result, answer: seen.last };
  }

  /** For an answer that is not what the API says. */
  unreadable(facts: RequestFacts): Error {
    return noAnswer('the answer is not one of Azure Resource Manager', this.#all(facts));
  }

  /** For an answer that was not refused, and is no good. */
  refused(answer: ArmAnswer, facts: RequestFacts): ResourceManagerError {
    return refusal(answer, this.#all(facts));
  }

  #checked(answer: ArmAnswer, facts: RequestFacts, expected: readonly number[]): ArmAnswer {
    if (answer.status >= 300 && !expected.includes(answer.status)) throw refusal(answer, this.#all(facts));
    return answer;
  }

  #send(client: OfficialClient, request: ArmRequest, facts: RequestFacts, signal: AbortSignal): Promise<ArmAnswer> {
    const { method, path, query, body, headers } = request;
    if (typeof path !== 'string') checkNames(path, facts);
    const address = typeof path === 'string' ? path : `/${path.map(encodeURIComponent).join('/')}`;
    return this.#limited(facts, signal, async (abortSignal) => {
      const call = client.pathUnchecked(address);
      const answer = await call[LOWER[method]]({
        abortSignal,
        ...(query === undefined ? {} : { queryParameters: query }),
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body, contentType: 'application/json' }),
      });
      const { status, headers: given, request: sent } = answer;
      return { status: Number(status), headers: given, body: typeof answer.body === 'string' ? undefined : answer.body, url: sent.url };
    });
  }

  async #limited<T>(facts: RequestFacts, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    throwIfCancelled(signal);
    const timeout = AbortSignal.timeout(LIMIT);
    try {
      return await work(AbortSignal.any([signal, timeout]));
    } catch (error) {
      throwIfCancelled(signal);
      const all = this.#all(facts);
      if (timeout.aborted && !isSignInError(error)) throw noAnswer(`no answer within ${LIMIT / 1000} s`, all);
      if (error instanceof AnswerTooLargeError) throw noAnswer(`the answer has more than ${formatBytes(LARGEST_ANSWER)}`, all);
      throw azureError(error, all);
    }
  }

  #all(facts: RequestFacts): AzureFacts {
    return { ...facts, endpoint: this.endpoint };
  }
}

const LOWER = { GET: 'get', HEAD: 'head', PUT: 'put', PATCH: 'patch', POST: 'post', DELETE: 'delete' } as const;

/** Encoded or not, these would climb in the address. */
export function checkNames(names: readonly string[], { operation }: Pick<RequestFacts, 'operation'>): void {
  const climbs = names.find((name) => name === '' || name === '.' || name === '..');
  if (climbs !== undefined) throw new InputError(`Cannot ${operation}: "${climbs}" is no name.`);
}

/** Undefined for what is no JSON: no answer of this service. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
