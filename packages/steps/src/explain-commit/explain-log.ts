import type { Explained } from '@bakehouse/commit-directives/explain';
import { type Finding, findingInWords } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';

/** The log names so many differences; the output has all. */
const MOST_LINES = 100;

/** Says in the log what a message means. */
export function logExplained({ source, findings, differences, images, active, decision, compat }: Explained, log: Log): void {
  log.info(`The message comes from ${source}.`);
  for (const finding of findings) if (finding.severity === 'warning' || compat !== undefined) log.warning(inMessage(finding));
  for (const difference of differences.slice(0, MOST_LINES)) log.info(inMessage(difference));
  if (differences.length > MOST_LINES) log.info(`… and ${differences.length - MOST_LINES} more differences.`);
  if (!active) log.info(`Nothing is to be done: ${compat === undefined ? decision.why : 'the original creates no task'}.`);
  for (const { id, selected, why } of images.slice(0, MOST_LINES)) log.info(selected ? `${id}: selected` : `${id}: left out (${why})`);
}

function inMessage(finding: Finding): string {
  return findingInWords({ file: 'message', ...finding });
}
