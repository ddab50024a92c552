import { MAX_PROGRESS_LINE } from './guest-talk-limits.ts';

/** What the agent says over its port, one line each. */
export type ProgressMessage =
  | { readonly kind: 'agent' }
  | { readonly kind: 'ready' /** `running`, `degraded`, … as `systemctl is-system-running` has it. */; readonly state: string }
  | { readonly kind: 'test-started'; readonly index: number }
  | { readonly kind: 'test-finished'; readonly index: number /** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS`. */; readonly result: string }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'done' };

/** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS` of systemd.exec(5): "exit-code exited 3", "core-dump dumped ABRT". */
const RESULT = /^[a-z-]{1,24} [a-z]{1,12} (?:\d{1,3}|[A-Z][A-Z0-9+-]{0,15}|unknown)$/;
/** Of a test whose result the machine did not give in that form. */
export const UNKNOWN_RESULT = 'unknown unknown unknown';

/** Whether a text of the guest is how systemd says that a service ended: three words, as `$SERVICE_RESULT` and its like have them. */
export function isResult(text: string): boolean {
  return RESULT.test(text);
}

/**
 * Reads one line.
 *
 * @param tests how many tests the machine was given
 * @returns undefined for anything that the agent never says, since the guest is not trusted
 */
export function parseProgress(line: string, tests: number): ProgressMessage | undefined {
  if (line.length > MAX_PROGRESS_LINE) return undefined;
  const [word, first = '', ...rest] = line.trim().split(' ');
  const index = /^\d{3,4}$/.test(first) && Number(first) < tests ? Number(first) : undefined;
  switch (word) {
    case 'agent':
    case 'disk-full':
    case 'done':
      return { kind: word };
    case 'ready':
      return /^[a-z-]{1,24}$/.test(first) ? { kind: 'ready', state: first } : undefined;
    case 'test-started':
      return index === undefined ? undefined : { kind: 'test-started', index };
    case 'test-finished': {
      const result = rest.join(' ');
      return index === undefined ? undefined : { kind: 'test-finished', index, result: isResult(result) ? result : UNKNOWN_RESULT };
    }
    default:
      return undefined;
  }
}
