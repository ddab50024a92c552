export const id = "shared-net-proxy";
export const ids = ["shared-net-proxy"];
export const modules = {

/***/ 53455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ decodePart),
/* harmony export */   _s: () => (/* binding */ exportAgentProxy),
/* harmony export */   e7: () => (/* binding */ agentProxy),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33519);


/**
 * The proxy that a request has to go through, or undefined for a direct connection: the one rule for every request on every runtime.
 *
 * Reads `https_proxy` or `http_proxy` by the scheme of the target, then `all_proxy`, for https also `http_proxy`, each in lower case
 * first, and `no_proxy` (host, `.domain`, `*.domain`, host:port, `*`), as undici's EnvHttpProxyAgent does and the Azure SDK did. In
 * Azure Pipelines also the agent's own proxy and its list of regular expressions. This machine and the metadata service of an Azure
 * machine (169.254.…) are never asked for through one: every machine has its own behind the same address.
 *
 * @throws UserError when the variable holds no address of an HTTP proxy
 */
function proxyFor(target, variables) {
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(target) || (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isLinkLocal */ ._W)(target) || isListed(target, read(variables, 'no_proxy') ?? ''))
        return undefined;
    const names = target.protocol === 'https:' ? ['https_proxy', 'all_proxy', 'http_proxy'] : ['http_proxy', 'all_proxy'];
    const name = names.find((candidate) => read(variables, candidate) !== undefined);
    const value = name === undefined ? agentProxy(variables)?.href : read(variables, name);
    if (value === undefined || bypassPatterns(variables).some((pattern) => pattern.test(target.href)))
        return undefined;
    const url = parseAddress(value, name ?? 'AGENT_PROXYURL');
    return { url: `${url.protocol}//${url.host}`, username: decodePart(url.username), password: decodePart(url.password) };
}
/** The proxy of the Azure Pipelines agent with its credentials, or undefined when it has none. A secret variable comes as `SECRET_…`. */
function agentProxy(variables) {
    const address = variables['AGENT_PROXYURL'];
    if (address === undefined || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    const username = variables['AGENT_PROXYUSERNAME'];
    const password = variables['AGENT_PROXYPASSWORD'] ?? variables['SECRET_AGENT_PROXYPASSWORD'];
    if (username)
        url.username = encodeURIComponent(username);
    if (password)
        url.password = encodeURIComponent(password);
    return url;
}
/**
 * Hands the agent's proxy to libraries and child processes, which know only the standard variables. What the user has set stays.
 *
 * @returns the expressions of the bypass list that have no equivalent in `no_proxy`; they hold for `proxyFor` only
 */
function exportAgentProxy(variables) {
    const proxy = agentProxy(variables);
    if (proxy === undefined)
        return [];
    const address = proxy.href.replace(/\/$/, '');
    for (const name of ['http_proxy', 'https_proxy'])
        if (read(variables, name) === undefined)
            write(variables, name, address);
    const hosts = [];
    const untranslated = [];
    for (const expression of bypassList(variables)) {
        const host = hostOf(expression);
        if (host === undefined)
            untranslated.push(expression);
        else
            hosts.push(host);
    }
    const before = read(variables, 'no_proxy');
    const all = [...(before === undefined ? [] : [before]), ...hosts].join(',');
    if (all !== '')
        write(variables, 'no_proxy', all);
    return untranslated;
}
function parseAddress(value, name) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    if (/^https?:/i.test(address) && URL.canParse(address))
        return new URL(address);
    // The value itself may hold a password.
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The environment variable ${name} is not the address of an HTTP proxy.`, {
        hint: `write http://host:port or http://user:password@host:port, or unset ${name}`,
    });
}
/** A user name or password of a URL, decoded; undefined for a blank one. */
function decodePart(part) {
    if (part === '')
        return undefined;
    try {
        return decodeURIComponent(part);
    }
    catch {
        // A lone % that was not encoded.
        return part;
    }
}
function read(variables, name) {
    return variables[name] || variables[name.toUpperCase()] || undefined;
}
/** Both cases: curl reads only `http_proxy`, some libraries only `HTTP_PROXY`. */
function write(variables, name, value) {
    variables[name] = value;
    variables[name.toUpperCase()] = value;
}
function isListed(target, list) {
    const host = target.hostname.toLowerCase().replace(/(?<=.)\.$/, '');
    const withPort = `${host}:${target.port || (target.protocol === 'https:' ? '443' : '80')}`;
    return list
        .split(/[,\s]+/)
        .map((item) => item.toLowerCase())
        .some((item) => {
        if (item === '')
            return false;
        if (item === '*' || item === host || item === withPort)
            return true;
        const suffix = `.${item.replace(/^\*?\./, '')}`;
        return [host, withPort].some((name) => name.endsWith(suffix) || (item.startsWith('.') && name === suffix.slice(1)));
    });
}
function bypassPatterns(variables) {
    return bypassList(variables).flatMap((expression) => {
        try {
            return [new RegExp(expression, 'i')];
        }
        catch {
            // Written for .NET, or by mistake: it matches nothing here.
            return [];
        }
    });
}
/** `AGENT_PROXYBYPASSLIST` is a JSON list of regular expressions that are held against the whole address. */
function bypassList(variables) {
    try {
        const list = JSON.parse(variables['AGENT_PROXYBYPASSLIST'] || '[]');
        return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
    }
    catch {
        return [];
    }
}
/** `^https?://(.*)\.example\.com` → `.example.com`: the expressions that people write for a host or a domain. */
function hostOf(expression) {
    const host = expression
        .replace(/^\^/, '')
        .replace(/^https?\??:(?:\\?\/){2}/, '')
        .replace(/^(?:\.\*|\(\.\*\)|\.\+)/, '')
        .replace(/(?:\.\*)?\$?$/, '')
        .replaceAll('\\.', '.')
        .replaceAll('\\-', '-');
    return /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i.test(host) && /[a-z0-9]/i.test(host) ? host : undefined;
}


/***/ })

};
