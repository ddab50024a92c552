import type { StepContext } from '@bakehouse/core/step';
import { planSummary } from '@bakehouse/image-plan/plan';
import type { Plan } from '@bakehouse/records/plan';
import { commentMarker, MOST_CHARACTERS, postComment } from '@bakehouse/scm/pull-request';

/** For the marker and the link. */
const RESERVE = 1_000;

/**
 * Posts the plan to the pull request, or brings it up to date there. What stands in the way is a warning: the plan holds without it.
 *
 * @param subject of several plans in one pull request each has a comment of its own
 * @returns URL of the comment
 */
export async function postPlan(plan: Plan, subject: string, token: string, context: StepContext): Promise<string | undefined> {
  const { log, signal, environment } = context;
  const pull = await context.pullRequest(token);
  if (pull === undefined) {
    log.info('The run is not about a pull request on GitHub; the plan is not posted.');
    return undefined;
  }
  // Bytes are at least as many as the characters that GitHub counts.
  const summary = planSummary(plan, MOST_CHARACTERS - RESERVE);
  const link = environment.runUrl === undefined ? '' : `\n[The run](${environment.runUrl})\n`;
  const posted = await postComment(pull, commentMarker(subject), context.cover(summary + link), signal);
  if (posted.outcome === 'refused') {
    log.warning(`${posted.why} (${posted.hint})`);
    return undefined;
  }
  log.info(`The plan's comment is ${posted.outcome}: ${posted.url}`);
  return posted.url;
}
