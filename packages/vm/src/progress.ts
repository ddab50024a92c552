/** What the agent says over its port, one line each. */
export type ProgressMessage =
  | { readonly kind: 'agent' }
  | { readonly kind: 'ready' /** `running`, `degraded`, … as `systemctl is-system-running` has it. */; readonly state: string }
  | { readonly kind: 'test-started'; readonly index: number }
  | { readonly kind: 'test-finished'; readonly index: number; readonly result: string }
  | { readonly kind: 'done' };

/** Reads one line; undefined for anything that the agent never says, since the guest is not trusted. */
export function parseProgress(line: string): ProgressMessage | undefined {
  const [word, first = '', ...rest] = line.trim().split(' ');
  const index = /^\d{3,4}$/.test(first) ? Number(first) : undefined;
  switch (word) {
    case 'agent':
    case 'done':
      return { kind: word };
    case 'ready':
      return /^[a-z-]+$/.test(first) ? { kind: 'ready', state: first } : undefined;
    case 'test-started':
      return index === undefined ? undefined : { kind: 'test-started', index };
    case 'test-finished':
      return index === undefined ? undefined : { kind: 'test-finished', index, result: rest.join(' ') };
    default:
      return undefined;
  }
}
