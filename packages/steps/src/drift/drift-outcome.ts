import { type Finding, findingInWords, OutcomeError } from '@bakehouse/core/errors';
import { logFinding } from '@bakehouse/core/log';
import type { OutputsOf, StepContext } from '@bakehouse/core/step';
import { counted } from '@bakehouse/core/text';
import type { DriftFinding, DriftReport } from '@bakehouse/drift/drift';
import type { definition } from './definition.ts';

/** @param fails the failure itself shows errors and warnings, with their places */
export function tell(finding: DriftFinding, fails: boolean, { log }: StepContext): void {
  if (fails && finding.severity !== 'notice') return;
  const { ref, severity } = finding;
  // Another branch's lines are not those of the working tree.
  logFinding(log, ref === undefined ? finding : { severity, message: ofBranch(ref, finding) });
}

/** Says how many findings nobody is told of, if any. */
export function tellOfMore({ counts, findings }: DriftReport, { log }: StepContext): void {
  const more = counts.error + counts.warning + counts.notice - findings.length;
  if (more > 0)
    log.warning(`${counted(more, 'more finding')} of drift ${more === 1 ? 'is' : 'are'} counted and not told: mend those above first.`);
}

function ofBranch(ref: string, finding: DriftFinding): string {
  return `${ref}: ${findingInWords(finding)}`;
}

export function failed(report: DriftReport, outputs: OutputsOf<typeof definition>): OutcomeError {
  const findings = report.findings.flatMap((finding): Finding[] => {
    const { severity, ref, hint: _, ...place } = finding;
    if (severity === 'notice') return [];
    return [
      ref === undefined
        ? { ...place, severity, message: finding.message, ...hintOf(finding) }
        : { severity, message: ofBranch(ref, finding) },
    ];
  });
  return new OutcomeError(`The images have drifted: ${countsOf(report)}.`, outputs, { reason: 'definition', findings });
}

function hintOf({ hint }: DriftFinding): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

export function countsOf({ counts: { error, warning } }: DriftReport): string {
  return `${counted(error, 'error')} and ${counted(warning, 'warning')}`;
}
