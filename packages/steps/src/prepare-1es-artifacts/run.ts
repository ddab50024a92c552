import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import type { definition } from './definition.ts';
import { prepareOneEs } from './prepare-one-es.ts';

/** Prepares what goes into the containers of 1ES images. @throws as `prepareOneEs` does */
export function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  return prepareOneEs(inputs, context);
}
