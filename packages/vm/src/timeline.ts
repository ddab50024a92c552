import type { ProgressMessage } from './progress.ts';

/** Bytes of a test's output that are kept while it runs, in case the machine dies before they reach the dump disk. */
const MAX_OUTPUT = 4 * 1024 * 1024;

export interface TestTimes {
  readonly startedMs: number;
  durationMs: number | undefined;
  /** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS`. */
  result: string | undefined;
  /** What came over the output port. */
  output: Buffer[];
  outputBytes: number;
}

/** What the host saw of a machine, in milliseconds since its start. */
export class Timeline {
  readonly tests = new Map<number, TestTimes>();
  agentMs: number | undefined;
  readyMs: number | undefined;
  systemState: string | undefined;
  done = false;
  /** The test that runs. */
  current: number | undefined;

  note(message: ProgressMessage, nowMs: number): void {
    switch (message.kind) {
      case 'agent':
        this.agentMs ??= nowMs;
        break;
      case 'ready':
        this.readyMs ??= nowMs;
        this.systemState = message.state;
        break;
      case 'test-started':
        this.current = message.index;
        this.tests.set(message.index, { startedMs: nowMs, durationMs: undefined, result: undefined, output: [], outputBytes: 0 });
        break;
      case 'test-finished': {
        const test = this.tests.get(message.index);
        if (test === undefined) break;
        test.durationMs = nowMs - test.startedMs;
        test.result = message.result;
        test.output = [];
        this.current = undefined;
        break;
      }
      case 'done':
        this.done = true;
        break;
    }
  }

  noteOutput(chunk: Buffer): void {
    const test = this.current === undefined ? undefined : this.tests.get(this.current);
    if (test === undefined || test.outputBytes + chunk.length > MAX_OUTPUT) return;
    test.output.push(chunk);
    test.outputBytes += chunk.length;
  }

  /** The machine has ended: the test that ran gets its time. */
  close(nowMs: number): void {
    const test = this.current === undefined ? undefined : this.tests.get(this.current);
    if (test !== undefined) test.durationMs = nowMs - test.startedMs;
  }
}
