import { UserError } from '@bakehouse/core/errors';

/** As `engines` in package.json says. */
const OLDEST_NODE = 24;

/**
 * Runners of GitHub and Azure bring the Node that a step needs; on the command line it is whatever the PATH has.
 *
 * @param version "24.1.0"
 * @throws UserError when it is too old
 */
export function checkNode(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new UserError(`bakehouse needs Node ${OLDEST_NODE} or newer; this is Node ${version}.`, {
    hint: 'install a newer one from https://nodejs.org',
  });
}
