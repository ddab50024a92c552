export const id = "routes";
export const ids = ["routes"];
export const modules = {

/***/ 43744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Routes: () => (/* binding */ Routes)
});

// EXTERNAL MODULE: ./node_modules/undici/lib/core/connect.js
var core_connect = __webpack_require__(59136);
// EXTERNAL MODULE: ./build/staging/net/src/coded-error.js
var coded_error = __webpack_require__(29939);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/client.js
var client = __webpack_require__(23701);
// EXTERNAL MODULE: ./build/staging/net/src/exchange.js + 2 modules
var exchange = __webpack_require__(71361);
;// CONCATENATED MODULE: ./build/staging/net/src/connections.js


/** That wait for another request to one origin; more than are ever in use at once. */
const MOST_CONNECTIONS = 64;
const COMMON = {
    // Nobody here needs HTTP/2, and while it may be there undici makes one connection only.
    allowH2: false,
    // Milliseconds. Where the server names a time, a connection is given up a second earlier.
    keepAliveTimeout: 30_000,
    keepAliveTimeoutThreshold: 1000,
    maxHeaderSize: 64 * 1024,
    // The exchange has a time of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
};
/** One connection: undici's, which tells the exchange on it what it is on. */
class Connection extends client {
    #socket;
    #connecting = false;
    #owner;
    constructor(origin, connect, owner) {
        super(origin, {
            ...COMMON,
            connect: (target, done) => {
                this.#connecting = true;
                const socket = connect(target, (...result) => {
                    this.#connecting = false;
                    this.#socket = result[1] ?? undefined;
                    done(...result);
                });
                // A tunnel through a proxy gives none before it is there.
                if (this.#connecting && isSocket(socket))
                    this.#socket = socket;
                return socket;
            },
        });
        this.#owner = owner;
    }
    dispatch(options, handler) {
        if (handler instanceof exchange/* Exchange */.k)
            handler.carrier = this;
        return super.dispatch(options, handler);
    }
    finished() {
        // What has not been sent would stand before the next request, from memory that the caller may use again.
        if ((this.#socket?.writableLength ?? 0) > 0)
            this.#socket?.destroy();
        this.#owner?.keep(this);
    }
    giveUp(error) {
        if (this.#connecting)
            this.#socket?.destroy(error);
        this.#owner?.drop(this);
    }
}
/**
 * Direct connections to one origin. The one that was used last is taken first, as soon as its answer is whole; undici's Pool takes another
 * one meanwhile, so that each of twice as many goes to sleep and wakes up for each request.
 */
class Connections {
    #make;
    #all = new Set();
    #idle = [];
    constructor(origin, connect) {
        this.#make = () => new Connection(origin, connect, this);
    }
    dispatch(options, handler) {
        let connection = this.#idle.pop();
        if (connection === undefined) {
            connection = this.#make();
            this.#all.add(connection);
        }
        connection.dispatch(options, handler);
    }
    keep(connection) {
        if (this.#idle.length < MOST_CONNECTIONS)
            this.#idle.push(connection);
        else
            this.drop(connection);
    }
    drop(connection) {
        this.#all.delete(connection);
        // It may be undici that says so, in the middle of its own work.
        setImmediate(() => void connection.destroy());
    }
    /** Ends all; requests that are on them as if they were cut. */
    destroy(error) {
        for (const connection of this.#all) {
            connection.giveUp(error);
            void connection.destroy(error);
        }
        this.#idle.length = 0;
    }
}
function isSocket(value) {
    return typeof value === 'object' && value !== null && 'writableLength' in value;
}

// EXTERNAL MODULE: ./build/staging/net/src/proxy.js
var proxy = __webpack_require__(53455);
;// CONCATENATED MODULE: ./build/staging/net/src/proxy-variables.js

/**
 * The proxy that the environment names for an address now.
 *
 * @throws UserError when a variable holds no address of an HTTP proxy
 */
function proxyOfEnvironment(target) {
    return (0,proxy/* proxyFor */.iJ)(target, process.env);
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/staging/net/src/trust.js

/**
 * The one rule for whom a connection trusts, on every runtime and behind a proxy too: the authorities that Node brings, those of
 * NODE_EXTRA_CA_CERTS, those of the system where NODE_USE_SYSTEM_CA asks for them, and those that a step was given.
 *
 * @param ca PEM certificates that a step was given
 * @returns to be made once for many connections: reading the certificates takes longer than a request
 */
function trustedAuthorities(ca) {
    return (0,external_node_tls_.createSecureContext)(ca === undefined ? {} : { ca: [...(0,external_node_tls_.getCACertificates)('default'), ca] });
}

;// CONCATENATED MODULE: ./build/staging/net/src/routes.js





/** The way to each origin, directly or through the proxy that the environment names, by connections that are kept alive. */
class Routes {
    #options;
    #origins = new Map();
    #proxies = new Map();
    #toEnd = new Set();
    #closed;
    #trust;
    constructor(options) {
        this.#options = options;
    }
    /** @throws UserError for a proxy's address that is none */
    to(url) {
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
    close() {
        const end = (0,coded_error/* codedError */.A)('the connection was closed', 'ECONNRESET');
        this.#closed = end;
        for (const one of this.#toEnd)
            void one.destroy(end);
        this.#origins.clear();
        this.#proxies.clear();
        this.#toEnd.clear();
    }
    #direct(origin) {
        const secure = origin.startsWith('https:') ? { secureContext: this.#authorities() } : {};
        const { timeout } = this.#options;
        const connect = core_connect({ allowH2: false, timeout, keepAliveInitialDelay: 1000, ...secure });
        const connections = new Connections(origin, connect);
        this.#toEnd.add(connections);
        return connections;
    }
    #through({ url, username = '', password = '' }) {
        const credentials = `${username}:${password}`;
        const key = `${credentials}@${url}`;
        let agent = this.#proxies.get(key);
        if (agent === undefined) {
            agent = this.#connectThrough(url, credentials);
            this.#proxies.set(key, agent);
        }
        return agent;
    }
    async #connectThrough(uri, credentials) {
        // Few networks have one.
        const { default: ProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-undici-2"), __webpack_require__.e("undici-lib-dispatcher-proxy-agent")]).then(__webpack_require__.t.bind(__webpack_require__, 76672, 19));
        const { default: Pool } = await __webpack_require__.e(/* import() */ "shared-npm-undici-2").then(__webpack_require__.t.bind(__webpack_require__, 30628, 19));
        const { default: connect } = await __webpack_require__.e(/* import() */ "undici-lib-api-api-connect").then(__webpack_require__.t.bind(__webpack_require__, 34660, 19));
        if (this.#closed !== undefined)
            throw this.#closed;
        const { timeout } = this.#options;
        const tls = { secureContext: this.#authorities() };
        const common = { ...COMMON, connections: MOST_CONNECTIONS };
        const agent = new ProxyAgent({
            uri,
            ...(credentials === ':' ? {} : { token: `Basic ${Buffer.from(credentials).toString('base64')}` }),
            ...common,
            ...{ connectTimeout: timeout, requestTls: tls, proxyTls: tls },
            factory: (origin, options) => {
                const through = options.connect;
                return new Pool(origin, { ...common, connect: through, factory: (address) => new Connection(address, through) });
            },
            clientFactory: (origin, options) => 
            // undici's index, which is not loaded, gives this method to all.
            Object.assign(new Pool(origin, { ...common, connect: options.connect, headersTimeout: timeout }), { connect }),
        });
        this.#toEnd.add(agent);
        return agent;
    }
    #authorities() {
        this.#trust ??= trustedAuthorities(this.#options.ca);
        return this.#trust;
    }
}


/***/ })

};
