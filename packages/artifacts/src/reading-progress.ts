import { formatBytes, formatDuration } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';

/** Milliseconds between two lines. */
const INTERVAL = 5000;

/**
 * Says how far the reading of files is, every five seconds and not at all when it takes less.
 *
 * @param total bytes
 * @returns to be called with the bytes that were read since the last call
 */
export function reportProgress(verb: string, total: number, log: Log): (bytes: number) => void {
  const start = performance.now();
  let last = start;
  let done = 0;
  return (bytes) => {
    done += bytes;
    const now = performance.now();
    if (now - last < INTERVAL) return;
    last = now;
    const rate = done / (now - start);
    const left = rate > 0 && total >= done ? `, ${formatDuration((total - done) / rate)} left` : '';
    log.info(`${verb} ${formatBytes(done)} of ${formatBytes(total)}, ${formatBytes(rate * 1000)}/s${left}`);
  };
}
