import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Answer, answerCompute, type ComputeState, type MarketplaceVersion, refuse, type SimulatedVersion } from './compute-state.ts';
import { type LoopbackCertificate, makeLoopbackCertificate, trust } from './loopback-certificate.ts';

/** What answers instead of the service. */
export interface Fault {
  /** Part of the address. */
  readonly path: string;
  readonly status: number;
  readonly code: string;
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
 * The compute part of Azure Resource Manager for one subscription on 127.0.0.1, over TLS, and the endpoint of a managed identity that
 * gives out its tokens. It holds what the official client asks for against the published description: addresses, API versions, token.
 * A test tool: nothing of Azure is proved by it but what that description says.
 */
export class AzureResourceManager {
  readonly subscription = '00000000-1111-2222-3333-444444444444';
  /** "GET /subscriptions/…", with the query, in the order they came. */
  readonly requests: string[] = [];
  /** For which audience tokens were asked. */
  readonly audiences: string[] = [];
  state: ComputeState = { marketplace: new Map(), galleries: new Map() };
  #faults: (Fault & { left: number })[] = [];
  readonly #identity = createHttpServer((request, response) => this.#giveToken(request, response));
  readonly #server: ReturnType<typeof createServer>;
  readonly #distrust: () => void;

  private constructor(certificate: LoopbackCertificate) {
    this.#server = createServer({ ...certificate }, (request, response) => this.#answer(request, response));
    this.#distrust = trust(certificate);
  }

  static async start(): Promise<AzureResourceManager> {
    const simulator = new AzureResourceManager(await makeLoopbackCertificate());
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
    const token = { access_token: TOKEN, expires_on: String(expires), resource, token_type: 'Bearer' };
    write(response, allowed ? { status: 200, body: token } : refuse(401, 'unauthorized', 'wrong identity header'), {});
  }

  #answer({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): void {
    this.requests.push(`${method} ${decodeURIComponent(url)}`);
    const fault = this.#faults.find(({ path, left }) => left > 0 && decodeURIComponent(url).includes(path));
    const more = { 'x-ms-request-id': `request-${this.requests.length}` };
    if (fault !== undefined) {
      fault.left--;
      const { status, code, message = 'Simulated.', body } = fault;
      if (fault.answered !== undefined) response.once('finish', fault.answered);
      write(response, body === undefined ? refuse(status, code, message) : { status, body }, { ...more, ...fault.headers });
      return;
    }
    write(response, this.#real(method, new URL(url, this.endpoint), headers.authorization), more);
  }

  #real(method: string, url: URL, authorization: string | undefined): Answer {
    if (authorization !== `Bearer ${TOKEN}`) return refuse(401, 'AuthenticationFailed', 'Authentication failed.');
    if (method !== 'GET') return refuse(405, 'MethodNotAllowed', 'Only lists are simulated.');
    const [, subscriptions, subscription, ...parts] = url.pathname.split('/').map(decodeURIComponent);
    if (subscriptions !== 'subscriptions' || subscription !== this.subscription) {
      return refuse(404, 'SubscriptionNotFound', `The subscription '${subscription}' could not be found.`);
    }
    return answerCompute(this.state, this.subscription, parts, url);
  }
}

function write(response: ServerResponse, { status, body }: Answer, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(body));
}
