import type { Log } from '@bakehouse/core/log';
import { counted, formatBytes, formatDuration } from '@bakehouse/core/text';
import { MAX_SHOWN_OF_TEST, MAX_SHOWN_OF_TESTS } from './guest-talk-limits.ts';
import { LineBudget } from './line-budget.ts';
import type { ProgressMessage } from './progress.ts';
import type { Timeline } from './timeline.ts';

/**
 * Says in the log, as it happens, what the machine does; lines of tests are passed on as output of a program, as many as a log can take.
 *
 * @returns `remarks`: what was left out of the log, as sentences
 */
export function reportProgress(tests: readonly { readonly name: string }[], log: Log) {
  const all = new LineBudget(MAX_SHOWN_OF_TESTS);
  /** By test; a line may come when none runs, too. */
  const budgets = new Map<number | undefined, LineBudget>();
  const nameOf = (index: number | undefined) => (index === undefined ? undefined : tests[index]?.name) ?? '?';
  const leftOut = () => [...budgets.values(), all].reduce((sum, budget) => sum + budget.leftOut.lines, 0);
  const leftOutBytes = () => [...budgets.values(), all].reduce((sum, budget) => sum + budget.leftOut.bytes, 0);
  return {
    onProgress(message: ProgressMessage, timeline: Timeline): void {
      switch (message.kind) {
        case 'agent':
          log.debug(`The agent runs after ${formatDuration(timeline.agentMs ?? 0)}`);
          break;
        case 'ready':
          log.info(`Ready after ${formatDuration(timeline.readyMs ?? 0)}${stateInWords(message.state)}`);
          break;
        case 'test-started':
          log.info(`Test ${nameOf(message.index)} started`);
          break;
        case 'test-finished': {
          const took = formatDuration(timeline.tests.get(message.index)?.durationMs ?? 0);
          log.info(`Test ${nameOf(message.index)} ended after ${took}: ${message.result}`);
          break;
        }
        case 'disk-full':
          log.warning('The disk for results in the machine is full: what its tests write is lost.');
          break;
        case 'done':
          log.debug('All tests have run; the machine switches itself off');
          break;
      }
    },
    onOutput(line: string, timeline: Timeline): void {
      const name = nameOf(timeline.current);
      const own = budgets.get(timeline.current) ?? new LineBudget(MAX_SHOWN_OF_TEST);
      budgets.set(timeline.current, own);
      if (own.take(line)) {
        if (all.take(line)) log.output(`[${name}] ${line}`);
        else if (all.leftOut.lines === 1) log.info(`[${name}] (too much output for this log; the rest is only in the logs of the tests)`);
      } else if (own.leftOut.lines === 1) {
        log.info(`[${name}] (too much output for this log; the rest is only in the log of the test)`);
      }
    },
    remarks(): string[] {
      if (leftOut() === 0) return [];
      const what = `${counted(leftOut(), 'line')} (${formatBytes(leftOutBytes())})`;
      return [`${what} of the tests' output are not in the log of the job; see the logs of the tests.`];
    },
  };
}

/** What systemd calls the machine. */
function stateInWords(state: string): string {
  return state === 'degraded' ? ' (degraded: not all units could start, see below)' : ` (${state})`;
}
