interface BootstrapAction {
  readonly verb: BootstrapVerb;
  /** How long to wait before, in milliseconds. */
  readonly delayMs: number;
}

const BOOTSTRAP_VERBS = ['reboot', 'retry', 'retry-task', 'retest', 'fail'] as const;
type BootstrapVerb = (typeof BOOTSTRAP_VERBS)[number];

/** Milliseconds of the units that the machine builder's `Invoke-OptionalSleep` knows. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ millisecond: 1, milliseconds: 1, ms: 1 },
  ...{ second: 1_000, seconds: 1_000, s: 1_000 },
  ...{ minute: 60_000, minutes: 60_000, m: 60_000 },
};
const DELAY_UNITS: readonly string[] = Object.keys(UNITS);

/** Longer than any task may run (180 minutes, times 8). */
const MAX_DELAY_MS = 24 * 60 * 60_000;

/**
 * Parses what an execution does `on` success or failure: a verb, and `in` or `after` a number and a unit ("retry after 60 seconds").
 *
 * @returns the action, or what is wrong with the text
 */
export function parseBootstrapAction(text: string): BootstrapAction | string {
  const [word = '', separator, number, unit, ...more] = text.trim().split(/\s+/);
  const verb = BOOTSTRAP_VERBS.find((known) => known === word.toLowerCase());
  if (verb === undefined) return `the builder knows no action "${word}", only ${BOOTSTRAP_VERBS.join(', ')}`;
  if (separator === undefined) return { verb, delayMs: 0 };
  if (separator !== 'in' && separator !== 'after')
    return `"${separator}" does not belong behind ${verb}; a delay is "in" or "after" a number and a unit`;
  if (number === undefined || !/^\d{1,9}$/.test(number)) return `the delay behind "${separator}" must be a whole number`;
  const factor = unit !== undefined && Object.hasOwn(UNITS, unit.toLowerCase()) ? UNITS[unit.toLowerCase()] : undefined;
  if (factor === undefined) return `the delay needs a unit: ${DELAY_UNITS.join(', ')}`;
  if (more.length > 0) return `"${more.join(' ')}" does not belong behind the delay`;
  const delayMs = Number(number) * factor;
  return delayMs > MAX_DELAY_MS ? 'the delay is longer than a day' : { verb, delayMs };
}
