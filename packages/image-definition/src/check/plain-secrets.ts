import type { Json } from '@bakehouse/core/data';
import { TOKEN_FORMATS } from '@bakehouse/core/secrets';

/** Whoever reads such an address may use it: a shared access signature (44 signs), a password (not `$PASSWORD` of a shell) before a host. */
const SIGNATURE = /[?&]sig=[A-Za-z0-9%+/=]{20}/i;
const PASSWORD = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s/:@]*:(?![$%{<])[^\s/@]+@/;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/;
const ACCOUNT_KEY = /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}/i;
/** The header with its scheme, as programs are given it: `-H "Authorization: Bearer …"`. */
const AUTHORIZATION =
  /\b(?:Proxy-)?Authorization["']?\s*[:=]\s*["']?(?:(?:Basic|Bearer|Token|Digest|ApiKey|SharedKey|Negotiate)\s+)?([^\s"']{1,4096})/i;
/** In a connection string: `Server=…;Password=…;`. */
const CONNECTION_PASSWORD = /;\s*(?:Password|Pwd)\s*=\s*([^;\s"']{1,200})/i;

/** Last word of a key whose value is a secret, and not its name, file, address, length or digest. */
const SECRET_WORDS = new Set([
  ...['password', 'passwd', 'passphrase', 'pwd', 'pat', 'secret', 'token', 'apikey'],
  ...['secretkey', 'accesskey', 'accountkey', 'privatekey', 'clientsecret', 'connectionstring', 'sastoken'],
]);
const SECRET_PAIRS = new Set([
  'api key',
  'access key',
  'account key',
  'secret key',
  'private key',
  'shared key',
  'connection string',
  'sas url',
]);
/** Ends like one and is none: the digest of a public key, of an assembly in .NET. */
const PUBLIC_WORDS = new Set(['public', 'publickeytoken']);

/** What stands where a secret is to be put by somebody else, or says that there is none. */
const PLACEHOLDER =
  /^(?:$|[$%<{@#(*]|-{3}|kv_|KVSecret_|(?:env|file|vault|secret|secrets|keyvault|ref|op|ssm|arn|aws-sm|gcp-sm|azurekeyvault):|https?:\/\/|[A-Za-z]:[\\/]|(?:true|false|yes|no|on|off|none|null|nil|undefined|unset|empty|required|optional|enabled|disabled|prompt|ask|auto|default|random|generated?|dummy|test|fake|sample|secret|password|token|hidden|masked|redacted|todo|tbd|fixme|n\/a|[01])$|x{3,}|\.{3}|…)/i;
const PLACEHOLDER_WORD =
  /(?:^|[^a-z])(?:insert|replace|change|example|placeholder|redacted|dummy|todo|(?:your|my)[a-z_ .-]{0,40}(?:password|passwd|secret|token|key))(?:[^a-z]|$)|change_?me|replace_?me/i;
/** As a whole: `-`, `--token-file x`, `/run/secrets/db`, `/token`, `~/x`, `./x`, `..`, `.env`, `\\host\share`; a password may begin like one. */
const FLAG = /^--?(?:[a-z][a-z-]*(?:[= ].*)?)?$/i;
const PATH = /^(?:\/(?:[\w.@ -]+\/)+[\w.@ *-]*|\/[a-z][a-z._-]*|(?:~|\.{1,2})(?:[\\/].*)?|\.[a-z][a-z._-]*|\\{1,2}[\w.-]+\\.*)$/i;
/** What a variable of a shell, Packer or a pipeline brings when it runs. */
const FROM_ELSEWHERE = /\$\{|\$\(|\$[A-Za-z_]|%[A-Za-z_]\w*%|\{\{|<[A-Za-z][\w -]*>/;
/** `crypt(5)` and the like, which a file of users has: no password by itself. */
const PASSWORD_HASH = /^(?:\$(?:1|2[abxy]?|5|6|y|7|gy|argon2\w*|pbkdf2\S*|scrypt)\$|\{S?SHA\d*\}|(?:sha(?:1|224|256|384|512)|md5)[:-])/i;

/**
 * What kind of secret stands in a value of a definition, in the words of a message ("a token of GitHub"); undefined where it is none.
 * References, placeholders, names, paths and hashes are none.
 *
 * @param key that the value stands under; '' for none
 */
export function plainSecretIn(value: string, key: string): string | undefined {
  if (SIGNATURE.test(value)) return 'a shared access signature';
  if (PASSWORD.test(value)) return 'a password';
  if (PRIVATE_KEY.test(value)) return 'a private key';
  for (const { what, pattern } of TOKEN_FORMATS) if (value.search(pattern) >= 0) return what;
  if (ACCOUNT_KEY.test(value)) return 'the key of an account';
  const [, authorization] = AUTHORIZATION.exec(value) ?? [];
  if (authorization !== undefined && isLiteral(authorization)) return 'an Authorization header';
  const [, connection] = CONNECTION_PASSWORD.exec(value) ?? [];
  if (connection !== undefined && isLiteral(connection)) return 'a password';
  if (/^(?:proxy-)?authorization$/i.test(key) && isLiteral(value.replace(/^(?:Basic|Bearer|Token)\s+/i, '')))
    return 'an Authorization header';
  return isSecretName(key) && isLiteral(value) ? `the value of "${key.slice(0, 80)}"` : undefined;
}

/** Takes plain secrets out of what is shown of a definition: of one that was made before they were an error too. */
export function coverPlainSecrets(value: Json, key = ''): Json {
  if (typeof value === 'string') return plainSecretIn(value, key) === undefined ? value : '***';
  if (Array.isArray(value)) return value.map((item: Json) => coverPlainSecrets(item, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, member === undefined ? undefined : coverPlainSecrets(member, name)]),
  );
}

/** `DB_PASSWORD`, `apiKey`, `winrm-password`; not `PASSWORD_FILE`, `tokenUrl` or `SECRET_NAME`. */
function isSecretName(key: string): boolean {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase());
  const last = words.at(-1) ?? '';
  if (words.some((word) => PUBLIC_WORDS.has(word))) return false;
  return SECRET_WORDS.has(last) || SECRET_PAIRS.has(words.slice(-2).join(' '));
}

function isLiteral(value: string): boolean {
  const text = value.trim();
  if (FLAG.test(text) || PATH.test(text)) return false;
  return !PLACEHOLDER.test(text) && !PLACEHOLDER_WORD.test(text) && !FROM_ELSEWHERE.test(text) && !PASSWORD_HASH.test(text);
}
