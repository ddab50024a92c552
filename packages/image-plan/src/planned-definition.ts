import type { Fingerprint } from '@bakehouse/records/builds';
import type { PlannedImage } from '@bakehouse/records/plan';
import type { SummarizedDefinition } from './definition-summary.ts';
import type { Decision } from './plan-decision.ts';

/** One definition with everything that the plan found out about it. */
export interface PlannedDefinition {
  readonly image: PlannedImage & { readonly fingerprint: Fingerprint };
  readonly definition: SummarizedDefinition;
  readonly decision: Decision;
}
