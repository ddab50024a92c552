export { readSavedPlan, type SavedPlan } from './src/apply-plan.ts';
export { overdue, overdueMessage, type PlannedImages, type PlanRequest, planImages } from './src/plan-images.ts';
export type { PlanView } from './src/plan-lines.ts';
export { withVersion } from './src/plan-lock.ts';
export { azureMatrixOf, isForJob, matrixOf, mustRebuild } from './src/plan-matrix.ts';
export { planSummary } from './src/plan-summary.ts';
export type { PlannedDefinition } from './src/planned-definition.ts';
export { type SourceResolvers, withLockedSource, withLockFile } from './src/resolve-source.ts';
export type { CommitSelection } from './src/select-by-commit.ts';
