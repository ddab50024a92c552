/**
 * Milliseconds that this process has computed since it began, all its threads together; for limits that tell a slow algorithm. It
 * hardly grows on a busy machine, where the time of a clock grows with the number of its programs.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
