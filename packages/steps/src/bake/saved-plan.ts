import { type Finding, InputError } from '@bakehouse/core/errors';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';
import { type PlanRequest, readSavedPlan, type SavedPlan } from '@bakehouse/image-plan/plan';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;

/**
 * The plan that the inputs give, to be baked as it is; undefined when a plan is to be made of the definitions.
 *
 * @throws InputError when neither is given, for inputs that the plan has decided already, and what `readSavedPlan` throws
 */
export async function savedPlanOf(inputs: Inputs, context: StepContext): Promise<SavedPlan | undefined> {
  const { plan, definitions } = inputs;
  if (plan === undefined) {
    if (definitions.length > 0) return undefined;
    throw new InputError('bake: input definitions: a value is required', { hint: 'give definitions, or a plan of plan-images' });
  }
  const findings = decided(inputs).map((name): Finding => {
    return {
      severity: 'error',
      message: `plan and ${toKebabCase(name)} contradict each other`,
      hint: `give ${toKebabCase(name)} to plan-images`,
    };
  });
  if (findings.length > 0) throw new InputError('bake: unusable inputs', { findings });
  return readSavedPlan(context.resolve(plan), plan, (path) => context.resolve(path));
}

/** What was decided when the plan was made. Definitions are none of it: they may say the same as the plan, which is looked at later. */
function decided({ force, retire, now, online, commitDirectives }: Inputs): string[] {
  const given = { force: force.length > 0, retire, now: now !== undefined, online, commitDirectives: commitDirectives !== 'off' };
  return Object.entries(given)
    .filter(([, isGiven]) => isGiven)
    .map(([name]) => name);
}

/** What of a request for a plan the saved one says. Definitions that are given beside it must be the same. */
export function onlyAs(saved: SavedPlan, { definitions }: Inputs): Partial<PlanRequest> {
  return { saved, ...saved.request, ...(definitions.length === 0 ? {} : { definitions }) };
}
