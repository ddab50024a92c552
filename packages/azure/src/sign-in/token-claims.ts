/** What a JSON web token says of itself; only for messages, never to trust. */
export interface TokenClaims {
  readonly issuer?: string;
  readonly subject?: string;
  readonly audience?: string;
  readonly tenantId?: string;
  /** Of the application or managed identity. */
  readonly clientId?: string;
  readonly objectId?: string;
  /** Of a person. */
  readonly user?: string;
}

/** The claims of a token; none when it is not readable (some are opaque). */
export function readClaims(token: string): TokenClaims {
  const body = /^[\w-]+\.([\w-]+)\./.exec(token)?.[1];
  if (body === undefined) return {};
  let claims: unknown;
  try {
    claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return {};
  }
  if (typeof claims !== 'object' || claims === null) return {};
  const named = claims as Record<string, unknown>;
  const known = {
    issuer: named['iss'],
    subject: named['sub'],
    audience: named['aud'],
    tenantId: named['tid'],
    clientId: named['appid'] ?? named['azp'],
    objectId: named['oid'],
    user: named['upn'] ?? named['unique_name'],
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => typeof value === 'string'));
}
