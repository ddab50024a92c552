import type { Log } from '@bakehouse/core/log';

/** Warns about each thing only once, however often it is met. */
export function warnOnce(log: Log): (message: string) => void {
  const given = new Set<string>();
  return (message) => {
    if (given.has(message)) return;
    given.add(message);
    log.warning(message);
  };
}
