import { type Finding, findingInWords, findingText, placeInWords } from '@bakehouse/core/errors';
import type { AnnotationPlace } from '@bakehouse/core/log';
import { counted } from '@bakehouse/core/text';
import type { Failure } from './failure.ts';

/** Characters of each part. GitHub cuts a message at 4,096, and what to do stands last. */
const LONGEST = 1_000;

/** A failure for hosts that show annotations: of few lines, with what is said before it. */
interface BriefFailure {
  /** Each is said for itself, in this order; the first finding is not among those that are to be annotated, because the message has it. */
  readonly before: readonly (string | Finding)[];
  readonly message: string;
  readonly place: AnnotationPlace | undefined;
}

/**
 * One annotation for one mistake: the failure is that of its first finding, with the number of all and what to do; the others are said
 * before it. What is cut in it is said whole before, too. Findings of no file, which have no annotation of their own, stay in a short one.
 */
export function briefFailure(failure: Failure): BriefFailure {
  const { head, only, below, hint } = failure;
  // What to do stands at the end, once. Of several each has an annotation of its own.
  const isAlone = failure.findings.length === 1;
  const findings = failure.findings.map(({ hint: own, ...one }) =>
    own === undefined || (isAlone && own === hint) ? one : { ...one, hint: own },
  );
  if (only !== undefined) {
    return {
      ...briefFailure({ ...failure, head: only.file === undefined ? head : findingInWords(only), only: undefined, findings: [] }),
      place: placeOf(only),
    };
  }
  const whole = [head, ...findings.map((one) => `  ${line(one)}`), ...below, ...(hint === undefined ? [] : [`What to do: ${hint}`])].join(
    '\n',
  );
  if (whole.length <= 2 * LONGEST && findings.every(({ file }) => file === undefined))
    return { before: [], message: whole, place: undefined };
  const before: (string | Finding)[] = below.length === 0 ? [] : [below.join('\n')];
  const clip = (text: string): string => {
    if (text.length <= LONGEST) return text;
    before.push(text);
    return `${text.slice(0, LONGEST - 1).toWellFormed()}…`;
  };
  const parts = [clip(head)];
  const first = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  if (first !== undefined) {
    const text = findingInWords(first);
    if (findings.length === 1) {
      const more = besideHead(first, head);
      if (more !== '') parts.push(`  ${clip(more)}`);
    } else {
      before.push(...findings.map((finding) => (finding === first || finding.file === undefined ? line(finding) : finding)));
      parts.push(
        `The first of ${countOf(findings)}, which the log has above: ${text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`}`,
      );
    }
  }
  if (hint !== undefined) parts.push(`What to do: ${clip(hint)}`);
  return { before, message: parts.join('\n'), place: placeOf(first) };
}

/** The place of a finding, and what it says beside what the head has said already. */
function besideHead(finding: Finding, head: string): string {
  // In front stands the image, behind it whom to ask.
  const cause = head.replace(/^[a-z0-9-]+: /, '').replace(/ \[service: [^\]]*\]$/, '');
  const { message, hint } = finding;
  const isRepeated = head.includes(message) || message.endsWith(cause);
  if (!isRepeated) return findingInWords(finding);
  const rest = head.includes(message) ? '' : message.slice(0, -cause.length).replace(/:\s*$/, '');
  const said = findingText({ message: rest, hint }).trim();
  return [placeInWords(finding), said].filter((part) => part !== '').join(': ');
}

/** What a log shows of a finding that is no annotation. */
function line(finding: Finding): string {
  return `${finding.severity}: ${findingInWords(finding)}`;
}

function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (warnings === 0) return counted(errors, 'error');
  return errors === 0 ? counted(warnings, 'warning') : `${counted(errors, 'error')} and ${counted(warnings, 'warning')}`;
}

function placeOf(finding: Finding | undefined): AnnotationPlace | undefined {
  if (finding?.file === undefined) return undefined;
  const { file, line, column } = finding;
  return { file, line, column };
}
