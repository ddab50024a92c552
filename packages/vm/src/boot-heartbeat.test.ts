import { silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { MachineWatch } from './machine-watchdog.ts';

const MINUTE = 60_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A machine that starts, and what is said of it. */
function starting() {
  const said: string[] = [];
  const log = { ...silentLog, progress: (line: string) => void said.push(line) };
  const options = { bootDeadline: 10 * MINUTE, testTimeouts: [MINUTE], runDeadline: 60 * MINUTE, log, onProgress: () => {} };
  const watch = new MachineWatch(options, () => {});
  watch.start();
  return { watch, said };
}

test('while a machine starts it is said every 30 seconds for how long, how long it may take, and what its console said last', () => {
  const { watch, said } = starting();
  jest.advanceTimersByTime(29_900);
  expect(said).toEqual([]);
  jest.advanceTimersByTime(100);
  watch.onConsole('[    1.2] first');
  watch.onConsole('\u001b[0;32m  OK  \u001b[0m Reached\t target \u001b]0;x\u0007 network');
  watch.onConsole('   ');
  jest.advanceTimersByTime(31_000);
  expect(said).toEqual([
    'The machine has been starting for 30.0 s, of at most 10 min 0 s; the console has said nothing yet',
    'The machine has been starting for 1 min 0 s, of at most 10 min 0 s; the console says: OK Reached target network',
  ]);
  watch.stop();
});

test('of a long line of the console the beginning is said', () => {
  const { watch, said } = starting();
  watch.onConsole('x'.repeat(100_000));
  jest.advanceTimersByTime(30_000);
  expect(said[0]).toMatch(/says: x{119}…$/);
  watch.stop();
});

test.each([
  ['is ready', (watch: MachineWatch) => watch.onProgress('ready running')],
  ['has ended', (watch: MachineWatch) => watch.stop()],
])('nothing is said of a start any more when the machine %s', (_, happens) => {
  const { watch, said } = starting();
  jest.advanceTimersByTime(40_000);
  happens(watch);
  jest.advanceTimersByTime(5 * MINUTE);
  expect(said).toHaveLength(1);
  watch.stop();
  expect(jest.getTimerCount()).toBe(0);
});
