import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';

/**
 * The one rule for whom a connection trusts, on every runtime and behind a proxy too: the authorities that Node brings, those of
 * NODE_EXTRA_CA_CERTS, those of the system where NODE_USE_SYSTEM_CA asks for them, and those that a step was given.
 *
 * @param ca PEM certificates that a step was given
 * @returns to be made once for many connections: reading the certificates takes longer than a request
 */
export function trustedAuthorities(ca: string | undefined): SecureContext {
  return createSecureContext(ca === undefined ? {} : { ca: [...getCACertificates('default'), ca] });
}
