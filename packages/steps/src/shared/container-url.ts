import { checkBlobPlace } from '@bakehouse/blob/names';
import { InputError } from '@bakehouse/core/errors';

/** What a URL of a container consists of. */
export interface ContainerUrl {
  /** `https://<account>.blob.core.windows.net`; of an emulator with the account in the path. */
  readonly accountUrl: string;
  readonly container: string;
  /** '' for none. */
  readonly prefix: string;
  /** With the question mark; '' for none. A secret. */
  readonly signature: string;
}

/**
 * Takes the URL of a container apart, as people copy it, with a shared access signature and a prefix or without.
 *
 * @param of what is kept there, for errors
 * @throws InputError that shows nothing of a signature
 */
export function parseContainerUrl(text: string, of = 'gallery'): ContainerUrl {
  const example = 'give one like https://<account>.blob.core.windows.net/<container>';
  const refuse = (why: string, hint = example) => new InputError(`The URL of the ${of} ${why}.`, { hint });
  if (!URL.canParse(text)) throw refuse('is no URL');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw refuse('holds a user or password', 'write it without what stands before the @');
  if (url.hash !== '') throw refuse('has a part behind #');
  if (url.search !== '' && !url.searchParams.has('sig')) throw refuse('has parameters, and no sig= among them', 'copy the whole URL');
  const segments = url.pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
  // An emulator behind an address has no name of its own: the account is in the path.
  const isAddress = /^(?:localhost|\[.*\]|\d+\.\d+\.\d+\.\d+)$/.test(url.hostname);
  const account = isAddress ? segments.shift() : undefined;
  if (url.protocol !== 'https:' && !isAddress) throw refuse('is not https://');
  const [container, ...prefix] = segments;
  if (container === undefined) throw refuse('names no container');
  const place = { container, prefix: prefix.join('/') };
  checkBlobPlace(place, of === 'gallery' ? 'keep images in' : 'keep states in');
  return { accountUrl: url.origin + (account === undefined ? '' : `/${account}`), ...place, signature: url.search };
}

/** Whether a connection string is that of an account. */
export function isOfAccount(connectionString: string, accountUrl: string): boolean {
  const parts = new Map(
    connectionString.split(';').map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const suffix = parts.get('EndpointSuffix') ?? 'core.windows.net';
  const name = parts.get('AccountName');
  const development = /(?:^|;)UseDevelopmentStorage=true/i.test(connectionString) ? 'http://127.0.0.1:10000/devstoreaccount1' : undefined;
  const endpoint = parts.get('BlobEndpoint') ?? development ?? `https://${name}.blob.${suffix}`;
  return endpoint.replace(/\/$/, '').toLowerCase() === accountUrl.toLowerCase();
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
