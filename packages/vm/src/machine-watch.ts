import type { Log } from '@bakehouse/core/log';
import { STOP_SECONDS } from './agent.ts';
import { type ProgressMessage, parseProgress } from './progress.ts';
import type { QmpEvent } from './qmp.ts';
import { Timeline } from './timeline.ts';

/** How a machine ended. */
export type MachineEnd =
  | { readonly kind: 'powered-off' | 'restarted' | 'panicked' }
  | { readonly kind: 'lost' /** Of QEMU, with the last thing it said. */; readonly detail: string }
  | { readonly kind: 'deadline'; readonly phase: DeadlinePhase /** Milliseconds. */; readonly after: number };

/** What took too long: starting, a test, the agent between tests, switching off, or the run as a whole. */
export type DeadlinePhase = 'boot' | 'test' | 'agent' | 'power-off' | 'run';

export interface WatchOptions {
  /** Milliseconds until the machine must be ready. */
  readonly bootDeadline: number;
  /** Milliseconds for each test, in their order. */
  readonly testTimeouts: readonly number[];
  /** Milliseconds for everything. */
  readonly runDeadline: number;
  readonly log: Log;
  onProgress(message: ProgressMessage, timeline: Timeline): void;
}

/** Milliseconds beyond its own timeout after which a test counts as stuck with the whole machine: systemd stops it before. */
const TEST_GRACE = STOP_SECONDS * 1000 + 50_000;
/** Milliseconds for what the agent does between tests, and for the journal and the power-off at the end. Emulation is slow. */
const AGENT_DEADLINE = 60_000;
const POWER_OFF_DEADLINE = 60_000;
/** Milliseconds that a kernel gets to end after its panic, when there is no pvpanic driver in it. */
const PANIC_GRACE = 5_000;
const PANIC_TEXT = 'Kernel panic - not syncing';

/** Follows what a machine says of itself, stops it when it takes too long, and tells in the end why it ended. */
export class MachineWatch {
  readonly timeline = new Timeline();
  readonly #options: WatchOptions;
  readonly #stopMachine: () => void;
  readonly #started = performance.now();
  #end: MachineEnd | undefined;
  #panicSeen = false;
  #timer: NodeJS.Timeout | undefined;
  #runTimer: NodeJS.Timeout | undefined;

  constructor(options: WatchOptions, stopMachine: () => void) {
    this.#options = options;
    this.#stopMachine = stopMachine;
  }

  /** Begins to count; the machine is about to start. */
  start(): void {
    const { bootDeadline, runDeadline } = this.#options;
    this.#deadline('boot', bootDeadline);
    this.#runTimer = setTimeout(() => this.#stopFor({ kind: 'deadline', phase: 'run', after: runDeadline }), runDeadline);
  }

  /** A line of the agent in the machine. */
  onProgress(line: string): void {
    const message = parseProgress(line);
    if (message === undefined || this.#end !== undefined) return;
    this.timeline.note(message, this.#elapsed());
    if (message.kind === 'ready' || message.kind === 'test-finished') this.#deadline('agent', AGENT_DEADLINE);
    if (message.kind === 'test-started') this.#deadline('test', (this.#options.testTimeouts[message.index] ?? 0) + TEST_GRACE);
    if (message.kind === 'done') this.#deadline('power-off', POWER_OFF_DEADLINE);
    this.#options.onProgress(message, this.timeline);
  }

  onEvent({ event, data }: QmpEvent): void {
    if (event === 'GUEST_PANICKED') this.#end ??= { kind: 'panicked' };
    if (event === 'SHUTDOWN' && data['reason'] === 'guest-reset') this.#end ??= { kind: 'restarted' };
    if (event === 'SHUTDOWN' && data['reason'] === 'guest-shutdown') this.#end ??= { kind: 'powered-off' };
  }

  onConsole(line: string): void {
    if (line.includes(PANIC_TEXT)) {
      this.#panicSeen = true;
      this.#arm(PANIC_GRACE, { kind: 'panicked' });
    }
    this.#options.log.debug(`console: ${withoutEscapes(line)}`);
  }

  /**
   * The machine is gone.
   *
   * @param detail the last thing that QEMU said, for an end that nothing else explains
   */
  finish(detail: string): MachineEnd {
    this.timeline.close(this.#elapsed());
    if (this.#panicSeen && this.#end?.kind !== 'deadline') return { kind: 'panicked' };
    return this.#end ?? { kind: 'lost', detail };
  }

  /** Ends all timers. */
  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#runTimer);
  }

  #elapsed(): number {
    return performance.now() - this.#started;
  }

  #deadline(phase: DeadlinePhase, after: number): void {
    this.#arm(after, { kind: 'deadline', phase, after });
  }

  #arm(after: number, cause: MachineEnd): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#stopFor(cause), after);
  }

  #stopFor(cause: MachineEnd): void {
    this.#end ??= cause;
    this.#stopMachine();
  }
}

/** Boot loaders and systemd colour the console; a log is not a terminal. */
function withoutEscapes(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI escape sequences start with ESC
  return line.replace(/\u001b\[[0-9;?=]*[A-Za-z]|\u001b[()][A-Z0-9]|[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}
