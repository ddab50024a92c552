import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Answer, type ArmRequest, refuse, refuseAtGateway, same } from './arm-answer.ts';
import { answerCompute, type ComputeState, type MarketplaceVersion, type SimulatedVersion } from './compute-state.ts';
import { type Fault, Faults } from './faults.ts';
import { SimulatedImageBuilder } from './image-builder/image-builder.ts';
import { type LoopbackCertificate, makeLoopbackCertificate, trust } from './loopback-certificate.ts';
import { type SentResource, sentResource } from './sent-resource.ts';
import { SimulatedDeployments } from './simulated-deployments.ts';
import { type OperationScript, SimulatedOperations } from './simulated-operations.ts';
import { identityOf, SimulatedResources } from './simulated-resources.ts';
import { SimulatedRoles } from './simulated-roles.ts';
import { SimulatedTime } from './simulated-time.ts';
import { idsAndLimits, write } from './write-answer.ts';

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
  /** What each request said of who sends it. */
  readonly agents: string[] = [];
  /** For which audience tokens were asked. */
  readonly audiences: string[] = [];
  /** Bodies of the requests that had one, in the order they came. */
  readonly bodies: unknown[] = [];
  /** The service's own clock. */
  time!: SimulatedTime;
  operations!: SimulatedOperations;
  resources!: SimulatedResources;
  roles!: SimulatedRoles;
  imageBuilder!: SimulatedImageBuilder;
  #deployments!: SimulatedDeployments;
  #sent: SentResource[] = [];
  /** Tokens of before are refused. */
  #generation = 0;
  state: ComputeState = { marketplace: new Map(), galleries: new Map() };
  readonly #faults = new Faults();
  readonly #identity = createHttpServer((request, response) => this.#giveToken(request, response));
  readonly #server: ReturnType<typeof createServer>;
  readonly #distrust: () => void;

  /** Which tokens are good besides its own: those of a simulated tenant, say. */
  accepts: (token: string) => boolean = () => false;

  private constructor(certificate: LoopbackCertificate, trusted: boolean) {
    this.#server = createServer({ ...certificate }, (request, response) => this.#answer(request, response));
    this.#distrust = trusted ? trust(certificate) : () => {};
    this.reset();
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
    this.#faults.clear();
    this.requests.length = 0;
    this.agents.length = 0;
    this.bodies.length = 0;
    this.#sent = [];
    this.#generation = 0;
    const { subscription } = this;
    this.time = new SimulatedTime();
    this.operations = new SimulatedOperations(subscription, () => this.endpoint, this.time);
    this.resources = new SimulatedResources(subscription, this.operations, () => this.endpoint, this.time);
    this.roles = new SimulatedRoles(subscription, this.time, this.resources.groups);
    this.resources.identityMade = (principalId) => this.roles.identityMade(principalId);
    const { resources, operations, time } = this;
    this.imageBuilder = new SimulatedImageBuilder({ ...{ subscription, resources, operations, time }, latest: (urn) => this.#latest(urn) });
    this.#deployments = new SimulatedDeployments(subscription, resources, operations);
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

  /** What goes wrong from now on. */
  fail(...faults: readonly Fault[]): void {
    this.#faults.add(faults);
  }

  /** A resource group that is there. */
  addGroup(name: string, location = 'westus2', tags?: Readonly<Record<string, string>>): void {
    this.resources.groups.set(name.toLowerCase(), { name, location, tags, state: 'Succeeded' });
  }

  /** Puts a resource where it is, as the service would have written it. @returns its id */
  addResource(group: string, type: string, name: string, body: Readonly<Record<string, unknown>> = {}): string {
    if (!this.resources.groups.has(group.toLowerCase())) this.addGroup(group);
    const [namespace = '', ...types] = type.split('/');
    const names = name.split('/');
    const path = types.map((one, index) => `${one}/${names[index]}`).join('/');
    const id = `/subscriptions/${this.subscription}/resourceGroups/${group}/providers/${namespace}/${path}`;
    this.resources.add({ id, type, name: names.at(-1) ?? '', body: { location: 'westus2', ...body }, state: 'Succeeded' });
    return id;
  }

  /** A user-assigned identity that everybody knows already. @returns its id */
  addIdentity(group: string, name: string): string {
    const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';
    const id = this.addResource(group, type, name);
    return this.addResource(group, type, name, { tags: {}, properties: identityOf(id) });
  }

  /** An image definition, with its gallery where that is missing. @returns its id */
  addGalleryImage(group: string, gallery: string, image: string): string {
    const find = (name: string) => [...this.resources.resources.keys()].find((key) => key.endsWith(`/galleries/${name}`.toLowerCase()));
    if (find(gallery) === undefined) this.addResource(group, 'Microsoft.Compute/galleries', gallery);
    const properties = { hyperVGeneration: 'V2', architecture: 'x64', osType: 'Linux', osState: 'Generalized' };
    return this.addResource(group, 'Microsoft.Compute/galleries/images', `${gallery}/${image}`, { properties });
  }

  /** Each resource that a PUT or PATCH has sent, in the order they came. */
  resourceBodies(): readonly SentResource[] {
    return this.#sent;
  }

  /** The newest version of the marketplace; versions count as numbers. */
  #latest(urn: string): string | undefined {
    const [publisher = '', offer = '', sku = ''] = urn.split(':');
    const versions = this.state.marketplace.get(publisher)?.get(offer)?.get(sku) ?? [];
    return versions
      .map(({ name }) => name)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .at(-1);
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
    const { method = '', url: sent = '', headers } = incoming;
    // The official client puts a slash before an id that begins with one.
    const target = sent.replace(/^\/{2,}/, '/');
    const chunks: Buffer[] = [];
    incoming.on('error', () => {});
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      this.requests.push(`${method} ${decodeURIComponent(target)}`);
      this.agents.push(headers['user-agent'] ?? '');
      const text = Buffer.concat(chunks).toString('utf8');
      const body = text === '' ? undefined : (JSON.parse(text) as unknown);
      if (body !== undefined) this.bodies.push(body);
      const request = { method, target, url: new URL(target, this.endpoint), body, headers };
      const resource = sentResource(request);
      if (resource !== undefined) this.#sent.push(resource);
      const more = idsAndLimits(this.requests.length, method);
      const fault = this.#faults.for(method, target);
      if (fault === undefined) return write(response, this.#real(request, headers.authorization), more);
      if (fault.afterEffect === true) this.#real(request, headers.authorization);
      if (fault.cut === true) return void response.destroy();
      const { status, code, message = 'Simulated.', body: instead } = fault;
      if (fault.answered !== undefined) response.once('finish', fault.answered);
      write(response, instead === undefined ? refuse(status, code, message) : { status, body: instead }, { ...more, ...fault.headers });
    });
  }

  #real(request: ArmRequest, authorization: string | undefined): Answer {
    const token = authorization?.replace('Bearer ', '') ?? '';
    if (token !== this.#token && !this.accepts(token)) return refuse(401, 'AuthenticationFailed', 'Authentication failed.');
    const { method, url } = request;
    this.#settle();
    if (this.operations.knows(url)) this.time.look();
    this.#settle();
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
      this.imageBuilder.answer(request, parts) ??
      this.roles.answer(request, parts) ??
      this.resources.answer(request, parts) ??
      refuseAtGateway(404, 'InvalidResourceType', 'The resource type could not be found.')
    );
  }

  /** What has come to its end in the time that has passed. */
  #settle(): void {
    this.operations.settle();
    this.imageBuilder.settle();
  }

  /** The lists of images, which are of a state of their own. */
  #isList([first, name = '', third, namespace, type]: readonly string[]): boolean {
    const listed = same(third, 'locations') || (same(third, 'galleries') && this.state.galleries.size > 0);
    if (same(first, 'providers')) return same(name, 'Microsoft.Compute') && listed;
    return (
      same(first, 'resourceGroups') &&
      same(third, 'providers') &&
      same(namespace, 'Microsoft.Compute') &&
      same(type, 'galleries') &&
      !this.resources.groups.has(name.toLowerCase())
    );
  }
}
