import { SignInError } from '@bakehouse/azure/access-token';
import { ExternalError, messageOf, UserError } from '@bakehouse/core/errors';
import { redact } from '@bakehouse/core/secrets';
import { showControls } from '@bakehouse/core/text';
import { unreachable } from '@bakehouse/net/transport';
import { blobErrorHint } from './blob-error-hint.ts';
import { askedPath, clockAhead, refusedAccess } from './refused-access.ts';

/** What is known beside the error itself. */
export interface BlobErrorFacts {
  /** "list the blobs", "upload a/b.txt". */
  readonly operation: string;
  /** Host of the account, for messages. */
  readonly host: string;
  readonly container: string;
  /** Letters of a shared access signature with which the whole run can be done, for the hint: `rcwl`. */
  readonly letters?: string | undefined;
  /** How often the operation was tried again. */
  readonly retries: number;
  readonly secrets: readonly string[];
}

/** Error codes of Blob Storage and of connections; undefined for errors of another kind. */
export function blobErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const details = 'details' in error ? error.details : undefined;
  if (typeof details === 'object' && details !== null && 'errorCode' in details && typeof details.errorCode === 'string') {
    return details.errorCode;
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
  if (error instanceof SignInError) return signInFailure(error, facts);
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  if (/Credential|Authentication/.test(name)) {
    return new UserError(`Cannot sign in to ${facts.host}: ${firstLine(redact(messageOf(error), facts.secrets))}`, {
      hint: 'sign in with azure/login, an AzureCLI task or az login, or give connection-string',
    });
  }
  const status = blobErrorStatus(error);
  const code = blobErrorCode(error);
  const requestId = requestIdOf(error);
  const { host, container, letters } = facts;
  const asked = { access: refusedAccess(error), path: askedPath(error), clockAhead: clockAhead(error) };
  const hint = blobErrorHint({ status, code, host, container, letters, ...asked });
  const what = status === 407 ? 'from a proxy' : (unreachable(code) ?? (code || reasonOf(error, facts.secrets) || 'without a reason'));
  const answer = status === undefined ? what : `${status} ${what}`;
  return new ExternalError(redact(`Cannot ${showControls(facts.operation)} at ${host}: ${answer}.`, facts.secrets), {
    service: 'Blob Storage',
    operation: redact(facts.operation, facts.secrets),
    retries: facts.retries,
    ...(status === undefined ? (code === undefined ? {} : { status: code }) : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(hint === undefined ? {} : { hint: redact(hint, facts.secrets) }),
  });
}

function signInFailure(error: SignInError, { host, retries, secrets }: BlobErrorFacts): Error {
  const message = redact(`Cannot sign in to ${host}: ${error.message}.`, secrets);
  const { service, status, requestId, hint: given, nobody } = error.details;
  const hint = nobody === true ? `${given}; or give connection-string or sas` : given;
  if (service === undefined) return new UserError(message, hint === undefined ? {} : { hint });
  return new ExternalError(message, {
    service,
    operation: 'sign in',
    retries,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(hint === undefined ? {} : { hint }),
  });
}

function requestIdOf(error: unknown): string | undefined {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
  if (typeof details !== 'object' || details === null) return undefined;
  const id = (details as Record<string, unknown>)['x-ms-request-id'] ?? (details as Record<string, unknown>)['requestId'];
  return typeof id === 'string' ? id : undefined;
}

/** What the service says; '' for nothing, and for a page or document, whose first line says nothing. */
function reasonOf(error: unknown, secrets: readonly string[]): string {
  const said = firstLine(redact(messageOf(error), secrets));
  return said.startsWith('<') ? '' : said;
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/\.$/, '');
}
