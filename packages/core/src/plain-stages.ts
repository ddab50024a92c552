import { formatDuration } from './format.ts';
import type { Log } from './log.ts';

/** Progress and stages as lines of a log that writes nothing over. */
export function plainStages({ info, group }: Pick<Log, 'info' | 'group'>): Pick<Log, 'progress' | 'stage'> {
  return {
    progress: info,
    async stage(title, { expected, folded = false }, work) {
      const line = expected === undefined ? title : `${title}, ${formatDuration(expected)} the last time`;
      if (folded) return group(line, work);
      info(line);
      return work();
    },
  };
}
