import { showControls } from './control-characters.ts';
import type { AnnotationPlace } from './log.ts';

/** One thing that is wrong in a file of the user's. Lines and columns count from 1. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** What to do about it. */
  readonly hint?: string;
}

/** `file:line:column: message (hint)`, with what is known of it, on one line: control characters, as names may have them, are shown. */
export function formatFinding(finding: Finding): string {
  const place = [finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':');
  return `${place === '' ? '' : `${showControls(place)}: `}${findingText(finding)}`;
}

/**
 * `file, line 3, column 5`, for logs of hosts: what compilers write (`file:3:5: text`) becomes an error annotation under a problem matcher
 * that an earlier action has left active. Empty where nothing is known.
 */
export function placeInWords({ file, line, column }: AnnotationPlace): string {
  const parts = [file && showControls(file), line && `line ${line}`, column && `column ${column}`];
  return parts.filter(Boolean).join(', ');
}

/** `file, line 3, column 5: message (hint)` on one line, for logs of hosts. */
export function findingInWords(finding: Omit<Finding, 'severity'>): string {
  const place = placeInWords(finding);
  return `${place === '' ? '' : `${place}: `}${findingText(finding)}`;
}

/** `message (hint)` on one line, where the host shows the place by itself. */
export function findingText({ message, hint }: { readonly message: string; readonly hint?: string | undefined }): string {
  return showControls(hint === undefined ? message : `${message} (${hint})`);
}

/**
 * What a failure is of: the image (`definition`: the definition, its files or the inputs; `test`: it was made and is not good) or what it
 * is made on. `bakehouse` is a mistake of our own.
 */
export type FailureReason = 'definition' | 'test' | 'quota' | 'network' | 'service' | 'machine' | 'bakehouse';

/** What is known of a failure beside its message, which says the cause in one line where there is more than that. */
interface FailureFacts {
  /** What it is of, where that is not the usual for such an error; see `reasonOf`. */
  readonly reason?: FailureReason;
  /** What to do next. */
  readonly hint?: string;
  readonly findings?: readonly Finding[];
  /** What the program that failed wrote last. */
  readonly lastLines?: readonly string[];
  /** Path of the file with everything that was written. */
  readonly log?: string;
  readonly cause?: unknown;
}

/** The user can mend it: reported as message, findings and hint, without a stack. */
export class UserError extends Error {
  override name = 'UserError';
  readonly hint: string | undefined;
  readonly findings: readonly Finding[];
  readonly details: FailureFacts;

  constructor(message: string, options: FailureFacts = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
    this.findings = options.findings ?? [];
    this.details = options;
  }
}

/** Unusable input (a step's inputs, a definition): nothing was changed. The command line exits 2. */
export class InputError extends UserError {
  override name = 'InputError';
}

/** The step did its work and the result is bad (a test failed): its outputs are set all the same. */
export class OutcomeError extends UserError {
  override name = 'OutcomeError';
  readonly outputs: Readonly<Record<string, OutputValue>>;

  constructor(message: string, outputs: Readonly<Record<string, OutputValue>>, options: FailureFacts = {}) {
    super(message, options);
    this.outputs = outputs;
  }
}

/** What a step returns for an output; numbers and booleans are written as text. `undefined` is not set. */
export type OutputValue = string | number | boolean | undefined;

export interface ExternalErrorDetails extends FailureFacts {
  /** "Blob Storage", "mmdebstrap", "QEMU". */
  readonly service: string;
  /** "create container images", "build the root file system". */
  readonly operation: string;
  /** HTTP status or exit code. */
  readonly status?: number | string;
  readonly requestId?: string;
  /** How often the operation was tried again. */
  readonly retries?: number;
}

/** A service or program outside of Bakehouse failed. */
export class ExternalError extends Error {
  override name = 'ExternalError';
  readonly details: ExternalErrorDetails;
  readonly hint: string | undefined;
  readonly findings: readonly Finding[];

  constructor(message: string, details: ExternalErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.details = details;
    this.hint = details.hint;
    this.findings = details.findings ?? [];
  }
}

/** The run was cancelled (SIGINT, SIGTERM, a cancelled job). */
export class CancelledError extends Error {
  override name = 'CancelledError';

  /** @param last what had gone wrong before and was to be tried again */
  constructor(message = 'Cancelled', last?: unknown) {
    super(message, last === undefined ? undefined : { cause: last });
  }
}

/** The run was cancelled in the middle of work that leaves something: its outputs are set all the same. The message says where it was. */
export class CancelledOutcome extends CancelledError {
  override name = 'CancelledOutcome';
  readonly outputs: Readonly<Record<string, OutputValue>>;

  constructor(message: string, outputs: Readonly<Record<string, OutputValue>>) {
    super(message);
    this.outputs = outputs;
  }
}

/** Throws `CancelledError` when the signal has fired. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new CancelledError();
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return isObject(error) && typeof error['message'] === 'string' ? error['message'] : String(error);
}

/** True for a system error (`ENOENT`, `ENOSPC`, …) with one of the codes. */
export function hasErrorCode(error: unknown, ...codes: string[]): boolean {
  return isObject(error) && codes.includes(String(error['code']));
}

// Not `instanceof Error`: an error of another realm (a worker, a test environment) counts too.
function isObject(error: unknown): error is Record<string, unknown> {
  return typeof error === 'object' && error !== null;
}
