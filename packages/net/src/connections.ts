import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { buildConnector, Dispatcher } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import { codedError } from './coded-error.ts';
import { connectorOf } from './connector.ts';
import { type Carrier, Exchange } from './exchange.ts';
import type { ProxyAddress } from './proxy.ts';
import { proxyOfEnvironment } from './proxy-variables.ts';
import { trustedAuthorities } from './trust.ts';

/** More than are ever in use at once. */
const MOST_CONNECTIONS = 64;

const COMMON = {
  // Blob Storage has none, and while it may be there undici makes one connection only.
  allowH2: false,
  connections: MOST_CONNECTIONS,
  // Milliseconds. Where the server names a time, a connection is given up a second earlier.
  keepAliveTimeout: 30_000,
  keepAliveTimeoutThreshold: 1000,
  maxHeaderSize: 64 * 1024,
  // The exchange has a time of its own.
  headersTimeout: 0,
  bodyTimeout: 0,
};

type Connector = buildConnector.connector;

export interface ConnectionsOptions {
  /** PEM certificates that are trusted beside the usual ones. */
  readonly ca: string | undefined;
  /** Milliseconds until a connection has to be there. */
  readonly timeout: number;
}

/** Connections that are kept alive: to each origin those of its own, directly or through the proxy that the environment names. */
export class Connections {
  readonly #options: ConnectionsOptions;
  readonly #origins = new Map<string, Dispatcher | Promise<Dispatcher>>();
  readonly #proxies = new Map<string, Promise<Dispatcher>>();
  readonly #pools = new Set<Dispatcher>();
  readonly #connections = new Set<Connection>();
  #trust: SecureContext | undefined;

  constructor(options: ConnectionsOptions) {
    this.#options = options;
  }

  /** @throws UserError for a proxy's address that is none */
  to(url: URL): Dispatcher | Promise<Dispatcher> {
    const { origin } = url;
    let dispatcher = this.#origins.get(origin);
    if (dispatcher === undefined) {
      const proxy = proxyOfEnvironment(url);
      dispatcher =
        proxy === undefined
          ? this.#pool(origin, connectorOf({ trust: () => this.#authorities(), timeout: this.#options.timeout }))
          : this.#through(proxy);
      this.#origins.set(origin, dispatcher);
    }
    return dispatcher;
  }

  /** Ends all connections; requests that are on them as if they were cut. */
  close(): void {
    const end = codedError('the connection was closed', 'ECONNRESET');
    for (const connection of this.#connections) connection.giveUp(end);
    for (const pool of this.#pools) void pool.destroy(end);
    this.#origins.clear();
    this.#proxies.clear();
    this.#pools.clear();
  }

  #pool(origin: string | URL, connect: Connector, more: Pool.Options = {}): Pool {
    const pool = new Pool(origin, {
      ...COMMON,
      ...more,
      connect,
      factory: (address, options) => {
        const connection = new Connection(address, options, connect);
        this.#connections.add(connection);
        connection.once('connectionError', () => this.#connections.delete(connection));
        return connection;
      },
    });
    this.#pools.add(pool);
    return pool;
  }

  #through(proxy: ProxyAddress): Promise<Dispatcher> {
    const { url, username = '', password = '' } = proxy;
    const credentials = `${username}:${password}`;
    const key = `${credentials}@${url}`;
    let agent = this.#proxies.get(key);
    if (agent === undefined) {
      agent = this.#connectThrough(url, credentials);
      this.#proxies.set(key, agent);
    }
    return agent;
  }

  async #connectThrough(uri: string, credentials: string): Promise<Dispatcher> {
    // Few networks have one.
    const { default: ProxyAgent } = await import('undici/lib/dispatcher/proxy-agent.js');
    const { default: connect } = await import('undici/lib/api/api-connect.js');
    const tls = { secureContext: this.#authorities() };
    const pool = (origin: string | URL, { connect }: { connect?: unknown }, more: Pool.Options = {}) =>
      this.#pool(origin, connect as Connector, more);
    const agent = new ProxyAgent({
      uri,
      ...(credentials === ':' ? {} : { token: `Basic ${Buffer.from(credentials).toString('base64')}` }),
      ...COMMON,
      ...{ connectTimeout: this.#options.timeout, requestTls: tls, proxyTls: tls },
      factory: pool,
      // undici's index, which is not loaded, gives this method to all.
      clientFactory: (origin, options) => Object.assign(pool(origin, options, { headersTimeout: this.#options.timeout }), { connect }),
    });
    this.#pools.add(agent);
    return agent;
  }

  #authorities(): SecureContext {
    this.#trust ??= trustedAuthorities(this.#options.ca);
    return this.#trust;
  }
}

/** One connection: undici's, which tells the exchange on it what it is on. */
class Connection extends Client implements Carrier {
  #socket: Socket | undefined;
  #connecting = false;

  constructor(origin: URL, options: Client.Options, connect: Connector) {
    super(origin, {
      ...options,
      connect: (target, done) => {
        this.#connecting = true;
        const socket: unknown = connect(target, (...result) => {
          this.#connecting = false;
          this.#socket = result[1] ?? undefined;
          done(...result);
        });
        // A tunnel through a proxy gives none before it is there.
        if (this.#connecting && isSocket(socket)) this.#socket = socket;
        return socket;
      },
    });
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (handler instanceof Exchange) handler.carrier = this;
    return super.dispatch(options, handler);
  }

  endUnsent(): void {
    if ((this.#socket?.writableLength ?? 0) > 0) this.#socket?.destroy();
  }

  giveUp(error: Error): void {
    if (this.#connecting) this.#socket?.destroy(error);
  }
}

function isSocket(value: unknown): value is Socket {
  return typeof value === 'object' && value !== null && 'writableLength' in value;
}
