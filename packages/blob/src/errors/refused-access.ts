import { readClaims, type TokenClaims } from '@bakehouse/azure/access-token';

/** By what a request was signed that the service refused; nothing in it is secret. */
export type RefusedAccess = {
  /** What the request would have done. */
  readonly needs: 'read' | 'list' | 'write' | 'delete' | 'tag' | 'make the container';
  /** The same as letters of a shared access signature ("Create an account SAS"): `wt` for a blob with tags. */
  readonly letters: string;
} & (
  | { readonly kind: 'token'; readonly claims: TokenClaims }
  | {
      readonly kind: 'signature';
      /** Letters: `rcwl`; '' where a stored access policy has them. */
      readonly permissions: string;
      /** Name of the stored access policy. */
      readonly policy: string | undefined;
      /** Letters of what a signature for the account is for: `co`. Undefined for one of a container or blob. */
      readonly resourceTypes: string | undefined;
      /** Signed by an identity, which must itself have the right. */
      readonly delegated: boolean;
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
  const plain = needsOf(String(request.method), searchParams);
  const onlyTags = searchParams.get('comp') === 'tags';
  const tags = onlyTags || request.headers?.get('x-ms-tags') !== undefined || searchParams.get('include')?.split(',').includes('tags');
  const needs = tags === true ? 'tag' : plain;
  const letters = `${onlyTags ? '' : LETTERS[plain]}${tags === true ? 't' : ''}`;
  if (searchParams.has('sig')) {
    return {
      needs,
      letters,
      kind: 'signature',
      permissions: searchParams.get('sp') ?? '',
      policy: searchParams.get('si') ?? undefined,
      resourceTypes: searchParams.get('srt') ?? undefined,
      delegated: searchParams.has('skoid'),
      starts: searchParams.get('st') ?? undefined,
      ends: searchParams.get('se') ?? undefined,
    };
  }
  const authorization = request.headers?.get('authorization') ?? '';
  if (authorization.startsWith('Bearer '))
    return { needs, letters, kind: 'token', claims: readClaims(authorization.slice('Bearer '.length)) };
  return { needs, letters, kind: authorization === '' ? 'nothing' : 'key' };
}

/** Path of the address that was asked, percent-encoded; undefined where the error does not hold the request. */
export function askedPath(error: unknown): string | undefined {
  const request = propertyOf(error, 'request') as SentRequest | undefined;
  return typeof request?.url === 'string' ? URL.parse(request.url)?.pathname : undefined;
}

/** How far this machine's clock is ahead of the service's, in milliseconds, by an answer that came just now. */
export function clockAhead(error: unknown): number | undefined {
  const headers = (propertyOf(error, 'response') as { headers?: { get?(name: string): string | undefined } } | undefined)?.headers;
  const now = Date.parse(headers?.get?.('date') ?? '');
  return Number.isNaN(now) ? undefined : Date.now() - now;
}

type PlainNeeds = Exclude<RefusedAccess['needs'], 'tag'>;

const LETTERS: Readonly<Record<PlainNeeds, string>> = { read: 'r', list: 'l', write: 'w', delete: 'd', 'make the container': 'c' };

function needsOf(method: string, query: URLSearchParams): PlainNeeds {
  const ofContainer = query.get('restype') === 'container';
  if (method === 'GET' || method === 'HEAD') return query.get('comp') === 'list' ? 'list' : 'read';
  // Nothing but deletions is sent as a batch.
  if (method === 'DELETE' || query.get('comp') === 'batch') return 'delete';
  return ofContainer && method === 'PUT' && !query.has('comp') ? 'make the container' : 'write';
}

function propertyOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
}
