import { UserError } from '@bakehouse/core/errors';

/** Environment variables, as in `process.env`. */
export type Variables = Record<string, string | undefined>;

export interface Proxy {
  /** Scheme, host and port, without user name and password. */
  readonly url: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/**
 * The proxy that a request has to go through, or undefined for a direct connection.
 *
 * Reads `https_proxy` or `http_proxy` by the scheme of the target and `no_proxy` (host, `.domain`, host:port, `*`), in lower case
 * first, as `@actions/http-client` does; in Azure Pipelines also the agent's own proxy and its list of regular expressions.
 *
 * @throws UserError when the variable holds no address of an HTTP proxy
 */
export function proxyFor(target: URL, variables: Variables = process.env): Proxy | undefined {
  if (isLoopback(target.hostname) || isListed(target, read(variables, 'no_proxy') ?? '')) return undefined;
  if (bypassPatterns(variables).some((pattern) => pattern.test(target.href))) return undefined;
  const name = target.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const value = read(variables, name) ?? agentProxy(variables)?.href;
  if (value === undefined) return undefined;
  const url = parseAddress(value, name);
  return { url: `${url.protocol}//${url.host}`, username: decodePart(url.username), password: decodePart(url.password) };
}

/** The proxy of the Azure Pipelines agent with its credentials, or undefined when it has none. A secret variable comes as `SECRET_…`. */
export function agentProxy(variables: Variables): URL | undefined {
  const address = variables['AGENT_PROXYURL'];
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const username = variables['AGENT_PROXYUSERNAME'];
  const password = variables['AGENT_PROXYPASSWORD'] ?? variables['SECRET_AGENT_PROXYPASSWORD'];
  if (username) url.username = encodeURIComponent(username);
  if (password) url.password = encodeURIComponent(password);
  return url;
}

/**
 * Hands the agent's proxy to libraries and child processes, which know only the standard variables. What the user has set stays.
 *
 * @returns the expressions of the bypass list that have no equivalent in `no_proxy`; they hold for `proxyFor` only
 */
export function exportAgentProxy(variables: Variables): string[] {
  const proxy = agentProxy(variables);
  if (proxy === undefined) return [];
  const address = proxy.href.replace(/\/$/, '');
  for (const name of ['http_proxy', 'https_proxy']) if (read(variables, name) === undefined) write(variables, name, address);
  const hosts: string[] = [];
  const untranslated: string[] = [];
  for (const expression of bypassList(variables)) {
    const host = hostOf(expression);
    if (host === undefined) untranslated.push(expression);
    else hosts.push(host);
  }
  const before = read(variables, 'no_proxy');
  const all = [...(before === undefined ? [] : [before]), ...hosts].join(',');
  if (all !== '') write(variables, 'no_proxy', all);
  return untranslated;
}

function parseAddress(value: string, name: string): URL {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (/^https?:/i.test(address) && URL.canParse(address)) return new URL(address);
  // The value itself may hold a password.
  throw new UserError(`The environment variable ${name} is not the address of an HTTP proxy.`, {
    hint: `write http://host:port or http://user:password@host:port, or unset ${name}`,
  });
}

/** A user name or password of a URL, decoded; undefined for a blank one. */
export function decodePart(part: string): string | undefined {
  if (part === '') return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone % that was not encoded.
    return part;
  }
}

function read(variables: Variables, name: string): string | undefined {
  return variables[name] || variables[name.toUpperCase()] || undefined;
}

/** Both cases: curl reads only `http_proxy`, some libraries only `HTTP_PROXY`. */
function write(variables: Variables, name: string, value: string): void {
  variables[name] = value;
  variables[name.toUpperCase()] = value;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host === '[::1]';
}

function isListed(target: URL, list: string): boolean {
  const host = target.hostname.toLowerCase();
  const port = target.port || (target.protocol === 'https:' ? '443' : '80');
  const items = list.split(',').map((item) => item.trim().toLowerCase());
  return items.some((item) => {
    if (item === '') return false;
    if (item === '*' || item === host || item === `${host}:${port}`) return true;
    const suffix = item.startsWith('.') ? item : `.${item}`;
    return host.endsWith(suffix) || `${host}:${port}`.endsWith(suffix);
  });
}

function bypassPatterns(variables: Variables): RegExp[] {
  return bypassList(variables).flatMap((expression) => {
    try {
      return [new RegExp(expression, 'i')];
    } catch {
      // Written for .NET, or by mistake: it matches nothing here.
      return [];
    }
  });
}

/** `AGENT_PROXYBYPASSLIST` is a JSON list of regular expressions that are held against the whole address. */
function bypassList(variables: Variables): string[] {
  try {
    const list: unknown = JSON.parse(variables['AGENT_PROXYBYPASSLIST'] || '[]');
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** `^https?://(.*)\.example\.com` → `.example.com`: the expressions that people write for a host or a domain. */
function hostOf(expression: string): string | undefined {
  const host = expression
    .replace(/^\^/, '')
    .replace(/^https?\??:(?:\\?\/){2}/, '')
    .replace(/^(?:\.\*|\(\.\*\)|\.\+)/, '')
    .replace(/(?:\.\*)?\$?$/, '')
    .replaceAll('\\.', '.')
    .replaceAll('\\-', '-');
  return /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i.test(host) && /[a-z0-9]/i.test(host) ? host : undefined;
}
