import type { Finding } from '@bakehouse/core/errors';

export type Severity = Finding['severity'] | 'notice';

/** One thing that does not fit. Notices are no drift: a migration, something that was not read. */
export interface DriftFinding extends Omit<Finding, 'severity'> {
  readonly severity: Severity;
  readonly image?: string;
  /** Branch or tag that the file was read from. */
  readonly ref?: string;
}
