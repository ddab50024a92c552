import type { Surroundings } from '@bakehouse/artifacts/surroundings';
import type { StepContext } from '@bakehouse/core/context';

/** What the use cases of artifacts take of a step's context. */
export function surroundingsOf({ environment: { workspace, temp }, log, signal }: StepContext): Surroundings {
  return { workspace, temp, log, signal };
}
