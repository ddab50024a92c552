import { ExternalError, messageOf, UserError } from '@bakehouse/core/errors';
import { redact } from './redact.ts';

/** What is known beside the error itself. */
export interface BlobErrorFacts {
  /** "list the blobs", "upload a/b.txt". */
  readonly operation: string;
  /** Host of the account, for messages. */
  readonly host: string;
  readonly container: string;
  /** How often the operation was tried again. */
  readonly retries: number;
  readonly secrets: readonly string[];
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  TIMEOUT: 'no answer in time',
  REQUEST_SEND_ERROR: 'the request could not be sent',
};

/** Error codes of Blob Storage and of connections; undefined for errors of another kind. */
export function blobErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('details' in error && typeof error.details === 'object' && error.details !== null && 'errorCode' in error.details) {
    return String(error.details.errorCode);
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** HTTP status of a refused request, or undefined. */
export function blobErrorStatus(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** Makes an error for people of what the SDK threw. The original is dropped: its URL and headers may hold signatures. */
export function blobError(error: unknown, facts: BlobErrorFacts): Error {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  if (/Credential|Authentication/.test(name)) {
    return new UserError(`Cannot sign in to ${facts.host}: ${firstLine(redact(messageOf(error), facts.secrets))}`, {
      hint: 'sign in with azure/login, an AzureCLI task or az login, or give connection-string',
    });
  }
  const status = blobErrorStatus(error);
  const code = blobErrorCode(error);
  const requestId = requestIdOf(error);
  const hint = hintFor(status, code, facts);
  const what = UNREACHABLE[code ?? ''] ?? code ?? firstLine(redact(messageOf(error), facts.secrets));
  const tried = facts.retries === 0 ? '' : facts.retries === 1 ? ', tried again once' : `, tried again ${facts.retries} times`;
  const answer = status === undefined ? what : `${status} ${what}`;
  return new ExternalError(redact(`Cannot ${facts.operation} at ${facts.host}: ${answer}${tried}.`, facts.secrets), {
    service: 'Blob Storage',
    operation: redact(facts.operation, facts.secrets),
    retries: facts.retries,
    ...(status === undefined ? (code === undefined ? {} : { status: code }) : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(hint === undefined ? {} : { hint }),
  });
}

function hintFor(status: number | undefined, code: string | undefined, { host, container }: BlobErrorFacts): string | undefined {
  switch (code) {
    case 'AuthenticationFailed':
      return 'the key or signature is wrong or expired, or the clock of this machine is off';
    case 'AuthorizationPermissionMismatch':
    case 'InsufficientAccountPermissions':
      return `give the identity the role Storage Blob Data Contributor (Contributor is not enough) on the container ${container} or above, or a SAS with read, create, write and list; a new role takes some minutes`;
    case 'AuthorizationFailure':
      return `the firewall of ${host} may not let this machine in, or the role Storage Blob Data Contributor on the container ${container} is missing`;
    case 'KeyBasedAuthenticationNotPermitted':
      return 'the account refuses keys; give account-url and sign in with an identity';
    case 'ContainerBeingDeleted':
      return 'wait until the deletion is done (about 30 s), or give another container';
    case 'ContainerNotFound':
      return `the container ${container} was removed meanwhile; run again`;
    case 'InvalidBlobOrBlock':
      return 'another program left uncommitted blocks there; delete the blob or give another prefix';
    case 'ENOTFOUND':
      return `is the account in ${host} spelled right, and may this machine look it up (private endpoint, proxy)?`;
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'TIMEOUT':
      return 'check network, proxy and firewall of this machine';
  }
  if (status === 403) return `give the identity the role Storage Blob Data Contributor on the container ${container} or above`;
  if (status === 404) return `check the account in ${host} and the container ${container}`;
  return undefined;
}

function requestIdOf(error: unknown): string | undefined {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
  if (typeof details !== 'object' || details === null) return undefined;
  const id = (details as Record<string, unknown>)['x-ms-request-id'] ?? (details as Record<string, unknown>)['requestId'];
  return typeof id === 'string' ? id : undefined;
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/\.$/, '');
}
