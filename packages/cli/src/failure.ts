import { CancelledError, ExternalError, type Finding, formatFinding, InputError, messageOf, UserError } from '@bakehouse/core/errors';

/** A failure as a person reads it (`message`, several lines) and as `--json` gives it (`details`). */
export interface Failure {
  readonly message: string;
  /** True when the input was unusable and nothing was changed. */
  readonly input: boolean;
  readonly cancelled: boolean;
  /** Set for a bug of ours: where it happened. */
  readonly stack: string | undefined;
  readonly findings: readonly Finding[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** Turns whatever a step threw into what is reported, once. */
export function describeFailure(step: string, error: unknown): Failure {
  const base = { input: error instanceof InputError, cancelled: error instanceof CancelledError, stack: undefined, findings: [] };
  if (error instanceof UserError) {
    const lines = [error.message, ...error.findings.map((finding) => `  ${finding.severity}: ${formatFinding(finding)}`)];
    if (error.hint !== undefined) lines.push(`What to do: ${error.hint}`);
    const details = { kind: base.input ? 'input' : 'user', message: error.message, hint: error.hint, findings: error.findings };
    return { ...base, message: lines.join('\n'), findings: error.findings, details };
  }
  if (error instanceof ExternalError) {
    const { service, operation, status, requestId, retries } = error.details;
    const facts = [`service: ${service}`];
    if (status !== undefined) facts.push(`status: ${status}`);
    if (requestId !== undefined) facts.push(`request id: ${requestId}`);
    if (retries !== undefined) facts.push(`retried: ${retries} times`);
    const hint = error.hint === undefined ? [] : [`What to do: ${error.hint}`];
    const details = { kind: 'external', message: error.message, service, operation, status, requestId, retries, hint: error.hint };
    return { ...base, message: [`${error.message} [${facts.join(', ')}]`, ...hint].join('\n'), details };
  }
  if (error instanceof CancelledError) {
    return { ...base, message: `${step} was cancelled.`, details: { kind: 'cancelled', message: `${step} was cancelled.` } };
  }
  const message = `${step} failed by a mistake of its own: ${messageOf(error)}`;
  const stack = error instanceof Error ? error.stack : undefined;
  return { ...base, message: `${message}\nPlease report it with the log.`, stack, details: { kind: 'bug', message } };
}
