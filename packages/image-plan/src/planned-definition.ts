import type { SummarizedDefinition } from './definition-summary.ts';
import type { PlannedImage } from './image-plan.ts';
import type { Decision } from './plan-decision.ts';

/** One definition with everything that the plan found out about it. */
export interface PlannedDefinition {
  readonly image: PlannedImage;
  readonly definition: SummarizedDefinition;
  readonly decision: Decision;
}
