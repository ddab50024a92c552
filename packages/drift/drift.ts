export { detectDrift } from './src/detect-drift.ts';
export type { DriftFinding } from './src/drift-finding.ts';
export { type DriftReport, driftSummary } from './src/drift-report.ts';
export type { HostedGroup } from './src/one-es/hosted-group.ts';
