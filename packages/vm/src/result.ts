import { counted, formatDuration } from '@bakehouse/core/text';
import type { TestOutcome, TestResult, VmOutcome } from '@bakehouse/records/tests';
import type { GuestOutput } from './guest-agent.ts';
import { testKey } from './guest-test.ts';
import type { MachineEnd } from './machine-watchdog.ts';
import { isResult, UNKNOWN_RESULT } from './progress.ts';
import type { Timeline } from './timeline.ts';

/** Signals that a defect raises, by number on Linux x86-64 (signal(7)). */
const CRASH_SIGNALS: Readonly<Record<number, string>> = {
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  11: 'SIGSEGV',
};
const OTHER_SIGNALS: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  9: 'SIGKILL',
  13: 'SIGPIPE',
  15: 'SIGTERM',
  31: 'SIGSYS',
};

/** Begins the problem of a run whose virtual machine ended by itself: nothing is known of the image then. */
export const MACHINE_LOST = 'the machine was lost';

/** Core dumps that a problem names. */
const MOST_NAMES = 10;

export interface Observed {
  readonly end: MachineEnd;
  readonly timeline: Timeline;
  /** Undefined when the disk could not be read. */
  readonly disk: Pick<GuestOutput, 'results' | 'dumps'> | undefined;
}

type Judged = Omit<TestResult, 'name' | 'log'>;

/** What became of a test, from what the machine wrote and from how it ended. */
export function judgeTest(index: number, { end, timeline, disk }: Observed): Judged {
  const key = testKey(index);
  const times = timeline.tests.get(index);
  const dumps = (disk?.dumps ?? []).filter((dump) => dump.phase === key).map((dump) => dump.name);
  const record = trustedRecord(disk?.results.get(key), times?.result);
  const base = { durationMs: Math.round(times?.durationMs ?? 0), dumps };
  if (record !== undefined) return { ...base, ...judgeRecord(record, dumps) };
  if (times === undefined) return { ...base, outcome: 'not-run' };
  switch (end.kind) {
    case 'panicked':
      return { ...base, outcome: 'crashed', problem: 'the kernel panicked while it ran' };
    case 'deadline':
      return { ...base, outcome: 'timed-out', problem: 'the machine did not answer any more while it ran' };
    case 'restarted':
      return { ...base, outcome: 'failed', problem: 'the machine restarted while it ran' };
    case 'powered-off':
      return { ...base, outcome: 'failed', problem: 'the machine was switched off while it ran' };
    case 'lost':
      return { ...base, outcome: 'failed', problem: `the machine was lost while it ran: ${end.detail}` };
  }
}

/** What the disk says is the more certain one, if it is a result at all: both come from the guest. */
function trustedRecord(onDisk: string | undefined, told: string | undefined): string | undefined {
  if (onDisk !== undefined && isResult(onDisk)) return onDisk;
  return told ?? (onDisk === undefined ? undefined : UNKNOWN_RESULT);
}

/** Reads `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS` of systemd.exec(5). */
function judgeRecord(record: string, dumps: readonly string[]): Omit<Judged, 'durationMs' | 'dumps'> {
  const [service = '', how = '', status = ''] = record.split(' ');
  const dumped = dumps.map((name) => signalName(Number(name.split('.').at(-2)))).find((name) => name !== undefined);
  if (service === 'timeout') return { outcome: 'timed-out', problem: 'it took longer than its timeout' };
  if (how === 'killed' || how === 'dumped') {
    const signal = `SIG${status.replace(/^SIG/, '')}`;
    const crashed = dumps.length > 0 || Object.values(CRASH_SIGNALS).includes(signal);
    return { outcome: crashed ? 'crashed' : 'failed', signal, problem: `it was ended by ${signal}` };
  }
  const exitCode = /^\d+$/.test(status) ? Number(status) : undefined;
  if (how !== 'exited' || exitCode === undefined) return { outcome: 'failed', problem: `it could not be run (${service})` };
  if (dumps.length > 0) {
    return {
      outcome: 'crashed',
      exitCode,
      ...(dumped === undefined ? {} : { signal: dumped }),
      problem: `${counted(dumps.length, 'core dump')} appeared`,
    };
  }
  if (exitCode === 0) return { outcome: 'passed', exitCode };
  const signal = exitCode > 128 ? signalName(exitCode - 128) : undefined;
  if (signal !== undefined && exitCode - 128 in CRASH_SIGNALS) {
    return { outcome: 'crashed', exitCode, signal, problem: `a program in it was ended by ${signal}` };
  }
  // systemd.exec(5): the program could not be executed.
  const problem = exitCode === 203 ? 'its shell is not in the image' : `it ended with exit code ${exitCode}`;
  return { outcome: 'failed', exitCode, ...(signal === undefined ? {} : { signal }), problem };
}

function signalName(number: number): string | undefined {
  return CRASH_SIGNALS[number] ?? OTHER_SIGNALS[number];
}

/** The outcome of the whole run, and why. */
export function judgeRun(
  tests: readonly Pick<TestResult, 'name' | 'outcome'>[],
  observed: Observed,
): { outcome: VmOutcome; problem?: string } {
  const { end, timeline, disk } = observed;
  const named = (outcome: TestOutcome) => tests.filter((test) => test.outcome === outcome).map((test) => test.name);
  const list = (names: readonly string[], one: string) => `${names.length === 1 ? `test ${names[0]}` : `tests ${names.join(', ')}`} ${one}`;
  if (end.kind === 'panicked') return { outcome: 'crashed', problem: `the kernel panicked${whileDoing(timeline, tests)}` };
  const crashed = named('crashed');
  if (crashed.length > 0) return { outcome: 'crashed', problem: list(crashed, 'crashed') };
  const elsewhere = (disk?.dumps ?? []).filter((dump) => !/^\d+$/.test(dump.phase)).map((dump) => dump.name);
  if (elsewhere.length > 0) return { outcome: 'crashed', problem: `a program crashed outside of the tests: ${fewOf(elsewhere)}` };
  if (end.kind === 'deadline') return { outcome: 'timed-out', problem: lateness(end, timeline) };
  if (end.kind === 'lost') return { outcome: 'lost', problem: `${MACHINE_LOST}${whileDoing(timeline, tests)}: ${end.detail}` };
  if (!timeline.done || end.kind === 'restarted') {
    return {
      outcome: 'lost',
      problem: `the machine ${end.kind === 'restarted' ? 'restarted' : 'switched itself off'}${whileDoing(timeline, tests)}`,
    };
  }
  if (disk === undefined) return { outcome: 'lost', problem: 'the dump disk cannot be read' };
  const late = named('timed-out');
  if (late.length > 0) return { outcome: 'timed-out', problem: list(late, 'took too long') };
  const failed = [...named('failed'), ...named('not-run')];
  if (failed.length > 0) return { outcome: 'failed', problem: list(failed, 'failed') };
  return { outcome: 'passed' };
}

/** The first ones; a guest can crash any number of programs. */
function fewOf(names: readonly string[]): string {
  const rest = names.length > MOST_NAMES ? [`and ${names.length - MOST_NAMES} more`] : [];
  return [...names.slice(0, MOST_NAMES), ...rest].join(', ');
}

function whileDoing(timeline: Timeline, tests: readonly { name: string }[]): string {
  const current = timeline.current === undefined ? undefined : tests[timeline.current];
  if (current !== undefined) return ` during test ${current.name}`;
  if (timeline.done) return ' while it was switched off';
  return timeline.readyMs === undefined ? ' before it was ready' : '';
}

function lateness(end: Extract<MachineEnd, { kind: 'deadline' }>, timeline: Timeline): string {
  const time = formatDuration(end.after);
  switch (end.phase) {
    case 'boot':
      return `the machine was not ready within ${time}${timeline.agentMs === undefined ? '' : '; it started, but systemd still has jobs to do'}`;
    case 'test':
      return `the machine did not answer within ${time} while a test ran`;
    case 'agent':
      return `the machine did not answer within ${time} between tests`;
    case 'power-off':
      return `the machine did not switch off within ${time}`;
    case 'run':
      return `the run took longer than ${time}`;
  }
}
