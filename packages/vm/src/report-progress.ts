import { formatDuration } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';
import type { ProgressMessage } from './progress.ts';
import type { Timeline } from './timeline.ts';

/** Says in the log, as it happens, what the machine does; lines of tests are passed on as output of a program. */
export function reportProgress(tests: readonly { readonly name: string }[], log: Log) {
  const nameOf = (index: number | undefined) => (index === undefined ? undefined : tests[index]?.name) ?? '?';
  return {
    onProgress(message: ProgressMessage, timeline: Timeline): void {
      switch (message.kind) {
        case 'agent':
          log.debug(`The agent runs after ${formatDuration(timeline.agentMs ?? 0)}`);
          break;
        case 'ready':
          log.info(`Ready after ${formatDuration(timeline.readyMs ?? 0)} (${message.state})`);
          break;
        case 'test-started':
          log.info(`Test ${nameOf(message.index)} started`);
          break;
        case 'test-finished': {
          const took = formatDuration(timeline.tests.get(message.index)?.durationMs ?? 0);
          log.info(`Test ${nameOf(message.index)} ended after ${took}: ${message.result}`);
          break;
        }
        case 'done':
          log.debug('All tests have run; the machine switches itself off');
          break;
      }
    },
    onOutput(line: string, timeline: Timeline): void {
      log.output(`[${nameOf(timeline.current)}] ${line}`);
    },
  };
}
