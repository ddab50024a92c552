import type { Log } from '@bakehouse/core/log';
import type { OutputsOf } from '@bakehouse/core/step';
import { azureMatrixOf, isForJob, matrixOf, mustRebuild } from '@bakehouse/image-plan/plan';
import type { Plan, PlanAction } from '@bakehouse/records/plan';
import type { definition } from './definition.ts';

type Outputs = OutputsOf<typeof definition>;

/** GitHub takes at most 1 MB of outputs of a job, counted in UTF-16 (https://docs.github.com/actions/reference/limits). */
const MOST_OUTPUT = 500_000;

/** What a plan says to later jobs. */
export function planOutputs(
  plan: Plan,
  log: Log,
): Pick<Outputs, 'matrix' | 'azureMatrix' | 'imagesToBuild' | 'actions' | 'due' | 'changed' | 'rebuild'> {
  const ids = (...actions: PlanAction[]) => plan.images.filter(({ action }) => actions.includes(action)).map(({ id }) => id);
  const counts: Partial<Record<PlanAction, number>> = {};
  for (const { action } of plan.images) counts[action] = (counts[action] ?? 0) + 1;
  const matrix = JSON.stringify(matrixOf(plan));
  if (matrix.length > MOST_OUTPUT) {
    log.warning(
      `The matrix has ${matrix.length} characters, and GitHub may refuse it: plan fewer definitions at once, or read the plan file.`,
    );
  }
  return {
    matrix,
    azureMatrix: JSON.stringify(azureMatrixOf(plan)),
    imagesToBuild: JSON.stringify(ids('build', 'refresh')),
    actions: JSON.stringify(counts),
    due: plan.images.filter(({ action }) => action !== 'none').length,
    changed: plan.images.some(isForJob),
    rebuild: plan.images.some(mustRebuild),
  };
}
