import { type Finding, OutcomeError } from '@bakehouse/core/errors';
import type { OutputsOf, StepContext } from '@bakehouse/core/step';
import type { DriftFinding, DriftReport } from '@bakehouse/drift/drift';
import type { definition } from './definition.ts';

/** @param fails the failure itself shows errors and warnings, with their places */
export function tell(finding: DriftFinding, fails: boolean, { log }: StepContext): void {
  const text = textOf(finding);
  if (fails && finding.severity !== 'notice') return;
  // Another branch's lines are not those of the working tree.
  const { file, line, column } = finding.ref === undefined ? finding : {};
  log[finding.severity](text, { file, line, column });
}

function textOf({ ref, file, line, column, message, hint }: DriftFinding): string {
  const branch = ref === undefined ? '' : `${ref}: ${[file, line, column].filter((part) => part !== undefined).join(':')}: `;
  return `${branch}${message}${hint === undefined ? '' : ` (${hint})`}`;
}

export function failed(report: DriftReport, outputs: OutputsOf<typeof definition>): OutcomeError {
  const findings = report.findings.flatMap((finding): Finding[] => {
    const { severity, ref, hint: _, ...place } = finding;
    if (severity === 'notice') return [];
    return [
      ref === undefined ? { ...place, severity, message: finding.message, ...hintOf(finding) } : { severity, message: textOf(finding) },
    ];
  });
  return new OutcomeError(`The images have drifted: ${countsOf(report)}.`, outputs, { reason: 'definition', findings });
}

function hintOf({ hint }: DriftFinding): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

export function countsOf({ counts: { error, warning } }: DriftReport): string {
  return `${error} ${error === 1 ? 'error' : 'errors'} and ${warning} ${warning === 1 ? 'warning' : 'warnings'}`;
}
