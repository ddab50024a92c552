import { showControls, withoutEscapes } from './control-characters.ts';
import { ExternalError, type Finding, formatFinding, messageOf, UserError } from './errors.ts';

/** A failure as a cause in one line, and what else is known of it. */
export interface FailureText {
  /** One line. */
  readonly message: string;
  readonly findings: readonly Finding[];
  /** What the program that failed wrote last. */
  readonly lastLines: readonly string[];
  /** Path of the file with everything that was written. */
  readonly log: string | undefined;
  readonly hint: string | undefined;
}

/** What is said of a failure: its cause first, whatever was thrown. */
export function failureText(error: unknown): FailureText {
  const [first = '', ...rest] = messageOf(error).split('\n');
  const known = error instanceof UserError || error instanceof ExternalError ? error : undefined;
  const { findings = [], hint, details } = known ?? {};
  const facts = error instanceof ExternalError ? externalFacts(error) : '';
  return {
    message: `${first}${facts}`,
    findings,
    lastLines: details?.lastLines ?? rest.map((line) => line.trim()).filter((line) => line !== ''),
    log: details?.log,
    hint,
  };
}

/** ` [service: …, status: …, request id: …, retried: …]`: whom to ask with what; nothing where the definition is at fault. */
export function externalFacts({ details }: ExternalError): string {
  const { service, status, requestId, retries, reason } = details;
  if (reason === 'definition') return '';
  const facts = [`service: ${service}`];
  if (status !== undefined) facts.push(`status: ${status}`);
  if (requestId !== undefined) facts.push(`request id: ${requestId}`);
  if (retries !== undefined && retries > 0) facts.push(`retried: ${retries === 1 ? 'once' : `${retries} times`}`);
  return ` [${facts.join(', ')}]`;
}

/** What stands below the message, line by line: findings, last lines, where the log is. The hint comes after it. */
export function failureLines({ findings, lastLines = [], log }: Partial<Omit<FailureText, 'message'>>): string[] {
  return [
    ...(findings ?? []).map((finding) => `  ${finding.severity}: ${formatFinding(finding)}`),
    ...(lastLines.length === 0 ? [] : ['  The last lines:', ...lastLines.map((line) => `    ${showControls(withoutEscapes(line))}`)]),
    ...(log === undefined ? [] : [`  The log: ${showControls(log)}`]),
  ];
}
