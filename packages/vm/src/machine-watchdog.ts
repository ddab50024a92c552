import type { Log } from '@bakehouse/core/log';
import { counted, stripEscapes } from '@bakehouse/core/text';
import { BootHeartbeat } from './boot-heartbeat.ts';
import type { DiskTrouble } from './disk-trouble.ts';
import { MAX_SHOWN_OF_CONSOLE } from './guest-talk-limits.ts';
import { STOP_SECONDS } from './guest-test.ts';
import type { MachineEvent } from './hypervisor.ts';
import { LineBudget } from './line-budget.ts';
import { PanicWatch } from './panic-watchdog.ts';
import { type ProgressMessage, parseProgress } from './progress.ts';
import { Timeline } from './timeline.ts';

/** How a machine ended. */
export type MachineEnd =
  | { readonly kind: 'powered-off' | 'restarted' | 'panicked' }
  | { readonly kind: 'lost' /** Of QEMU, with the last thing it said. */; readonly detail: string }
  | { readonly kind: 'deadline'; readonly phase: DeadlinePhase /** Milliseconds. */; readonly after: number };

/** What took too long: starting, a test, the agent between tests, switching off, or the run as a whole. */
type DeadlinePhase = 'boot' | 'test' | 'agent' | 'power-off' | 'run';

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
/** Milliseconds; Node fires a longer timer at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Follows what a machine says of itself, stops it when it takes too long, and tells in the end why it ended. */
export class MachineWatch {
  readonly timeline = new Timeline();
  readonly #options: WatchOptions;
  readonly #stopMachine: () => void;
  readonly #started = performance.now();
  readonly #console = new LineBudget(MAX_SHOWN_OF_CONSOLE);
  readonly #panic = new PanicWatch({
    dead: () => this.#stopFor({ kind: 'panicked' }),
    alive: () => this.#onFalsePanic(),
  });
  #end: MachineEnd | undefined;
  #diskTrouble: DiskTrouble | undefined;
  #falsePanics = 0;
  #ignoredLines = 0;
  #boot: BootHeartbeat | undefined;
  #timer: NodeJS.Timeout | undefined;
  #runTimer: NodeJS.Timeout | undefined;

  constructor(options: WatchOptions, stopMachine: () => void) {
    this.#options = options;
    this.#stopMachine = stopMachine;
  }

  /** Begins to count; the machine is about to start. */
  start(): void {
    const { bootDeadline, runDeadline, log } = this.#options;
    this.#deadline('boot', bootDeadline);
    this.#boot = new BootHeartbeat(bootDeadline, log);
    this.#runTimer = setTimeout(
      () => this.#stopFor({ kind: 'deadline', phase: 'run', after: runDeadline }),
      Math.min(runDeadline, LONGEST_TIMER),
    );
  }

  /** A line that came over the port of the agent; not all of them are the agent's. */
  onProgress(line: string): void {
    this.#panic.onSignOfLife();
    if (this.#end !== undefined) return;
    const message = parseProgress(line, this.#options.testTimeouts.length);
    if (message === undefined || !this.timeline.note(message, this.#elapsed())) {
      this.#ignoredLines += 1;
      return;
    }
    if (message.kind === 'ready') this.#boot?.stop();
    if (message.kind === 'ready' || message.kind === 'test-finished') this.#deadline('agent', AGENT_DEADLINE);
    if (message.kind === 'test-started') this.#deadline('test', (this.#options.testTimeouts[message.index] ?? 0) + TEST_GRACE);
    if (message.kind === 'done') this.#deadline('power-off', POWER_OFF_DEADLINE);
    this.#options.onProgress(message, this.timeline);
  }

  /** Bytes of the running test's output. */
  onOutput(chunk: Buffer): void {
    this.#panic.onSignOfLife();
    this.timeline.noteOutput(chunk);
  }

  /** The machine says that its processes run, and no more. */
  onHeartbeat(): void {
    this.#panic.onSignOfLife();
  }

  onEvent(event: MachineEvent): void {
    if (event.kind === 'panicked') this.#end ??= { kind: 'panicked' };
    if (event.kind === 'restarts') this.#end ??= { kind: this.#panic.suspected ? 'panicked' : 'restarted' };
    if (event.kind === 'powers-off') this.#end ??= { kind: 'powered-off' };
    if (this.#end !== undefined) return;
    // The machine stands still after both, and would until its deadline.
    if (event.kind === 'disk-trouble') {
      this.#diskTrouble = event.trouble;
      this.#stopFor({ kind: 'lost', detail: `QEMU cannot ${event.trouble.operation} its disks: ${event.trouble.reason}` });
    } else if (event.kind === 'paused') this.#stopFor({ kind: 'lost', detail: 'QEMU could not go on with it' });
  }

  /** A line of the serial console. */
  onConsole(line: string): void {
    this.#panic.onConsole(line);
    this.#boot?.onConsole(line);
    this.#show(`console: ${line}`);
  }

  /** A line that QEMU itself wrote. */
  onComplaint(line: string): void {
    this.#show(`qemu: ${line}`);
  }

  /**
   * The machine is gone.
   *
   * @param detail the last thing that QEMU said, for an end that nothing else explains
   */
  finish(detail: string): MachineEnd {
    this.timeline.close(this.#elapsed());
    this.#panic.end();
    return this.#end ?? { kind: 'lost', detail };
  }

  /** What ended the machine when that was a disk of the host. */
  get diskTrouble(): DiskTrouble | undefined {
    return this.#diskTrouble;
  }

  /** What was disregarded of what the machine said, as sentences for people. */
  get remarks(): string[] {
    const remarks: string[] = [];
    if (this.#falsePanics > 0) remarks.push('The console showed a kernel panic, but the machine lived on: it was disregarded.');
    if (this.#ignoredLines > 0) {
      remarks.push(`${counted(this.#ignoredLines, 'line')} over the port of the agent did not come from it, or not in turn: ignored.`);
    }
    if (this.timeline.diskFull) remarks.push('The disk for results in the machine was full after a test: what tests wrote then is lost.');
    return remarks;
  }

  /** Ends all timers. */
  stop(): void {
    this.#panic.stop();
    this.#boot?.stop();
    clearTimeout(this.#timer);
    clearTimeout(this.#runTimer);
  }

  #elapsed(): number {
    return performance.now() - this.#started;
  }

  #onFalsePanic(): void {
    this.#falsePanics += 1;
    if (this.#falsePanics === 1) this.#options.log.info('The console shows a kernel panic, but the machine lives: it is disregarded.');
  }

  #show(line: string): void {
    if (this.#console.take(line)) this.#options.log.debug(stripEscapes(line, 'nothing'));
    else if (this.#console.leftOut.lines === 1) this.#options.log.debug('console: (too much for this log; console.log has more)');
  }

  #deadline(phase: DeadlinePhase, after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#stopFor({ kind: 'deadline', phase, after }), Math.min(after, LONGEST_TIMER));
  }

  #stopFor(cause: MachineEnd): void {
    this.#end ??= cause;
    this.#stopMachine();
  }
}
