import { InputError } from '@bakehouse/core/errors';
import { isLoopback, isNameless } from '@bakehouse/net/address';
import { checkAccountUrl } from './account-url.ts';

/**
 * The connection string of a shared access signature, given as people copy it: a whole URL of the account or container, or what
 * follows the question mark.
 *
 * @throws InputError that shows nothing of the signature, also for an account URL that none has
 */
export function signedAccount(
  sas: string,
  { accountUrl, container }: { readonly accountUrl: string | undefined; readonly container: string | undefined },
): string {
  const text = sas.trim();
  const refuse = (message: string, hint: string) => new InputError(`The shared access signature ${message}.`, { hint });
  // Upper case and :443 in it make no other account.
  const given = accountUrl === undefined ? undefined : checkAccountUrl(accountUrl, 'signature');
  const isUrl = /^https?:\/\//i.test(text);
  const signature = encoded(isUrl ? (text.split('?', 2)[1] ?? '') : text.replace(/^\?/, ''));
  if (signature === undefined) {
    throw refuse('has no sig=', 'copy all of it: sv=…&sp=…&sig=…, or the URL that the portal calls Blob SAS URL');
  }
  if (!isUrl) {
    if (given === undefined) throw refuse('comes without its account', 'give account-url as well, or the whole URL as sas');
    return connection(given, signature);
  }
  if (!URL.canParse(text)) throw refuse('is no URL', 'copy it again, whole');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw refuse('holds a user or password', 'write it without what stands before the @');
  if (url.protocol === 'http:' && !isLoopback(url)) throw refuse('is a URL that is not https://', 'write https:// in front of it');
  // The SDKs and Storage Explorer write `%24web`.
  const segments = url.pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
  // An emulator behind an address has its account in the path.
  const account = isNameless(url) ? segments.shift() : undefined;
  const endpoint = account === undefined ? url.origin : `${url.origin}/${account}`;
  if (given !== undefined && given !== endpoint) {
    throw refuse('is a URL of another account than account-url', 'leave account-url out, or give what follows the question mark alone');
  }
  if (segments.length > 1) throw refuse('is for a single blob', 'make one for the container');
  if (segments[0] !== undefined && container !== undefined && segments[0] !== container) {
    throw refuse(`is for the container ${segments[0]}, and the container is ${container}`, 'give the same container');
  }
  return connection(endpoint, signature);
}

function connection(endpoint: string, signature: string): string {
  return `BlobEndpoint=${endpoint};SharedAccessSignature=${signature}`;
}

/** Each value percent-encoded once, whether it was before or not: a plain plus sign in it would reach the service as a blank. */
function encoded(query: string): string | undefined {
  const pairs = query.split('&').map((pair): [string, string] => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)]);
  if (!pairs.some(([name, value]) => name === 'sig' && value !== '')) return undefined;
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(decoded(value))}`).join('&');
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
