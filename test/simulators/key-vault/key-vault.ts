import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { readClaims } from '@bakehouse/azure/access-token';
import { type LoopbackCertificate, makeLoopbackCertificate, trust } from '../azure-resource-manager/loopback-certificate.ts';
import { close, listen } from '../listen.ts';
import { type Answer, KeptSecrets, refuse } from './kept-secrets.ts';

/** What answers instead of the vault. */
export interface VaultFault {
  readonly status: number;
  /** Of JSON; text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** True: no answer, the connection is cut. */
  readonly cut?: boolean;
  /** How many requests with a token it answers; all when left out. */
  readonly times?: number;
  /** Also those without a token. */
  readonly atOnce?: boolean;
}

interface VaultOptions {
  readonly name?: string;
  /** Of a private authority, which nobody trusts by itself; one that this process trusts when left out. */
  readonly tls?: LoopbackCertificate;
}

const TENANT = '11111111-2222-4333-8444-555555555555';
const AUDIENCE = 'https://vault.azure.net';

/**
 * The secrets of a key vault on 127.0.0.1, over TLS: challenge, versions, attributes, soft delete, rights by roles or by access
 * policies, throttling. A test tool; README.md says from where its answers are.
 */
export class KeyVaultSimulator {
  readonly name: string;
  /** Under which a proxy may bring a client here; its certificate is for that name as well. */
  readonly host: string;
  readonly secrets: KeptSecrets;
  /** "GET /secrets/app/", in the order they came, and after it "without token" where it had none. */
  readonly requests: string[] = [];
  /** Tokens that came, in order. */
  readonly tokens: string[] = [];
  /** The tenant that the vault belongs to, as its challenge names it. */
  tenantId = TENANT;
  /** What its challenge asks a token for. */
  resource = AUDIENCE;
  /** How rights are given. */
  model: 'roles' | 'access-policies' = 'roles';
  /** Object ids of identities that may do everything; everybody when undefined. */
  allowed: readonly string[] | undefined;
  #faults: (VaultFault & { left: number })[] = [];
  readonly #server: ReturnType<typeof createServer>;
  readonly #distrust: () => void;
  port = 0;

  private constructor(name: string, certificate: LoopbackCertificate, trusted: boolean) {
    this.name = name;
    this.host = `${name}.vault.azure.net`;
    this.secrets = new KeptSecrets(`https://${this.host}`);
    this.#server = createServer({ ...certificate }, (request, response) => this.#answer(request, response));
    this.#distrust = trusted ? trust(certificate) : () => {};
  }

  static async start({ name = 'kv-ci', tls }: VaultOptions = {}): Promise<KeyVaultSimulator> {
    const certificate = tls ?? (await makeLoopbackCertificate([`${name}.vault.azure.net`]));
    const simulator = new KeyVaultSimulator(name, certificate, tls === undefined);
    simulator.port = await listen(simulator.#server);
    return simulator;
  }

  get endpoint(): string {
    return `https://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    this.#distrust();
    return close(this.#server);
  }

  /** Forgets faults and requests; secrets stay. */
  reset(): void {
    this.#faults = [];
    this.requests.length = 0;
    this.tokens.length = 0;
    Object.assign(this, { tenantId: TENANT, resource: AUDIENCE, model: 'roles', allowed: undefined });
  }

  fail(fault: VaultFault): void {
    this.#faults.push({ ...fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  #answer(incoming: IncomingMessage, response: ServerResponse): void {
    const { method = '', url: target = '', headers } = incoming;
    const chunks: Buffer[] = [];
    incoming.on('error', () => {});
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const url = new URL(target, this.endpoint);
      const token = headers.authorization?.replace(/^Bearer /, '');
      this.requests.push(`${method} ${url.pathname}${token === undefined ? ' without token' : ''}`);
      if (token !== undefined) this.tokens.push(token);
      const fault = this.#faults.find((one) => one.left > 0 && (one.atOnce === true || token !== undefined));
      if (fault !== undefined) fault.left--;
      if (fault?.cut === true) return void incoming.socket.destroy();
      write(response, fault ?? this.#real(method, url, token, Buffer.concat(chunks).toString('utf8')), this.requests.length);
    });
  }

  #real(method: string, url: URL, token: string | undefined, text: string): Answer {
    // The client encodes the hyphen of the name.
    if (!url.searchParams.has('api-version')) return refuse(400, 'BadParameter', 'api-version must be specified');
    if (token === undefined) return this.#challenge('AKV10000: Request is missing a Bearer or PoP token.');
    const claims = readClaims(token);
    if (claims.audience !== undefined && claims.audience !== AUDIENCE) {
      return this.#challenge(`AKV10022: Invalid audience. Expected ${AUDIENCE}, found: ${claims.audience}.`);
    }
    if (claims.tenantId !== undefined && claims.tenantId !== this.tenantId) {
      return this.#challenge(
        `AKV10032: Invalid issuer. Expected one of https://sts.windows.net/${this.tenantId}/, found https://sts.windows.net/${claims.tenantId}/.`,
      );
    }
    const parts = url.pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    const { objectId = '', clientId = '' } = claims;
    if (this.allowed !== undefined && !this.allowed.includes(objectId)) return this.#forbidden(`appid=${clientId};oid=${objectId}`, parts);
    return this.secrets.answer(method, parts, text === '' ? {} : (JSON.parse(text) as Record<string, unknown>));
  }

  #challenge(message: string): Answer {
    const challenge = `Bearer authorization="https://login.microsoftonline.com/${this.tenantId}", resource="${this.resource}"`;
    return { ...refuse(401, 'Unauthorized', message), headers: { 'www-authenticate': challenge } };
  }

  #forbidden(caller: string, [, name = '']: readonly string[]): Answer {
    const who = `${caller};iss=https://sts.windows.net/${this.tenantId}/`;
    if (this.model === 'access-policies') {
      const text = `The user, group or application '${who}' does not have secrets get permission on key vault '${this.name};location=westus2'. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287`;
      return refuse(403, 'Forbidden', text, 'AccessDenied');
    }
    const scope = `/subscriptions/00000000-1111-2222-3333-444444444444/resourcegroups/rg-ci/providers/microsoft.keyvault/vaults/${this.name}`;
    const lines = [
      'Caller is not authorized to perform action on resource.',
      'If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
      `Caller: ${who}`,
      "Action: 'Microsoft.KeyVault/vaults/secrets/getSecret/action'",
      `Resource: '${scope}/secrets/${name}'`,
      'Assignment: (not found)',
      'DenyAssignmentId: null',
      "DecisionReason: 'DeniedWithNoValidRBAC' ",
      `Vault: ${this.name};location=westus2`,
      '',
    ];
    return refuse(403, 'Forbidden', lines.join('\r\n'), 'ForbiddenByRbac');
  }
}

function write(response: ServerResponse, { status, body, headers = {} }: VaultFault, count: number): void {
  const own = {
    'x-ms-keyvault-region': 'westus2',
    'x-ms-keyvault-service-version': '1.9.2203.1',
    'x-ms-request-id': `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
  };
  const type = typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8';
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  const content = body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, { ...own, ...content, ...headers }).end(text);
}
