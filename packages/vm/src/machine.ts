import { join } from 'node:path';
import { ExternalError, throwIfCancelled } from '@bakehouse/core/errors';
import { LineSplitter } from '@bakehouse/core/line-splitter';
import type { Log } from '@bakehouse/core/log';
import { startProgram } from '@bakehouse/core/program';
import { STOP_SECONDS } from './agent.ts';
import { Listener } from './listener.ts';
import { type ProgressMessage, parseProgress } from './progress.ts';
import { type MachineSettings, qemuArguments } from './qemu-arguments.ts';
import { Qmp, type QmpEvent } from './qmp.ts';
import { Timeline } from './timeline.ts';

/** How a machine ended. */
export type MachineEnd =
  | { readonly kind: 'powered-off' | 'restarted' | 'panicked' }
  | { readonly kind: 'lost' /** Of QEMU, with the last thing it said. */; readonly detail: string }
  | { readonly kind: 'deadline'; readonly phase: DeadlinePhase /** Milliseconds. */; readonly after: number };

/** What took too long: starting, a test, the agent between tests, switching off, or the run as a whole. */
export type DeadlinePhase = 'boot' | 'test' | 'agent' | 'power-off' | 'run';

export interface MachineOptions {
  readonly qemu: string;
  /** With the overlay and the dump disk. */
  readonly folder: string;
  /** Short path for sockets. */
  readonly socketFolder: string;
  readonly settings: Omit<MachineSettings, 'sockets'>;
  /** Milliseconds until the machine must be ready. */
  readonly bootDeadline: number;
  /** Milliseconds for each test, in their order. */
  readonly testTimeouts: readonly number[];
  /** Milliseconds for everything. */
  readonly runDeadline: number;
  /** Gets all that the serial console says. */
  readonly consoleFile: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  onProgress(message: ProgressMessage, timeline: Timeline): void;
  onOutput(line: string, timeline: Timeline): void;
}

/** Milliseconds beyond its own timeout after which a test counts as stuck with the whole machine: systemd stops it before. */
const TEST_GRACE = STOP_SECONDS * 1000 + 50_000;
/** Milliseconds for what the agent does between tests, and for the journal and the power-off at the end. Emulation is slow. */
const AGENT_DEADLINE = 60_000;
const POWER_OFF_DEADLINE = 60_000;
/** Milliseconds that a kernel gets to end after its panic, when there is no pvpanic driver in it. */
const PANIC_GRACE = 5_000;
const PANIC_TEXT = 'Kernel panic - not syncing';

/**
 * Runs a machine until it has ended: by itself, by a panic, by a deadline, or by being killed. QEMU never outlives this call.
 *
 * @throws ExternalError when QEMU cannot start the machine, CancelledError when `signal` fired
 */
export async function runMachine(options: MachineOptions): Promise<{ end: MachineEnd; timeline: Timeline }> {
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const timeline = new Timeline();
  const sockets = {
    qmp: join(options.socketFolder, 'qmp'),
    progress: join(options.socketFolder, 'progress'),
    output: join(options.socketFolder, 'output'),
  };
  let end: MachineEnd | undefined;
  let panicSeen = false;
  /** The last line that QEMU itself wrote; the console is on the other stream. */
  let complaint = '';
  let qmp: Qmp | undefined;

  const stopFor = (cause: MachineEnd) => {
    end ??= cause;
    void program?.stop();
  };
  let timer: NodeJS.Timeout | undefined;
  const arm = (after: number, cause: MachineEnd) => {
    clearTimeout(timer);
    timer = setTimeout(() => stopFor(cause), after);
  };
  const deadline = (phase: DeadlinePhase, after: number) => arm(after, { kind: 'deadline', phase, after });
  const runTimer = setTimeout(() => stopFor({ kind: 'deadline', phase: 'run', after: options.runDeadline }), options.runDeadline);

  const onProgress = (line: string) => {
    const message = parseProgress(line);
    if (message === undefined || end !== undefined) return;
    timeline.note(message, elapsed());
    if (message.kind === 'ready' || message.kind === 'test-finished') deadline('agent', AGENT_DEADLINE);
    if (message.kind === 'test-started') deadline('test', (options.testTimeouts[message.index] ?? 0) + TEST_GRACE);
    if (message.kind === 'done') deadline('power-off', POWER_OFF_DEADLINE);
    options.onProgress(message, timeline);
  };
  const onEvent = ({ event, data }: QmpEvent) => {
    if (event === 'GUEST_PANICKED') end ??= { kind: 'panicked' };
    if (event === 'SHUTDOWN' && data['reason'] === 'guest-reset') end ??= { kind: 'restarted' };
    if (event === 'SHUTDOWN' && data['reason'] === 'guest-shutdown') end ??= { kind: 'powered-off' };
  };
  const onConsole = (line: string) => {
    if (line.includes(PANIC_TEXT)) arm(PANIC_GRACE, { kind: 'panicked' });
    panicSeen ||= line.includes(PANIC_TEXT);
    options.log.debug(`console: ${withoutEscapes(line)}`);
  };
  const listeners: Listener[] = [];
  let program: ReturnType<typeof startProgram> | undefined;
  try {
    listeners.push(
      await Listener.open(sockets.progress, (socket) => {
        const lines = new LineSplitter(onProgress);
        socket.on('data', (chunk: Buffer) => lines.write(chunk));
      }),
      await Listener.open(sockets.output, (socket) => {
        const lines = new LineSplitter((line) => options.onOutput(line, timeline));
        socket.on('data', (chunk: Buffer) => {
          timeline.noteOutput(chunk);
          lines.write(chunk);
        });
      }),
      await Listener.open(sockets.qmp, (socket) => {
        qmp = new Qmp(socket, onEvent);
        qmp.start().catch(() => {});
      }),
    );
    deadline('boot', options.bootDeadline);
    program = startProgram([options.qemu, ...qemuArguments({ ...options.settings, sockets })], {
      cwd: options.folder,
      logFile: options.consoleFile,
      signal: options.signal,
      onLine(line, stream) {
        if (stream === 'stdout') return onConsole(line);
        complaint = line;
        options.log.debug(`qemu: ${line}`);
      },
    });
    const { exitCode } = await program.exited;
    program = undefined;
    throwIfCancelled(options.signal);
    await Promise.all(listeners.map((listener) => listener.drained()));
    timeline.close(elapsed());
    const detail = `QEMU ended with ${exitCode}${complaint === '' ? '' : `: ${complaint}`}`;
    if (qmp === undefined) {
      throw new ExternalError(`Cannot start the machine: ${detail}.`, { service: 'QEMU', operation: 'start', status: exitCode });
    }
    if (panicSeen && end?.kind !== 'deadline') end = { kind: 'panicked' };
    return { end: end ?? { kind: 'lost', detail }, timeline };
  } finally {
    clearTimeout(timer);
    clearTimeout(runTimer);
    await program?.stop();
    await Promise.all(listeners.map((listener) => listener.close()));
  }
}

/** Boot loaders and systemd colour the console; a log is not a terminal. */
function withoutEscapes(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI escape sequences start with ESC
  return line.replace(/\u001b\[[0-9;?=]*[A-Za-z]|\u001b[()][A-Z0-9]|[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}
