import type { StepDefinition } from '@bakehouse/core/step';
import { steps } from '@bakehouse/steps/registry';

/** Every step's definition, from which the tests of the generated files take their cases. */
export async function allDefinitions(): Promise<StepDefinition[]> {
  return Promise.all(Object.values(steps).map(async (step) => (await step.definition()).definition));
}
