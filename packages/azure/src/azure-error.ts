import { ExternalError, messageOf, UserError } from '@bakehouse/core/errors';
import { trimEnd } from '@bakehouse/core/trim-end';

/** What is known beside the error itself. */
export interface AzureFacts {
  /** "list the versions of Debian:debian-12:12-gen2". */
  readonly operation: string;
  readonly endpoint: string;
  /** What the role Reader is needed on: "the subscription …". */
  readonly scope: string;
  readonly subscription: string;
}

/** An answer that is not 200, as the client gives it. */
export interface Refusal {
  readonly status: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  REQUEST_SEND_ERROR: 'the request could not be sent',
};

const SIGN_IN = 'sign in with azure/login, an AzureCLI task, az login or a managed identity';

/** True when no token could be had. */
export function isSignInError(error: unknown): boolean {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return /Credential|Authentication/.test(name);
}

/** Makes an error for people of an answer that is not 200. */
export function refusal({ status, headers, body }: Refusal, facts: AzureFacts): ExternalError {
  const { code, message } = errorIn(body);
  const what = [code, message === undefined ? undefined : firstLine(message)].filter((part) => part !== undefined).join(': ');
  const hint = hintFor(Number(status), code, facts);
  const requestId = headers['x-ms-request-id'] ?? headers['x-ms-correlation-request-id'];
  return new ExternalError(`Cannot ${facts.operation}: Azure answered ${status}${what === '' ? '' : ` ${what}`}.`, {
    service: 'Azure Resource Manager',
    operation: facts.operation,
    status: Number(status),
    ...(requestId === undefined ? {} : { requestId }),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Makes an error for people of what the client threw. The original is dropped: its request holds the token. */
export function azureError(error: unknown, facts: AzureFacts): Error {
  if (error instanceof ExternalError) return error;
  if (isSignInError(error)) {
    return new UserError(`Cannot sign in to Azure to ${facts.operation}: ${firstLine(messageOf(error))}.`, { hint: SIGN_IN });
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
  return noAnswer(UNREACHABLE[code ?? ''] ?? firstLine(messageOf(error)), facts, code);
}

/** For a request that got no usable answer. */
export function noAnswer(what: string, { operation, endpoint }: AzureFacts, status?: string): ExternalError {
  return new ExternalError(`Cannot ${operation} at ${new URL(endpoint).host}: ${what}.`, {
    service: 'Azure Resource Manager',
    operation,
    hint: 'check network and proxy of this machine, and azure-endpoint if it is given; or plan without online',
    ...(status === undefined ? {} : { status }),
  });
}

function hintFor(status: number, code: string | undefined, { scope, subscription }: AzureFacts): string | undefined {
  if (code === 'SubscriptionNotFound' || code === 'InvalidSubscriptionId') {
    return `is ${subscription} the right azure-subscription-id, and signed in to its tenant?`;
  }
  if (code === 'MissingSubscriptionRegistration') {
    return `register the provider in the subscription: az provider register --namespace Microsoft.Compute`;
  }
  switch (status) {
    case 401:
      return `the token is not for this subscription: ${SIGN_IN}, in the tenant of ${subscription}`;
    case 403:
      return `give the identity the role Reader on ${scope}; a new role takes some minutes`;
    case 404:
      return `check that ${scope} exists`;
    case 429:
      return 'Azure throttles the subscription: run again later, or plan without online';
    default:
      return status >= 500 ? 'run again later, or plan without online' : undefined;
  }
}

/** `{"error":{"code","message"}}`, which every service behind Azure Resource Manager answers. */
function errorIn(body: unknown): { code?: string; message?: string } {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  if (typeof error !== 'object' || error === null) return {};
  const { code, message } = error as Record<string, unknown>;
  return { ...(typeof code === 'string' ? { code } : {}), ...(typeof message === 'string' ? { message } : {}) };
}

/** The longest that a message of the service may be: some name every role assignment. */
const LONGEST = 300;

function firstLine(text: string): string {
  const line = trimEnd(text.trim().split(/\r?\n/, 1)[0] ?? '', '. \t');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
