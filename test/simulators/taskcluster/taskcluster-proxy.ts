import { createServer } from 'node:http';
import { close, listen } from '../listen.ts';

export interface TaskclusterProxySimulator {
  /** `http://127.0.0.1:…`, what TASKCLUSTER_PROXY_URL is in a task. */
  readonly url: string;
  /** "GET /secrets/v1/secret/…", in the order they came. */
  readonly requests: string[];
  /** By their names. `expires` in milliseconds since 1970. */
  readonly secrets: Map<string, { readonly secret: unknown; readonly expires: number }>;
  /** Scopes of the task. */
  readonly scopes: string[];
  /** Comes first, for one request each. */
  readonly faults: { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }[];
  stop(): Promise<void>;
}

/**
 * What a task sees of the proxy that signs its requests, and behind it the secrets service: reading one secret. By
 * https://docs.taskcluster.net/docs/reference/core/secrets/api (`get`: 403 without the scope whether there is such a secret or not, 410
 * once it has expired) and the README of taskcluster-proxy (paths with `/api` and, for old clients, without). A test tool.
 */
export async function startTaskclusterProxy(): Promise<TaskclusterProxySimulator> {
  const requests: string[] = [];
  const secrets: TaskclusterProxySimulator['secrets'] = new Map();
  const scopes: string[] = [];
  const faults: TaskclusterProxySimulator['faults'] = [];
  const answer = (method: string, path: string): { readonly status: number; readonly body: unknown } => {
    const [, encoded] = /^(?:\/api)?\/secrets\/v1\/secret\/(.+)$/.exec(path) ?? [];
    if (encoded === undefined || method !== 'GET') return refuse(404, 'NotFound', 'Not found');
    const name = decodeURIComponent(encoded);
    const needed = `secrets:get:${name}`;
    if (!scopes.some((scope) => scope === needed || (scope.endsWith('*') && needed.startsWith(scope.slice(0, -1))))) {
      return refuse(403, 'InsufficientScopes', `Client ID task-client/x does not have sufficient scopes and is missing:\n\n${needed}`);
    }
    const kept = secrets.get(name);
    if (kept === undefined) return refuse(404, 'ResourceNotFound', 'Secret not found');
    if (kept.expires <= Date.now()) return refuse(410, 'ResourceExpired', 'The requested resource has expired.');
    return { status: 200, body: { secret: kept.secret, expires: new Date(kept.expires).toJSON() } };
  };
  const server = createServer(({ method = '', url = '' }, response) => {
    requests.push(`${method} ${url}`);
    const fault = faults.shift();
    const { status, body } = fault ?? answer(method, url);
    const headers = fault?.headers ?? { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, requests, secrets, scopes, faults, stop: () => close(server) };
}

/** Errors of every service of Taskcluster have this form. */
function refuse(status: number, code: string, message: string) {
  const requestInfo = { method: 'get', params: {}, payload: {}, time: new Date().toJSON() };
  const text = `${message}\n\n---\n\n* method:     get\n* errorCode:  ${code}\n* statusCode: ${status}\n* time:       ${requestInfo.time}`;
  return { status, body: { code, message: text, requestInfo } };
}
