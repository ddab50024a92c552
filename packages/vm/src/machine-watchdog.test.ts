import { type Log, silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { MAX_SHOWN_OF_CONSOLE } from './guest-talk-limits.ts';
import { MachineWatch } from './machine-watchdog.ts';
import { machineEvent } from './qemu/machine-event.ts';

const PANIC = '[    1.234567] Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)';
const MINUTE = 60_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function watched(options: { tests?: number; runDeadline?: number } = {}) {
  const said: string[] = [];
  const debugged: string[] = [];
  const log: Log = { ...silentLog, info: (line) => said.push(line), debug: (line) => debugged.push(line) };
  let stops = 0;
  const watch = new MachineWatch(
    {
      bootDeadline: 10 * MINUTE,
      testTimeouts: Array.from({ length: options.tests ?? 1 }, () => MINUTE),
      runDeadline: options.runDeadline ?? 60 * MINUTE,
      log,
      onProgress: () => {},
    },
    () => {
      stops += 1;
    },
  );
  watch.start();
  const reset = () => tell(watch, 'SHUTDOWN', { reason: 'guest-reset' });
  return { watch, said, debugged, stops: () => stops, reset };
}

/** An event as QEMU tells it. */
function tell(watch: MachineWatch, event: string, data: Readonly<Record<string, unknown>> = {}): void {
  const told = machineEvent({ event, data });
  if (told !== undefined) watch.onEvent(told);
}

/** The heartbeat of a machine that lives for so many milliseconds. */
function beat(watch: MachineWatch, milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 1000) {
    jest.advanceTimersByTime(1000);
    watch.onHeartbeat();
  }
}

describe('a kernel panic on the console', () => {
  test('S20: ends a machine that then says nothing more, long before its deadline', () => {
    const { watch, stops } = watched();
    watch.onConsole(PANIC);
    watch.onConsole('[    1.234999] ---[ end Kernel panic - not syncing ]---');
    jest.advanceTimersByTime(14_000);
    expect(stops()).toBe(0);
    jest.advanceTimersByTime(1_500);
    expect(stops()).toBe(1);
    expect(watch.finish('')).toEqual({ kind: 'panicked' });
    expect(watch.remarks).toEqual([]);
  });

  test('S20: is disregarded when the heartbeat goes on, and said once however often it comes', () => {
    const { watch, stops, said } = watched();
    for (let times = 0; times < 5; times++) {
      watch.onConsole(PANIC);
      beat(watch, 20_000);
    }
    expect(stops()).toBe(0);
    expect(said).toEqual(['The console shows a kernel panic, but the machine lives: it is disregarded.']);
    tell(watch, 'SHUTDOWN', { reason: 'guest-shutdown' });
    expect(watch.finish('')).toEqual({ kind: 'powered-off' });
    expect(watch.remarks).toEqual(['The console showed a kernel panic, but the machine lived on: it was disregarded.']);
  });

  test.each([
    ['a message of the agent', (watch: MachineWatch) => watch.onProgress('test-finished 000 success exited 0')],
    ['output of a test', (watch: MachineWatch) => watch.onOutput(Buffer.from('x'))],
  ])('S20: is disregarded after %s', (_, sign) => {
    const { watch, stops } = watched();
    watch.onConsole(PANIC);
    jest.advanceTimersByTime(3_000);
    sign(watch);
    jest.advanceTimersByTime(30_000);
    expect(stops()).toBe(0);
  });

  test('S20: is remarked when the machine switched itself off before it was judged', () => {
    const { watch } = watched();
    watch.onConsole(PANIC);
    beat(watch, 3_000);
    tell(watch, 'SHUTDOWN', { reason: 'guest-shutdown' });
    expect(watch.finish('')).toEqual({ kind: 'powered-off' });
    expect(watch.remarks).toHaveLength(1);
  });

  test('S20: what was on its way when the kernel died is no sign of life', () => {
    const { watch, stops } = watched();
    watch.onConsole(PANIC);
    jest.advanceTimersByTime(500);
    watch.onHeartbeat();
    jest.advanceTimersByTime(15_000);
    expect(stops()).toBe(1);
  });

  test('S20: makes a restart a panic only if no process has lived since', () => {
    const dead = watched();
    dead.watch.onConsole(PANIC);
    jest.advanceTimersByTime(1_000);
    dead.reset();
    expect(dead.watch.finish('')).toEqual({ kind: 'panicked' });
    const alive = watched();
    alive.watch.onConsole(PANIC);
    beat(alive.watch, 5_000);
    alive.reset();
    expect(alive.watch.finish('')).toEqual({ kind: 'restarted' });
  });

  test('S20: a real one after a false one counts', () => {
    const { watch, reset } = watched();
    watch.onConsole(PANIC);
    beat(watch, 5_000);
    watch.onConsole(PANIC);
    jest.advanceTimersByTime(1_000);
    reset();
    expect(watch.finish('')).toEqual({ kind: 'panicked' });
  });

  test('S20: does not move the deadline of what the machine does', () => {
    const { watch, stops } = watched();
    for (let passed = 0; passed < 10 * MINUTE; passed += 1_000) {
      watch.onConsole(PANIC);
      jest.advanceTimersByTime(1_000);
    }
    expect(stops()).toBe(1);
    expect(watch.finish('')).toMatchObject({ kind: 'deadline', phase: 'boot' });
  });

  test('is certain by the pvpanic device', () => {
    const { watch } = watched();
    tell(watch, 'GUEST_PANICKED', { action: 'shutdown' });
    tell(watch, 'STOP');
    tell(watch, 'SHUTDOWN', { reason: 'guest-panic' });
    expect(watch.finish('')).toEqual({ kind: 'panicked' });
  });
});

describe('a disk of the host', () => {
  const full = { device: 'dumps', operation: 'write', action: 'stop', nospace: true, reason: 'No space left on device' };

  test('S15: that is full ends the machine at once', () => {
    const { watch, stops } = watched();
    tell(watch, 'BLOCK_IO_ERROR', full);
    tell(watch, 'STOP');
    expect(stops()).toBe(1);
    expect(watch.diskTrouble).toEqual({ operation: 'write', full: true, reason: 'No space left on device' });
  });

  test('S15: that fails ends it too, and fields of any type are read', () => {
    const { watch, stops } = watched();
    tell(watch, 'BLOCK_IO_ERROR', { operation: 5, nospace: 'x', reason: {} });
    expect(stops()).toBe(1);
    expect(watch.diskTrouble).toEqual({ operation: 'write', full: false, reason: 'unknown reason' });
  });

  test('S15: a machine that QEMU stops for another reason ends at once, not at its deadline', () => {
    const { watch, stops } = watched();
    tell(watch, 'STOP');
    expect(stops()).toBe(1);
    expect(watch.finish('x')).toEqual({ kind: 'lost', detail: 'QEMU could not go on with it' });
    expect(watch.diskTrouble).toBeUndefined();
  });
});

test('S8: lines that are not the agent’s, or not in turn, are counted and change no deadline', () => {
  const { watch, stops } = watched({ tests: 2 });
  watch.onProgress('ready running');
  for (let count = 0; count < 1000; count++) watch.onProgress(`test-started ${String(count + 2).padStart(3, '0')}`);
  for (let passed = 0; passed < 90; passed++) {
    watch.onProgress('ready running');
    jest.advanceTimersByTime(1_000);
  }
  expect(stops()).toBe(1);
  expect(watch.finish('')).toMatchObject({ kind: 'deadline', phase: 'agent' });
  expect(watch.remarks[0]).toMatch(/^10\d\d lines over the port of the agent did not come from it, or not in turn: ignored\.$/);
});

test('S20: the console reaches the debug log without escapes, and no more of it than a log can take', () => {
  const { watch, debugged } = watched();
  watch.onConsole('\u001b[2J\u001b]0;title\u0007\u001b[1;31mBooting\u001b[0m');
  expect(debugged).toEqual(['console: Booting']);
  for (let count = 0; count < 2 * MAX_SHOWN_OF_CONSOLE.lines; count++) watch.onConsole('y');
  expect(debugged).toHaveLength(MAX_SHOWN_OF_CONSOLE.lines + 1);
  expect(debugged.at(-1)).toBe('console: (too much for this log; console.log has more)');
});

test('a run may take longer than a timer of Node can', () => {
  const { watch, stops } = watched({ runDeadline: 40 * 24 * 60 * MINUTE });
  jest.advanceTimersByTime(5_000);
  expect(stops()).toBe(0);
  watch.stop();
});
