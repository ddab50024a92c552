import type { IncomingHttpHeaders } from 'node:http';

/** Of these the first counts, as with node:http; lines of others are joined. */
const SINGLE = new Set(
  (
    'age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since last-modified ' +
    'location max-forwards proxy-authorization referer retry-after server user-agent'
  ).split(' '),
);

/**
 * Headers that came in several lines as one value each, in the form that node:http has; `set-cookie` stays a list.
 *
 * @param headers of undici, with names in small letters; changed in place
 */
export function joinLines(headers: Record<string, string | string[] | undefined>): IncomingHttpHeaders {
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === 'object') {
      if (name !== 'set-cookie') headers[name] = SINGLE.has(name) ? value[0] : value.join(', ');
    } else if (name === 'set-cookie' && value !== undefined) headers[name] = [value];
  }
  return headers as IncomingHttpHeaders;
}
