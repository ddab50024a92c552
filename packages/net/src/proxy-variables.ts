import { type ProxyAddress, proxyFor } from './proxy.ts';

/**
 * The proxy that the environment names for an address now.
 *
 * @throws UserError when a variable holds no address of an HTTP proxy
 */
export function proxyOfEnvironment(target: URL): ProxyAddress | undefined {
  return proxyFor(target, process.env);
}
