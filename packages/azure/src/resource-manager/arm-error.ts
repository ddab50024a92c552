/** What a service behind Azure Resource Manager says of a failure. */
export interface ArmError {
  readonly code?: string;
  readonly message?: string;
  /** What it is about: a property, a resource, a namespace. */
  readonly target?: string;
  /** What led to it; the real reason stands innermost. */
  readonly details: readonly ArmError[];
}

/** Levels of details within details; nested deployments make two for each. */
const DEEPEST = 16;

/**
 * Reads the error of an answer, of an operation or of a deployment. Both shapes are known, `{"error":{"code","message","details"}}`
 * and `{"code","message"}`, with OData's `message.value`, with `innererror`, and with JSON written as text into a message, as
 * deployments hand on what a resource provider said.
 *
 * @returns undefined when there is no error in it
 */
export function readArmError(body: unknown): ArmError | undefined {
  return read(body, 0);
}

function read(value: unknown, depth: number): ArmError | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > DEEPEST) return undefined;
  const members = value as Readonly<Record<string, unknown>>;
  const envelope = members['error'] ?? members['odata.error'];
  if (typeof envelope === 'object' && envelope !== null) return read(envelope, depth + 1);
  const code = text(members['code'] ?? members['Code']);
  const written = text(members['message'] ?? members['Message']);
  const said = written === undefined ? undefined : textWithError(written, depth);
  const message = said === undefined ? written : said.before;
  const details = [
    ...list(members['details']).map((one) => read(one, depth + 1)),
    inner(members['innererror'] ?? members['innerError'], depth),
    said?.error,
  ].filter((one) => one !== undefined);
  if (code === undefined && written === undefined && details.length === 0) return undefined;
  const target = text(members['target']);
  return {
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message }),
    ...(target === undefined ? {} : { target }),
    details,
  };
}

/** Key Vault and Graph put the telling code there, without a message. */
function inner(value: unknown, depth: number): ArmError | undefined {
  const found = read(value, depth + 1);
  return found?.code === undefined && found?.message === undefined ? undefined : found;
}

/** `{ "status": "Failed", "error": {…} }`, alone or behind words. */
function textWithError(written: string, depth: number): { readonly before: string | undefined; readonly error: ArmError } | undefined {
  const start = written.indexOf('{');
  if (start === -1) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(written.slice(start));
  } catch {
    return undefined;
  }
  const error = read(parsed, depth + 1);
  const before = written.slice(0, start).trim();
  return error && { before: before === '' ? undefined : before, error };
}

function text(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'value' in value) return text(value.value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The errors that have no cause within: the real reasons. The error itself when it has no details. */
export function innermost(error: ArmError): readonly ArmError[] {
  return error.details.length === 0 ? [error] : error.details.flatMap(innermost);
}

/** The error and all within it, outermost first. */
export function allErrors(error: ArmError): readonly ArmError[] {
  return [error, ...error.details.flatMap(allErrors)];
}

/** So many reasons are told; a deployment of hundreds of resources may fail for as many. */
const MOST_REASONS = 3;
/** The longest that a message of the service may be: some name every role assignment. */
const LONGEST = 300;

/** "InvalidTemplateDeployment: The template … is not valid; QuotaExceeded: …" on one line, without a full stop; '' for no error. */
export function describeArmError(error: ArmError | undefined): string {
  if (error === undefined) return '';
  const reasons = error.details.length === 0 ? [] : innermost(error);
  const shown = [error, ...reasons.slice(0, MOST_REASONS)].map(({ code, message }) =>
    [code, message === undefined ? undefined : firstLine(message)].filter((part) => part !== undefined && part !== '').join(': '),
  );
  const more = reasons.length - MOST_REASONS;
  return [...new Set(shown), ...(more > 0 ? [`and ${more} more`] : [])].filter((part) => part !== '').join('; ');
}

/**
 * The error with everything that led to it, whole: a line each, and for each further line of a message one more. What is within another
 * stands below it and two blanks further in; "ArtifactFailed (windows-restart): It ended with 1.".
 */
export function armErrorLines({ code, target, message = '', details }: ArmError): readonly string[] {
  const [first = '', ...more] = message.trim().split(/\r?\n/);
  const what = [code, target === undefined ? undefined : `(${target})`].filter((part) => part !== undefined).join(' ');
  const head = [what, first].filter((part) => part !== '').join(': ');
  const inner = [...more, ...details.flatMap(armErrorLines)].map((line) => `  ${line}`);
  return head === '' ? inner : [head, ...inner];
}

/** The first line of a text, cut, without a full stop. */
export function firstLine(message: string): string {
  const line = (message.trim().split(/\r?\n/, 1)[0] ?? '').replace(/[. \t]{1,50}$/, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** What a failure means to who has to act on it. */
export type ArmFailureKind =
  | 'quota'
  | 'capacity'
  | 'throttled'
  | 'not-registered'
  | 'forbidden'
  | 'policy'
  | 'not-found'
  | 'conflict'
  | 'service'
  | 'invalid'
  | 'other';

const KIND_OF_CODE: Readonly<Record<string, ArmFailureKind>> = {
  quotaexceeded: 'quota',
  skunotavailable: 'capacity',
  allocationfailed: 'capacity',
  zonalallocationfailed: 'capacity',
  overconstrainedallocationrequest: 'capacity',
  overconstrainedzonalallocationrequest: 'capacity',
  toomanyrequests: 'throttled',
  subscriptionrequeststhrottled: 'throttled',
  resourcerequeststhrottled: 'throttled',
  missingsubscriptionregistration: 'not-registered',
  subscriptionnotregistered: 'not-registered',
  registrationrequired: 'not-registered',
  authorizationfailed: 'forbidden',
  linkedauthorizationfailed: 'forbidden',
  requestdisallowedbypolicy: 'policy',
  deploymentactive: 'conflict',
  anotheroperationinprogress: 'conflict',
  conflict: 'conflict',
  resourcenotfound: 'not-found',
  resourcegroupnotfound: 'not-found',
  notfound: 'not-found',
};

/**
 * One code is not one kind: `OperationNotAllowed` is a quota only where its text has the word, and `QuotaExceeded` hides in the details
 * of a refused deployment.
 *
 * @param status of the answer; undefined for the failure of an operation
 */
export function failureKind(status: number | undefined, error: ArmError | undefined): ArmFailureKind {
  if (status === 429) return 'throttled';
  const errors = error === undefined ? [] : [...allErrors(error)].reverse();
  for (const { code = '', message = '' } of errors) {
    const kind = KIND_OF_CODE[code.toLowerCase()];
    if (kind !== undefined) return kind;
    if (/^OperationNotAllowed$/i.test(code) && /\bquota\b/i.test(message)) return 'quota';
  }
  switch (status) {
    case undefined:
      return 'other';
    case 401:
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 409:
    case 412:
      return 'conflict';
    default:
      return status >= 500 ? 'service' : 'invalid';
  }
}
