import { expect, test } from '@jest/globals';
import type { MachineEnd } from './machine-watchdog.ts';
import { judgeRun, judgeTest, type Observed } from './result.ts';
import { Timeline } from './timeline.ts';

interface Story {
  readonly end?: MachineEnd;
  readonly results?: Readonly<Record<string, string>>;
  readonly dumps?: readonly { name: string; phase: string }[];
  readonly started?: readonly number[];
  readonly done?: boolean;
  readonly ready?: boolean;
}

function observed({ end = { kind: 'powered-off' }, results = {}, dumps = [], started = [0], done = true, ready = true }: Story): Observed {
  const timeline = new Timeline();
  if (ready) timeline.note({ kind: 'ready', state: 'running' }, 20_000);
  for (const index of started) {
    timeline.note({ kind: 'test-started', index }, 21_000);
    const result = results[String(index).padStart(3, '0')];
    if (result !== undefined) timeline.note({ kind: 'test-finished', index, result }, 22_500);
  }
  if (done) timeline.note({ kind: 'done' }, 23_000);
  timeline.close(30_000);
  return { end, timeline, disk: { results: new Map(Object.entries(results)), dumps } };
}

const first = (story: Story) => judgeTest(0, observed(story));

test('a test that ends with 0 passed', () => {
  expect(first({ results: { '000': 'success exited 0' } })).toEqual({ outcome: 'passed', exitCode: 0, durationMs: 1500, dumps: [] });
});

test('a test that ends with another code failed, and says so when its shell is missing', () => {
  expect(first({ results: { '000': 'exit-code exited 3' } })).toMatchObject({ outcome: 'failed', exitCode: 3 });
  expect(first({ results: { '000': 'exit-code exited 203' } })).toMatchObject({ problem: 'its shell is not in the image' });
});

test('a test that passes on the exit code of a crashed program crashed, also without a dump', () => {
  expect(first({ results: { '000': 'exit-code exited 139' } })).toMatchObject({ outcome: 'crashed', exitCode: 139, signal: 'SIGSEGV' });
  expect(first({ results: { '000': 'exit-code exited 134' } })).toMatchObject({ outcome: 'crashed', signal: 'SIGABRT' });
});

test('an exit code above 128 of a signal that is no crash failed', () => {
  expect(first({ results: { '000': 'exit-code exited 143' } })).toMatchObject({ outcome: 'failed', signal: 'SIGTERM' });
  expect(first({ results: { '000': 'exit-code exited 200' } })).toMatchObject({ outcome: 'failed', exitCode: 200 });
});

test('a core dump during a test makes it crashed even if it ends with 0', () => {
  const dumps = [{ name: 'core.my.program.412.11.1700000000', phase: '000' }];
  expect(first({ results: { '000': 'success exited 0' }, dumps })).toMatchObject({
    outcome: 'crashed',
    exitCode: 0,
    signal: 'SIGSEGV',
    dumps: ['core.my.program.412.11.1700000000'],
  });
});

test('a script that is ended by a signal crashed or failed, depending on the signal', () => {
  expect(first({ results: { '000': 'core-dump dumped ABRT' } })).toMatchObject({ outcome: 'crashed', signal: 'SIGABRT' });
  expect(first({ results: { '000': 'signal killed KILL' } })).toMatchObject({ outcome: 'failed', signal: 'SIGKILL' });
});

test('a test beyond its timeout timed out, whatever signal ended it', () => {
  expect(first({ results: { '000': 'timeout killed TERM' } })).toMatchObject({ outcome: 'timed-out' });
});

test('a panic crashes the test that ran; later ones did not run', () => {
  const story = observed({ end: { kind: 'panicked' }, done: false });
  expect(judgeTest(0, story)).toMatchObject({ outcome: 'crashed', durationMs: 9000 });
  expect(judgeTest(1, story)).toMatchObject({ outcome: 'not-run', durationMs: 0 });
  expect(judgeRun([{ name: 'drill', outcome: 'crashed' }], story)).toEqual({
    outcome: 'crashed',
    problem: 'the kernel panicked during test drill',
  });
});

test('a machine that does not answer, restarts or is killed gives the running test a reason', () => {
  expect(first({ end: { kind: 'deadline', phase: 'test', after: 1 }, done: false })).toMatchObject({ outcome: 'timed-out' });
  expect(first({ end: { kind: 'restarted' }, done: false })).toMatchObject({
    outcome: 'failed',
    problem: 'the machine restarted while it ran',
  });
  expect(first({ end: { kind: 'lost', detail: 'QEMU ended with 137' }, done: false })).toMatchObject({
    outcome: 'failed',
    problem: 'the machine was lost while it ran: QEMU ended with 137',
  });
});

test('a result that reached the disk counts, even if the machine died before it could tell', () => {
  const story = observed({ end: { kind: 'lost', detail: 'x' }, done: false });
  const disk = { results: new Map([['000', 'success exited 0']]), dumps: [] };
  expect(judgeTest(0, { ...story, disk })).toMatchObject({ outcome: 'passed' });
});

test('S8: what is no result of systemd, on the disk or told, is not read as one', () => {
  const hostile = 'x'.repeat(5000);
  const story = observed({ results: { '000': 'success exited 0' } });
  const disk = (text: string) => ({ results: new Map([['000', text]]), dumps: [] });
  expect(judgeTest(0, { ...story, disk: disk(`success exited 0 ${hostile}`) })).toMatchObject({ outcome: 'passed' });
  const silent = observed({ done: false });
  expect(judgeTest(0, { ...silent, disk: disk(`exit-code dumped ${hostile}`) })).toMatchObject({
    outcome: 'failed',
    problem: 'it could not be run (unknown)',
  });
});

test('S8: a problem names some of the programs that crashed, however many they are', () => {
  const dumps = Array.from({ length: 1000 }, (_, index) => ({ name: `core.x.${index}.11.1`, phase: 'boot' }));
  const { problem = '' } = judgeRun(passed, observed({ dumps }));
  expect(problem).toMatch(/core\.x\.9\.11\.1, and 990 more$/);
});

const passed = [{ name: 'a', outcome: 'passed' as const }];

test('the run passed when all tests passed and the machine switched itself off', () => {
  expect(judgeRun(passed, observed({}))).toEqual({ outcome: 'passed' });
});

test('the worst test decides the outcome of the run', () => {
  const tests = (...outcomes: ('passed' | 'failed' | 'timed-out' | 'crashed')[]) =>
    outcomes.map((outcome, index) => ({ name: `t${index}`, outcome }));
  expect(judgeRun(tests('passed', 'failed'), observed({}))).toEqual({ outcome: 'failed', problem: 'test t1 failed' });
  expect(judgeRun(tests('failed', 'timed-out'), observed({}))).toMatchObject({ outcome: 'timed-out', problem: 'test t1 took too long' });
  expect(judgeRun(tests('crashed', 'crashed', 'timed-out'), observed({}))).toMatchObject({
    outcome: 'crashed',
    problem: 'tests t0, t1 crashed',
  });
});

test('a program that crashed while the machine started makes the run crashed', () => {
  const dumps = [{ name: 'core.sshd.1.11.1', phase: 'boot' }];
  expect(judgeRun(passed, observed({ dumps }))).toEqual({
    outcome: 'crashed',
    problem: 'a program crashed outside of the tests: core.sshd.1.11.1',
  });
});

test('a machine that never got ready timed out; one that switched itself off early is lost', () => {
  const late = observed({ end: { kind: 'deadline', phase: 'boot', after: 90_000 }, started: [], done: false, ready: false });
  expect(judgeRun(passed, late)).toEqual({ outcome: 'timed-out', problem: 'the machine was not ready within 1 min 30 s' });
  const off = observed({ started: [], done: false, ready: false });
  expect(judgeRun(passed, off)).toEqual({ outcome: 'lost', problem: 'the machine switched itself off before it was ready' });
});
