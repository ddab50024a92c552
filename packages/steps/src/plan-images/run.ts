import { OutcomeError } from '@bakehouse/core/errors';
import type { OutputsOf, StepContext } from '@bakehouse/core/step';
import { overdue, overdueMessage, planImages, planSummary } from '@bakehouse/image-plan/plan';
import type { Plan } from '@bakehouse/records/plan';
import { STATE_STORE } from '../shared/state-inputs.ts';
import { withGallery } from '../shared/with-gallery.ts';
import { withStateStore } from '../shared/with-state-store.ts';
import type { definition } from './definition.ts';
import { planOutputs } from './plan-outputs.ts';
import { checkPlanInputs, type PlanInputs, planRequestOf } from './plan-request.ts';

/**
 * Plans what is to be done for a set of definitions.
 *
 * @throws what `planImages` throws; OutcomeError, with the plan written, when an image should have been removed
 */
export async function run(inputs: PlanInputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  await checkPlanInputs(inputs, context);
  const { plan, lockChanged } = await withStateStore({ ...inputs, stateStore: inputs.stateStore ?? STATE_STORE }, context, (builds) =>
    withGallery(inputs, context, async (gallery) => planImages({ ...(await planRequestOf(inputs, gallery, context)), builds })),
  );
  await context.summary(planSummary(plan));
  const commentUrl = await comment(plan, inputs, context);
  const outputs = { ...planOutputs(plan, context.log), planFile: context.resolve(inputs.planFile), lockChanged, commentUrl };
  const findings = overdue(plan);
  if (findings.length > 0) throw new OutcomeError(overdueMessage(findings), outputs, { reason: 'definition', findings });
  return outputs;
}

async function comment(plan: Plan, inputs: PlanInputs, context: StepContext): Promise<string | undefined> {
  if (inputs.comment !== true || inputs.githubToken === undefined) return undefined;
  const { postPlan } = await import('./post-plan.ts');
  return postPlan(plan, inputs.definitions.join('\n'), inputs.githubToken, context);
}
