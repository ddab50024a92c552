import { TOKEN_FORMATS } from './token-formats.ts';

/**
 * Signatures, keys, tokens and passwords as they stand in URLs, headers and connection strings, for those that nobody has named a
 * secret. A JSON web token begins with an object in base64url, which is always `eyJ`.
 */
const PATTERNS = [
  /(\bsig(?:=|%3D))[^&\s;"'<>]+/gi,
  /(\bAccountKey=)[^\s;"'<>]+/gi,
  /(\bSharedAccessSignature=)[^\s;"'<>]+/gi,
  /(\b(?:client_secret|client_assertion|access_token|oidcToken)["']?\s*[=:]\s*["']?)[^&\s"'<>,}]+/gi,
  /(\bSharedKey [^\s:]+:)[\w+/=]+/g,
  // Bounded, so that a text of nothing but beginnings costs little.
  /()\beyJ[\w-]{1,8192}\.[\w-]+(?:\.[\w-]*)?/g,
  // Signatures of other services, and what people call secrets in queries.
  /(\b(?:X-Amz-(?:Signature|Credential|Security-Token)|X-Goog-(?:Signature|Credential)|token|password|passwd|secret|api[_-]?key)=)[^&\s;"'<>]+/gi,
  /(\bAuthorization["']?\s*[:=]\s*["']?(?:\w+ )?)[^\s"']+/gi,
  // User and password of any scheme, as URLs are read: up to the last @ before the path. A token may stand alone as the user.
  /(:\/\/)[^/?#\s"'<>]*(?=@)/g,
];

/** The text without the given secrets, plain or percent-encoded, and without anything that looks like a signature, key or token. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    for (const form of [secret, encodeURIComponent(secret), decoded(secret)]) clean = clean.replaceAll(form, '***');
  }
  for (const pattern of PATTERNS) clean = clean.replace(pattern, '$1***');
  for (const { pattern } of TOKEN_FORMATS) clean = clean.replace(pattern, '***');
  return clean;
}

/** As a secret stands in a URL, and as somebody shows it who has decoded that. */
export function secretForms(secret: string): readonly string[] {
  return [...new Set([secret, decoded(secret)])];
}

/** The parts of a connection string that must not be shown. */
export function secretsOf(connectionString: string): string[] {
  const secrets = [connectionString];
  for (const part of connectionString.split(';')) {
    const [, key, value] = /^\s*(\w+)\s*=(.*)$/s.exec(part) ?? [];
    if (key === undefined || value === undefined) continue;
    if (/^AccountKey$/i.test(key)) secrets.push(value);
    if (/^SharedAccessSignature$/i.test(key)) {
      const signature = new URLSearchParams(value).get('sig');
      secrets.push(value, ...(signature === null ? [] : [signature]));
    }
  }
  return secrets.filter((secret) => secret.trim() !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
