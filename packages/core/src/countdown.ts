/**
 * Starts a time limit. It goes by the monotonic clock: setting the time of the machine, as time services do, changes nothing.
 *
 * @returns how many milliseconds are left, below 0 when it is over
 */
export function countdown(milliseconds: number): () => number {
  const end = performance.now() + milliseconds;
  return () => end - performance.now();
}
