import { ExternalError, type ExternalErrorDetails, messageOf, UserError } from '@bakehouse/core/errors';
import { isTemporary } from '@bakehouse/net/retry';
import { unreachable } from '@bakehouse/net/transport';
import { type AnswerHeaders, remainingCalls } from '../http/rate-headers.ts';
import { cannotSignIn, SignInError } from '../sign-in/sign-in-error.ts';
import { type ArmError, type ArmFailureKind, allErrors, describeArmError, failureKind, firstLine, readArmError } from './arm-error.ts';

/** What is known beside the error itself. */
export interface AzureFacts {
  /** "list the versions of Debian:debian-12:12-gen2". */
  readonly operation: string;
  readonly endpoint: string;
  /** What the role is needed on, where Azure does not say: "the subscription …". */
  readonly scope: string;
  readonly subscription: string;
  /** What does instead where Azure fails: "plan without online". */
  readonly otherwise?: string | undefined;
}

/** An answer that is not what was asked for. */
interface Refusal {
  readonly status: string | number;
  readonly headers: AnswerHeaders;
  readonly body?: unknown;
}

interface ResourceManagerErrorDetails extends ExternalErrorDetails {
  readonly kind: ArmFailureKind;
  /** What the service says, with all its details. */
  readonly error?: ArmError | undefined;
  /** Of all requests that belong together; asked for by Microsoft's support. */
  readonly correlationId?: string | undefined;
  /** The address of a long operation, without its signature. */
  readonly operationUrl?: string | undefined;
}

/** Azure Resource Manager, or a service behind it, refused or failed. */
export class ResourceManagerError extends ExternalError {
  declare readonly details: ResourceManagerErrorDetails;

  constructor(message: string, details: ResourceManagerErrorDetails) {
    super(message, details);
  }

  /** True when the error or one within it has a code; case does not count. */
  hasCode(...codes: readonly string[]): boolean {
    const wanted = codes.map((code) => code.toLowerCase());
    const { error } = this.details;
    return error !== undefined && allErrors(error).some(({ code = '' }) => wanted.includes(code.toLowerCase()));
  }
}

const SERVICE = 'Azure Resource Manager';
const SIGN_IN =
  'sign in with azure/login, an AzureCLI task, az login or a managed identity, or give client-id and tenant-id, a service connection, a secret or a certificate';

/** True when no token could be had. */
export function isSignInError(error: unknown): boolean {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return error instanceof SignInError || /Credential|Authentication/.test(name);
}

/** Makes an error for people of an answer that is not what was asked for. */
export function refusal(answer: Refusal, facts: AzureFacts): ResourceManagerError {
  const status = Number(answer.status);
  const error = readArmError(answer.body);
  const what = describeArmError(error);
  return new ResourceManagerError(`Cannot ${facts.operation}: Azure answered ${status}${what === '' ? '' : ` ${what}`}.`, {
    status,
    ...armDetails(status, answer.headers, error, facts),
  });
}

/** For an operation that has ended badly, which answers 200 all the same. */
export function failedOperation(
  { status, headers, error, operationUrl }: { status: string; headers: AnswerHeaders; error: ArmError | undefined; operationUrl: string },
  facts: AzureFacts,
): ResourceManagerError {
  const what = describeArmError(error);
  const reason = what === '' ? ', and gives no reason' : `: ${what}`;
  return new ResourceManagerError(`Cannot ${facts.operation}: the operation ended as ${status}${reason}.`, {
    status: error?.code ?? status,
    operationUrl,
    ...armDetails(undefined, headers, error, facts),
  });
}

function armDetails(status: number | undefined, headers: AnswerHeaders, error: ArmError | undefined, facts: AzureFacts) {
  const kind = failureKind(status, error);
  const hint = hintFor(kind, status, error, headers, facts);
  const correlationId = headers['x-ms-correlation-request-id'];
  const requestId = headers['x-ms-request-id'] ?? correlationId;
  return {
    service: SERVICE,
    operation: facts.operation,
    kind,
    ...(error === undefined ? {} : { error }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Makes an error for people of what the client threw. The original is dropped: its request holds the token. */
export function azureError(error: unknown, facts: AzureFacts): Error {
  if (error instanceof ExternalError || error instanceof UserError) return error;
  if (error instanceof SignInError) return cannotSignIn(error, `Cannot sign in to Azure to ${facts.operation}`);
  if (isSignInError(error)) {
    return new UserError(`Cannot sign in to Azure to ${facts.operation}: ${firstLine(messageOf(error))}.`, { hint: SIGN_IN });
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
  return noAnswer(unreachable(code) ?? firstLine(messageOf(error)), facts, code);
}

/** True for an error of `azureError` that may be another one a moment later: no usable answer, also to a sign-in. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof ExternalError)) return false;
  const { service, status } = error.details;
  return service === SERVICE || (typeof status === 'number' ? isTemporary({ status }) : isTemporary({ code: status }));
}

/** For a request that got no usable answer. */
export function noAnswer(what: string, { operation, endpoint, otherwise }: AzureFacts, status?: string): ExternalError {
  const hint = 'check network and proxy of this machine, and azure-endpoint if it is given';
  return new ExternalError(`Cannot ${operation} at ${new URL(endpoint).host}: ${what}.`, {
    service: SERVICE,
    operation,
    hint: otherwise === undefined ? hint : `${hint}; or ${otherwise}`,
    ...(status === undefined ? {} : { status }),
  });
}

function hintFor(
  kind: ArmFailureKind,
  status: number | undefined,
  error: ArmError | undefined,
  headers: AnswerHeaders,
  facts: AzureFacts,
): string | undefined {
  const { scope, subscription, otherwise } = facts;
  const or = otherwise === undefined ? '' : `, or ${otherwise}`;
  const errors = error === undefined ? [] : allErrors(error);
  if (errors.some(({ code }) => code === 'SubscriptionNotFound' || code === 'InvalidSubscriptionId')) {
    return `is ${subscription} the right azure-subscription-id, and signed in to its tenant?`;
  }
  if (status === 401) return `the token is not for this subscription: ${SIGN_IN}, in the tenant of ${subscription}`;
  switch (kind) {
    case 'not-registered':
      return `register the provider in the subscription: az provider register --namespace ${namespaceOf(errors)}`;
    case 'forbidden':
      return roleHint(errors, scope);
    case 'not-found':
      return status === undefined ? undefined : `check that ${scope} exists`;
    case 'throttled': {
      const empty = Object.entries(remainingCalls(headers)).filter(([, left]) => left === 0);
      const which = empty.length === 0 ? '' : ` (nothing is left of ${empty.map(([name]) => name).join(', ')})`;
      return `Azure throttles the subscription${which}: run again later${or}`;
    }
    case 'quota':
      return 'ask for a higher quota (portal: Quotas), or choose another size or region';
    case 'capacity':
      return 'Azure has no machine of that size there now: run again later, or choose another size, zone or region';
    case 'service':
      return `run again later${or}`;
    default:
      return undefined;
  }
}

/** `details[0].target` names it, or the text does. */
function namespaceOf(errors: readonly ArmError[]): string {
  const named = errors.map(({ target }) => target).find((target) => target !== undefined && /^[A-Za-z]+(\.[A-Za-z]+)+$/.test(target));
  const said = /namespace '([A-Za-z.]+)'/.exec(errors.map(({ message }) => message ?? '').join(' '))?.[1];
  return named ?? said ?? 'Microsoft.Compute';
}

/** "The client '…' with object id '…' does not have authorization to perform action '…' over scope '…' or the scope is invalid." */
function roleHint(errors: readonly ArmError[], scope: string): string {
  const text = errors.map(({ message }) => message ?? '').join(' ');
  const [, action] = /action '([\w.*]+\/[\w./*]+)'/.exec(text) ?? [];
  const [, over] = /over scope '(\/[^']*)'/.exec(text) ?? [];
  const [, id] = /object id '([0-9a-f-]{36})'/i.exec(text) ?? [];
  const who = id === undefined ? 'the identity' : `the identity with the object id ${id}`;
  const wait = 'a new role takes some minutes';
  if (action === undefined || action.endsWith('/read')) return `give ${who} the role Reader on ${over ?? scope}; ${wait}`;
  // Contributor has everything but that.
  const role = /^Microsoft\.Authorization\//i.test(action) ? 'Role Based Access Control Administrator' : 'Contributor';
  return `give ${who} a role with ${action} on ${over ?? scope}, such as ${role}; ${wait}`;
}
