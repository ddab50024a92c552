import { LONGEST_DUMP_NAME } from './guest-disk-limits.ts';

/**
 * The name that a core dump gets on the host. In the machine it is `core.<program>.<process>.<signal>.<time>`, and the program chose its
 * own name: of that only plain characters stay, the end is kept when it is too long, and a number tells equal names apart.
 *
 * @param taken the names that there are already
 */
export function dumpName(name: string, taken: ReadonlySet<string>): string {
  const plain = name.replace(/^core\./, '').replaceAll(/[^A-Za-z0-9._+@-]/g, '_');
  for (let number = 1; ; number++) {
    const whole = `core.${number === 1 ? '' : `${number}-`}${plain}`;
    const half = Math.floor(LONGEST_DUMP_NAME / 2);
    const fitting = whole.length <= LONGEST_DUMP_NAME ? whole : `${whole.slice(0, half - 1)}~${whole.slice(-half)}`;
    if (!taken.has(fitting)) return fitting;
  }
}
