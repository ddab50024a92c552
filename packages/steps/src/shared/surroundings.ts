import type { Surroundings } from '@bakehouse/artifacts/prepare';
import type { StepContext } from '@bakehouse/core/step';

/** What the use cases of artifacts take of a step's context. */
export function surroundingsOf({ environment: { workspace, temp }, log, signal }: StepContext): Surroundings {
  return { workspace, temp, log, signal };
}
