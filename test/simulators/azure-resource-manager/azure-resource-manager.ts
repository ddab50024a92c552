import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Answer, type ArmRequest, refuse, refuseAtGateway, same } from './arm-answer.ts';
import { answerCompute, type ComputeState, type MarketplaceVersion, type SimulatedVersion } from './compute-state.ts';
import { type LoopbackCertificate, makeLoopbackCertificate, trust } from './loopback-certificate.ts';
import { SimulatedDeployments } from './simulated-deployments.ts';
import { type OperationScript, SimulatedOperations } from './simulated-operations.ts';
import { SimulatedResources } from './simulated-resources.ts';

/** What answers instead of the service. */
export interface Fault {
  /** Part of the address. */
  readonly path: string;
  /** Any when left out. */
  readonly method?: string;
  readonly status: number;
  readonly code: string;
  /** True: the request has its effect all the same, and only the answer is another. */
  readonly afterEffect?: boolean;
  /** True: no answer, the connection is cut. */
  readonly cut?: boolean;
  readonly message?: string;
  /** Instead of an error with code and message. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many requests it answers; all when left out. */
  readonly times?: number;
  /** Called when the answer is out. */
  readonly answered?: () => void;
}

const TOKEN = 'simulated-token';
const IDENTITY_HEADER = 'simulated-identity-header';

/**
 * Azure Resource Manager for one subscription on 127.0.0.1, over TLS, and the endpoint of a managed identity that gives out its tokens:
 * lists of images, groups, resources of any kind with the long operations of their services, resource providers, deployments, what-if.
 * It holds what a client asks for against the published description: addresses, API versions, token. A test tool: nothing of Azure is
 * proved by it but what that description and the recordings say that it was typed from.
 */
export class AzureResourceManager {
  readonly subscription = '00000000-1111-2222-3333-444444444444';
  /** "GET /subscriptions/…", with the query, in the order they came. */
  readonly requests: string[] = [];
  /** For which audience tokens were asked. */
  readonly audiences: string[] = [];
  /** Bodies of the requests that had one, in the order they came. */
  readonly bodies: unknown[] = [];
  operations = new SimulatedOperations(this.subscription, () => this.endpoint);
  resources = new SimulatedResources(this.subscription, this.operations, () => this.endpoint);
  #deployments = new SimulatedDeployments(this.subscription, this.resources, this.operations);
  /** Tokens of before are refused. */
  #generation = 0;
  state: ComputeState = { marketplace: new Map(), galleries: new Map() };
  #faults: (Fault & { left: number })[] = [];
  readonly #identity = createHttpServer((request, response) => this.#giveToken(request, response));
  readonly #server: ReturnType<typeof createServer>;
  readonly #distrust: () => void;

  /** Which tokens are good besides its own: those of a simulated tenant, say. */
  accepts: (token: string) => boolean = () => false;

  private constructor(certificate: LoopbackCertificate, trusted: boolean) {
    this.#server = createServer({ ...certificate }, (request, response) => this.#answer(request, response));
    this.#distrust = trusted ? trust(certificate) : () => {};
  }

  /** @param tls of a private authority, which nobody trusts by itself; one that this process trusts when left out */
  static async start(tls?: LoopbackCertificate): Promise<AzureResourceManager> {
    const simulator = new AzureResourceManager(tls ?? (await makeLoopbackCertificate()), tls === undefined);
    for (const server of [simulator.#identity, simulator.#server]) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
    return simulator;
  }

  async stop(): Promise<void> {
    this.#distrust();
    for (const server of [this.#identity, this.#server]) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  }

  get endpoint(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What makes DefaultAzureCredential sign in here, as on a machine with a managed identity, and reach it without a proxy. */
  get environment(): Readonly<Record<string, string>> {
    const { port } = this.#identity.address() as AddressInfo;
    return {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
      IDENTITY_HEADER,
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
      NO_PROXY: '127.0.0.1',
    };
  }

  /** Forgets everything but the sockets. */
  reset(): void {
    this.state = { marketplace: new Map(), galleries: new Map() };
    this.#faults = [];
    this.requests.length = 0;
    this.bodies.length = 0;
    this.#generation = 0;
    this.operations = new SimulatedOperations(this.subscription, () => this.endpoint);
    this.resources = new SimulatedResources(this.subscription, this.operations, () => this.endpoint);
    this.#deployments = new SimulatedDeployments(this.subscription, this.resources, this.operations);
  }

  /** Refuses every token that was given out until now. */
  expireTokens(): void {
    this.#generation++;
  }

  /** How the next long operation behaves, and those after it, one each. */
  script(...scripts: readonly OperationScript[]): void {
    this.resources.scripts.push(...scripts);
  }

  /** Puts a version into the marketplace, under "publisher:offer:sku". */
  publish(urn: string, name: string, imageState: MarketplaceVersion['imageState'] = 'Active'): void {
    const [publisher = '', offer = '', sku = ''] = urn.split(':');
    const offers = this.state.marketplace.get(publisher) ?? new Map<string, Map<string, MarketplaceVersion[]>>();
    const skus = offers.get(offer) ?? new Map<string, MarketplaceVersion[]>();
    skus.set(sku, [...(skus.get(sku) ?? []), { name, imageState }]);
    this.state.marketplace.set(publisher, offers.set(offer, skus));
  }

  /** Puts a version into an image definition, which is made where it is missing. */
  addVersion(
    gallery: string,
    image: string,
    version: Partial<SimulatedVersion['properties']['publishingProfile']> & { name: string; provisioningState?: string },
  ): void {
    const { name, provisioningState = 'Succeeded', excludeFromLatest = false, targetRegions, ...more } = version;
    const regions = targetRegions ?? [{ name: 'West US 2', regionalReplicaCount: 1 }];
    const made = { name, properties: { provisioningState, publishingProfile: { excludeFromLatest, targetRegions: regions, ...more } } };
    const entry = this.state.galleries.get(gallery) ?? { resourceGroup: 'rg-images', images: new Map<string, SimulatedVersion[]>() };
    entry.images.set(image, [...(entry.images.get(image) ?? []), made]);
    this.state.galleries.set(gallery, entry);
  }

  /** Resource id of an image definition. */
  imageId(gallery: string, image: string): string {
    return `/subscriptions/${this.subscription}/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/${gallery}/images/${image}`;
  }

  fail(fault: Fault): void {
    this.#faults.push({ ...fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  #giveToken({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const resource = new URL(url, 'http://127.0.0.1').searchParams.get('resource') ?? '';
    this.audiences.push(resource);
    const allowed = headers['x-identity-header'] === IDENTITY_HEADER;
    const expires = Math.floor(Date.now() / 1000) + 3600;
    const token = { access_token: this.#token, expires_on: String(expires), resource, token_type: 'Bearer' };
    write(response, allowed ? { status: 200, body: token } : refuse(401, 'unauthorized', 'wrong identity header'), {});
  }

  get #token(): string {
    return this.#generation === 0 ? TOKEN : `${TOKEN}-${this.#generation}`;
  }

  #answer(incoming: IncomingMessage, response: ServerResponse): void {
    const { method = '', url: target = '', headers } = incoming;
    const chunks: Buffer[] = [];
    incoming.on('error', () => {});
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      this.requests.push(`${method} ${decodeURIComponent(target)}`);
      const text = Buffer.concat(chunks).toString('utf8');
      const body = text === '' ? undefined : (JSON.parse(text) as unknown);
      if (body !== undefined) this.bodies.push(body);
      const request = { method, target, url: new URL(target, this.endpoint), body };
      const more = idsAndLimits(this.requests.length, method);
      const fault = this.#faultFor(method, target);
      if (fault === undefined) return write(response, this.#real(request, headers.authorization), more);
      if (fault.afterEffect === true) this.#real(request, headers.authorization);
      if (fault.cut === true) return void response.destroy();
      const { status, code, message = 'Simulated.', body: instead } = fault;
      if (fault.answered !== undefined) response.once('finish', fault.answered);
      write(response, instead === undefined ? refuse(status, code, message) : { status, body: instead }, { ...more, ...fault.headers });
    });
  }

  #faultFor(method: string, target: string): Fault | undefined {
    const fault = this.#faults.find(
      (one) => one.left > 0 && decodeURIComponent(target).includes(one.path) && (one.method ?? method) === method,
    );
    if (fault !== undefined) fault.left--;
    return fault;
  }

  #real(request: ArmRequest, authorization: string | undefined): Answer {
    const token = authorization?.replace('Bearer ', '') ?? '';
    if (token !== this.#token && !this.accepts(token)) return refuse(401, 'AuthenticationFailed', 'Authentication failed.');
    const { method, url } = request;
    const operation = this.operations.answer(request);
    if (operation !== undefined) return operation;
    const [, subscriptions, subscription, ...parts] = url.pathname.split('/').map(decodeURIComponent);
    if (/^\/providers\/Microsoft\.Resources\/calculateTemplateHash$/i.test(url.pathname)) return this.#deployments.hash(request);
    if (subscriptions !== 'subscriptions' || subscription !== this.subscription) {
      return refuse(404, 'SubscriptionNotFound', `The subscription '${subscription}' could not be found.`);
    }
    if (method === 'GET' && this.#isList(parts)) return answerCompute(this.state, this.subscription, parts, url);
    if (!url.searchParams.has('api-version')) {
      return refuseAtGateway(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required.');
    }
    return (
      this.#deployments.answer(request, parts) ??
      this.resources.answer(request, parts) ??
      refuseAtGateway(404, 'InvalidResourceType', 'The resource type could not be found.')
    );
  }

  /** The lists of images, which are of a state of their own. */
  #isList([first, name = '', third, namespace]: readonly string[]): boolean {
    if (same(first, 'providers')) return same(name, 'Microsoft.Compute') && third !== undefined;
    return (
      same(first, 'resourceGroups') &&
      same(third, 'providers') &&
      same(namespace, 'Microsoft.Compute') &&
      !this.resources.groups.has(name.toLowerCase())
    );
  }
}

/** On every answer: one of the gateway has the same id twice. */
function idsAndLimits(count: number, method: string): Record<string, string> {
  const budget = method === 'GET' || method === 'HEAD' ? 'reads' : method === 'DELETE' ? 'deletes' : 'writes';
  return {
    'x-ms-request-id': `request-${count}`,
    'x-ms-correlation-request-id': `correlation-${count}`,
    'x-ms-routing-request-id': `SIMULATED:20261130T000000Z:correlation-${count}`,
    [`x-ms-ratelimit-remaining-subscription-${budget}`]: budget === 'writes' ? '199' : '3749',
  };
}

function write(response: ServerResponse, { status, body, headers = {} }: Answer, more: Readonly<Record<string, string>>): void {
  // An empty answer has no content type.
  const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, ...more, ...headers }).end(body === undefined ? undefined : JSON.stringify(body));
}
