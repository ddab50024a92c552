import { InputError } from '@bakehouse/core/errors';

/**
 * An address as messages show it: without user and password, which stand before the host, and without query and fragment, where
 * signatures are. What is no address is not shown at all, since nobody knows what in it is a password.
 */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  return url === null || (url.host === '' && url.protocol !== 'file:')
    ? 'an address that cannot be read'
    : `${url.protocol}//${url.host}${url.pathname}`;
}

/**
 * Checks an address that somebody has given, before anything is sent.
 *
 * @param name what the address is, for the beginning of a sentence: "package-url"
 * @param schemes that work: "https:"
 * @param example for the hint
 * @throws InputError that shows nothing of the address but the host: when it cannot be read, has another scheme, or a user or password,
 *   which no request may hold (https://fetch.spec.whatwg.org/#dom-request) and which logs and arguments would show
 */
export function checkAddress(address: string, name: string, schemes: readonly string[], example = `${schemes[0]}//host/path`): URL {
  const allowed = schemes.map((scheme) => `${scheme}//`).join(' or ');
  const url = URL.parse(address);
  if (url === null || !schemes.includes(url.protocol)) {
    throw new InputError(`${name} is no ${allowed} address.`, { hint: `give one like ${example}` });
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputError(`${name} holds a user or password for ${url.host}, which would be seen.`, {
      hint: 'write it without what stands before the @, and give an address that needs no password, or one with a signature',
    });
  }
  return url;
}

/** True for addresses of this machine. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}

/** True for those that every machine has for itself, as the metadata service of Azure's (RFC 3927). */
export function isLinkLocal(url: URL): boolean {
  return /^169\.254\.\d+\.\d+$/.test(url.hostname);
}

/** True where a host has no name of its own but a number, or stands for this machine: an emulator there has its account in the path. */
export function isNameless(url: Pick<URL, 'hostname'>): boolean {
  return url.hostname === 'localhost' || url.hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(url.hostname);
}
