import {
  CancelledError,
  CancelledOutcome,
  ExternalError,
  externalFacts,
  type Finding,
  failureLines,
  formatFinding,
  hasErrorCode,
  InputError,
  messageOf,
  reasonOf,
  UserError,
} from '@bakehouse/core/errors';
import { maskTexts, redact } from '@bakehouse/core/secrets';
import { showControlsInLines } from '@bakehouse/core/text';
import { asReadOnly } from '@bakehouse/system/files';

/** What a file system answers when people have to mend something, not us. */
const OF_THE_DISK: Readonly<Record<string, string>> = {
  EACCES: 'give this user the right to it, or give another path',
  EPERM: 'give this user the right to it, or give another path',
  EROFS: 'give a path on a file system that is not read-only',
  ENOSPC: 'free some space, or give a path on another disk',
  EDQUOT: 'free some of your quota, or give a path on another disk',
  EFBIG: 'give a path on a file system that takes files of this size',
  EISDIR: 'give the path of a file, not of a folder',
  ENOTDIR: 'give a path that goes through folders only',
  ENAMETOOLONG: 'give a shorter path',
  ENXIO: 'give the path of a regular file',
  ELOOP: 'give a path without a symbolic link that leads back to itself',
};

/** Those for which another place may do. */
const OF_THE_PLACE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG'];

/** A failure as a person reads it (`message`, several lines) and as `--json` gives it (`details`). */
export interface Failure {
  readonly message: string;
  /** The message without the findings and what to do. */
  readonly head: string;
  /** The one finding that is all there is to say: `head` is its text. */
  readonly only?: Finding | undefined;
  /** What the program that failed wrote last, and where its log is: lines that stand below the findings. */
  readonly below: readonly string[];
  readonly hint?: string | undefined;
  /** True when the input was unusable and nothing was changed. */
  readonly input: boolean;
  readonly cancelled: boolean;
  /** Set for a bug of ours: where it happened. */
  readonly stack: string | undefined;
  readonly findings: readonly Finding[];
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Turns whatever a step threw into what is reported, once. Passwords and signatures in addresses are left out of all of it, also where a
 * library or a program has put them into its message.
 *
 * @param spell how hints name inputs; see `inputSpelling`
 * @param places the inputs that say where the step writes, as they are spelled; see `placesOf`
 */
export function describeFailure(
  step: string,
  thrown: unknown,
  spell: (hint: string) => string = (hint) => hint,
  places: readonly string[] = [],
): Failure {
  return maskTexts(describe(step, asReadOnly(thrown) ?? thrown, spell, places), (text) => redact(text, []));
}

function describe(step: string, error: unknown, spell: (hint: string) => string, places: readonly string[]): Failure {
  const base = {
    input: error instanceof InputError,
    cancelled: error instanceof CancelledError,
    stack: undefined,
    findings: [],
    below: [],
  };
  if (error instanceof UserError || error instanceof ExternalError) {
    const { reason: _own, cause: _cause, hint: _hint, findings: _findings, ...known } = error.details;
    const hint = error.hint === undefined ? undefined : spell(error.hint);
    const findings = error.findings.map((one) => (one.hint === undefined ? one : { ...one, hint: spell(one.hint) }));
    const isExternal = error instanceof ExternalError;
    // Names of files and blobs stand in all of them.
    const message = isExternal ? `${error.message}${externalFacts(error)}` : error.message;
    // What is to be done stands at the end, once.
    const shown = findings.map(({ hint: own, ...one }) => (own === undefined || own === hint ? one : { ...one, hint: own }));
    const only = isCause(error) ? shown[0] : undefined;
    const head = only === undefined ? showControlsInLines(message) : oneLine(message, only);
    const lines = [head, ...failureLines({ ...known, findings: only === undefined ? shown : [], log: known.log })];
    if (hint !== undefined) lines.push(`What to do: ${showControlsInLines(hint)}`);
    const kind = isExternal ? 'external' : base.input ? 'input' : 'user';
    const details = { kind, reason: reasonOf(error), message: error.message, ...known, hint, findings };
    return {
      ...base,
      message: lines.join('\n'),
      head,
      only,
      below: failureLines({ ...known, findings: [] }),
      hint,
      findings,
      details,
    };
  }
  if (error instanceof CancelledError) {
    // A service that never answers is named nowhere else when the time of the job is over.
    const last = error.cause === undefined ? '' : ` Before that: ${showControlsInLines(messageOf(error.cause))}`;
    const where = error instanceof CancelledOutcome ? ` ${showControlsInLines(error.message)}` : '.';
    const message = `${step} was cancelled${where}${last}`;
    return { ...base, message, head: message, details: { kind: 'cancelled', message } };
  }
  const code = Object.keys(OF_THE_DISK).find((one) => hasErrorCode(error, one));
  // Other libraries use the same codes for other things.
  if (code !== undefined && 'syscall' in (error as object)) {
    const message = `${step} cannot go on: ${messageOf(error)}.`;
    const of = OF_THE_PLACE.includes(code) && places.length > 0 ? `; ${step} has its paths from ${places.join(', ')}` : '';
    const details = { kind: 'user', reason: reasonOf(error), message, hint: `${OF_THE_DISK[code]}${of}` };
    const head = showControlsInLines(message);
    return { ...base, message: `${head}\nWhat to do: ${details.hint}`, head, hint: details.hint, details };
  }
  const message = `${step} failed by a mistake of its own: ${messageOf(error)}`;
  const stack = error instanceof Error ? error.stack : undefined;
  const head = `${message}\nPlease report it with the log.`;
  return { ...base, message: head, head, stack, details: { kind: 'bug', reason: reasonOf(error), message } };
}

/** Whether an error has one finding and says no more than that: "the definition has a mistake" is no cause. */
function isCause(error: UserError | ExternalError): boolean {
  const [first, ...others] = error.findings;
  if (first === undefined || others.length > 0) return false;
  return error instanceof InputError || error.message === formatFinding(first);
}

/** A mistake with its place, which says what it is of; without one, what was to be done says that. */
function oneLine(message: string, only: Finding): string {
  const isSaid = only.file !== undefined || message.toLowerCase().includes(only.message.toLowerCase());
  return isSaid ? formatFinding(only) : `${showControlsInLines(message.replace(/[.:]$/, ''))}: ${formatFinding(only)}`;
}
