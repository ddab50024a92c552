import { ExternalError, hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { redact } from '@bakehouse/core/secrets';
import { shownAddress } from './address.ts';
import { connectionHint, PROXY_PASSWORD_HINT, unreachable } from './unreachable.ts';

/** An answer that is no 200. */
export class StatusError extends Error {
  readonly status: number;
  /** Of `Retry-After`. */
  readonly after: unknown;

  constructor(status: number, after: unknown) {
    super(`the server answered ${status}`);
    this.status = status;
    this.after = after;
  }
}

interface FailedRequest {
  readonly url: URL;
  /** "download the runner package": for `Cannot … <address>: <reason>.` */
  readonly operation: string;
  /** Default: the host. */
  readonly service?: string;
  readonly retries: number;
  /** What to do about an answer of the service itself. */
  readonly hint?: string | undefined;
}

/** What a failed GET was about, for people: without what the address holds that is secret. */
export function requestFailure(error: unknown, { url, operation, service, retries, hint }: FailedRequest): ExternalError {
  const status = error instanceof StatusError ? error.status : undefined;
  const code = codeOf(error);
  const told = status === 407 ? PROXY_PASSWORD_HINT : code === 'REDIRECTED' ? LED_ON : (connectionHint(code, url.host) ?? hint);
  return new ExternalError(`Cannot ${operation} ${shownAddress(url.href)}: ${reasonOf(error, url)}.`, {
    service: service ?? url.host,
    operation,
    retries,
    cause: error,
    ...(status === undefined ? {} : { status }),
    ...(told === undefined ? {} : { hint: told }),
  });
}

const LED_ON = 'give the address that it leads to, if it is the right one';

/** Why a GET failed, in words and without secrets of its address. */
export function reasonOf(error: unknown, url: URL): string {
  const code = codeOf(error);
  const said = redact(messageOf(error), [url.href, url.search.slice(1)]);
  // What leads elsewhere says so better than its code.
  const meaning = code === 'REDIRECTED' ? undefined : unreachable(code);
  return meaning === undefined ? said : `${meaning} (${code})`;
}

export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What the system was asked for where a network is at fault. A firewall answers with EPERM and EACCES too. */
const OF_NETWORK: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo', 'bind', 'read', 'write', 'shutdown', 'setsockopt']);

/** True where the disk is at fault: asking the server again does not mend it. */
export function isOfDisk(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  // A full disk names no file once it is open, and calls it `write` as sockets do.
  if ('path' in error && error.path !== undefined) return true;
  if ('syscall' in error && OF_NETWORK.has(error.syscall) && !hasErrorCode(error, 'ENOSPC', 'EDQUOT', 'EROFS')) return false;
  return hasErrorCode(error, 'ENOSPC', 'EACCES', 'EROFS', 'EDQUOT', 'EPERM', 'ENOENT', 'EISDIR', 'ENOTDIR');
}
