import { readClaims, type TokenClaims } from '../sign-in/token-claims.ts';

/** By what a request was signed that the service refused; nothing in it is secret. */
export type RefusedAccess = {
  /** What the request would have done. */
  readonly needs: 'read' | 'list' | 'write' | 'delete' | 'tag' | 'make the container';
} & (
  | { readonly kind: 'token'; readonly claims: TokenClaims }
  | {
      readonly kind: 'signature';
      /** Letters: `rcwl`. */
      readonly permissions: string;
      readonly starts: string | undefined;
      readonly ends: string | undefined;
    }
  | { readonly kind: 'key' | 'nothing' }
);

interface SentRequest {
  readonly url?: unknown;
  readonly method?: unknown;
  readonly headers?: { get(name: string): string | undefined };
}

/** Read from the request that an error of the SDK, or of our own requests, holds; undefined when it holds none. */
export function refusedAccess(error: unknown): RefusedAccess | undefined {
  const request = propertyOf(error, 'request') as SentRequest | undefined;
  if (typeof request?.url !== 'string' || !URL.canParse(request.url)) return undefined;
  const { searchParams } = new URL(request.url);
  const tags = searchParams.get('comp') === 'tags' || request.headers?.get('x-ms-tags') !== undefined;
  const needs = tags ? 'tag' : needsOf(String(request.method), searchParams);
  if (searchParams.has('sig')) {
    return {
      needs,
      kind: 'signature',
      permissions: searchParams.get('sp') ?? '',
      starts: searchParams.get('st') ?? undefined,
      ends: searchParams.get('se') ?? undefined,
    };
  }
  const authorization = request.headers?.get('authorization') ?? '';
  if (authorization.startsWith('Bearer ')) return { needs, kind: 'token', claims: readClaims(authorization.slice('Bearer '.length)) };
  return { needs, kind: authorization === '' ? 'nothing' : 'key' };
}

/** How far this machine's clock is ahead of the service's, in milliseconds, by an answer that came just now. */
export function clockAhead(error: unknown): number | undefined {
  const headers = (propertyOf(error, 'response') as { headers?: { get?(name: string): string | undefined } } | undefined)?.headers;
  const now = Date.parse(headers?.get?.('date') ?? '');
  return Number.isNaN(now) ? undefined : Date.now() - now;
}

function needsOf(method: string, query: URLSearchParams): RefusedAccess['needs'] {
  const ofContainer = query.get('restype') === 'container';
  if (method === 'GET' || method === 'HEAD') return query.get('comp') === 'list' ? 'list' : 'read';
  if (method === 'DELETE') return 'delete';
  return ofContainer && method === 'PUT' && !query.has('comp') ? 'make the container' : 'write';
}

function propertyOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
}
