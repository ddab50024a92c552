import type { Plan } from '@bakehouse/records/plan';
import type { ReportPlan } from '@bakehouse/report/data';
import { shownValue } from './shown-value.ts';

/** Of one image; the plan file has all. */
const MOST_CHANGES = 100;

/** The plan as the report shows it. */
export function reportPlan({ images, findings, today }: Plan): ReportPlan {
  return {
    today,
    findings,
    images: images.map(({ id, definition, action, why, changes }) => ({
      id,
      definition,
      action,
      why,
      moreChanges: Math.max(0, changes.length - MOST_CHANGES),
      changes: changes.slice(0, MOST_CHANGES).map((change) => ({
        layer: change.layer,
        path: change.file ?? change.path,
        old: shownValue(change.old),
        new: shownValue(change.new),
      })),
    })),
  };
}
