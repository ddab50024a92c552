import { MAX_KEPT_OUTPUT } from './guest-talk-limits.ts';
import { KeptOutput } from './kept-output.ts';
import type { ProgressMessage } from './progress.ts';

/** What the host saw of a test. */
class TestTimes {
  readonly startedMs: number;
  durationMs: number | undefined;
  /** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS`. */
  result: string | undefined;
  readonly #kept = new KeptOutput(MAX_KEPT_OUTPUT);

  constructor(startedMs: number) {
    this.startedMs = startedMs;
  }

  /** The beginning of what came over the output port; empty once the test has ended. */
  get output(): Buffer[] {
    const { bytes } = this.#kept;
    return bytes.length === 0 ? [] : [bytes];
  }

  noteOutput(chunk: Buffer): void {
    this.#kept.add(chunk);
  }

  finish(durationMs: number, result: string): void {
    this.durationMs = durationMs;
    this.result = result;
    this.#kept.drop();
  }
}

/**
 * What the host saw of a machine, in milliseconds since its start. The agent says each thing once, and runs one test at a time:
 * whatever comes out of turn is not from it and changes nothing, so that a guest can neither hold more memory than one test's
 * output, nor push its deadlines out, by saying things again.
 */
export class Timeline {
  readonly tests = new Map<number, TestTimes>();
  agentMs: number | undefined;
  readyMs: number | undefined;
  systemState: string | undefined;
  /** The dump disk had no room left when a test had ended. */
  diskFull = false;
  done = false;
  /** The test that runs. */
  current: number | undefined;

  /** @returns whether the message came in its turn */
  note(message: ProgressMessage, nowMs: number): boolean {
    switch (message.kind) {
      case 'agent':
        if (this.agentMs !== undefined) return false;
        this.agentMs = nowMs;
        return true;
      case 'ready':
        if (this.readyMs !== undefined) return false;
        this.readyMs = nowMs;
        this.systemState = message.state;
        return true;
      case 'test-started':
        if (this.current !== undefined || this.tests.has(message.index)) return false;
        this.current = message.index;
        this.tests.set(message.index, new TestTimes(nowMs));
        return true;
      case 'test-finished': {
        const test = this.#running();
        if (test === undefined || this.current !== message.index) return false;
        test.finish(nowMs - test.startedMs, message.result);
        this.current = undefined;
        return true;
      }
      case 'disk-full':
        if (this.diskFull) return false;
        this.diskFull = true;
        return true;
      case 'done':
        // A machine that never got ready has not done what it was started for.
        if (this.done || this.readyMs === undefined) return false;
        this.done = true;
        return true;
    }
  }

  /** Keeps what the running test has written. */
  noteOutput(chunk: Buffer): void {
    this.#running()?.noteOutput(chunk);
  }

  /** The machine has ended: the test that ran gets its time. */
  close(nowMs: number): void {
    const test = this.#running();
    if (test !== undefined) test.durationMs = nowMs - test.startedMs;
  }

  #running(): TestTimes | undefined {
    return this.current === undefined ? undefined : this.tests.get(this.current);
  }
}
