import { constants, createHash, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

/** A JSON web token (RFC 7519), signed by RS256. */
export function signToken(claims: Claims, key: KeyObject): string {
  const body = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}

/** The claims of a token that the key has signed; undefined for any other text. */
export function verifyToken(token: string, key: KeyObject): Claims | undefined {
  const parts = partsOf(token);
  return parts?.header['alg'] === 'RS256' && verify('sha256', parts.signed, key, parts.signature) ? parts.claims : undefined;
}

/** The claims of a token that was signed (PS256) with one of the certificates, which its header names by SHA-256 thumbprint. */
export function verifyByCertificate(token: string, certificates: readonly string[]): Claims | undefined {
  const parts = partsOf(token);
  if (parts?.header['alg'] !== 'PS256') return undefined;
  for (const pem of certificates) {
    const certificate = new X509Certificate(pem);
    if (createHash('sha256').update(certificate.raw).digest('base64url') !== parts.header['x5t#S256']) continue;
    const key = { key: certificate.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    if (verify('sha256', parts.signed, key, parts.signature)) return parts.claims;
  }
  return undefined;
}

function partsOf(token: string) {
  const [header, claims, signature] = token.split('.');
  if (header === undefined || claims === undefined || signature === undefined) return undefined;
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Claims;
  return {
    header: read(header),
    claims: read(claims),
    signed: Buffer.from(`${header}.${claims}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}
