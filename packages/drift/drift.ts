export { detectDrift } from './src/detect-drift.ts';
export type { DriftFinding } from './src/drift.ts';
export { type DriftReport, driftSummary } from './src/drift-report.ts';
