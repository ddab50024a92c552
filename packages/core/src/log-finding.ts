import { type Finding, findingInWords, findingText } from './errors.ts';
import type { Log } from './log.ts';

/** What `Finding` is, or a remark that is no mistake. */
type Loggable = Omit<Finding, 'severity'> & { readonly severity: Finding['severity'] | 'notice' };

/** Says a finding with its hint, at its place: one annotation for one mistake, in whatever form the host has. */
export function logFinding(log: Log, finding: Loggable): void {
  const { severity, file, line, column } = finding;
  // A line of no file would be taken for one of the log.
  if (file === undefined) log[severity](findingInWords(finding));
  else log[severity](findingText(finding), { file, line, column });
}
