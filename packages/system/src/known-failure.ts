import type { FailureReason } from '@bakehouse/core/errors';

/** Something that often goes wrong with a program, known by a line that it writes. */
export interface KnownFailure {
  /** A short name, for tests and logs: `no-such-package`. */
  readonly id: string;
  readonly line: RegExp;
  readonly reason: FailureReason;
  /** The cause in one line, without a full stop; `$<name>` stands for a group of `line`; with an empty one a colon at the end goes too. */
  readonly cause: string;
  /** What to do about it, in the same way. */
  readonly hint: string;
}

/** A known failure that was found in what a program wrote. */
export interface RecognisedFailure {
  readonly id: string;
  readonly reason: FailureReason;
  readonly cause: string;
  readonly hint: string;
  /** The group `subject` of its line: the package, the file, the host that it is about. */
  readonly subject: string | undefined;
}

/** Characters of a line that are looked at; what is longer is no message. */
const LONGEST_LINE = 2_000;

/**
 * The first of the known failures that a line shows, in the order of the table: what comes first in it is the cause of what comes later
 * (without a network there is no package either).
 *
 * @param lines what a program wrote, without colours
 */
export function recogniseFailure(lines: readonly string[], table: readonly KnownFailure[]): RecognisedFailure | undefined {
  const short = lines.map((line) => line.slice(0, LONGEST_LINE));
  for (const { id, line: pattern, reason, cause, hint } of table) {
    for (const line of short) {
      const match = pattern.exec(line);
      if (match === null) continue;
      const fill = (text: string) => text.replace(/\$<(\w+)>/g, (_, name: string) => match.groups?.[name] ?? '').replace(/[: ]+$/, '');
      return { id, reason, cause: fill(cause), hint: fill(hint), subject: match.groups?.['subject'] };
    }
  }
  return undefined;
}
