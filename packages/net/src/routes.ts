import type { SecureContext } from 'node:tls';
import type { buildConnector, Dispatcher } from 'undici';
import connectorOf from 'undici/lib/core/connect.js';
import { codedError } from './coded-error.ts';
import { COMMON, Connection, Connections, MOST_CONNECTIONS } from './connections.ts';
import type { Exchange } from './exchange.ts';
import type { ProxyAddress } from './proxy.ts';
import { proxyOfEnvironment } from './proxy-variables.ts';
import { trustedAuthorities } from './trust.ts';

type Connector = buildConnector.connector;

/** What requests are given to. */
interface Route {
  dispatch(options: Dispatcher.DispatchOptions, handler: Exchange): unknown;
}

interface RoutesOptions {
  /** PEM certificates that are trusted beside the usual ones. */
  readonly ca: string | undefined;
  /** Milliseconds until a connection has to be there. */
  readonly timeout: number;
  /** True: no proxy, whatever the environment says. */
  readonly direct: boolean;
}

/** The way to each origin, directly or through the proxy that the environment names, by connections that are kept alive. */
export class Routes {
  readonly #options: RoutesOptions;
  readonly #origins = new Map<string, Route | Promise<Route>>();
  readonly #proxies = new Map<string, Promise<Dispatcher>>();
  readonly #toEnd = new Set<{ destroy(error: Error): unknown }>();
  #closed: Error | undefined;
  #trust: SecureContext | undefined;

  constructor(options: RoutesOptions) {
    this.#options = options;
  }

  /** @throws UserError for a proxy's address that is none */
  to(url: URL): Route | Promise<Route> {
    const { origin } = url;
    let route = this.#origins.get(origin);
    if (route === undefined) {
      const proxy = this.#options.direct ? undefined : proxyOfEnvironment(url);
      route = proxy === undefined ? this.#direct(origin) : this.#through(proxy);
      this.#origins.set(origin, route);
    }
    return route;
  }

  /** Ends all connections, those too that are still being made; requests that are on them as if they were cut. */
  close(): void {
    const end = codedError('the connection was closed', 'ECONNRESET');
    this.#closed = end;
    for (const one of this.#toEnd) void one.destroy(end);
    this.#origins.clear();
    this.#proxies.clear();
    this.#toEnd.clear();
  }

  #direct(origin: string): Connections {
    const secure = origin.startsWith('https:') ? { secureContext: this.#authorities() } : {};
    const { timeout } = this.#options;
    const connect = connectorOf({ allowH2: false, timeout, keepAliveInitialDelay: 1000, ...secure });
    const connections = new Connections(origin, connect);
    this.#toEnd.add(connections);
    return connections;
  }

  #through({ url, username = '', password = '' }: ProxyAddress): Promise<Dispatcher> {
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
    const { default: Pool } = await import('undici/lib/dispatcher/pool.js');
    const { default: connect } = await import('undici/lib/api/api-connect.js');
    if (this.#closed !== undefined) throw this.#closed;
    const { timeout } = this.#options;
    const tls = { secureContext: this.#authorities() };
    const common = { ...COMMON, connections: MOST_CONNECTIONS };
    const agent = new ProxyAgent({
      uri,
      ...(credentials === ':' ? {} : { token: `Basic ${Buffer.from(credentials).toString('base64')}` }),
      ...common,
      ...{ connectTimeout: timeout, requestTls: tls, proxyTls: tls },
      factory: (origin, options: { connect?: unknown }) => {
        const through = options.connect as Connector;
        return new Pool(origin, { ...common, connect: through, factory: (address) => new Connection(address, through) });
      },
      clientFactory: (origin, options: { connect?: unknown }) =>
        // undici's index, which is not loaded, gives this method to all.
        Object.assign(new Pool(origin, { ...common, connect: options.connect as Connector, headersTimeout: timeout }), { connect }),
    });
    this.#toEnd.add(agent);
    return agent;
  }

  #authorities(): SecureContext {
    this.#trust ??= trustedAuthorities(this.#options.ca);
    return this.#trust;
  }
}
